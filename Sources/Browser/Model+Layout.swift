import Archive
import Chronology
package import Screen

// What follows from the size of the screen and from what is selected.
extension Model {
  var frame: Frame {
    Frame(
      size, events: timeline.viewport.count, titles: archive.longestTitle, focus: focus,
      isMaximised: stack.isEmpty ? isMaximised : isViewMaximised,
      beside: stack.contains { $0.standsBeside } ? ReaderTaste.wanted(of: size.columns) : 0)
  }

  /// How many rows of the list a screen of this size begins with.
  package static func firstRows(on size: Size, events: Int) -> Int {
    max(
      Frame(size, events: events, titles: 0, focus: .timeline, isMaximised: false).timeline.rows, 1)
  }

  /// Gives every pane its size.
  mutating func layOut() {
    timeline.viewport.resize(height: listHeight)
    for index in stack.indices {
      stack[index].layOut(frame.area(of: stack[index]).size)
    }
  }

  /// A list that is not on the screen still scrolls by the page that the accounts show.
  private var listHeight: Int { max(frame.timeline.rows, 1) }

  /// Reads from the archive what is on the screen; where that fails, says so.
  mutating func refresh() {
    attempt { try $0.read() }
  }

  mutating func read() throws {
    // What lies under an open view is read when the view is closed.
    let hits = hits
    if let top = stack.indices.last {
      let own = own
      updatePane { (pane: inout ReaderPane, _) in pane.take(own.passages(of: pane.source.id)) }
      try stack[top].read(from: archive)
      lastLooks.note(stack[top], at: selectedID)
      guard frame.isBeside(stack[top]) else { return try readStrip() }
    }
    timeline.viewport.resize(height: listHeight)
    try timeline.read(
      from: archive, shown, search: search, hits: hits, columns: frame.timeline.columns)
    guard stack.isEmpty else {
      try timeline.readGutter(from: archive, shown, hits: hits, marks: marks)
      return try readStrip()
    }
    try updateSelection()
    try readAccounts()
    try readOverviews(of: hits)
  }

  mutating func readAccounts() throws {
    // Where the accounts are not on the screen they are read all the same: Enter opens their source.
    let area = frame.accounts.isEmpty ? frame.body.inset(columns: 1) : accountsArea
    accounts.tellsTitle(isTitleCut)
    accounts.mark(changed: timeline.selected.flatMap { changes.accounts[$0.key] } ?? [])
    accounts.options.own = own.words(on: timeline.selected?.key)
    try accounts.show(selectedID, from: archive, search: search, size: area.size)
  }
}
