import Screen

/// One line of text being typed.
struct LineEditor: Hashable, Sendable {
  private(set) var text: String
  /// Before which character the next one goes.
  private(set) var cursor: Int

  init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// Moves in the line or deletes from it, if that is what is asked for.
  mutating func perform(_ action: Action) {
    switch action {
    case .characterLeft: cursor = max(cursor - 1, 0)
    case .characterRight: cursor = min(cursor + 1, text.count)
    case .lineStart: cursor = 0
    case .lineEnd: cursor = text.count
    case .deleteLeft: delete(from: cursor - 1)
    case .deleteRight: delete(from: cursor)
    case .deleteWord: replace(wordStart..<cursor)
    case .deleteToStart: replace(0..<cursor)
    case .deleteToEnd: replace(cursor..<text.count)
    default: break
    }
  }

  /// Line breaks in what is pasted become spaces.
  mutating func insert(_ words: String) {
    let words = String(words.map { $0.isNewline ? " " : $0 })
    replace(cursor..<cursor, with: words)
    // What is inserted may join the character before it, as a combining mark does.
    cursor = min(cursor + words.count, text.count)
  }

  private mutating func delete(from place: Int) {
    guard 0..<text.count ~= place else { return }
    replace(place..<place + 1)
  }

  private mutating func replace(_ range: Range<Int>, with words: String = "") {
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    text.replaceSubrange(start..<text.index(start, offsetBy: range.count), with: words)
    cursor = range.lowerBound
  }

  private var wordStart: Int {
    let before = Array(text.prefix(cursor))
    guard let word = before.lastIndex(where: { $0 != " " }) else { return 0 }
    return before[...word].lastIndex(of: " ").map { $0 + 1 } ?? 0
  }
}

extension LineEditor {
  /// Draws the line and puts the canvas's cursor into it.
  ///
  /// What does not fit scrolls out on the left.
  /// - Parameter wrong: which characters are not understood.
  func draw(
    at column: Int, _ row: Int, columns: Int, wrong: [Range<Int>] = [], on canvas: inout Canvas
  ) {
    let characters = Array(text)
    // Back from the cursor as far as there is room: the line may be long.
    var (start, width) = (cursor, 0)
    while start > 0, width + characters[start - 1].width < columns {
      start -= 1
      width += characters[start].width
    }
    let shown = String(characters[start...])
    canvas.write(
      shown, at: column, row, style: Theme.text,
      in: Rect(column: column, row: row, columns: columns, rows: 1))
    for range in wrong where range.upperBound > start && range.lowerBound < characters.count {
      let range = range.clamped(to: start..<characters.count)
      canvas.write(
        String(characters[range]), at: column + String(characters[start..<range.lowerBound]).width,
        row, style: Theme.mistake, in: Rect(column: column, row: row, columns: columns, rows: 1))
    }
    canvas.cursor = Position(column: column + String(characters[start..<cursor]).width, row: row)
  }
}
