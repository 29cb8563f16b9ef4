import Browser
import Formats
import Foundation

/// What of events leaves, and how: what the command line and the browser may ask for.
struct ExportForm {
  var options = ExportOptions()
  var includesDrafts = false
  var includesNotes = false
  /// The file of names that are not to leave.
  var redaction: String?

  init() {}

  /// As the dialog has it.
  init(_ choices: ExportChoices) {
    options.omitsQuotes = choices.omitsQuotes
    options.omitsTexts = choices.omitsTexts
    options.hasRawCells = choices.hasRawCells
    options.wideDates = ExportOptions.WideDates(rawValue: choices.wideDates.rawValue) ?? .bounds
    (includesDrafts, includesNotes) = (choices.includesDrafts, choices.includesNotes)
    redaction = choices.redaction
  }

  /// As a recipe has it; names are hidden again only where the same file of them is given.
  ///
  /// - Throws: a `Failure` where it is another one, or none.
  init(_ form: Recipe.Form, redaction path: String?) throws {
    options.omitsQuotes = form.omitsQuotes ?? false
    options.omitsTexts = form.omitsTexts ?? false
    options.hasRawCells = form.hasRawCells ?? false
    options.wideDates = form.wideDates.flatMap(ExportOptions.WideDates.init) ?? .bounds
    (includesDrafts, includesNotes) = (form.includesDrafts ?? false, form.includesNotes ?? false)
    redaction = path
    guard try form.redaction == path.map(ExportForm.hash) else {
      throw Failure(
        form.redaction == nil
          ? "by the recipe no names are hidden: leave out --redact"
          : "by the recipe names are hidden: give the same file of them with --redact",
        status: EX_USAGE)
    }
  }

  /// As a recipe has it.
  func recorded() throws -> Recipe.Form {
    var form = Recipe.Form()
    form.omitsQuotes = options.omitsQuotes ? true : nil
    form.omitsTexts = options.omitsTexts ? true : nil
    form.hasRawCells = options.hasRawCells ? true : nil
    form.wideDates = options.wideDates == .bounds ? nil : options.wideDates.rawValue
    form.includesDrafts = includesDrafts ? true : nil
    form.includesNotes = includesNotes ? true : nil
    form.redaction = try redaction.map(ExportForm.hash)
    return form
  }

  private static func hash(_ path: String) throws -> String {
    try TextFile(reading: path).sha256
  }
}
