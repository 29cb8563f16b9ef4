import Chronology

/// Reads dates as they are stored.
///
/// The last one is kept, since one follows its like.
struct DateReader {
  private var last: (text: String?, day: Int?, date: EDTF?)

  /// - Parameters:
  ///   - text: the date as it is written; nil for a plain day, and where there is none.
  ///   - day: the number of the plain day.
  mutating func date(_ text: String?, day: Int? = nil) -> EDTF? {
    if last.text != text || last.day != day { last = (text, day, EDTF(stored: text, day: day)) }
    return last.date
  }
}

extension EDTF {
  /// A date as it is stored, or the plain day that is stored as its number.
  init?(stored text: String?, day: Int? = nil) {
    guard let text = text ?? day.map({ Day(number: $0).description }),
      let date = try? EDTF(parsing: text)
    else { return nil }
    self = date
  }
}
