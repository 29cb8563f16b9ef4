import Chronology

/// What there is to store of an event, made ready: for rows of tables that is done beside the storing.
///
/// An object that never changes: a value with so much in it is copied part by part wherever it goes.
final class Entry: Sendable {
  let event: Event
  /// Where its summary stands in the text of the first who tells it, so that it needs no storing.
  let summary: Range<Int>?
  /// What its only account quotes, whole, of one that is a row of a table.
  let row: Range<Int>?
  let key: ChronologicalKey?
  /// The number of its day, where its date is one as most are written: 2021-01-03.
  let day: Int?
  /// When it took place, unless that is a plain day, or nobody knows.
  let presence: Presence?
  /// In code points.
  let titleLength: Int

  init(_ event: Event, summaryAt summary: Range<Int>? = nil) {
    (self.event, self.summary) = (event, summary)
    row = event.row
    key = event.key
    let presence = event.date?.presence
    self.presence = presence?.isPlainDay == true ? nil : presence
    day = presence?.isPlainDay == true ? event.date?.writtenDay : nil
    titleLength = event.title.unicodeScalars.count
  }
}

extension Event {
  /// What the account of one that is a row of a table quotes, whole.
  fileprivate var row: Range<Int>? {
    guard accounts.count == 1, accounts[0].date == nil, accounts[0].says.isEmpty,
      !accounts[0].isDraft,
      accounts[0].quotations.count == 1, let range = accounts[0].quotations[0].range,
      accounts[0].quotations[0] == Quotation(exact: "", range: range)
    else { return nil }
    return range
  }
}

extension EDTF {
  /// The number of the day that it is, if SQLite writes that as it is written.
  fileprivate var writtenDay: Int? {
    guard level == 0, let day = earliest.day?.number, EDTF.writtenDays.contains(day)
    else { return nil }
    return day
  }

  /// From the year 0 to 9999.
  private static let writtenDays = -719_528...2_932_896
}
