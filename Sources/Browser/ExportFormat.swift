package import Archive

/// A format as the export dialog shows it.
package struct ExportFormat: Sendable {
  package let name: String
  package let summary: String
  package let fileExtension: String
  /// What of its own may be chosen.
  let options: Set<ExportOption>
  /// The first lines of what it would write.
  let preview: Preview

  package typealias Preview = @Sendable (Archive, Selection, ExportChoices) -> [String]

  package init(
    name: String, summary: String, fileExtension: String, isTable: Bool = false,
    isCalendar: Bool = false, hasTexts: Bool = false, preview: @escaping Preview = { _, _, _ in [] }
  ) {
    (self.name, self.summary, self.fileExtension) = (name, summary, fileExtension)
    options = Set(
      (hasTexts ? [.texts] : []) + (isTable ? [.cells] : []) + (isCalendar ? [.wideDates] : []))
    self.preview = preview
  }
}
