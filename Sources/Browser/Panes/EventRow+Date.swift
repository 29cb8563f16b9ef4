import Archive
import Chronology

extension EventRow {
  /// The date as it stands in a list, below that of the row above; with none above it says all.
  ///
  /// Not said again are a date that is that of the row above, its day before a time, and the year where all that both rows
  /// write lies in it. First days stand below each other, after the weekday or a sign such as `~`;
  /// dates without a day begin at the left, and so do those that are too long.
  func date(below above: EventRow?, width: Int) -> String {
    guard let date else { return above.map { $0.date == nil } == true ? "" : "undated" }
    if let above, date == above.date { return "" }
    let isYearSaid = date.writtenYear != nil && date.writtenYear == above?.date?.writtenYear
    let brief = date.brief(weekday: false, year: !isYearSaid, width: width)
    guard date.precision <= .day else { return brief }
    let words = brief.aligned(
      after: width < EDTF.briefWidth ? nil : date.shortWeekday ?? "", in: width)
    guard let time = date.briefTime, let day = date.writtenDay, day == above?.date?.writtenDay
    else { return words }
    return words.hasSuffix(time)
      ? String(repeating: " ", count: words.count - time.count) + time : ""
  }
}

extension String {
  /// With blanks before it that bring the day, its first number, to its place: behind weekdays, of
  /// which this date may have none, or where these find no room behind a sign.
  fileprivate func aligned(after weekday: String?, in width: Int) -> String {
    let number = drop { !$0.isNumber }.prefix { $0.isNumber }
    let place = weekday == nil ? 3 : 6
    let blanks = Swift.min(place - distance(from: startIndex, to: number.endIndex), width - count)
    // A year has more figures.
    guard number.count <= 2, blanks > 0 else { return self }
    let word = weekday.map { $0.count < blanks ? $0 : "" } ?? ""
    return word + String(repeating: " ", count: blanks - word.count) + self
  }
}
