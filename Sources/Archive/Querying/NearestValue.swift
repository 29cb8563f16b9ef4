import Chronology

/// What somebody most likely meant who asked for a kind, a source or a name that there is not.
package struct NearestValue: Hashable, Sendable, CustomStringConvertible {
  package let value: String
  /// How many events have it.
  package let count: Int

  package var description: String { "\(value) \(count.grouped)" }
}

extension Archive {
  /// The value of a field that is most like another; nil where none is like it, or no event has it.
  package func nearest(to value: String, of field: QueryField) throws -> NearestValue? {
    var selection = Selection()
    let near: String?
    switch field {
    case .kind:
      near = try kinds().map(\.kind.rawValue).nearest(to: value)
      selection.kinds = near.map { [Kind(rawValue: $0)] } ?? []
    case .source:
      near = sources.map(\.id).nearest(to: value)
      selection.sources = near.map { [$0] } ?? []
    case .person: near = try nearestName(to: value, as: .person, &selection)
    case .place: near = try nearestName(to: value, as: .place, &selection)
    case .name: near = try nearestName(to: value, as: .name, &selection)
    default: near = nil
    }
    guard let near, case let count = try count(selection), count > 0 else { return nil }
    return NearestValue(value: near, count: count)
  }

  private func nearestName(
    to value: String, as role: Mention.Role, _ selection: inout Selection
  ) throws -> String? {
    // Of many names not all are looked through, but their words.
    let names =
      try isLarge ? [] : names(beginningWith: "", as: role, limit: Archive.mostComparedNames)
    let near = try names.nearest(to: value) ?? nearestWords(to: value, as: role)
    selection.mentions = [Mention(role, [near])]
    return near
  }

  private static let mostComparedNames = 1000
}
