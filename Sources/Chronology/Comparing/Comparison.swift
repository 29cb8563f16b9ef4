/// One point of comparison of one event: what each source says, and how that stands together.
package struct Comparison: Hashable, Sendable {
  package var point: String
  /// The values in the order of the event's accounts; a source that says nothing has none.
  package var values: [Value]
  /// What follows from the values alone; nil when fewer than two sources speak.
  package var derived: Verdict?
  /// What an editor states; it stands beside `derived`, and readers see it first.
  package var edited: Verdict?
  package var note: String?

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

  package var verdict: Verdict? { edited ?? derived }

  /// Whether the verdict is an editor's and another than the rules derive, or one where they derive
  /// none.
  package var isEditors: Bool { edited != nil && edited != derived }

  package func value(of source: Source.ID) -> String? {
    values.first { $0.source == source }?.text
  }
}

extension Event {
  /// The point under which accounts that date the event differently are compared.
  package static let datePoint = "date"

  /// Every point of comparison, in the order in which the accounts bring them up.
  package func comparisons(names: NameTable) -> [Comparison] {
    pointNames.map { name in
      let values = self.values(for: name)
      let edited = points.first { $0.name == name }
      return Comparison(
        point: name, values: values,
        derived: Verdict(comparing: values.map(\.text), names: names),
        edited: edited?.verdict, note: edited?.note)
    }
  }

  /// On how many points the accounts contradict each other.
  package func contradictions(names: NameTable) -> Int {
    pointNames.count { name in
      // An editor's word settles it, and to compare is dear.
      let edited = points.first { $0.name == name }?.verdict
      let verdict = edited ?? Verdict(comparing: values(for: name).map(\.text), names: names)
      return verdict == .contradiction
    }
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
