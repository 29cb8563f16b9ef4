import Chronology
import Formats

/// How one expression stands to another, as `annals date --versus` prints it.
struct DateRelation {
  private let one: DateAnswer
  private let other: DateAnswer
  private let relation: Relation?

  init(_ one: String, versus other: String) {
    let answers = (one: DateAnswer(one), other: DateAnswer(other))
    (self.one, self.other) = answers
    relation = answers.one.date.flatMap { date in answers.other.date.map(date.relation) }
  }

  /// Which of the two is no date and why; nil where both are.
  var error: String? {
    [one, other].lazy.compactMap { answer in
      answer.error.map { "\"\(answer.input)\" is not a date: \($0)" }
    }.first
  }

  /// The answer to a person.
  var lines: String {
    guard let relation, let first = one.date, let second = other.date else { return "" }
    let truths = relation.truths.map { name, truth in
      name + String(repeating: " ", count: 11 - name.utf8.count) + truth.rawValue
    }
    return ["\(first.words) against \(second.words)"].joined() + "\n"
      + (truths + ["order      \(relation.order)"]).joined(separator: "\n")
  }

  /// The answer to a program.
  var json: JSONValue {
    let names = ["before", "after", "overlaps", "within", "covers", "same"]
    let truths = relation?.truths.map { ($0, JSONValue.string($1.rawValue)) }
    return .object(
      [("input", .string(one.input)), ("versus", .string(other.input))]
        + [("valid", .bool(relation != nil))] + (truths ?? names.map { ($0, .null) })
        + [
          ("order", relation.map { .number($0.order) } ?? .null), ("error", JSONValue(error)),
          ("dates", .array([one.json, other.json])),
        ])
  }
}

extension Relation {
  /// The relations by name, in the order in which they are printed.
  fileprivate var truths: [(String, Truth)] {
    [
      ("before", before), ("after", after), ("overlaps", overlaps), ("within", within),
      ("covers", covers), ("same", same),
    ]
  }
}
