import Archive
import Chronology
import Screen

/// A key that waits for a letter.
enum Pending: Hashable, Sendable {
  case setMark, goToMark, copy
}

// Marks, and where the reader has been.
extension Model {
  /// Where the reader is.
  ///
  /// What one types into is no place, and neither is help.
  var here: Place {
    let event = timeline.selected?.key
    let views = stack.filter { !$0.isTypedInto && ![.help, .findings].contains($0.context) }
      .map { pane in
        Place.View(pane: pane, event: pane.event.flatMap { try? archive.event($0)?.id })
      }
    return Place(
      event: event, subject: views.last?.event ?? event, shown: shown, views: views,
      reading: readings)
  }

  /// Remembers where the reader is, in case what follows leads away.
  mutating func depart() {
    departure = departure ?? here
  }

  /// Takes note of the place that was left, once it is known where the reader is now.
  mutating func arrive() {
    guard prompt == nil, let left = departure else { return }
    departure = nil
    if !left.isLike(here) { places.leave(left) }
  }

  /// The view from which one has come to the event, until one is a screen away from it.
  var wayBack: String? {
    guard stack.isEmpty, let arrival, let view = places.last?.views.last,
      abs(timeline.viewport.selection - arrival) < max(timeline.viewport.height, 5)
    else { return nil }
    return view.pane.shortTitle
  }

  mutating func goBackward() throws {
    guard let place = places.back(from: here) else {
      notice = Notice(text: "There is no place before this one")
      return
    }
    try go(to: place)
  }

  mutating func goForward() throws {
    guard let place = places.forward(from: here) else {
      notice = Notice(text: "There is no place after this one")
      return
    }
    try go(to: place)
  }

  private mutating func go(to place: Place) throws {
    stack = try place.views(in: archive, of: shown, reading: readings)
    arrival = nil
    layOut()
    guard let key = stack.isEmpty ? place.subject : place.event else { return }
    guard let id = try archive.id(of: key) else {
      notice = Notice(text: "The event that was here is gone")
      return
    }
    if let top = stack.last, top.carried == nil { return try goTo(id) }
    // A view of events shows the one that is looked at, whatever the timeline had beside it.
    try place.subject.flatMap { try archive.id(of: $0) }.map { try reveal($0) }
    try goTo(id)
    if place.shown != shown { try rereadViews() }
  }

  /// Has the views show what the filter shows now.
  private mutating func rereadViews() throws {
    stack = try stack.compactMap { try $0.reread(from: archive, of: shown, event: $0.event) }
    layOut()
  }

  /// Selects an event, even if a filter hides it.
  mutating func reveal(_ event: Int) throws {
    if try archive.place(of: event, in: shown) == nil {
      filter = Filter()
      notice = Notice(text: "The filter hid this event; it is off")
    }
    try goTo(event)
  }
}

extension Model {
  /// Takes the letter that a key waits for.
  mutating func finish(_ pending: Pending, with key: Key) -> Effect? {
    self.pending = nil
    if let action = keyMap.action(for: key, in: .marks), [.cancel, .interrupt].contains(action) {
      return nil
    }
    if pending == .copy { return copy(by: key) }
    return finishMark(pending, with: key)
  }

  private mutating func finishMark(_ pending: Pending, with key: Key) -> Effect? {
    if case .character(let letter) = key, Marks.isMark(letter) {
      switch pending {
      case .setMark: return setMark(letter)
      case .goToMark: attempt { try $0.goToMark(letter) }
      case .copy: break
      }
    } else if pending == .goToMark, asksForMark(key) {
      attempt { try $0.goToLastPlace() }
    } else {
      notice = Notice(text: "A mark is a letter or a digit, not \(key.label)")
    }
    return nil
  }

  /// Whether a key is the one that goes to a mark, which twice leads to where one was.
  private func asksForMark(_ key: Key) -> Bool {
    keyMap.action(for: key, in: .timeline) == .goToMark
  }

  /// Sets a mark on what is looked at, with the views that are open over it.
  private mutating func setMark(_ letter: Character) -> Effect? {
    let here = here
    guard let event = here.subject else {
      notice = Notice(text: "There is no event to mark")
      return nil
    }
    marks[letter] = here
    notice = Notice(
      text: "Mark \(letter) is set; \(keyMap.hint(for: .goToMark))\(letter) comes back here")
    let source = (here.views.last?.pane as? ReaderPane)?.source.id
    return jot(
      .mark(
        Notebook.Mark(
          letter, on: event, view: here.views.last?.pane.context.rawValue, source: source)))
  }

  /// Goes to where one was before the last jump.
  private mutating func goToLastPlace() throws {
    guard let last = places.last else {
      notice = Notice(text: "There was no jump yet")
      return
    }
    depart()
    try go(to: last)
  }

  mutating func goToMark(_ letter: Character) throws {
    guard let place = marks[letter] else {
      let set = marks.all.map { String($0.letter) }.joined(separator: " ")
      notice = Notice(
        text: "No mark \(letter) is set; \(set.isEmpty ? wayToMark : "set: \(set)")")
      return
    }
    guard let key = place.subject, try archive.id(of: key) != nil else {
      notice = Notice(text: "The event of mark \(letter) is gone")
      return
    }
    depart()
    try go(to: place)
    try place.mark.map { try open($0) }
  }

  /// Opens the view in which a mark was set another time.
  private mutating func open(_ mark: Notebook.Mark) throws {
    if let source = mark.source {
      guard archive.column(of: source) != nil, let event = try archive.id(of: mark.event) else {
        return
      }
      _ = grant(.read(source, event: event))
    } else if let view = mark.view, let action = Action.views.first(where: { $0.rawValue == view })
    {
      toggleView(action)
    }
  }

  mutating func setMark(named text: String) -> Effect? {
    guard let letter = text.first, text.count == 1, Marks.isMark(letter) else {
      notice = Notice(
        text: "A mark is a letter or a digit, not \(text.fitted(to: 24))", isError: true)
      return nil
    }
    return setMark(letter)
  }

  mutating func takeMark(named text: String) -> Effect? {
    guard let letter = text.first, text.count == 1, marks[letter] != nil else {
      notice = Notice(text: "No mark \(text.fitted(to: 24)) is set", isError: true)
      return nil
    }
    marks[letter] = nil
    notice = Notice(text: "Mark \(letter) is taken away")
    return jot(.unmark(letter))
  }

  private var wayToMark: String { "\(keyMap.hint(for: .setMark)) and a letter sets one" }

  mutating func openMarks() throws {
    guard !marks.isEmpty else {
      notice = Notice(text: "No mark is set; \(wayToMark)")
      return
    }
    open(try MarksPane(marks, in: archive))
  }
}
