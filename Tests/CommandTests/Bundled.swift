import Foundation
import Testing

/// The bundled dossier as `annals list` has it, so that no test counts its events.
struct Bundled: Sendable {
  let ids: [String]

  init() async throws {
    let events = try await Program.run("list", "--json", Program.seeds).jsonObjects()
    ids = events.compactMap { $0["id"] as? String }
  }

  var total: String { "\(ids.count) events" }

  /// What the browser says of the place of an event, or of one some places after it: "41/92".
  func place(_ id: String, plus: Int = 0) throws -> String {
    "\(try #require(ids.firstIndex(of: id)) + 1 + plus)/\(ids.count)"
  }

  /// How many events there are from one to another.
  func count(_ first: String, to last: String) throws -> Int {
    try #require(ids.firstIndex(of: last)) - #require(ids.firstIndex(of: first)) + 1
  }

  /// The line of the dossier's YAML on which some words first stand, from 1.
  static func line(of words: String) throws -> Int {
    let yaml = try String(contentsOfFile: Program.seeds + "/dossier.yaml", encoding: .utf8)
    let before = try #require(yaml.range(of: words)).lowerBound
    return yaml[..<before].count { $0 == "\n" } + 1
  }
}
