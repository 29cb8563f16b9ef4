package import Archive

/// Events that are to be written to the input of a command.
package struct PipeRequest: Hashable, Sendable {
  /// As what the command reads them.
  package enum Form: String, Hashable, Sendable, CaseIterable {
    case text, json

    /// As it stands before the line that is typed, and in what is said.
    package var name: String { self == .text ? "text" : "JSON" }
    var other: Form { self == .text ? .json : .text }
  }

  package let command: String
  package let form: Form
  package let selection: Selection
}
