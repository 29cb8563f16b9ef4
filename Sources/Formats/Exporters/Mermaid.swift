import Chronology

extension Exporter {
  /// A timeline diagram for Mermaid, which pages in Markdown show.
  package static let mermaid = Exporter(
    name: "mermaid", summary: "a timeline diagram, for pages that know Mermaid",
    fileExtension: "mmd"
  ) { extract, add in
    extract.omitOwn(because: "a picture shows what sources tell")
    var diagram = MermaidTimeline(extract: extract)
    let opening = try diagram.opening
    try add { $0.append(opening) }
    try extract.forEachEvent { event in try add { $0.append(diagram.lines(event)) } }
  }
}

/// The lines of a diagram: a section a year, a period a date, an event after each colon.
private struct MermaidTimeline {
  let extract: Extract
  private var section: String?
  private var period: String?
  private var isFull = false
  /// How many UTF-16 units have been written.
  private var length = 0

  /// More text than this Mermaid refuses to draw, unless it is told otherwise (`maxTextSize`).
  private static let longest = 50_000

  init(extract: Extract) {
    self.extract = extract
  }

  var opening: String {
    mutating get throws {
      let recipe = try extract.recipe.map { "  %% \(try $0.line)\n" } ?? ""
      let title = [extract.title, extract.heading].map(\.mermaid).joined(separator: ", ")
      let opening = "timeline\n" + recipe + "  title \(title)\n"
      length = opening.utf16.count
      return opening
    }
  }

  /// The lines of an event; none where there is no more room.
  mutating func lines(_ event: Event) -> String {
    let tellers = extract.tellers(of: event).joined(separator: ", ")
    let words = tellers.isEmpty ? event.title : "\(event.title) (\(tellers))"
    let date = (event.date?.words ?? "undated").capitalizedFirst.mermaid
    let year = event.date.map { $0.earliest.day.map { String($0.year) } ?? "open" } ?? "undated"
    let isNewSection = year != section
    let head = isNewSection ? "  section \(year)\n" : ""
    let start = isNewSection || date != period ? date : String(repeating: " ", count: 4)
    let lines = "\(head)    \(start) : \(words.mermaid)\n"
    isFull = isFull || length + lines.utf16.count > Self.longest
    if isFull {
      extract.omissions.add(
        "event", because: "Mermaid draws no text of more than 50,000 characters")
      return ""
    }
    (section, period) = (year, date)
    length += lines.utf16.count
    return lines
  }
}

extension String {
  /// As Mermaid takes it for nothing but text, on one line: what could mean something is written by its number.
  fileprivate var mermaid: String {
    let text = oneLine
    if text.isEmpty { return "—" }
    return text.escaped {
      "#:;%<>&\"'`\\{}[]$*_~|@^".unicodeScalars.contains($0) ? "#\($0.value);" : nil
    }
  }
}
