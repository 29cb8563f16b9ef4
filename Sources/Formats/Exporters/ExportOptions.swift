import Foundation

/// What of events leaves, and how, whatever the format.
package struct ExportOptions: Hashable, Sendable {
  /// No words of sources: only who tells an event, and where the words stand.
  package var omitsQuotes = false
  /// Of a format that has texts of sources, none of them.
  package var omitsTexts = false
  /// Cells of tables as they are, even where a spreadsheet would run them as formulas.
  package var hasRawCells = false
  /// How a calendar has dates that span more than a month.
  package var wideDates = WideDates.bounds

  /// Seconds since 1970 by which formats that must be stamped are; nil for a stamp from the dossier.
  package var epoch = ExportOptions.sourceDateEpoch

  package enum WideDates: String, CaseIterable, Sendable {
    /// From the first day to the last.
    case bounds
    /// On the first day alone.
    case earliest
    /// Not at all.
    case skip
  }

  package init() {}

  /// `SOURCE_DATE_EPOCH` (reproducible-builds.org), where it is a second of the years 1 to 9998.
  private static let sourceDateEpoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"]
    .flatMap { Int($0) }.flatMap { -62_135_596_800..<253_370_764_800 ~= $0 ? $0 : nil }
}
