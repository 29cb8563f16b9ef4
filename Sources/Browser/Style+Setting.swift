import Chronology
package import Screen

/// Why a setting is not taken, and how to mend it.
package struct SettingProblem: Error, Hashable, Sendable {
  package let message: String
  package let hint: String?
  /// Whether what is set is wrong, and not what it is set to.
  package let isOfName: Bool

  package init(_ message: String, hint: String? = nil, isOfName: Bool = false) {
    (self.message, self.hint, self.isOfName) = (message, hint, isOfName)
  }
}

extension Style {
  /// The names of what a style has.
  package static let properties = ["color", "bold", "dim", "italic", "underline", "reverse"]

  /// Changes one property, as a file of settings writes it.
  package mutating func set(_ property: String, to value: String) throws(SettingProblem) {
    if property == "color" {
      guard let color = Color(parsing: value) else {
        throw SettingProblem(
          "\"\(value)\" is no colour",
          hint: "a number from 0 to 255, \"#rrggbb\", or one of \(Style.colors)")
      }
      foreground = color
    } else if let attribute = Style.attribute(property) {
      guard let isOn = Style.truth[value.lowercased()] else {
        throw SettingProblem("\"\(value)\" is neither true nor false")
      }
      if isOn { attributes.insert(attribute) } else { attributes.remove(attribute) }
    } else {
      let near = property.nearest(among: Style.properties)
      throw SettingProblem(
        "a style has no \"\(property)\"",
        hint: near.map { "did you mean \"\($0)\"?" }
          ?? "known: \(Style.properties.joined(separator: ", "))",
        isOfName: true)
    }
  }

  private static var colors: String { Color.names.joined(separator: ", ") }

  private static let truth = [
    "true": true, "yes": true, "on": true, "false": false, "no": false, "off": false,
  ]

  private static func attribute(_ name: String) -> Attributes? {
    switch name {
    case "bold": .bold
    case "dim": .dim
    case "italic": .italic
    case "underline": .underlined
    case "reverse": .reversed
    default: nil
    }
  }
}
