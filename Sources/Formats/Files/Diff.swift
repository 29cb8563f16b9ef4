/// What changes between two texts, line by line, as `diff -u` writes it and `patch` takes it.
package struct Diff {
  /// A line with what ends it, in bytes: what looks the same may differ.
  private typealias Line = ArraySlice<UInt8>

  private let file: String
  private let old: [Line]
  private let new: [Line]
  /// Runs of lines, from the first to the last that change.
  private var changes: [(old: Range<Int>, new: Range<Int>)] = []

  private static let context = 3

  package init(of file: String, from old: String, to new: String) {
    self.file = file
    self.old = old.lines
    self.new = new.lines
    changes = Diff.changes(self.old, self.new)
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

  private static func changes(
    _ old: [Line], _ new: [Line]
  ) -> [(old: Range<Int>, new: Range<Int>)] {
    let difference = new.difference(from: old)
    var isRemoved = [Bool](repeating: false, count: old.count)
    var isAdded = [Bool](repeating: false, count: new.count)
    for change in difference {
      switch change {
      case .remove(let offset, _, _): isRemoved[offset] = true
      case .insert(let offset, _, _): isAdded[offset] = true
      }
    }
    var changes: [(old: Range<Int>, new: Range<Int>)] = []
    var (one, other) = (0, 0)
    while one < old.count || other < new.count {
      let (start, begin) = (one, other)
      while one < old.count, isRemoved[one] { one += 1 }
      while other < new.count, isAdded[other] { other += 1 }
      if one > start || other > begin {
        changes.append((start..<one, begin..<other))
      } else {
        one += 1
        other += 1
      }
    }
    return changes
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
  private static func marked(_ line: Line, _ sign: Unicode.Scalar) -> [UInt8] {
    let end = line.last == 0x0A ? "" : "\n\\ No newline at end of file\n"
    return [UInt8(ascii: sign)] + line + Array(end.utf8)
  }

  private func span(_ range: Range<Int>) -> String {
    let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
    return range.count == 1 ? "\(start)" : "\(start),\(range.count)"
  }
}

extension String {
  /// Its lines, each with the line feed that ends it.
  fileprivate var lines: [ArraySlice<UInt8>] {
    var (lines, rest) = ([ArraySlice<UInt8>](), Array(utf8)[...])
    while let end = rest.firstIndex(of: 0x0A) {
      lines.append(rest[...end])
      rest = rest[(end + 1)...]
    }
    return rest.isEmpty ? lines : lines + [rest]
  }
}
