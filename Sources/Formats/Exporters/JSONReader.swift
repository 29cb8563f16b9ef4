import Chronology

/// What a reader has set down, in JSON.
struct JSONReader {
  let starred: Bool?
  let notes: [JSONNote]

  init(starred: Bool?, notes: [Notebook.Note]) {
    (self.starred, self.notes) = (starred, notes.map(JSONNote.init))
  }

  init(_ own: OwnExtract, of event: Event) {
    self.init(starred: own.stars.contains(event.id), notes: own.notes(on: event))
  }

  var value: JSONValue {
    let notes = ("notes", JSONValue.array(notes.map(\.value)))
    return .object([notes] + (starred.map { [("starred", .bool($0))] } ?? []))
  }
}

/// A note of a reader, on the event or on words of a source.
struct JSONNote {
  let written: String?
  let text: String
  let source: String?
  let exact: String?

  init(_ note: Notebook.Note) {
    (written, text) = (note.written, note.text)
    (source, exact) = (note.passage?.source, note.passage?.quotation.exact)
  }

  fileprivate var value: JSONValue {
    .object([
      ("exact", JSONValue(exact)), ("source", JSONValue(source)), ("text", .string(text)),
      ("written", JSONValue(written)),
    ])
  }
}
