extension Timeline {
  /// Names that look alike and are neither joined nor kept apart, and spellings that two have.
  func checkNames() -> [Finding] {
    var findings = [[Finding]](repeating: [], count: names.count)
    let shared = sharedSpellings()
    for (pair, spelling) in shared { findings[pair.second].append(sharing(spelling, pair)) }
    let pairs = LookAlikes(names).pairs.subtracting(shared.map(\.pair)).sorted { one, other in
      (one.second, one.first) < (other.second, other.first)
    }
    for pair in pairs where !areKeptApart(pair) { findings[pair.second].append(likeness(pair)) }
    return zip(names, findings).flatMap { $1.without($0.accepted) }
  }

  /// The spellings that stand under two names; of several of one pair, the first.
  private func sharedSpellings() -> [(pair: LookAlikes.Pair, spelling: String)] {
    var owners: [String: Int] = [:]
    var seen = Set<LookAlikes.Pair>()
    return names.enumerated().flatMap { index, name in
      name.spellings.compactMap { spelling in
        let owner = owners[spelling.folded] ?? index
        owners[spelling.folded] = owner
        let pair = LookAlikes.Pair(first: owner, second: index)
        return owner != index && seen.insert(pair).inserted ? (pair, spelling) : nil
      }
    }
  }

  private func areKeptApart(_ pair: LookAlikes.Pair) -> Bool {
    let (one, other) = (names[pair.first], names[pair.second])
    return one.not.contains(other.name) || other.not.contains(one.name)
  }

  private func sharing(_ spelling: String, _ pair: LookAlikes.Pair) -> Finding {
    Finding(
      .warning, .sharedSpelling,
      "\"\(spelling)\" is a spelling of \"\(names[pair.first].name)\", too\(line(of: pair.first))",
      hint: "leave it to one of the two: a spelling finds one name only",
      at: names[pair.second].origin)
  }

  private func likeness(_ pair: LookAlikes.Pair) -> Finding {
    let (one, other) = (names[pair.first].name, names[pair.second].name)
    return Finding(
      .warning, .lookAlike, "\"\(other)\" looks like \"\(one)\"\(line(of: pair.first))",
      hint: "if they are one, join them under `also:`; if not, add `not: [\(one)]`",
      at: names[pair.second].origin)
  }

  private func line(of name: Int) -> String {
    names[name].origin.map { " on line \($0.line)" } ?? ""
  }
}
