import Archive
import Chronology

/// The value that a source gives for a point of comparison, and the editor's word on the point.
struct PointForm: Form {
  private(set) var event: Event
  let source: Source.ID
  let label: String
  /// The point at which one is, if at any.
  let point: String?

  var title: String { "Value" }
  var heading: (label: String, words: String) { (label, event.title) }
  var needed: [FormField.Name: String] {
    [.point: "A value is one for a point: killed, where taken, or a new name"]
  }

  var fields: [FormField] {
    let stated = event.points.first { $0.name == point }
    return [
      FormField(.point, point ?? "", help: "what is compared: killed, where taken"),
      FormField(
        .value, point.flatMap { account?.value(for: $0) } ?? "",
        help: "what this source says; empty takes it away"),
      FormField(
        .verdict, stated?.verdict?.rawValue ?? "", help: PointForm.derived),
      FormField(.note, stated?.note ?? "", help: "what there is to say of the comparison"),
    ]
  }

  private static let derived = "as it is derived from the values"

  private var account: Account? { event.account(of: source) }

  func review(_ fields: inout [FormField], in archive: Archive) throws {
    let point = fields[.point]
    let own = event.accounts.flatMap(\.says).map(\.point) + event.points.map(\.name)
    let all = (own + (try archive.points())).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    fields.change(.point) { field in
      field.offer(all.filter { $0.searchFolded.hasPrefix(point.searchFolded) })
      field.remark =
        point.isEmpty || all.contains(point) ? nil : FormField.Remark(text: "a new point")
    }
    refill(&fields, at: point)
    reviewVerdict(&fields, names: archive.names)
  }

  /// What is there for another point, as long as nothing else is typed.
  private func refill(_ fields: inout [FormField], at point: String) {
    let stated = event.points.first { $0.name == point }
    fields.change(.value) { if !$0.isTyped { $0.fill(account?.value(for: point) ?? "") } }
    fields.change(.verdict) { if !$0.isTyped { $0.fill(stated?.verdict?.rawValue ?? "") } }
    fields.change(.note) { if !$0.isTyped { $0.fill(stated?.note ?? "") } }
  }

  private func reviewVerdict(_ fields: inout [FormField], names: NameTable) {
    let derived = verdict(fields, names: names)
    let text = fields[.verdict]
    fields.change(.verdict) { field in
      field.offer(PointForm.verdicts.filter { $0.hasPrefix(text) })
      let isKnown = text.isEmpty || PointForm.verdicts.contains(text)
      let words = derived.map { "derived: \($0.rawValue)" } ?? "derived: one source alone"
      field.remark =
        isKnown
        ? FormField.Remark(text: words)
        : FormField.Remark(
          text: "a verdict is \(PointForm.verdicts.joined(separator: ", "))", isError: true)
    }
  }

  private static let verdicts = Verdict.allCases.filter { $0 != .unjudged }.map(\.rawValue)

  /// That of the values alone, with the one that is typed.
  private func verdict(_ fields: [FormField], names: NameTable) -> Verdict? {
    let point = fields[.point]
    var changed = event
    changed.give(nil, as: point)
    changed.give(fields.text(.value), to: point, by: source)
    return changed.comparisons(names: names).first { $0.point == point }?.verdict
  }

  func changes(_ fields: [FormField]) -> [Change] {
    let (name, value) = (fields[.point], fields.text(.value))
    var changes: [Change] = []
    // What the author saw is what they change: whatever another has put there meanwhile is a conflict.
    let seen = account?.value(for: name)
    if value != seen {
      changes.append(.value(value, was: seen, of: name, by: source, in: event.id))
    }
    let stated = event.points.first { $0.name == name }
    let word = Point(
      name: name, verdict: Verdict(rawValue: fields[.verdict]), note: fields.text(.note))
    if word.verdict != stated?.verdict || word.note != stated?.note {
      changes.append(.point(word, was: stated, in: event.id))
    }
    return changes
  }

  func rebased(on changes: [Change]) -> PointForm {
    var form = self
    for change in changes {
      switch change {
      case .value(_, let now, let point, _, _): form.event.give(now, to: point, by: source)
      case .point(let point, let now, _): form.event.give(now, as: point.name)
      default: break
      }
    }
    return form
  }

  var draft: Draft.Subject {
    let stated = event.points.filter { $0.verdict != nil || $0.note != nil }
    let seen = Draft.Seen(
      says: Dictionary(
        (account?.says ?? []).map { ($0.point, $0.value) }, uniquingKeysWith: { first, _ in first }),
      verdicts: Draft.Seen.words(of: stated) { $0.verdict?.rawValue },
      notes: Draft.Seen.words(of: stated, \.note))
    return .point(event: event.id, source: source, seen: seen)
  }
}

extension Draft.Seen {
  fileprivate static func words(
    of points: [Point], _ word: (Point) -> String?
  ) -> [String: String] {
    points.reduce(into: [:]) { words, point in words[point.name] = word(point) }
  }
}

extension Event {
  /// Has what somebody saw in it before.
  mutating func take(_ seen: Draft.Seen, of source: Source.ID) {
    for index in accounts.indices where accounts[index].source == source {
      accounts[index].says = seen.says.sorted { $0.key < $1.key }.map {
        Said(point: $0.key, value: $0.value)
      }
    }
    let names = Set(seen.verdicts.keys).union(seen.notes.keys)
    points.removeAll { !names.contains($0.name) }
    for name in names.sorted() {
      let verdict = seen.verdicts[name].flatMap(Verdict.init)
      give(Point(name: name, verdict: verdict, note: seen.notes[name]), as: name)
    }
  }

  /// Has a source give another value for a point, or none.
  fileprivate mutating func give(_ value: String?, to point: String, by source: Source.ID) {
    for index in accounts.indices where accounts[index].source == source {
      accounts[index].says.removeAll { $0.point == point }
      if let value { accounts[index].says.append(Said(point: point, value: value)) }
    }
  }

  /// Has another word on a point, or none.
  fileprivate mutating func give(_ word: Point?, as name: String) {
    points.removeAll { $0.name == name }
    if let word { points.append(word) }
  }
}
