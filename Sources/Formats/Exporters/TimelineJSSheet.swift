import Chronology

extension Exporter {
  /// Slides for TimelineJS 3: the spreadsheet that its authoring tool reads.
  package static let timelineJSSheet = Exporter(
    name: "timelinejs-csv", summary: "slides for TimelineJS, as its spreadsheet",
    fileExtension: "csv", choices: [.cells]
  ) { extract, add in
    let sheet = TimelineSheet(extract)
    try add { $0.append(TimelineSheet.names) }
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

  init(_ extract: Extract) {
    slides = TimelineSlides(extract)
    isRaw = extract.options.hasRawCells
  }

  /// Letter by letter those of TimelineJS's template; with another, it reads all rows in another way.
  static let names = """
    Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,\
    Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\r\n
    """

  func add(_ slide: TimelineSlide, to bytes: inout [UInt8]) {
    let (first, last) = (slide.placement.first, slide.placement.last)
    let time = slide.placement.time.map { Stamp(first, second: $0.seconds).clock }
    add(first, time: time, to: &bytes)
    if last == first { bytes.append(",,,,") } else { add(last, time: nil, to: &bytes) }
    bytes.append([slide.display, slide.headline, slide.text].map(cell).joined(separator: ","))
    bytes.append(",,,,,,\(cell(slide.group)),\r\n")
  }

  private func add(_ day: Day, time: String?, to bytes: inout [UInt8]) {
    bytes.append("\(day.year),\(day.month),\(day.day),\(time ?? ""),")
  }

  /// Begins the row of the title, up to the middle of its text.
  func openTitle(_ bytes: inout [UInt8]) {
    bytes.append(",,,,,,,,,\(cell(slides.headline)),\"")
    bytes.append(inCell: slides.opening)
  }

  func closeTitle(_ bytes: inout [UInt8]) {
    bytes.append(inCell: slides.closing)
    bytes.append("\",,,,,title,,\r\n")
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
