/// What of events leaves, and how, whatever the format.
package struct ExportOptions: Hashable, Sendable {
  /// No words of sources: only who tells an event, and where the words stand.
  package var omitsQuotes = false
  /// Cells of tables as they are, even where a spreadsheet would run them as formulas.
  package var hasRawCells = false
  /// How a calendar has dates that span more than a month.
  package var wideDates = WideDates.bounds

  package enum WideDates: String, CaseIterable, Sendable {
    /// From the first day to the last.
    case bounds
    /// On the first day alone.
    case earliest
    /// Not at all.
    case skip
  }

  package init() {}
}
