import Archive
import ArgumentParser
import Formats

/// The options that say how events leave, whatever the format.
struct FormOptions: ParsableArguments {
  @Flag(help: "Without the sources' words: only who tells an event, and where the words stand.")
  var noQuotes = false

  @Flag(help: "JSON, JSON Lines and archives without the texts of the sources.")
  var noTexts = false

  @Option(
    help: ArgumentHelp(
      "Names that are not to leave: a YAML list, or names with what is to stand for each.",
      valueName: "file"))
  var redact: String?

  @Flag(help: "Cells of tables as they are, even where a spreadsheet would run them as formulas.")
  var csvRaw = false

  @Option(
    help: ArgumentHelp(
      "How a calendar has a date of more than a month: from its first day to its last, on its first, or not at all.",
      valueName: "bounds|earliest|skip"))
  var icsWide = ExportOptions.WideDates.bounds

  @Flag(help: "Accounts with `status: draft` as well.") var includeDraft = false

  @Flag(help: "Your own stars and notes as well.") var notes = false

  var form: ExportForm {
    var form = ExportForm()
    form.options.omitsQuotes = noQuotes
    form.options.omitsTexts = noTexts
    form.options.hasRawCells = csvRaw
    form.options.wideDates = icsWide
    form.includesDrafts = includeDraft
    form.includesNotes = notes
    form.redaction = redact
    return form
  }
}

extension ExportOptions.WideDates: ExpressibleByArgument {}
