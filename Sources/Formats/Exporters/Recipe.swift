import Chronology
import Foundation

/// How an export was made: with it the same bytes are made again, as long as the dossier is the same.
package struct Recipe: Codable, Hashable, Sendable {
  /// The version of this form.
  private var annals = 1
  /// The program's version.
  package var program: String
  package var format: String
  package var asked: Asked
  package var form: Form
  /// What was asked for, in words; nil for everything.
  package var scope: String?
  /// How many events leave, and how many there are.
  package var events: Int
  package var total: Int
  /// The SHA-256 of the text of each source, by its id.
  package var sources: [String: String]

  package init(
    program: String, format: String, asked: Asked, form: Form, scope: String?, events: Int,
    total: Int, sources: [String: String]
  ) {
    (self.program, self.format, self.asked, self.form) = (program, format, asked, form)
    (self.scope, self.events, self.total, self.sources) = (scope, events, total, sources)
  }

  private enum CodingKeys: String, CodingKey {
    case annals = "annals-recipe"
    case program, format, asked, form, scope, events, total, sources
  }

  /// What leaves of the events, and how; what is not said is as it is where nothing is asked for.
  package struct Form: Codable, Hashable, Sendable {
    package var omitsQuotes: Bool?
    package var omitsTexts: Bool?
    package var hasRawCells: Bool?
    package var wideDates: String?
    package var includesDrafts: Bool?
    package var includesNotes: Bool?
    /// The SHA-256 of the file of names that are hidden.
    package var redaction: String?

    package init() {}
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
      return String(decoding: try encoder.encode(self), as: UTF8.self).escaped {
        let isPlain = 0x20..<0x7F ~= $0.value && !"<>&'%@*".unicodeScalars.contains($0)
        return isPlain ? nil : $0.escaped
      }.replacing("--", with: "-\\u002d")
    }
  }
}

extension Recipe {
  /// Finds one in what was exported, or reads one that stands alone.
  package init?(in text: String) {
    // A calendar breaks its lines, and puts a backslash before commas and backslashes.
    let whole = text.replacing("\r\n ", with: "")
    for text in [whole, whole.withoutBackslashes] {
      for start in text.ranges(of: Recipe.beginning).map(\.lowerBound).prefix(Recipe.mostTried) {
        if let recipe = Recipe(at: start, in: text) {
          self = recipe
          return
        }
      }
    }
    return nil
  }

  /// No export has as many beginnings of one before its own.
  private static let mostTried = 100

  /// Reads what begins at a place, up to the brace that closes it.
  private init?(at start: String.Index, in text: String) {
    var (depth, isInString, isEscaped) = (0, false, false)
    let bytes = text.utf8[start...]
    let end = bytes.firstIndex { byte in
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else {
          isInString = byte != 0x22
        }
        return false
      }
      if byte == 0x22 { isInString = true }
      depth += byte == 0x7B ? 1 : byte == 0x7D ? -1 : 0
      return depth == 0
    }
    guard let end,
      let recipe = try? JSONDecoder().decode(Recipe.self, from: Data(bytes[start...end])),
      recipe.annals == 1
    else { return nil }
    self = recipe
  }

  /// The same without some names.
  func redacted(by hiding: Hiding) -> Recipe {
    var recipe = self
    recipe.scope = scope.map { hiding($0) }
    recipe.asked = asked.redacted(by: hiding)
    recipe.sources = Dictionary(sources.map { (hiding.sources[$0.key], $0.value) }) { first, _ in
      first
    }
    return recipe
  }
}

extension String {
  /// Each sign that stands behind a backslash, without that.
  fileprivate var withoutBackslashes: String {
    var (plain, isEscaped) = ("", false)
    for scalar in unicodeScalars {
      isEscaped = scalar == "\\" && !isEscaped
      if !isEscaped { plain.unicodeScalars.append(scalar) }
    }
    return plain
  }
}
