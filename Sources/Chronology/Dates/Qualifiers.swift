/// The qualifiers of a date's parts, one each (ISO 8601-2:2019, 8.2).
///
/// A sign at the right of a part qualifies it and all to its left; a sign at its left qualifies it
/// alone. However they were written, they are kept by part and print in the form that the standard
/// prefers (8.2.4): complete before group before individual.
struct Qualifiers: Hashable, Sendable {
  /// Year, month or season, day: as many as the date has.
  private(set) var parts: [Qualifier] = []

  /// Adds the qualifier at the left of a new part.
  mutating func append(_ qualifier: Qualifier) {
    parts.append(qualifier)
  }

  /// Adds a qualifier at the right of the last part, which reaches back to the first.
  mutating func spread(_ qualifier: Qualifier) {
    parts = parts.map { $0.union(qualifier) }
  }

  /// What qualifies any of the parts.
  var any: Qualifier {
    parts.reduce([]) { $0.union($1) }
  }

  /// What qualifies all parts alike; nil when they differ.
  var complete: Qualifier? {
    parts.allSatisfy { $0 == parts.first } ? parts.first ?? [] : nil
  }

  /// The parts' texts, with their signs, joined by hyphens.
  func mark(_ texts: [String]) -> String {
    let first = parts.first ?? []
    let group = parts.prefix { $0 == first }.count
    let head = texts.prefix(group).joined(separator: "-") + "\(first)"
    let tail = zip(texts, parts).dropFirst(group).map { text, qualifier in "\(qualifier)\(text)" }
    return ([head] + tail).joined(separator: "-")
  }
}
