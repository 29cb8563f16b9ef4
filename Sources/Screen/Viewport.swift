/// The window onto a longer list: which rows are in sight, and which is selected.
///
/// All of scrolling is arithmetic on this value. What it holds is always true: the selection is in
/// sight, some rows away from the edges where the list goes on unless it was pointed at there, and no
/// space is left below the end.
package struct Viewport: Hashable, Sendable {
  package private(set) var count: Int
  package private(set) var height: Int
  /// The first row in sight.
  package private(set) var offset = 0
  /// The selected row; 0 when there are none.
  package private(set) var selection = 0
  /// How many rows should stay in sight above and below the selection.
  package let margin: Int

  /// Large enough for any list, small enough that a product with a height cannot overflow.
  private static let countLimit = 1 << 40

  package init(count: Int, height: Int, selection: Int = 0, margin: Int = 2) {
    self.count = min(max(count, 0), Viewport.countLimit)
    self.height = min(max(height, 0), Size.limit)
    self.margin = min(max(margin, 0), Size.limit)
    select(selection)
  }

  /// The rows in sight.
  package var visibleRange: Range<Int> { offset..<min(offset + height, count) }
}

extension Viewport {
  package mutating func select(_ index: Int) {
    selection = min(max(index, 0), max(count - 1, 0))
    follow()
  }

  /// Selects a row that is in sight and leaves the window where it is: nothing moves away from a
  /// pointer.
  package mutating func point(to index: Int) {
    if visibleRange.contains(index) { selection = index }
  }

  package mutating func move(by n: Int) {
    select(selection + min(max(n, -selection), count))
  }

  /// Moves by whole windows: the selection keeps its place on the screen.
  package mutating func page(by n: Int) { jump(by: n, of: max(height, 1)) }

  package mutating func halfPage(by n: Int) { jump(by: n, of: max(height / 2, 1)) }

  package mutating func moveToStart() { select(0) }

  package mutating func moveToEnd() { select(count - 1) }

  /// Moves the window and leaves the selection where it is, unless it would go out of sight.
  package mutating func scroll(by n: Int) {
    setOffset(offset + min(max(n, -offset), count))
    let first = offset == 0 ? 0 : offset + edge
    let last = offset == lastOffset ? count - 1 : offset + height - 1 - edge
    selection = max(min(max(selection, first), last), 0)
  }

  /// Brings the selection to the middle of the window.
  package mutating func center() {
    setOffset(selection - height / 2)
    follow()
  }

  package mutating func resize(height: Int) {
    guard height != self.height else { return }
    self = Viewport(self, count: count, height: height, selection: selection)
  }

  /// Takes over that the list has become longer or shorter; another row may be selected at once.
  package mutating func update(count: Int, selection: Int? = nil) {
    self = Viewport(self, count: count, height: height, selection: selection ?? self.selection)
  }
}

extension Viewport {
  /// Takes over another list, in which the selected row stands elsewhere: it keeps its line of the
  /// screen, as far as there are rows above and below it.
  package mutating func replace(count: Int, selection: Int) {
    let line = self.selection - offset
    self = Viewport(count: count, height: height, selection: selection, margin: margin)
    setOffset(self.selection - line)
    if !visibleRange.contains(self.selection) { follow() }
  }

  private init(_ other: Viewport, count: Int, height: Int, selection: Int) {
    self.init(count: count, height: height, margin: other.margin)
    setOffset(other.offset)
    select(selection)
  }

  private var lastOffset: Int { max(count - height, 0) }

  /// How many rows stay in sight above and below the selection; in a low window fewer.
  private var edge: Int { min(margin, max(height - 1, 0) / 2) }

  private mutating func setOffset(_ offset: Int) {
    self.offset = min(max(offset, 0), lastOffset)
  }

  private mutating func jump(by n: Int, of rows: Int) {
    let distance = min(max(n, -count), count) * rows
    setOffset(offset + distance)
    select(selection + distance)
  }

  /// Scrolls as little as it takes to have the selection in sight.
  private mutating func follow() {
    setOffset(min(max(offset, selection + edge - height + 1), selection - edge))
  }
}
