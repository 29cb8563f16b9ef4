extension Timeline {
  /// What is to be said of an event's points of comparison.
  func checkComparisons(of event: Event, _ table: NameTable) -> [Finding] {
    let comparisons = event.comparisons(names: table)
    return comparisons.filter { $0.verdict == .unjudged }.map { unjudged($0, event) }
      + comparisons.filter(\.isOpposed).map { opposed($0, event) } + checkPoints(of: event)
  }

  private func checkPoints(of event: Event) -> [Finding] {
    let said = Set(event.accounts.flatMap(\.says).map(\.point) + [Event.datePoint])
    return event.points.filter { !said.contains($0.name) }.map {
      Finding(
        .warning, .unusedPoint,
        "no account of \"\(event.id)\" says anything on the point \"\($0.name)\"",
        hint: "give the values under `says:` in the accounts, or take the point away",
        at: $0.origin)
    }
  }

  private func unjudged(_ comparison: Comparison, _ event: Event) -> Finding {
    let origin = event.accounts.flatMap(\.says).first { $0.point == comparison.point }?.origin
    let values = comparison.values.map { "\"\($0.text)\"" }.joined(separator: ", ")
    return Finding(
      .warning, .unjudged, "nobody has judged how \(values) stand to each other",
      hint: "add `\(comparison.point): {verdict: agree|finer|naming|contradiction}` to `points:`",
      at: origin ?? event.origin)
  }

  private func opposed(_ comparison: Comparison, _ event: Event) -> Finding {
    let point = event.points.first { $0.name == comparison.point }
    let values = comparison.values.map { "\"\($0.text)\"" }.joined(separator: ", ")
    let (edited, derived) = (comparison.edited?.rawValue ?? "", comparison.derived?.rawValue ?? "")
    return Finding(
      .warning, .opposedVerdict,
      "the verdict on \"\(comparison.point)\" is \(edited), but by rule \(values) make \(derived)",
      hint: "change the verdict, or add a `note:` that says why", at: point?.origin ?? event.origin)
  }
}
