import Chronology

extension ExportReader {
  /// What follows from the rest (`dateWords` and the like) is passed over.
  private static let eventKeys: Set = [
    "accepted", "accounts", "date", "dateWords", "earliest", "fields", "id", "inferred", "judged",
    "kind", "latest", "note", "people", "place", "points", "reader", "summary", "time", "title",
  ]
  private static let accountKeys: Set = [
    "date", "note", "printed", "quotations", "says", "source", "status",
  ]
  private static let quotationKeys: Set = ["end", "exact", "nth", "prefix", "start", "suffix"]

  /// nil for what is none, which is told.
  mutating func event(_ element: JSONElement) -> Event? {
    let node = element.node
    guard node.members != nil else {
      fail("an event must be an object", at: node, in: element)
      return nil
    }
    check(node, for: ExportReader.eventKeys, of: "an event", in: element)
    guard let id = text(node["id"], "id", in: element), !id.allSatisfy(\.isWhitespace) else {
      fail("this event has no \"id\"", at: node, in: element)
      return nil
    }
    let (date, unread) = date(
      node, "date", else: "the event is kept undated, and this as a field", in: element)
    var event = Event(
      id: id, date: date, time: text(node["time"], "time", in: element),
      kind: Kind(
        rawValue: required(node, "kind", of: "the event \"\(id)\"", in: element) ?? "event"),
      title: required(node, "title", of: "the event \"\(id)\"", in: element) ?? id,
      origin: element.origin(of: node))
    takeWords(of: node, into: &event, in: element)
    event.accounts = list(node, "accounts", in: element).compactMap { account($0, in: element) }
    event.points = list(node, "judged", in: element).compactMap { point($0, in: element) }
    event.fields = ownFields(node["fields"], in: element)
    if let unread, !event.fields.contains(where: { $0.name == "date" }) {
      event.fields.append(EventField("date", unread))
    }
    event.accepted = accepted(node["accepted"], of: Finding.Code.ofEvents, in: element)
    return event
  }

  private mutating func takeWords(
    of node: JSONNode, into event: inout Event, in element: JSONElement
  ) {
    event.summary = text(node["summary"], "summary", in: element)
    event.place = text(node["place"], "place", in: element)
    event.people = texts(node, "people", in: element)
    event.inferred = text(node["inferred"], "inferred", in: element)
    event.note = text(node["note"], "note", in: element)
  }

  private mutating func account(_ node: JSONNode, in element: JSONElement) -> Account? {
    check(node, for: ExportReader.accountKeys, of: "an account", in: element)
    guard let source = text(node["source"], "source", in: element), sources.contains(source) else {
      let word = node["source"]?.text ?? ""
      fail(
        "there is no source \"\(word)\" in this export", hint: "sources stand before the events",
        at: node["source"] ?? node, in: element)
      return nil
    }
    let (date, unread) = date(
      node, "date", else: "it is kept as words, where there are none", in: element)
    return Account(
      source: source, date: date,
      printed: text(node["printed"], "printed", in: element) ?? unread,
      quotations: list(node, "quotations", in: element).compactMap {
        quotation($0, in: element)
      },
      says: pairs(node["says"], "says", in: element).map { Said(point: $0.key, value: $0.text) },
      note: text(node["note"], "note", in: element), isDraft: isDraft(node, in: element),
      origin: element.origin(of: node))
  }

  private mutating func isDraft(_ node: JSONNode, in element: JSONElement) -> Bool {
    guard let status = node["status"], let word = text(status, "status", in: element) else {
      return false
    }
    if word != "draft" {
      tell("unknown status \"\(word)\": it is taken for a draft", at: status, in: element)
    }
    return true
  }

  private mutating func quotation(_ node: JSONNode, in element: JSONElement) -> Quotation? {
    check(node, for: ExportReader.quotationKeys, of: "a quotation", in: element)
    guard let exact = text(node["exact"], "exact", in: element) else {
      tell("this quotation has no \"exact\": it is left out", at: node, in: element)
      return nil
    }
    return Quotation(
      exact: exact, prefix: text(node["prefix"], "prefix", in: element),
      suffix: text(node["suffix"], "suffix", in: element),
      nth: number(node, "nth", from: 1, in: element), range: range(node, in: element),
      origin: element.origin(of: node))
  }

  private mutating func range(_ node: JSONNode, in element: JSONElement) -> Range<Int>? {
    let (start, end) = (
      number(node, "start", from: 0, in: element), number(node, "end", from: 0, in: element)
    )
    guard let start, let end else { return nil }
    if start <= end { return start..<end }
    tell("\"end\" stands before \"start\": both are left out", at: node, in: element)
    return nil
  }

  private mutating func point(_ node: JSONNode, in element: JSONElement) -> Point? {
    check(node, for: ["name", "note", "verdict"], of: "a word on a point", in: element)
    guard let name = text(node["name"], "name", in: element) else {
      tell("this word on a point has no \"name\": it is left out", at: node, in: element)
      return nil
    }
    return Point(
      name: name, verdict: verdict(node, in: element),
      note: text(node["note"], "note", in: element),
      origin: element.origin(of: node))
  }

  private mutating func verdict(_ node: JSONNode, in element: JSONElement) -> Verdict? {
    guard let value = node["verdict"], let word = text(value, "verdict", in: element) else {
      return nil
    }
    if let verdict = Verdict(rawValue: word), verdict != .unjudged { return verdict }
    let known = Verdict.allCases.filter { $0 != .unjudged }.map(\.rawValue)
    tell(
      "unknown verdict \"\(word)\": it is left out",
      hint: "known: \(known.joined(separator: ", "))", at: value, in: element)
    return nil
  }
}
