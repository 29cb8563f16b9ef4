/// A document that one can hold or open, and its whole text.
package struct Source: Hashable, Sendable, Identifiable {
  package var id: String
  /// The file's name, relative to the dossier.
  package var file: String
  package var title: String?
  package var author: String?
  package var publisher: String?
  /// When it was published, as we understand it; nil when nobody knows.
  package var published: EDTF?
  /// Its own words for its date.
  package var printed: String?
  /// The sources that this one repeats: it is not a second witness beside them.
  package var derivesFrom: [String]
  package var url: String?
  package var note: String?
  /// Passages that no event cites, each with the reason.
  package var aside: [Aside]
  /// Warnings that the author knows.
  package var accepted: [Acceptance]
  /// The text as read; positions in it count Unicode code points.
  package var text: String
  /// SHA-256 of the file's bytes, in lower-case hexadecimal.
  package var sha256: String
  /// The hash of the text that its quotations were last checked against; nil when none is kept.
  package var checked: String?
  package var origin: Origin?

  /// Whether the text is there, but not the one that its quotations were last checked against.
  package var hasChanged: Bool {
    guard let checked else { return false }
    return !sha256.isEmpty && checked != sha256
  }

  package init(
    id: String, file: String, title: String? = nil, author: String? = nil,
    publisher: String? = nil, published: EDTF? = nil, printed: String? = nil,
    derivesFrom: [String] = [], url: String? = nil, note: String? = nil,
    aside: [Aside] = [], accepted: [Acceptance] = [], text: String = "", sha256: String = "",
    checked: String? = nil, origin: Origin? = nil
  ) {
    self.id = id
    self.file = file
    self.title = title
    self.author = author
    self.publisher = publisher
    self.published = published
    self.printed = printed
    self.derivesFrom = derivesFrom
    self.url = url
    self.note = note
    self.aside = aside
    self.accepted = accepted
    self.text = text
    self.sha256 = sha256
    self.checked = checked
    self.origin = origin
  }

  /// What a reader calls it: the publisher, else the title, else its id.
  package var label: String { publisher ?? title ?? id }

  /// The file as one opens it: beside the dossier in which the source is written.
  package var path: String {
    guard !file.hasPrefix("/"), let dossier = origin?.file, let slash = dossier.lastIndex(of: "/")
    else { return file }
    return dossier[...slash] + file
  }
}
