import Chronology
import Yams

extension DossierReader {
  /// - Parameter sources: the ids that an account may name; nil where they are not known yet.
  mutating func events(_ fields: Fields, sources: [Source.ID]?) -> [Event] {
    if let node = fields["events"], node.sequence == nil { noteLostAccount() }
    return list(fields, "events").compactMap { event($0, sources) }
  }

  private mutating func event(_ node: Node, _ sources: [Source.ID]?) -> Event? {
    let keys = [
      "id", "date", "time", "kind", "title", "summary", "place", "people", "inferred", "note",
      "accounts", "points", "fields", "accepted",
    ]
    let beforeDoubles = doubled
    guard let fields = fields(of: node, known: keys, in: "an event") else {
      noteLostAccount()
      return nil
    }
    // An event that lacks something is read on, so that its other mistakes are told as well.
    let id = required(fields, "id", of: "this event") ?? "on line \(fields.origin.line)"
    let before = lost
    doubtful = []
    let event = event(id, fields, sources)
    if doubled > beforeDoubles {
      gaps.events[id, default: []].formUnion(Finding.Code.allCases)
      gaps.everywhere.insert(.uncited)
    }
    if lost > before {
      gaps.events[id, default: []].formUnion(doubtful.union([.unusedAcceptance]))
    }
    return event
  }

  private mutating func event(_ id: String, _ fields: Fields, _ sources: [Source.ID]?) -> Event {
    let kind = required(fields, "kind", of: "the event \"\(id)\"") ?? ""
    let title = required(fields, "title", of: "the event \"\(id)\"") ?? ""
    let people = located(fields, "people")
    var event = Event(
      id: id, date: date(fields, "date"), time: text(fields, "time"),
      kind: Kind(rawValue: kind), title: title, summary: text(fields, "summary"),
      place: text(fields, "place"), people: people.map(\.text),
      inferred: noting([.fineDate]) { $0.text(fields, "inferred") },
      note: text(fields, "note"), accounts: accounts(fields, sources),
      points: noting([.unjudged, .opposedVerdict, .outsideDate]) { $0.points(fields) },
      fields: ownFields(fields),
      accepted: noting(Finding.Code.ofEvents) { $0.accepted(fields, by: .event) },
      origin: fields.origin)
    event.placeOrigin = fields["place"].map(origin)
    event.peopleOrigins = people.map(\.origin)
    return event
  }

  private mutating func accounts(_ fields: Fields, _ sources: [Source.ID]?) -> [Account] {
    if let node = fields["accounts"], node.sequence == nil { noteLostAccount() }
    return list(fields, "accounts").compactMap { node in
      let account = account(node, sources)
      if account == nil { noteLostAccount() }
      return account
    }
  }

  private mutating func account(_ node: Node, _ sources: [Source.ID]?) -> Account? {
    let keys = ["source", "date", "printed", "quotes", "says", "note", "status"]
    guard let fields = fields(of: node, known: keys, in: "an account"),
      let source = required(fields, "source", of: "this account")
    else { return nil }
    if let sources, !sources.contains(source) {
      noteLostAccount()
      failUnknown(
        source, of: sources, "source", in: "an account", at: fields["source"] ?? node)
    }
    return Account(
      source: source, date: noting([.fineDate]) { $0.date(fields, "date") },
      printed: noting([.fineDate]) { $0.text(fields, "printed") },
      quotations: noting([.fineDate]) { reader in
        reader.notingCoverage(of: source) { $0.quotations(fields) }
      },
      says: noting([.unusedPoint]) { $0.says(fields) }, note: text(fields, "note"),
      isDraft: isDraft(fields), origin: fields.origin)
  }

  private mutating func isDraft(_ fields: Fields) -> Bool {
    guard let node = fields["status"], let word = text(node, "status") else { return false }
    if word != "draft" {
      failUnknown(word, of: ["draft"], "status", in: "an account", at: node)
    }
    // With a mistake in it, it is not to leave either.
    return true
  }

  private mutating func quotations(_ fields: Fields) -> [Quotation] {
    guard let node = fields["quotes"] else { return [] }
    return items(node, "quotes").compactMap { quotation($0) }
  }

  private mutating func quotation(_ node: Node) -> Quotation? {
    if let scalar = node.scalar {
      return Quotation(exact: scalar.string, origin: origin(node))
    }
    let keys = ["exact", "prefix", "suffix", "nth"]
    guard let fields = fields(of: node, known: keys, in: "a quotation"),
      let exact = required(fields, "exact", of: "this quotation")
    else { return nil }
    return Quotation(
      exact: exact, prefix: text(fields, "prefix"), suffix: text(fields, "suffix"),
      nth: ordinal(fields, "nth"), origin: origin(node))
  }

  /// A whole number from 1.
  private mutating func ordinal(_ fields: Fields, _ key: String) -> Int? {
    guard let node = fields[key], let word = text(node, key) else { return nil }
    guard let number = Int(word), number > 0 else {
      fail("\"\(key)\" must be a whole number from 1, not \"\(word)\"", at: node)
      // With any number, so that one mistake is told once.
      return 1
    }
    return number
  }

  private mutating func says(_ fields: Fields) -> [Said] {
    pairs(fields, "says").compactMap { key, value in
      guard !value.isNothing, let point = text(key, "says"), let said = text(value, point)
      else { return nil }
      return Said(point: point, value: said, origin: origin(key))
    }
  }

  /// What else is kept of an event, or of the whole.
  mutating func ownFields(_ fields: Fields) -> [EventField] {
    pairs(fields, "fields").compactMap { key, value in
      guard let name = text(key, "fields"), let value = text(value, name) else { return nil }
      return EventField(name, value)
    }
  }

  private mutating func points(_ fields: Fields) -> [Point] {
    pairs(fields, "points").compactMap { key, value in
      guard let name = text(key, "points"),
        let fields = self.fields(
          of: value, known: ["verdict", "note"], in: "the point \"\(name)\"")
      else { return nil }
      return Point(
        name: name, verdict: verdict(fields, of: name), note: text(fields, "note"),
        origin: origin(key))
    }
  }

  private mutating func verdict(_ fields: Fields, of point: String) -> Verdict? {
    guard let node = fields["verdict"], let word = text(node, "verdict") else { return nil }
    let known = Verdict.allCases.filter { $0 != .unjudged }.map(\.rawValue)
    guard known.contains(word) else {
      failUnknown(word, of: known, "verdict", in: "the point \"\(point)\"", at: node)
      return nil
    }
    return Verdict(rawValue: word)
  }
}
