import Chronology

/// What a reader has set down, in JSON.
struct JSONReader: Encodable {
  let starred: Bool?
  let notes: [JSONNote]

  init(starred: Bool?, notes: [Notebook.Note]) {
    (self.starred, self.notes) = (starred, notes.map(JSONNote.init))
  }
}

/// A note of a reader, on the event or on words of a source.
struct JSONNote: Encodable {
  @Nullable var written: String?
  let text: String
  @Nullable var source: String?
  @Nullable var exact: String?

  init(_ note: Notebook.Note) {
    (written, text) = (note.written, note.text)
    (source, exact) = (note.passage?.source, note.passage?.quotation.exact)
  }
}
