import Chronology

extension Exporter {
  /// Slides for TimelineJS 3: the spreadsheet that its authoring tool reads.
  package static let timelineJSSheet = Exporter(
    name: "timelinejs-csv", summary: "slides for TimelineJS, as its spreadsheet",
    fileExtension: "csv", choices: [.cells]
  ) { extract, add in
    let sheet = TimelineSheet(extract)
    try add { $0.append(sheet.names) }
    var (isOpen, hasSlides) = (false, false)
    // What has no day comes after all that has one, and stands in the last row, that of the title.
    try extract.forEachEvent { event in
      let slide = sheet.slides.slide(event)
      if slide != nil { hasSlides = true }
      try add { bytes in
        if let slide {
          sheet.add(slide, to: &bytes)
        } else if Placement(event.date) == nil {
          if !isOpen { sheet.openTitle(&bytes) }
          isOpen = true
          bytes.append(inCell: sheet.slides.undated(event))
        }
      }
    }
    if !hasSlides { sheet.slides.tellNone() }
    try add { bytes in
      if !isOpen { sheet.openTitle(&bytes) }
      sheet.closeTitle(&bytes)
    }
  }
}

/// The rows of the sheet.
private struct TimelineSheet {
  let slides: TimelineSlides
  private let isRaw: Bool
  /// Columns behind those of the template, which TimelineJS passes over.
  private let more: [String]

  init(_ extract: Extract) {
    slides = TimelineSlides(extract)
    isRaw = extract.options.hasRawCells
    let own = slides.hasRecordsAlone ? extract.fieldNames() + extract.fields.map(\.name) : []
    let others = own.filter { !KeptSlide.known.contains($0) && !TimelineSheet.dated.contains($0) }
    let alt = own.contains { ["Alt Text", "media.alt"].contains($0) } ? ["Alt Text"] : []
    more = alt + others.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// With a column of such a name TimelineJS reads all rows in another way.
  private static let dated = ["Start Date", "End Date"]

  /// Letter by letter those of TimelineJS's template; with another, it reads all rows in another way.
  private static let template = """
    Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,\
    Media Credit,Media Caption,Media Thumbnail,Type,Group,Background
    """

  var names: String {
    TimelineSheet.template + more.map { "," + cell($0) }.joined() + "\r\n"
  }

  func add(_ slide: TimelineSlide, to bytes: inout [UInt8]) {
    bytes.append(cells(slide.dates.start, slide.dates.time))
    bytes.append(
      slide.dates.end.map { cells($0, slide.dates.endTime) } ?? cells(slide.kept.dateCells("End ")))
    bytes.append([slide.display, slide.headline, slide.text].map(cell).joined(separator: ","))
    let type = slide.kept.isEra ? "era" : ""
    bytes.append(",\(media(slide.kept)),\(type),\(cell(slide.group)),\(end(slide.kept))")
  }

  /// Year, month, day and time, each with a comma behind it.
  private func cells(_ parts: [Int], _ time: String?) -> String {
    let figures = (0..<3).map { $0 < parts.count ? String(parts[$0]) : "" }
    return (figures + [time ?? ""]).map { $0 + "," }.joined()
  }

  private func cells(_ date: [String]) -> String { date.map { cell($0) + "," }.joined() }

  private func media(_ kept: KeptSlide) -> String {
    KeptSlide.columns.dropLast().map { cell(kept.value($0.sheet) ?? "") }.joined(separator: ",")
  }

  /// The background, and what TimelineJS has no column for.
  private func end(_ kept: KeptSlide) -> String {
    let others = Dictionary(kept.others.map { ($0.name, $0.value) }) { first, _ in first }
    let cells = [kept.value("Background")] + more.map { others[$0] ?? kept.value($0) }
    return cells.map { cell($0 ?? "") }.joined(separator: ",") + "\r\n"
  }

  /// Begins the row of the title, up to the middle of its text.
  func openTitle(_ bytes: inout [UInt8]) {
    let kept = slides.kept
    bytes.append(cells(kept.dateCells("")) + cells(kept.dateCells("End ")))
    bytes.append("\(cell(kept.value("Display Date") ?? "")),\(cell(slides.headline)),\"")
    bytes.append(inCell: slides.opening)
  }

  func closeTitle(_ bytes: inout [UInt8]) {
    bytes.append(inCell: slides.closing)
    bytes.append("\",\(media(slides.kept)),title,,\(end(slides.kept))")
  }

  /// HTML as a cell: what a spreadsheet would run as a formula begins with a sign by its number instead, which
  /// TimelineJS shows as the sign itself.
  private func cell(_ html: String) -> String {
    guard !isRaw, html.isFormula, let first = html.unicodeScalars.first else {
      return html.csvQuoted
    }
    return "&#\(first.value);\(Substring(html.unicodeScalars.dropFirst()))".csvQuoted
  }
}

extension [UInt8] {
  /// Adds a part of a cell that stands between quotation marks.
  fileprivate mutating func append(inCell text: String) {
    for byte in text.utf8 {
      if byte == 0x22 { append(byte) }
      append(byte)
    }
  }
}
