import Browser
import Chronology
import Formats
import Foundation
import Screen

extension [Finding] {
  /// The findings as they are printed: each with the line it speaks of and a hint.
  var report: String {
    withExcerpts.map { finding in
      [finding.description, finding.excerpt?.report, finding.hint.map { "  hint: \($0)" }]
        .compactMap { $0 }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// The same with the lines of the files of which they speak.
  var withExcerpts: [Finding] {
    var files: [String: Lines?] = [:]
    return map { finding in
      guard let origin = finding.origin else { return finding }
      let lines = files[origin.file] ?? Lines(ofFile: origin.file)
      files[origin.file] = .some(lines)
      var finding = finding
      finding.excerpt = lines?.excerpt(at: origin)
      return finding
    }
  }
}

extension Finding.Excerpt {
  /// The line and, below it, a caret under the column.
  fileprivate var report: String {
    let (line, caret) = fitted(to: 1 << 16)
    return "  \(line)\n  \(String(repeating: " ", count: caret))^"
  }
}

/// A file's text by lines, from which excerpts are cut.
private struct Lines {
  private let text: [Unicode.Scalar]
  private let starts: [Int]

  /// Of longer files a message has its place alone: they are not to be in memory for it.
  private static let longest = 16 << 20

  /// nil for what is no file, such as standard input, no text, or a long one.
  init?(ofFile path: String) {
    guard let size = path.fileSize, size <= Lines.longest else { return nil }
    guard let file = try? DecodedText(reading: path) else { return nil }
    let text = Array(file.text.unicodeScalars)
    self.text = text
    starts = [0] + text.indices.filter { text[$0] == "\n" }.map { $0 + 1 }
  }

  /// The line at a place; of a long line, what stands around it.
  func excerpt(at origin: Origin) -> Finding.Excerpt? {
    guard starts.indices.contains(origin.line - 1) else { return nil }
    // A line can be a whole book, and must not be walked through for each finding in it.
    let start = starts[origin.line - 1]
    let end = origin.line < starts.count ? starts[origin.line] - 1 : text.count
    guard end > start else { return nil }
    let place = min(start + origin.column - 1, end)
    let first = max(start, place - 48)
    let before = (first > start ? "…" : "") + String(String.UnicodeScalarView(text[first..<place]))
    let last = min(end, first + 104)
    let after = String(String.UnicodeScalarView(text[place..<last].filter { $0 != "\r" }))
    return Finding.Excerpt(before: before, after: after + (last < end ? "…" : ""))
  }
}
