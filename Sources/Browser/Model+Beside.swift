import Archive
import Chronology
import Screen

// The timeline beside a text: moving in it has the text go to what it says of the event.
extension Model {
  /// Whether the timeline stands beside the text that is open.
  var isListBeside: Bool {
    stack.last.map { $0 is ReaderPane && frame.isBeside($0) } ?? false
  }

  /// Whether keys go to it.
  var isInListBeside: Bool { isListBeside && isFocusBeside }

  mutating func switchFocusBeside() {
    guard isListBeside else {
      notice = Notice(text: "There is no pane beside this one")
      return
    }
    isFocusBeside.toggle()
  }

  /// Does in the list what a key asks for.
  ///
  /// - Returns: whether it means anything there.
  mutating func performBeside(_ action: Action) -> Bool {
    guard isInListBeside else { return false }
    switch action {
    case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom:
      attempt { try $0.moveBeside(action) }
    case .open: attempt { model in try model.selectedID.map { try model.leaveText(for: $0) } }
    default: return false
    }
    return true
  }

  mutating func moveBeside(_ action: Action) throws {
    let (before, place) = (timeline.viewport.selection, stack.last?.whereabouts)
    timeline.viewport.move(action, count: repeatCount)
    try readSelected()
    guard timeline.viewport.selection == before, stack.last?.whereabouts == place else { return }
    say(timeline.viewport.endWords(action))
  }

  private mutating func leaveText(for event: Int) throws {
    depart()
    try leave(for: event)
    arrival = timeline.viewport.selection
  }

  /// Moves in the list and goes to what the text says of the event that is then selected; where it
  /// says nothing of it, says so.
  mutating func followBeside(_ move: (inout Viewport) -> Void) throws {
    let before = timeline.viewport.selection
    move(&timeline.viewport)
    guard timeline.viewport.selection != before else { return }
    try readSelected()
  }

  /// Selects the event of a row on which one clicks.
  mutating func pressBeside(at position: Position) {
    isFocusBeside = true
    let index = timeline.viewport.offset + position.row - frame.timeline.row
    attempt { try $0.followBeside { $0.point(to: index) } }
  }
}
