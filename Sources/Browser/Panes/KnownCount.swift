/// How many of some things were known by a day, surely and perhaps.
struct KnownCount: Sendable {
  private let sure: Int
  private let perhaps: Int
  private let total: Int
  private let noun: String

  init(sure: Int, perhaps: Int, of total: Int, _ noun: String) {
    (self.sure, self.perhaps, self.total, self.noun) = (sure, perhaps, total, noun)
  }

  /// "2 and perhaps 1 of 5 sources".
  var whole: String {
    let count =
      perhaps == 0 ? "\(sure)" : sure == 0 ? "perhaps \(perhaps)" : "\(sure) and perhaps \(perhaps)"
    return "\(count) of \(all)"
  }

  /// "2–3 of 5 sources".
  var brief: String { "\(sure)\(perhaps == 0 ? "" : "–\(sure + perhaps)") of \(all)" }

  private var all: String { "\(total) \(total == 1 ? noun : noun + "s")" }
}
