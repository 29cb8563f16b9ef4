/// How events are to leave, as the export dialog asks for it.
package struct ExportChoices: Codable, Hashable, Sendable {
  package var omitsQuotes = false
  /// Whether the reader's own stars and notes are written, too.
  package var includesNotes = false
  package var includesDrafts = false
  /// The file of names that are not to leave; nil where all names do.
  package var redaction: String?
  /// Whether the texts of the sources stay behind, where a format has them.
  package var omitsTexts = false
  /// Whether cells of tables stay as they are, even where a spreadsheet would run them as formulas.
  package var hasRawCells = false
  /// How a calendar has dates of more than a month.
  package var wideDates = WideDates.bounds

  package enum WideDates: String, CaseIterable, Codable, Sendable { case bounds, earliest, skip }

  package init() {}

  /// What was chosen before there was something else to choose is still known.
  package init(from decoder: any Decoder) throws {
    let chosen = try decoder.container(keyedBy: CodingKeys.self)
    omitsQuotes = try chosen.decode(Bool.self, forKey: .omitsQuotes)
    includesNotes = try chosen.decode(Bool.self, forKey: .includesNotes)
    includesDrafts = try chosen.decode(Bool.self, forKey: .includesDrafts)
    redaction = try chosen.decodeIfPresent(String.self, forKey: .redaction)
    omitsTexts = try chosen.decodeIfPresent(Bool.self, forKey: .omitsTexts) ?? false
    hasRawCells = try chosen.decode(Bool.self, forKey: .hasRawCells)
    wideDates = try chosen.decode(WideDates.self, forKey: .wideDates)
  }
}

/// Something about an export that one may choose, a line of its dialog.
enum ExportOption: Hashable, CaseIterable, Sendable {
  case quotes, notes, drafts, names, texts, cells, wideDates

  /// What it says now, with a sign of whether it is so.
  func words(_ choices: ExportChoices, hiding file: String?) -> String {
    switch self {
    case .quotes: mark(!choices.omitsQuotes) + "the sources' very words"
    case .notes: mark(choices.includesNotes) + "your own stars and notes"
    case .drafts: mark(choices.includesDrafts) + "accounts that are drafts"
    case .names: mark(choices.redaction != nil) + "without the names in \(file ?? "")"
    case .texts: mark(!choices.omitsTexts) + "the texts of the sources"
    case .cells: mark(choices.hasRawCells) + "cells as they are, even formulas"
    case .wideDates: "    a date of more than a month: \(ExportOption.words(choices.wideDates))"
    }
  }

  private func mark(_ isSo: Bool) -> String { isSo ? "[x] " : "[ ] " }

  private static func words(_ dates: ExportChoices.WideDates) -> String {
    switch dates {
    case .bounds: "from its first day to its last"
    case .earliest: "on its first day"
    case .skip: "left out"
    }
  }

  /// Chooses otherwise.
  func change(_ choices: inout ExportChoices, hiding file: String?) {
    switch self {
    case .quotes: choices.omitsQuotes.toggle()
    case .notes: choices.includesNotes.toggle()
    case .drafts: choices.includesDrafts.toggle()
    case .names: choices.redaction = choices.redaction == nil ? file : nil
    case .texts: choices.omitsTexts.toggle()
    case .cells: choices.hasRawCells.toggle()
    case .wideDates:
      let all = ExportChoices.WideDates.allCases
      let next = (all.firstIndex(of: choices.wideDates) ?? 0) + 1
      choices.wideDates = all[next % all.count]
    }
  }
}
