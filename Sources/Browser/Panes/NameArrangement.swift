import Chronology

/// Which names are listed, and in which order.
enum NameArrangement: String, Hashable, Sendable, CaseIterable {
  case frequent, alphabetical, people, places, groups

  /// The one after it; after the last the first.
  var next: NameArrangement {
    let all = NameArrangement.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// The places of the names that it lists, the most mentioned first unless it goes by letter.
  ///
  /// - Parameter counts: how many events mention each.
  func places(of names: [Name], _ counts: [Int]) -> [Int] {
    let folded = names.map(\.name.folded)
    return names.indices.filter { kind == nil || names[$0].kind == kind }.sorted { one, other in
      if self != .alphabetical, counts[one] != counts[other] { return counts[one] > counts[other] }
      return folded[one] < folded[other]
    }
  }

  /// What all of them are; nil where they are of several kinds.
  var kind: Name.Kind? {
    switch self {
    case .frequent, .alphabetical: nil
    case .people: .person
    case .places: .place
    case .groups: .group
    }
  }

  var words: String {
    switch self {
    case .frequent: "the most mentioned first"
    case .alphabetical: "by letter"
    case .people: "people, the most mentioned first"
    case .places: "places, the most mentioned first"
    case .groups: "groups, the most mentioned first"
    }
  }
}
