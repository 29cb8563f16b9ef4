import Archive
import Chronology
import Screen

/// A view that is open over the timeline, with its own state.
///
/// A key goes to ``perform(_:count:)``, then the pane reads what it shows, then it is drawn.
protocol Pane: Sendable {
  /// Where its keys are looked up.
  var context: KeyMap.Context { get }
  /// What stands above it, at the left and at the right.
  var title: String { get }
  var facts: String { get }
  /// Ways to say the facts, the longest first, for a head that has no room for all.
  var factForms: [String] { get }
  /// Where one is in it, "3/93".
  var position: String? { get }
  /// How many rows its cursor goes over; nil where it goes over none.
  var rowCount: Int? { get }
  /// What a key that moves changes: where it changes none of this, words answer it.
  var whereabouts: [Int] { get }
  /// What its keys do, the most useful first.
  func hints(_ keyMap: KeyMap) -> [Hint]
  /// The event that it points at: the one that another view opened from it shows.
  var event: Int? { get }
  /// What of an event and its sources one points at, for what is copied or opened.
  var pointed: Pointed { get }
  /// The event that comes along when it is closed, to the view below or to the timeline; nil where
  /// these stay at their own.
  var carried: Int? { get }
  /// What there is to say at the foot of the screen, where it has so many columns.
  func status(in columns: Int) -> String
  /// Whether it leaves the timeline in sight where the screen is wide enough for both.
  var standsBeside: Bool { get }
  /// Whether the time strip stays in sight above it where there are rows enough.
  var keepsStrip: Bool { get }
  /// Whether it shows only events that the filter lets through, so that it changes with that.
  var keepsToFilter: Bool { get }
  /// Whether letters are typed into it, as text.
  var isTypedInto: Bool { get }

  /// Takes the room that there is.
  mutating func layOut(_ size: Size)
  /// Reads from the archive what it shows, if that is other than before.
  mutating func read(from archive: Archive) throws
  /// The same view of another state of the dossier; nil where that has nothing to show in it.
  ///
  /// - Parameter event: where the event that it points at stands there.
  func reread(from archive: Archive, of shown: Selection, event: Int?) throws -> (any Pane)?
  /// Does what a key asks for, and says what the browser is to do in turn.
  ///
  /// - Parameter count: the number typed before the key.
  mutating func perform(_ action: Action, count: Int?) -> PaneRequest?
  /// Selects an event that comes along from elsewhere.
  mutating func follow(_ event: Int)
  /// Takes a letter that is typed, or what is pasted.
  mutating func type(_ text: String) -> PaneRequest?
  /// Selects what stands at a place of the screen, if anything does.
  ///
  /// - Parameter rect: where it is drawn.
  mutating func point(at position: Position, in rect: Rect)
  /// What a click asks for that leads out of the view.
  func request(at position: Position, in rect: Rect) -> PaneRequest?
  func draw(in rect: Rect, on canvas: inout Canvas)
  /// Makes it ready for those who listen to what it says and see nothing of it.
  mutating func hear()
  /// What is selected, in sentences; nil where the line at the cursor says it.
  var spoken: String? { get }
  /// What holds until it is changed, said when it is; for views that have words of their own.
  var spokenState: [String] { get }
  /// How it is set and moved: said where a key has changed nothing else.
  var arrangement: [String] { get }
}

extension Pane {
  /// What it is called where its title would be too long: "Names", "The Gazette".
  var shortTitle: String {
    let end = context == .reader ? nil : title.firstRange(of: ": ")?.lowerBound
    return String(title[..<(end ?? title.endIndex)]).fitted(to: 24)
  }
}

// Most panes do not ask for text.
extension Pane {
  var facts: String { "" }
  var factForms: [String] { facts.shorter(by: " · ") }
  var position: String? { nil }
  var rowCount: Int? { nil }
  var whereabouts: [Int] { [] }
  var event: Int? { nil }
  var pointed: Pointed { Pointed(event: event) }
  var carried: Int? { nil }
  var keepsStrip: Bool { false }
  func status(in columns: Int) -> String { "" }
  var keepsToFilter: Bool { false }
  var standsBeside: Bool { false }
  var isTypedInto: Bool { KeyMap.Context.typed.contains(context) }
  mutating func read(from archive: Archive) throws {}
  func reread(from archive: Archive, of shown: Selection, event: Int?) throws -> (any Pane)? {
    self
  }
  mutating func follow(_ event: Int) {}
  mutating func type(_ text: String) -> PaneRequest? { nil }
  mutating func point(at position: Position, in rect: Rect) {}
  func request(at position: Position, in rect: Rect) -> PaneRequest? { nil }
  mutating func hear() {}
  var spoken: String? { nil }
  var spokenState: [String] { [] }
  var arrangement: [String] { [] }
}

/// A pane in which one can search.
protocol SearchablePane: Pane {
  /// Marks what is searched for; nil takes the marks away.
  mutating func search(_ query: Query?, in archive: Archive)
  /// Goes to the next or the previous place of what is searched for.
  mutating func nextMark(forward: Bool)
  /// What is searched for.
  var query: Query? { get }
  /// "hit 2 of 9", "no hits".
  var searchWords: String { get }
}

/// What a pane asks of the browser.
enum PaneRequest {
  case close
  /// Close everything and select an event in the timeline.
  case goTo(event: Int)
  /// Close itself and go to a mark.
  case goToMark(Character)
  /// Open the text of a source, at what it says of an event; of several passages, at a certain one;
  /// and say what is to be known of it.
  case read(Source.ID, event: Int?, passage: Range<Int>? = nil, saying: String? = nil)
  /// Show the text of a source that stands so many columns away.
  case turn(by: Int)
  /// Show the event so many further on, perhaps counting only those with contradictions.
  case walk(by: Int, onlyDisputed: Bool)
  /// Close everything and show in the timeline only the events that a filter lets through.
  case show(filter: String)
  /// Write words of a source into an event.
  case cite(Cited, in: Int)
  /// Begin an event that words of a source tell, with a title.
  case begin(Cited, title: String)
  /// Leave the file as others have written it.
  case keepTheirs
  case say(String)
  case perform(Effect)
}
