import Screen
import Testing

struct RectTests {
  private static let rect = Rect(column: 2, row: 3, columns: 10, rows: 5)

  @Test(arguments: [(-1, 0), (0, 0), (2, 2), (5, 5), (99, 5), (.max, 5), (.min, 0)])
  func `rows split off are never more than there are`(n: Int, taken: Int) {
    let (top, below) = Self.rect.split(top: n)
    #expect(top == Rect(column: 2, row: 3, columns: 10, rows: taken))
    #expect(below == Rect(column: 2, row: 3 + taken, columns: 10, rows: 5 - taken))
    let (bottom, above) = Self.rect.split(bottom: n)
    #expect(bottom == Rect(column: 2, row: 8 - taken, columns: 10, rows: taken))
    #expect(above == Rect(column: 2, row: 3, columns: 10, rows: 5 - taken))
  }

  @Test(arguments: [(-1, 0), (0, 0), (4, 4), (10, 10), (99, 10), (.max, 10), (.min, 0)])
  func `columns split off are never more than there are`(n: Int, taken: Int) {
    let (left, after) = Self.rect.split(left: n)
    #expect(left == Rect(column: 2, row: 3, columns: taken, rows: 5))
    #expect(after == Rect(column: 2 + taken, row: 3, columns: 10 - taken, rows: 5))
    let (right, before) = Self.rect.split(right: n)
    #expect(right == Rect(column: 12 - taken, row: 3, columns: taken, rows: 5))
    #expect(before == Rect(column: 2, row: 3, columns: 10 - taken, rows: 5))
  }

  @Test func `no extent is negative, and no sum overflows`() {
    #expect(Rect(column: 0, row: 0, columns: -1, rows: 5).isEmpty)
    let largest = Rect(column: .max, row: .max, columns: .max, rows: .max)
    #expect(!largest.isEmpty)
    #expect(largest.columnRange.count > 1 << 20)
    #expect(
      Rect(column: .min, row: .min, columns: .max, rows: .max).contains(
        Position(column: -1, row: -1)))
    #expect(Size(columns: -1, rows: .max) == Size(columns: 0, rows: Size.limit))
  }

  @Test(
    arguments: [
      (Position(column: 2, row: 3), true), (Position(column: 11, row: 7), true),
      (Position(column: 12, row: 7), false), (Position(column: 11, row: 8), false),
      (Position(column: 1, row: 3), false), (Position(column: .max, row: .min), false),
    ])
  func `a rect contains its own cells`(position: Position, isContained: Bool) {
    #expect(Self.rect.contains(position) == isContained)
  }

  @Test func `insets and lines are cut from within`() {
    #expect(Self.rect.inset(columns: 1, rows: 2) == Rect(column: 3, row: 5, columns: 8, rows: 1))
    #expect(Self.rect.inset(columns: 6).isEmpty)
    #expect(Self.rect.inset(columns: -6) == Self.rect)
    #expect(Self.rect.line(4) == Rect(column: 2, row: 7, columns: 10, rows: 1))
    #expect(Self.rect.line(5).isEmpty)
  }

  @Test func `an intersection is what both cover`() {
    let other = Rect(column: 0, row: 4, columns: 5, rows: 99)
    #expect(Self.rect.intersection(other) == Rect(column: 2, row: 4, columns: 3, rows: 4))
    #expect(Self.rect.intersection(Rect(column: 12, row: 3, columns: 5, rows: 5)).isEmpty)
  }
}
