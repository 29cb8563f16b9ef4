/// What changes between two texts, line by line, as `diff -u` writes it and `patch` takes it.
package struct Diff {
  private let file: String
  private let old: [TextLine]
  private let new: [TextLine]
  /// Runs of lines, from the first to the last that change.
  private var changes: [(old: Range<Int>, new: Range<Int>)] = []

  private static let context = 3

  package init(of file: String, from old: String, to new: String) {
    self.file = file
    self.old = old.textLines
    self.new = new.textLines
    var shift = 0
    changes = Revision(from: self.old, to: self.new).runs.map { run in
      let start = run.line + shift
      shift += run.new.count - run.old.count
      return (run.range, start..<start + run.new.count)
    }
  }

  package var isEmpty: Bool { changes.isEmpty }

  /// The unified diff; empty where nothing changes.
  package var text: String {
    guard !isEmpty else { return "" }
    // Without a tab behind it, a name would end at its first blank.
    let name = file.contains(" ") ? file + "\t" : file
    let hunks = hunks.flatMap(lines).map { String(decoding: $0, as: UTF8.self) }
    return "--- \(name)\n+++ \(name)\n" + hunks.joined()
  }

  /// Changes whose surroundings touch stand together.
  private var hunks: [[(old: Range<Int>, new: Range<Int>)]] {
    var hunks: [[(old: Range<Int>, new: Range<Int>)]] = []
    for change in changes {
      if let last = hunks.last?.last,
        change.old.lowerBound - last.old.upperBound <= 2 * Diff.context
      {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  private func lines(_ hunk: [(old: Range<Int>, new: Range<Int>)]) -> [[UInt8]] {
    guard let first = hunk.first, let last = hunk.last else { return [] }
    let before = min(Diff.context, first.old.lowerBound)
    let after = min(Diff.context, old.count - last.old.upperBound)
    var lines: [[UInt8]] = []
    var place = first.old.lowerBound - before
    for change in hunk {
      lines += old[place..<change.old.lowerBound].map { Diff.marked($0, " ") }
      lines += old[change.old].map { Diff.marked($0, "-") }
      lines += new[change.new].map { Diff.marked($0, "+") }
      place = change.old.upperBound
    }
    lines += old[place..<place + after].map { Diff.marked($0, " ") }
    let olds = first.old.lowerBound - before..<last.old.upperBound + after
    let news = first.new.lowerBound - before..<last.new.upperBound + after
    return [Array("@@ -\(span(olds)) +\(span(news)) @@\n".utf8)] + lines
  }

  /// A line with a sign before it, and a note where nothing ends it.
  private static func marked(_ line: TextLine, _ sign: Unicode.Scalar) -> [UInt8] {
    let end = line.bytes.last == 0x0A ? "" : "\n\\ No newline at end of file\n"
    return [UInt8(ascii: sign)] + line.bytes + Array(end.utf8)
  }

  private func span(_ range: Range<Int>) -> String {
    let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
    return range.count == 1 ? "\(start)" : "\(start),\(range.count)"
  }
}
