import Chronology

// Sources, their texts, and events.
extension ExportReader {
  mutating func beginSource() throws {
    guard try json.element() else { return part = .dossier }
    if events > 0 {
      throw json.error("\"sources\" must stand before the events, as annals writes them")
    }
    origin = json.origin
    try json.enter("{", "a source must be an object")
    (part, members) = (.source, [])
  }

  mutating func takeSourceMember() throws -> Piece? {
    guard let key = try json.member() else {
      part = .sources
      return try endSource(hasText: false)
    }
    let isText = try key == "text" && json.next() == UInt8(ascii: "[")
    guard isText else {
      guard members.count < ExportReader.mostMembers else {
        throw json.error("more than \(ExportReader.mostMembers) members stand in this source")
      }
      members.append((key, try json.value()))
      return nil
    }
    try json.enter("[", "\"text\" must be a list")
    part = .text
    return try endSource(hasText: true)
  }

  /// annals writes fifteen.
  private static let mostMembers = 1000

  private mutating func endSource(hasText: Bool) throws -> Piece {
    .source(try source(members, at: origin), hasText: hasText)
  }

  mutating func textPiece() throws -> Piece? {
    if try json.element() {
      let element = try json.value()
      guard let text = element.node.text else {
        throw Finding(
          .error, "a line of a text must be a text", at: element.origin(of: element.node))
      }
      return .text(text)
    }
    if let key = try json.member() {
      throw json.error("\"\(key)\" stands behind the text of its source: that comes last")
    }
    part = .sources
    return nil
  }

  mutating func eventPiece() throws -> Piece? {
    let element = try json.value()
    events += 1
    return event(element).map(Piece.event)
  }
}
