import Chronology

extension Exporter {
  /// A picture of the events in order, with the time in which each lies on a line beside it.
  package static let svg = Exporter(
    name: "svg", summary: "a picture of the timeline, for pages and slides", fileExtension: "svg"
  ) { extract, add in
    extract.omitOwn(because: "a picture shows what sources tell")
    var rows: [TimelinePicture.Row] = []
    try extract.forEachEvent { event in
      if rows.count < TimelinePicture.mostRows {
        rows.append(TimelinePicture.Row(event, of: extract))
      } else {
        extract.omissions.add("event", because: "a picture is of 400 events at most")
      }
    }
    let picture = try TimelinePicture(rows, of: extract)
    for part in picture.parts { try add { $0.append(part.text + "\n") } }
  }
}

/// A picture of a timeline: a row an event, the date, a mark, what happened, and where that lies in time.
struct TimelinePicture {
  /// More than this nobody reads in one picture, and few programs show it.
  static let mostRows = 400

  private let extract: Extract
  private let rows: [Row]
  private let axis: TimeAxis?
  private let recipe: Markup?

  init(_ rows: [Row], of extract: Extract) throws {
    (self.rows, self.extract) = (rows, extract)
    axis = TimeAxis(of: rows.compactMap(\.date))
    recipe = try extract.recipe.map { Markup(verbatim: "<!-- \(try $0.line) -->\n") }
  }

  struct Row {
    let id: String
    let title: String
    let date: EDTF?
    let colour: String
    let dateLines: [String]
    let titleLines: [String]
    let facts: String

    init(_ event: Event, of extract: Extract) {
      (id, title, date, colour) = (event.id.identifier, event.title, event.date, event.kind.colour)
      let words = (event.date?.words ?? "undated").capitalizedFirst
      dateLines = WrappedText(words, width: 24, lines: 3).lines
      titleLines = WrappedText(event.title, width: 62, lines: 4).lines
      let disputed = event.contradictions(names: extract.names)
      facts =
        WrappedText(
          [
            event.kind.rawValue, extract.tellers(of: event).joined(separator: ", "),
            disputed == 0 ? "" : "≠ \(disputed)",
          ].filter { !$0.isEmpty }.joined(separator: " · "), width: 84, lines: 1
        ).lines.first ?? ""
    }

    var height: Int {
      max(dateLines.count * Measure.line, titleLines.count * Measure.line + Measure.small)
        + Measure.gap
    }
  }

  private enum Measure {
    static let (width, top, bottom) = (1080, 120, 48)
    static let (line, small, gap) = (20, 18, 20)
    static let (dateEnd, spine, title) = (196, 216, 238)
    static let (laneStart, laneEnd) = (760, 1048)
  }

  private var height: Int {
    Measure.top + rows.reduce(0) { $0 + $1.height } + Measure.bottom
  }

  /// Its parts from top to bottom.
  var parts: [Markup] {
    var top = Measure.top
    return [opening, ticks]
      + rows.map { row in
        defer { top += row.height }
        return drawn(row, from: top)
      } + [closing]
  }

  private var opening: Markup {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    \(recipe)<svg xmlns="http://www.w3.org/2000/svg" width="\(Measure.width)" height="\(height)" \
    viewBox="0 0 \(Measure.width) \(height)" role="img" aria-labelledby="title">
    <title id="title">\(extract.title)</title>
    <style>
    \(Markup.pictureStyle)
    </style>
    <rect class="paper" width="\(Measure.width)" height="\(height)"/>
    <text class="name" x="32" y="52">\(WrappedText(extract.title, width: 76, lines: 1).lines.first ?? "")</text>
    <text class="quiet" x="32" y="78">\(WrappedText(extract.heading, width: 140, lines: 1).lines.first ?? "")</text>
    """
  }

  private var ticks: Markup {
    let bottom = height - Measure.bottom
    let lines = (axis?.ticks ?? []).map { tick -> Markup in
      let x = lane(tick.day)
      return """
        <path class="grid" d="M\(x) \(Measure.top - 12)V\(bottom)"/>\
        <text class="tick" x="\(x)" y="\(Measure.top - 20)">\(tick.label)</text>
        """
    }
    return """
      \(lines)<path class="spine" d="M\(Measure.spine) \(Measure.top - 12)V\(bottom)"/>
      """
  }

  private func drawn(_ row: Row, from top: Int) -> Markup {
    let base = top + 15
    let dates = row.dateLines.enumerated().map { index, line -> Markup in
      "<text class=\"date\" x=\"\(Measure.dateEnd)\" y=\"\(base + index * Measure.line)\">\(line)</text>"
    }
    let titles = row.titleLines.enumerated().map { index, line -> Markup in
      "<text class=\"what\" x=\"\(Measure.title)\" y=\"\(base + index * Measure.line)\">\(line)</text>"
    }
    let below = base + row.titleLines.count * Measure.line - 1
    return """
      <g id="event-\(row.id)">
      <title>\(row.title)</title>
      \(dates + titles)<text class="quiet" x="\(Measure.title)" y="\(below)">\(row.facts)</text>
      <circle class="mark" cx="\(Measure.spine)" cy="\(base - 5)" r="6" fill="\(row.colour)"/>
      \(row.date.map { bar($0, row.colour, y: base - 5) })</g>
      """
  }

  /// From the first day that a date can mean to the last: a dot for a day, dashed where it is in doubt,
  /// pale where it goes on beyond the line, a sign at the end of the line where it lies beyond.
  private func bar(_ date: EDTF, _ colour: String, y: Int) -> Markup {
    let (start, end) = (date.earliest.day, date.latest.day)
    guard let axis, start != nil || end != nil else { return "" }
    if let end, end < axis.first { return beyond("‹", x: Measure.laneStart, y: y) }
    if let start, start > axis.last { return beyond("›", x: Measure.laneEnd, y: y) }
    let (first, last) = (max(start ?? axis.first, axis.first), min(end ?? axis.last, axis.last))
    let goesOn = first != start || last != end
    let look = date.isInDoubt ? "doubt" : goesOn ? "open" : "sure"
    let (left, right) = (lane(first), lane(last))
    return """
      <rect class="\(look)" x="\(left - 5)" y="\(y - 5)" width="\(right - left + 10)" height="10" rx="5" \
      fill="\(colour)" stroke="\(colour)"/>

      """
  }

  private func beyond(_ sign: String, x: Int, y: Int) -> Markup {
    "<text class=\"tick\" x=\"\(x)\" y=\"\(y + 4)\">\(sign)</text>\n"
  }

  private func lane(_ day: Day) -> Int {
    let width = Double(Measure.laneEnd - Measure.laneStart)
    return Measure.laneStart + Int(((axis?.place(of: day) ?? 0) * width).rounded())
  }

  private var closing: Markup {
    let words = extract.recipe.map { WrappedText($0.words, width: 150, lines: 1).lines.first ?? "" }
    return """
      <text class="quiet" x="32" y="\(height - 20)">\(words ?? "")</text>
      </svg>
      """
  }
}

extension Markup {
  /// How a picture looks on light ground and on dark; what knows no `@media` shows it on light.
  static let pictureStyle: Markup = """
    text { font-family: "Noto Sans", "DejaVu Sans", Helvetica, Arial, sans-serif; font-size: 15px; fill: #24211c; }
    .name { font-family: Georgia, "DejaVu Serif", serif; font-size: 28px; font-weight: bold; }
    .date { font-family: Georgia, "DejaVu Serif", serif; font-size: 13px; fill: #8a3b12; text-anchor: end; }
    .quiet { font-size: 12px; fill: #6a6458; }
    .tick { font-size: 11px; fill: #6a6458; text-anchor: middle; }
    .paper { fill: #fcfbf8; }
    .grid { stroke: #e6e0d4; }
    .spine { stroke: #cfc7b8; stroke-width: 2; }
    .mark { stroke: #fcfbf8; stroke-width: 2; }
    .doubt { fill-opacity: 0.15; stroke-dasharray: 3 2; stroke-width: 1.5; }
    .open { fill-opacity: 0.35; stroke: none; }
    .sure { stroke: none; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e9e4da; }
      .date { fill: #e3a474; }
      .quiet, .tick { fill: #a69f92; }
      .paper { fill: #181715; }
      .grid { stroke: #2e2b27; }
      .spine { stroke: #4a453d; }
      .mark { stroke: #181715; }
    }
    """
}
