import Archive
import Chronology

/// What a form is for: it knows its fields, what is to be said of what is typed, and what that changes.
protocol Form: Sendable {
  var title: String { get }
  /// What stands above the fields, and what it is.
  var heading: (label: String, words: String) { get }
  /// The fields as one begins.
  var fields: [FormField] { get }
  /// Fields that must not be empty, each with what is said where it is.
  var needed: [FormField.Name: String] { get }
  /// Says of every field what is to be said, and offers what it may become.
  func review(_ fields: inout [FormField], in archive: Archive) throws
  /// What is to be written; empty where nothing is changed.
  func changes(_ fields: [FormField]) -> [Change]
  /// The same form for one who has seen what stands in the file now, by the changes to that.
  func rebased(on changes: [Change]) -> Self
  /// The same, to be kept while nobody types.
  var draft: Draft.Subject { get }
}

extension Form {
  func rebased(on changes: [Change]) -> Self { self }
}

extension [FormField] {
  subscript(_ name: FormField.Name) -> String {
    first { $0.name == name }?.text ?? ""
  }

  /// The text of a field; nil where it is empty.
  func text(_ name: FormField.Name) -> String? {
    let text = self[name]
    return text.isEmpty ? nil : text
  }

  mutating func change(_ name: FormField.Name, _ change: (inout FormField) throws -> Void) rethrows
  {
    guard let index = firstIndex(where: { $0.name == name }) else { return }
    try change(&self[index])
  }
}
