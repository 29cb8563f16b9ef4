import Chronology

// The members of the dossier.
extension ExportReader {
  mutating func takeMember() throws {
    guard let key = try json.member() else { return try endDossier() }
    switch key {
    case "sources":
      try json.enter("[", "\"sources\" must be a list")
      part = .sources
    case "events":
      try json.enter("[", "\"events\" must be a list")
      (part, hasEvents) = (.events, true)
    default: try take(key, try json.value())
    }
  }

  private mutating func take(_ key: String, _ element: JSONElement) throws {
    switch key {
    case "annals": try checkVersion(element)
    case "count": expected = element.node.text.flatMap { Int($0) }
    case "title": title = text(element.node, "title", in: element) ?? title
    case "fields": fields = ownFields(element.node, in: element)
    case "names":
      if events > 0 { throw order("names", element) }
      names = names(element)
    case "reader": tellNotes(element)
    case "scope", "total", "recipe": break
    default:
      tell("\"\(key)\" is no member of an export: it is left out", at: element.node, in: element)
    }
  }

  private func checkVersion(_ element: JSONElement) throws {
    let version = element.node.text ?? ""
    guard version != "\(JSONDossier.version)" else { return }
    throw Finding(
      .error,
      "this is an export of version \(version), and this program reads version \(JSONDossier.version)",
      hint: "a later annals wrote it: import it with that one", at: element.origin(of: element.node)
    )
  }

  /// A reader's own notes are no part of a dossier.
  private mutating func tellNotes(_ element: JSONElement) {
    let notes = element.node["notes"]?.elements ?? []
    guard !notes.isEmpty else { return }
    tell(
      "\(notes.count.counted("note")) of a reader \(notes.count == 1 ? "is" : "are") left out",
      hint: "notes are kept beside the dossier: docs/notes.md", at: element.node, in: element)
  }

  func order(_ what: String, _ element: JSONElement) -> Finding {
    Finding(
      .error, "\"\(what)\" must stand before the events, as annals writes it",
      hint: "export it anew, or put its members in that order",
      at: element.origin(of: element.node))
  }

  private mutating func endDossier() throws {
    if hasEvents { return try end() }
    part = .lines
  }

  mutating func end() throws {
    if try json.next() != nil { throw json.error("something stands behind the export") }
    if let expected, expected != events {
      throw json.error(
        "there are \(events.counted("event")) here, and \(expected.grouped) are told of",
        hint: "is this the whole of the file? `count` says how many there are to be")
    }
    part = .end
  }
}
