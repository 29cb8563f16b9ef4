/// How one text becomes another: lines that take the place of others.
struct Revision: Hashable, Sendable, Codable {
  /// Lines that stand one after the other, and what stands there instead.
  struct Run: Hashable, Sendable, Codable {
    /// Before which line they stand, from 0, in the text that is changed.
    var line: Int
    let old: [TextLine]
    let new: [TextLine]

    var range: Range<Int> { line..<line + old.count }
  }

  /// In the order of the text; none touches another.
  let runs: [Run]

  var isEmpty: Bool { runs.isEmpty }

  init(_ runs: [Run]) { self.runs = runs }

  init(from old: [TextLine], to new: [TextLine]) {
    runs = Revision.runs(old, new)
  }

  /// More lines that only one of both has than a comparison line by line is worth: what lies between the
  /// first and the last that differ then counts as one.
  private static let most = 4000

  /// How many lines only one of both has.
  private static func others(_ old: [TextLine], _ new: [TextLine]) -> Int {
    var counts: [TextLine: Int] = [:]
    for line in old { counts[line, default: 0] += 1 }
    for line in new { counts[line, default: 0] -= 1 }
    return counts.values.reduce(0) { $0 + abs($1) }
  }

  private static func runs(_ old: [TextLine], _ new: [TextLine]) -> [Run] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let (oldRest, newRest) = (old[start...], new[start...])
    let end = zip(oldRest.reversed(), newRest.reversed()).prefix { $0 == $1 }.count
    let (olds, news) = (Array(oldRest.dropLast(end)), Array(newRest.dropLast(end)))
    if olds.isEmpty, news.isEmpty { return [] }
    guard !olds.isEmpty, !news.isEmpty, others(olds, news) <= most else {
      return [Run(line: start, old: olds, new: news)]
    }
    return compared(olds, news).map { run in
      Run(line: run.line + start, old: run.old, new: run.new)
    }
  }

  private static func compared(_ old: [TextLine], _ new: [TextLine]) -> [Run] {
    var (isRemoved, isAdded) = (Set<Int>(), Set<Int>())
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): isRemoved.insert(offset)
      case .insert(let offset, _, _): isAdded.insert(offset)
      }
    }
    var runs: [Run] = []
    var (one, other) = (0, 0)
    while one < old.count || other < new.count {
      let (start, begin) = (one, other)
      while isRemoved.contains(one) { one += 1 }
      while isAdded.contains(other) { other += 1 }
      if one > start || other > begin {
        runs.append(
          Run(line: start, old: Array(old[start..<one]), new: Array(new[begin..<other])))
      } else {
        (one, other) = (one + 1, other + 1)
      }
    }
    return runs
  }
}

extension Revision {
  /// The text after it; nil where the lines are not those that it replaces.
  func applied(to lines: [TextLine]) -> [TextLine]? {
    var lines = lines
    for run in runs.reversed() {
      guard run.range.upperBound <= lines.count, Array(lines[run.range]) == run.old else {
        return nil
      }
      lines.replaceSubrange(run.range, with: run.new)
    }
    return lines
  }

  /// How the second text becomes the first again.
  var inverse: Revision {
    var shift = 0
    return Revision(
      runs.map { run in
        defer { shift += run.new.count - run.old.count }
        return Run(line: run.line + shift, old: run.new, new: run.old)
      })
  }

  /// The same in a text that somebody else has changed meanwhile.
  ///
  /// - Throws: a ``Collision`` where both concern the same lines.
  func rebased(over other: Revision) throws(Collision) -> Revision {
    var moved: [Run] = []
    for run in runs {
      if let rival = other.runs.first(where: { run.collides(with: $0) }) {
        throw Collision(ours: run, theirs: rival)
      }
      let before = other.runs.filter { $0.range.upperBound <= run.line }
      let shift = before.reduce(0) { $0 + $1.new.count - $1.old.count }
      moved.append(Run(line: run.line + shift, old: run.old, new: run.new))
    }
    return Revision(moved)
  }

  /// What this one and another give together, where this one has its way: of the other, what concerns
  /// the same lines is dropped.
  func prevailing(over other: Revision, in lines: [TextLine]) -> [TextLine]? {
    let rest = Revision(
      other.runs.filter { theirs in !runs.contains { $0.collides(with: theirs) } })
    guard let ours = try? rebased(over: rest) else { return nil }
    return rest.applied(to: lines).flatMap { ours.applied(to: $0) }
  }

  /// What stands there before it and after it: its lines alone.
  var sides: (old: String, new: String) {
    (Revision.text(runs.map(\.old)), Revision.text(runs.map(\.new)))
  }

  private static func text(_ parts: [[TextLine]]) -> String {
    parts.map { String($0).trimmedEnd }.joined(separator: "\n…\n")
  }

  /// Lines that two changes concern, each in its own way.
  struct Collision: Error {
    let ours: Run
    let theirs: Run
  }
}

extension Revision.Run {
  /// Whether it replaces lines that another replaces, too, or among which the other puts some.
  fileprivate func collides(with other: Self) -> Bool {
    switch (old.isEmpty, other.old.isEmpty) {
    case (true, true): line == other.line
    case (true, false): other.line < line && line < other.range.upperBound
    case (false, true):
      line < other.line && other.line < range.upperBound || isContinued(by: other)
    case (false, false): range.overlaps(other.range)
    }
  }

  /// Whether lines that are put in behind those that go belong to these, as a key of the same item.
  private func isContinued(by other: Self) -> Bool {
    guard other.line == range.upperBound, new.isEmpty, let first = old.first(where: { !$0.isIdle }),
      let next = other.new.first(where: { !$0.isIdle })
    else { return false }
    return next.indent > first.indent
  }
}

extension String {
  /// Without the line breaks at its end.
  fileprivate var trimmedEnd: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.reversed().drop { $0 == "\n" || $0 == "\r" }.reversed()))
  }
}
