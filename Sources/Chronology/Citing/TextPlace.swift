/// Where words stand in a source's text, as one says it to a person: by the line.
package struct TextPlace: Hashable, Sendable {
  package let file: String
  /// Counted from 1.
  package let line: Int

  /// - Parameter offset: how many code points of the text stand before the words.
  package init(_ offset: Int, in text: String, of file: String) {
    self.file = file
    line = 1 + text.unicodeScalars.prefix(offset).count { $0 == "\n" }
  }

  /// "line 12 of post.txt".
  package var words: String { "line \(line) of \(file.oneLine)" }
}
