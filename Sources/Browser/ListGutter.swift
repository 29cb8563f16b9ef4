import Archive
import Chronology
import Screen

/// The column at the right edge of a list that is longer than its window: which part is in sight, and
/// where in the whole list hits and marks lie.
struct ListGutter: Hashable, Sendable {
  /// What it was read for.
  private struct Request: Hashable {
    let rows: Int
    let count: Int
    let shown: Selection
    let hits: Selection?
    let marks: [Character: Event.ID]
  }

  private var request: Request?
  /// The rows of the column in which something lies.
  private var hits: Set<Int> = []
  private var marks: [Int: String] = [:]

  /// Has it read anew, for an archive that has changed.
  mutating func forget() {
    request = nil
  }

  /// Finds where hits and marks lie, if the list, the search or the height have changed.
  mutating func read(
    from archive: Archive, _ viewport: Viewport, shown: Selection, hits: Selection?, marks: Marks
  ) throws {
    let new = Request(
      rows: viewport.height, count: viewport.count, shown: shown, hits: hits, marks: marks.events)
    guard new != request else { return }
    request = new
    (self.hits, self.marks) = ([], [:])
    guard viewport.count > viewport.height else { return }
    if let hits { self.hits = try archive.parts(new.rows, of: shown, with: hits) }
    for (letter, event) in marks.all {
      guard let id = try archive.id(of: event), let place = try archive.place(of: id, in: shown)
      else { continue }
      let row = place * new.rows / viewport.count
      self.marks[row] = self.marks[row] == nil ? String(letter) : "+"
    }
  }

  func draw(_ viewport: Viewport, in rect: Rect, on canvas: inout Canvas) {
    PositionBar(offset: viewport.offset, of: viewport.count, hits: hits, marks: marks)
      .draw(in: rect, on: &canvas)
  }
}
