/// What a record names as its own source; its text is not here, so it is no source of the dossier.
struct NamedSource: Hashable {
  var name: String?
  var url: String?

  private static let words = "The table names as its source: "

  /// As a note on the account of the record; nil where nothing is named.
  var note: String? {
    let parts = [name, url].compactMap { $0 }
    return parts.isEmpty ? nil : NamedSource.words + parts.joined(separator: ", ")
  }

  init(name: String?, url: String?) {
    (self.name, self.url) = (name, url)
  }

  /// That of a note which says so; nil for any other.
  init?(note: String) {
    guard note.hasPrefix(NamedSource.words) else { return nil }
    let rest = note.dropFirst(NamedSource.words.count)
    guard let address = rest.firstRange(of: /https?:\/\//),
      address.lowerBound == rest.startIndex || rest[..<address.lowerBound].hasSuffix(", ")
    else {
      name = String(rest)
      return
    }
    url = String(rest[address.lowerBound...])
    let before = rest[..<address.lowerBound].dropLast(2)
    name = before.isEmpty ? nil : String(before)
  }
}
