import Archive
import Chronology

/// What one points at: an event, and perhaps a source and the place of a passage in its text.
struct Pointed: Hashable, Sendable {
  var event: Int?
  var source: Source.ID?
  /// In code points of the source's text.
  var passage: Range<Int>?
}

extension Model {
  /// What one points at, in the view where one is.
  var pointed: Pointed {
    if let pane = stack.last { return pane.pointed }
    let event = accounts.event.flatMap { $0.id == timeline.selected?.key ? $0 : nil }
    let account = event == nil ? nil : accounts.account
    let place = accounts.options.quotation ?? 0
    let quotations = account?.quotations ?? []
    return Pointed(
      event: selectedID, source: account?.source,
      passage: quotations.indices.contains(place) ? quotations[place].range : nil)
  }
}

extension ReaderPane {
  /// The selected words are the quotation, else the passage where one is.
  var pointed: Pointed {
    let passage = words?.range ?? current.map { citations[$0].range }
    return Pointed(event: event, source: source.id, passage: passage)
  }
}

extension ComparePane {
  /// The words behind the selected value, else the first of its source.
  var pointed: Pointed {
    guard grid.columns.indices.contains(column) else { return Pointed(event: event) }
    let cell = grid.columns[column]
    return Pointed(
      event: event, source: cell.source.id,
      passage: passage ?? cell.account?.quotations.first?.range)
  }
}

extension CoveragePane {
  var pointed: Pointed {
    Pointed(
      event: event, source: sources.indices.contains(column) ? sources[column].id : nil)
  }
}

extension SourcesPane {
  /// The sources are of no event.
  var pointed: Pointed { Pointed(source: selectedSource?.id) }
}
