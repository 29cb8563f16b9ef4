extension Timeline {
  /// Names that look alike and are neither joined nor kept apart, and spellings that two have.
  func checkNames() -> [Finding] {
    var findings = [[Finding]](repeating: [], count: names.count)
    let shared = sharedSpellings()
    for (pair, spelling) in shared { findings[pair.second].append(sharing(spelling, pair)) }
    let sharing = Set(shared.map(\.pair))
    let pairs = LookAlikes(names).pairs
      .filter { !sharing.contains($0) || areAlikeWithoutShared($0) }
      .sorted { one, other in (one.second, one.first) < (other.second, other.first) }
    for pair in pairs { findings[pair.second].append(likeness(pair)) }
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

  /// Whether two names look alike by more than the spellings that both have.
  private func areAlikeWithoutShared(_ pair: LookAlikes.Pair) -> Bool {
    let (one, other) = (names[pair.first], names[pair.second])
    guard let first = one.without(other.spellings), let second = other.without(one.spellings)
    else { return false }
    return !LookAlikes([first, second]).pairs.isEmpty
  }

  private func sharing(_ spelling: String, _ pair: LookAlikes.Pair) -> Finding {
    Finding(
      .warning, .sharedSpelling,
      "\"\(spelling)\" is a spelling of \"\(names[pair.first].name)\"\(line(of: pair.first)), too",
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

extension Name {
  /// The name without some of its spellings; nil if none is left.
  fileprivate func without(_ spellings: [String]) -> Name? {
    let taken = Set(spellings.map(\.folded))
    let rest = self.spellings.filter { !taken.contains($0.folded) }
    return rest.first.map { Name(name: $0, kind: kind, also: Array(rest.dropFirst())) }
  }
}
