package import Chronology
import GRDB

/// A stretch of a source's text.
package struct Excerpt: Hashable, Sendable {
  package var text: String
  /// Where it begins in the source's text, in code points.
  package var start: Int
  /// Whether it leaves out the beginning, or the end, of its paragraph.
  package var isCutBefore = false
  package var isCutAfter = false

  package init(text: String, start: Int, isCutBefore: Bool = false, isCutAfter: Bool = false) {
    self.text = text
    self.start = start
    self.isCutBefore = isCutBefore
    self.isCutAfter = isCutAfter
  }

  package var end: Int { start + text.unicodeScalars.count }

  /// Both as one, where the other begins inside this or right after it.
  package func joined(with other: Excerpt) -> Excerpt {
    let rest = other.text.unicodeScalars.dropFirst(max(end - other.start, 0))
    return Excerpt(
      text: text + String(String.UnicodeScalarView(rest)), start: start, isCutBefore: isCutBefore,
      isCutAfter: other.isCutAfter)
  }
}

extension Archive {
  /// The context of a quotation: its paragraphs, or as much of them as `margin` allows, in words.
  ///
  /// - Parameters:
  ///   - margin: the most that is given before and after the quotation, in code points.
  ///   - further: how much more may be given of what follows, be it other paragraphs.
  package func context(
    of source: Source.ID, around range: Range<Int>, margin: Int, further: Int = 0
  ) throws -> Excerpt {
    // No text of SQLite's is longer.
    let longest = Int(Int32.max)
    let range = range.clamped(to: 0..<longest)
    // One more on each side tells whether the margin cuts a word.
    let reach = min(margin, longest) + 1
    let start = max(0, range.lowerBound - reach)
    let length = range.upperBound + reach + min(max(further, 0), longest) - start
    let view = try text(of: source, start..<start + length).unicodeScalars
    let scalars = Array(view)
    let quotation = (range.lowerBound - start..<range.upperBound - start).clamped(
      to: scalars.indices)
    let low = beginning(of: scalars[..<quotation.lowerBound], isCut: start > 0)
    let high = end(
      of: scalars[quotation.upperBound...], isCut: scalars.count == length, isOne: further <= 0)
    return Excerpt(
      text: String(view.dropFirst(low).prefix(high - low)), start: start + low,
      isCutBefore: low > 0 ? scalars[low - 1] != "\n" : start > 0,
      isCutAfter: high < scalars.count && scalars[high] != "\n")
  }

  /// Where the paragraph before a quotation begins, or where its first whole word does.
  private func beginning(of scalars: ArraySlice<Unicode.Scalar>, isCut: Bool) -> Int {
    if let newline = scalars.lastIndex(of: "\n") { return newline + 1 }
    guard isCut, !scalars.isEmpty else { return scalars.startIndex }
    // Not every script has spaces between its words.
    return (scalars.firstIndex(of: " ") ?? scalars.startIndex) + 1
  }

  /// Where the paragraph of a quotation ends, or where its last whole word does.
  private func end(of scalars: ArraySlice<Unicode.Scalar>, isCut: Bool, isOne: Bool) -> Int {
    if isOne, let newline = scalars.firstIndex(of: "\n") {
      return scalars[..<newline].last == "\r" ? newline - 1 : newline
    }
    let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 }
    guard isCut, !scalars.isEmpty else {
      return isOne ? scalars.endIndex : end ?? scalars.startIndex
    }
    return scalars.lastIndex(of: " ") ?? scalars.endIndex - 1
  }
}
