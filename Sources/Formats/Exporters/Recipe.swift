import Foundation

/// How an export was made: with it the same bytes are made again, as long as the dossier is the same.
package struct Recipe: Codable, Hashable, Sendable {
  /// The version of this form.
  private var annals = 1
  /// The program's version.
  package var program: String
  package var format: String
  /// The options of `annals export` that say which events leave, and how.
  package var options: [String]
  /// What was asked for, in words; nil for everything.
  package var scope: String?
  /// How many events leave, and how many there are.
  package var events: Int
  package var total: Int
  /// The SHA-256 of the text of each source, by its id.
  package var sources: [String: String]

  package init(
    program: String, format: String, options: [String], scope: String?, events: Int, total: Int,
    sources: [String: String]
  ) {
    (self.program, self.format, self.options) = (program, format, options)
    (self.scope, self.events, self.total, self.sources) = (scope, events, total, sources)
  }

  private enum CodingKeys: String, CodingKey {
    case annals = "annals-recipe"
    case program, format, options, scope, events, total, sources
  }
}

extension Recipe {
  /// What it begins with, wherever it stands.
  static let beginning = "{\"annals-recipe\":"

  /// As one line of JSON, in ASCII, which may stand in a comment of any format: in strings all is escaped
  /// that could end one, or mean something in it.
  package var line: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self).unicodeScalars.reduce(
        into: ""
      ) { line, scalar in
        let isPlain = scalar.value >= 0x20 && scalar.value < 0x7F
        line +=
          isPlain && !"<>&'%@*".unicodeScalars.contains(scalar)
          ? String(scalar) : scalar.escaped
      }.replacing("--", with: "-\\u002d")
    }
  }
}
