import Archive
import Chronology
import Screen

// What keys change that is no news of the events: in a few words what is so now.
extension Model {
  var arrangement: [String] {
    guard let pane = stack.last else { return accounts.arrangement + [paneWords, stripWords] }
    return pane.arrangement
      + (pane.standsBeside
        ? [
          isInListBeside ? "Keys go to the timeline beside it." : "Keys go to the text.",
          isViewMaximised ? "It has the whole screen." : "The timeline stands beside it.",
        ] : [])
  }

  private var paneWords: String {
    guard isMaximised else { return "Timeline and accounts share the screen." }
    return focus == .timeline
      ? "The timeline has the whole screen." : "The accounts have the whole screen."
  }

  // "The strip shows 29 December 2020 to 31 January 2021, by days."
  private var stripWords: String {
    guard let unit = strip.zoom, let first = strip.scale.buckets.first,
      let last = strip.scale.buckets.last
    else { return "The strip shows all." }
    let (start, end) = (unit.name(ofMinute: first.start), unit.name(ofMinute: last.start))
    return "The strip shows \(start) to \(end), by \(unit.words)."
  }
}

extension AccountsPane {
  var arrangement: [String] {
    [quotationWords, columnWords, aloneWords, recital == nil ? lineWords : nil].compactMap(\.self)
  }

  var quotationWords: String? {
    guard let account, let quotation = options.quotation,
      account.quotations.indices.contains(quotation)
    else { return nil }
    return "Quotation \(quotation + 1) of \(account.quotations.count): "
      + "“\(account.quotations[quotation].exact)”".sentence
  }

  private var columnWords: String? {
    sheet.columns(of: selected).map { "The column is \($0.count) characters wide." }
  }

  private var aloneWords: String {
    isAlone ? "This source scrolls alone." : "All sources scroll together."
  }

  private var lineWords: String {
    "From line \(scrolling.offset + 1 + (whereabouts.dropFirst().first ?? 0))."
  }
}

extension ReaderPane {
  var arrangement: [String] {
    let width = taste.width(in: columns)
    let lines = taste.wraps ? "Lines are wrapped" : "Lines are not wrapped"
    return ["\(lines), \(width) characters wide, from column \(sideways + 1)."]
  }
}
