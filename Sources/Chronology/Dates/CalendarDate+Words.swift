extension CalendarDate {
  /// The date in words, as `perhaps 3 January 2021` or `a day in January 2021`.
  func words(without shared: Shared = .nothing) -> String {
    let phrase = phrase(without: shared)
    guard let complete = qualifiers.complete else { return phrase + remark }
    let perhaps = complete.contains(.uncertain) ? "perhaps " : ""
    guard complete.contains(.approximate) else { return perhaps + phrase }
    return isNamed ? perhaps + "about " + phrase : perhaps + phrase + ", roughly"
  }

  /// Words for several dates, where only the last says what all share.
  static func words(_ dates: [CalendarDate]) -> [String] {
    let shared = Shared(by: dates)
    return dates.dropLast().map { $0.words(without: shared) } + dates.suffix(1).map { $0.words() }
  }

  /// Whether the words name a time, as `the 1980s`, rather than describe one, as `a day in 1980`.
  private var isNamed: Bool {
    isExact || year.isFar || (part == nil && year.precision == .decade && year.isMasked)
  }

  /// Which parts are qualified, where not all are alike: ` (year and month uncertain)`.
  private var remark: String {
    let names = ["year", part?.noun ?? "month", "day"]
    let kinds: [(Qualifier, String)] = [
      (.uncertain, "uncertain"), (.approximate, "approximate"),
      ([.uncertain, .approximate], "uncertain and approximate"),
    ]
    let remarks = kinds.compactMap { kind, adjective -> String? in
      let parts = zip(names, qualifiers.parts).filter { $0.1 == kind }.map(\.0)
      return parts.isEmpty ? nil : Names.list(parts, "and") + " " + adjective
    }
    return " (" + remarks.joined(separator: ", ") + ")"
  }

  private func phrase(without shared: Shared) -> String {
    switch part {
    case nil: yearWords
    case .grouping(let grouping): words(grouping)
    case .month: monthAndDay(without: shared) + (shared == .nothing ? inYear : "") + timeWords
    }
  }

  private var timeWords: String {
    time.map { ", " + $0.words } ?? ""
  }
}
