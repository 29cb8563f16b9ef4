/// One point of comparison of one event: what each source says, and how that stands together.
package struct Comparison: Sendable {
  package let point: String
  /// The values in the order of the event's accounts; a source that says nothing has none.
  package let values: [Value]
  /// What an editor states; it stands beside `derived`, and readers see it first.
  package let edited: Verdict?
  package let note: String?
  private let names: NameTable

  package struct Value: Hashable, Sendable {
    package var source: Source.ID
    package var text: String
  }

  /// Whether an editor says, without a reason, what the values do not bear out: a contradiction
  /// where they have none, or none where they have.
  var isOpposed: Bool {
    guard let edited, let derived, derived != .unjudged, note == nil else { return false }
    return (edited == .contradiction) != (derived == .contradiction)
  }

  /// What follows from the values alone; nil when fewer than two sources speak.
  ///
  /// To compare is dear: it is done when asked for.
  package var derived: Verdict? {
    Verdict(
      comparing: values.map(\.text), names: names, areDates: point == Event.datePoint)
  }

  package var verdict: Verdict? { edited ?? derived }

  /// Whether the verdict is an editor's and another than the rules derive, or one where they derive
  /// none.
  package var isEditors: Bool { edited != nil && edited != derived }

  package func value(of source: Source.ID) -> String? {
    values.first { $0.source == source }?.text
  }

  fileprivate init(_ point: String, _ values: [Value], _ edited: Point?, _ names: NameTable) {
    self.point = point
    self.values = values
    (self.edited, note) = (edited?.verdict, edited?.note)
    self.names = names
  }
}

extension Event {
  /// The point under which accounts that date the event differently are compared.
  package static let datePoint = "date"

  /// Every point of comparison, in the order in which the accounts bring them up.
  package func comparisons(names: NameTable) -> [Comparison] {
    pointNames.map { name in
      Comparison(name, values(for: name), points.first { $0.name == name }, names)
    }
  }

  /// On how many points the accounts contradict each other.
  package func contradictions(names: NameTable) -> Int {
    comparisons(names: names).count { $0.verdict == .contradiction }
  }

  private var pointNames: [String] {
    let dated = accounts.contains { $0.date != nil } ? [Event.datePoint] : []
    let said = accounts.flatMap(\.says).map(\.point)
    return (dated + said + points.map(\.name)).withoutRepeats
  }

  private func values(for point: String) -> [Comparison.Value] {
    accounts.compactMap { account in
      let text = account.value(for: point) ?? (point == Event.datePoint ? date(in: account) : nil)
      return text.map { Comparison.Value(source: account.source, text: $0) }
    }
  }

  private func date(in account: Account) -> String? {
    (account.date ?? date)?.description
  }
}

extension Sequence where Element: Hashable {
  /// The elements, each where it first stands.
  package var withoutRepeats: [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}
