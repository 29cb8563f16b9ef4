/// What things are called once names are hidden: each by a name of its own, as it was before.
///
/// `letter-aslam` and `letter-bibi` both become `letter-a-witness`, so that the second is `letter-a-witness-2`.
/// Only what is called otherwise now is kept.
struct Disguises {
  private var names: [String: String] = [:]

  init() {}

  /// - Parameters:
  ///   - all: gives every name there is, in the same order each time; one may come again.
  ///   - hiding: a name without those that are hidden, whatever else is called so.
  init(
    of all: ((String) throws -> Void) throws -> Void, hiding: @escaping (String) -> String
  ) throws {
    var draft = Draft()
    try all { draft.note($0, as: hiding($0)) }
    if !draft.changed.isEmpty { try all { draft.meet($0) } }
    names = draft.names
  }

  init(of all: [String], hiding: (String) -> String) {
    var draft = Draft()
    for name in all { draft.note(name, as: hiding(name)) }
    if !draft.changed.isEmpty { for name in all { draft.meet(name) } }
    names = draft.names
  }

  subscript(name: String) -> String { names[name] ?? name }

  /// What is known of names while one goes through them.
  private struct Draft {
    private(set) var changed: [(name: String, other: String)] = []
    private var others = Set<String>()
    private var taken = Set<String>()

    mutating func note(_ name: String, as other: String) {
      guard other != name else { return }
      changed.append((name, other))
      others.insert(other)
    }

    /// Meets a name that others may not have.
    mutating func meet(_ name: String) {
      if others.contains(name) || others.contains(name.withoutNumber) { taken.insert(name) }
    }

    var names: [String: String] {
      var (names, taken, numbers) = ([String: String](), taken, [String: Int]())
      for (name, other) in changed where names[name] == nil {
        names[name] = other.unused(taken: &taken, number: &numbers[other, default: 1])
      }
      return names
    }
  }
}

extension String {
  /// `witness` of `witness-2`.
  fileprivate var withoutNumber: String {
    guard let hyphen = lastIndex(of: "-"), self[hyphen...].dropFirst().allSatisfy(\.isNumber) else {
      return self
    }
    return String(self[..<hyphen])
  }

  /// Itself, or with the first number behind it that is free.
  fileprivate func unused(taken: inout Set<String>, number: inout Int) -> String {
    var name = number == 1 ? self : "\(self)-\(number)"
    while !taken.insert(name).inserted {
      number += 1
      name = "\(self)-\(number)"
    }
    return name
  }
}
