package import Chronology
import Screen

extension Finding.Excerpt {
  /// The line as it may reach a screen, and how many columns stand before the place.
  ///
  /// Where there is no room for all, the place stays in sight with what is near it.
  package func fitted(to columns: Int) -> (line: String, caret: Int) {
    let (before, after) = (before.visible, after.visible)
    let room = max(columns - min(after.width, columns / 2), 1)
    let head = before.width <= room ? before : before.ending(in: room)
    return (head + after.fitted(to: columns - head.width), head.width)
  }
}

extension String {
  /// The end of it that takes no more columns, behind a sign that more stood there.
  fileprivate func ending(in columns: Int) -> String {
    var (kept, width) = ([Character](), 1)
    for character in reversed() {
      width += String(character).width
      if width > columns { break }
      kept.append(character)
    }
    return "…" + String(kept.reversed())
  }
}
