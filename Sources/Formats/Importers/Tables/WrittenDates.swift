import Chronology

/// Reads the dates of a table, each once as far as it can be helped: rows say the same ones again and
/// again.
struct WrittenDates {
  enum Reading {
    /// The words say that there is no date.
    case none
    /// A date, and how EDTF writes it.
    case date(WrittenDate, canonical: String)
    case failed(EDTFError, isAmbiguous: Bool)
  }

  private let order: WrittenDate.Order?
  private var readings: [String: Reading] = [:]

  /// More days than a table of one year has; what is read anew now and then costs little.
  private static let most = 4096

  init(_ order: WrittenDate.Order?) {
    self.order = order
  }

  mutating func reading(of text: String) -> Reading {
    let order = order
    return known(text, text) { () throws(EDTFError) in
      try WrittenDate(reading: text, order: order)
    }
  }

  /// That of columns of their own for year, month and day.
  mutating func reading(
    of text: String, _ year: String, _ month: String?, _ day: String?
  ) -> Reading {
    // Parted by what no text of a table has between its words, each in its place.
    let key = "\(year)\u{1F}\(month ?? "")\u{1F}\(day ?? "")"
    return known(key, text) { () throws(EDTFError) in
      try WrittenDate(year: year, month: month, day: day)
    }
  }

  private mutating func known(
    _ key: String, _ text: String, _ read: () throws(EDTFError) -> WrittenDate
  ) -> Reading {
    if let known = readings[key] { return known }
    let reading = WrittenDates.reading(of: text, read)
    if readings.count >= WrittenDates.most { readings.removeAll(keepingCapacity: true) }
    readings[key] = reading
    return reading
  }

  private static func reading(
    of text: String, _ read: () throws(EDTFError) -> WrittenDate
  ) -> Reading {
    guard !WrittenDate.isNone(text) else { return .none }
    do throws(EDTFError) {
      let written = try read()
      return .date(written, canonical: written.date.description)
    } catch {
      return .failed(error, isAmbiguous: WrittenDate.isAmbiguous(text))
    }
  }
}
