/// What changes between two texts, line by line, as `diff -u` writes it.
package struct Diff {
  private let file: String
  private let old: [Substring]
  private let new: [Substring]
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
    return (["--- \(file)", "+++ \(file)"] + hunks.flatMap(lines)).joined(separator: "\n") + "\n"
  }

  private static func changes(
    _ old: [Substring], _ new: [Substring]
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

  private func lines(_ hunk: [(old: Range<Int>, new: Range<Int>)]) -> [String] {
    guard let first = hunk.first, let last = hunk.last else { return [] }
    let before = min(Diff.context, first.old.lowerBound)
    let after = min(Diff.context, old.count - last.old.upperBound)
    var lines: [String] = []
    var place = first.old.lowerBound - before
    for change in hunk {
      lines += old[place..<change.old.lowerBound].map { " \($0)" }
      lines += change.old.map { "-\(old[$0])" } + change.new.map { "+\(new[$0])" }
      place = change.old.upperBound
    }
    lines += old[place..<place + after].map { " \($0)" }
    let olds = first.old.lowerBound - before..<last.old.upperBound + after
    let news = first.new.lowerBound - before..<last.new.upperBound + after
    return ["@@ -\(span(olds)) +\(span(news)) @@"] + lines
  }

  private func span(_ range: Range<Int>) -> String {
    let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
    return range.count == 1 ? "\(start)" : "\(start),\(range.count)"
  }
}

extension String {
  /// Its lines without what ends them; what follows the last is no line when it is empty.
  fileprivate var lines: [Substring] {
    // Carriage return and line feed are one character together.
    let lines = split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    return lines.last?.isEmpty == true ? lines.dropLast() : lines
  }
}
