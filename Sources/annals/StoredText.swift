import Archive
import Formats

/// A text on its way into an archive: whole as that of a dossier, or in portions where it is too long for that.
struct StoredText {
  private(set) var hash = TextHash()
  /// Whether it is in portions.
  var isLong: Bool { parts != nil }
  private var text = ""
  private var length = 0
  /// The portions that are stored, for a text that is long.
  private var parts: ArchiveParts?
  private var portions: [(text: String, start: Int)] = []
  private var start = 0

  /// In code points: longer texts no reader shows.
  private static let longest = 4_000_000
  /// About so many bytes are a portion, so that a quotation in it is found quickly.
  private static let portion = 2400
  /// So many portions are stored at once.
  private static let most = 400

  mutating func add(_ part: String, to writer: inout ArchiveWriter) throws {
    hash.add(part)
    length += part.unicodeScalars.count
    text += part
    if parts == nil, length > StoredText.longest {
      try writer.setAside(inBeginning: text)
      parts = ArchiveParts()
    }
    if parts != nil, text.utf8.count >= StoredText.portion { try cut(in: &writer) }
  }

  mutating func end(in writer: inout ArchiveWriter) throws {
    guard parts != nil else { return try writer.add(text: text) }
    if !text.isEmpty { try cut(in: &writer) }
    try store(in: &writer)
  }

  /// Makes portions of what is there: lines, or pieces of one that is long.
  private mutating func cut(in writer: inout ArchiveWriter) throws {
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      let portion = rest.prefix(2 * StoredText.portion)
      portions.append((String(String.UnicodeScalarView(portion)), start))
      (start, rest) = (start + portion.count, rest[portion.endIndex...])
      if portions.count >= StoredText.most { try store(in: &writer) }
    }
    text = ""
  }

  private mutating func store(in writer: inout ArchiveWriter) throws {
    if let parts, !portions.isEmpty { try writer.add(parts.part(portions, [])) }
    portions = []
  }
}
