import Archive
import Chronology

/// A place where the reader has been: an event, and the views that were open over it.
struct Place: Sendable {
  /// The event of the timeline, by its key, for the dossier may be read anew meanwhile.
  let event: Event.ID?
  /// The event that is looked at: that of the topmost view, else that of the timeline.
  let subject: Event.ID?
  /// Which events were shown.
  let shown: Selection
  private(set) var views: [View] = []
  /// Which reading of the dossier the views are of.
  let reading: Int
  /// The mark from which it was read: which view is to be opened there.
  private(set) var mark: Notebook.Mark?

  /// A view, and the event at which it points, by its key.
  struct View: Sendable {
    let pane: any Pane
    let event: Event.ID?
  }

  init(event: Event.ID?, subject: Event.ID?, shown: Selection, views: [View], reading: Int) {
    (self.event, self.subject, self.shown) = (event, subject, shown)
    (self.views, self.reading) = (views, reading)
  }

  /// The place of a mark that was set another time.
  init(_ mark: Notebook.Mark) {
    self.init(event: mark.event, subject: mark.event, shown: Selection(), views: [], reading: 0)
    self.mark = mark
  }

  mutating func closeTexts() {
    views.removeAll { $0.pane is ReaderPane }
  }

  /// The views as they are in the dossier as it is now; those that it has no more are left out.
  func views(in archive: Archive, of shown: Selection, reading: Int) throws -> [any Pane] {
    if reading == self.reading { return views.map(\.pane) }
    return try views.compactMap { view in
      try view.pane.reread(
        from: archive, of: shown, event: view.event.flatMap { try archive.id(of: $0) })
    }
  }

  /// Whether the reader sees the same in both.
  func isLike(_ other: Place) -> Bool {
    event == other.event && subject == other.subject
      && views.map(\.pane.title) == other.views.map(\.pane.title)
  }
}

/// Where the reader has been before and after where they are, as a browser of pages knows it.
struct Places: Sendable {
  private var past: [Place] = []
  private var future: [Place] = []
  private static let limit = 100
  /// How many places back a text is still open.
  private static let texts = 12

  /// The place before the last jump.
  var last: Place? { past.last }

  /// Takes note of a place that is left by a jump.
  mutating func leave(_ place: Place) {
    past = (past + [place]).suffix(Places.limit)
    future = []
    // Texts that are laid out take much room; of those further back the events are enough.
    if past.count > Places.texts { past[past.count - 1 - Places.texts].closeTexts() }
  }

  /// The place before this one, which is then the one to go forward to.
  mutating func back(from place: Place) -> Place? {
    guard let last = past.popLast() else { return nil }
    future.append(place)
    return last
  }

  mutating func forward(from place: Place) -> Place? {
    guard let next = future.popLast() else { return nil }
    past.append(place)
    return next
  }
}
