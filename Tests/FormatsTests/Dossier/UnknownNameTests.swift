import Chronology
import Formats
import Testing

@Suite struct UnknownNameTests {
  /// The warnings of unknown names, with their hints after a bar, if what stands in the sample is
  /// something else.
  private func findings(_ old: String, becomes new: String) throws -> [String] {
    let folder = try Folder.holding(Sample.dossier(old, becomes: new))
    return try Dossier(reading: folder.path).warnings.filter { $0.code == .unknownName }.map {
      "\($0.origin.map { "\($0.line):\($0.column)" } ?? "") \($0.message) | \($0.hint ?? "")"
    }
  }

  private static let add = "add it to `names:`, under `name:` or as a spelling under `also:`"

  @Test(
    arguments: [
      ("place: Machh", "place: Alfa", "26:12 `names` does not know \"Alfa\" | \(add)"),
      (
        "place: Machh", "place: 'Mahch'",
        "26:12 `names` does not know \"Mahch\" | did you mean \"Machh\"?"
      ),
      (
        "place: Machh", "place: MAC", "26:12 `names` does not know \"MAC\" | \(add)"
      ),
      (
        "[Islamic State, Hazara]", "\n      - Machh\n      - Hazara",
        "29:9 `names` does not know \"Hazara\" | \(add)"
      ),
      (
        "people: Islamic State", "people: Taliban",
        "49:13 `names` does not know \"Taliban\" | \(add)"
      ),
    ])
  func `an unknown place or person is told where it stands`(
    old: String, new: String, finding: String
  ) throws {
    let found = try findings(old, becomes: new)
    #expect(found.contains(finding), "\(found.joined(separator: "\n"))")
  }
}
