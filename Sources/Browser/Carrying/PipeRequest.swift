package import Archive
package import Chronology

/// Events, or words of a source, that are to be written to the input of a command.
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
  package let content: Content

  package enum Content: Hashable, Sendable {
    case events(Selection)
    /// Code points of the source's text.
    case words(Source.ID, Range<Int>)
  }

  package init(command: String, form: Form, content: Content) {
    (self.command, self.form, self.content) = (command, form, content)
  }

  /// The events that are meant; nil for words.
  package var selection: Selection? {
    if case .events(let selection) = content { selection } else { nil }
  }
}
