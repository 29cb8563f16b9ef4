import Chronology

extension Exporter {
  /// Slides for TimelineJS 3: its JSON, for a page of one's own.
  package static let timelineJS = Exporter(
    name: "timelinejs", summary: "slides for TimelineJS, as its JSON", fileExtension: "json"
  ) { extract, add in
    let slides = TimelineSlides(extract)
    try add { $0.append("{\n\"scale\" : \"human\",\n\"events\" : [") }
    var (separator, isOpen) = ("\n", true)
    // What has no day comes after all that has one, so that the list of slides is done by then.
    try extract.forEachEvent { event in
      let slide = slides.slide(event)?.value
      try add { bytes in
        if let slide {
          bytes.append(separator)
          slide.write(to: &bytes, indent: 0)
          separator = ",\n"
        } else if Placement(event.date) == nil {
          if isOpen { bytes.openTitle(slides) }
          isOpen = false
          bytes.append(inString: slides.undated(event))
        }
      }
    }
    if separator == "\n" { slides.tellNone() }
    try add { bytes in
      if isOpen { bytes.openTitle(slides) }
      try bytes.closeTitle(slides, recipe: extract.recipe)
    }
  }
}

extension [UInt8] {
  /// Ends the slides and begins that of the whole, up to the middle of its text.
  fileprivate mutating func openTitle(_ slides: TimelineSlides) {
    append("\n],\n\"title\" : {\n  \"autolink\" : false,\n  \"unique_id\" : \"annals-title\",\n")
    append("  \"text\" : {\n    \"headline\" : \(JSONValue.string(slides.headline).line),\n")
    append("    \"text\" : \"")
    append(inString: slides.opening)
  }

  fileprivate mutating func closeTitle(_ slides: TimelineSlides, recipe: Recipe?) throws {
    append(inString: slides.closing)
    append("\"\n  }\n}")
    if let line = try recipe?.line { append(",\n\"recipe\" : \(line)") }
    append("\n}\n")
  }

  /// Adds a part of a JSON string.
  fileprivate mutating func append(inString text: String) {
    append(contentsOf: JSONValue.string(text).line.utf8.dropFirst().dropLast())
  }
}

extension TimelineSlide {
  fileprivate var value: JSONValue {
    let end = placement.last == placement.first ? nil : ("end_date", date(placement.last))
    let members: [(key: String, value: JSONValue)?] = [
      ("start_date", date(placement.first, placement.time)), end,
      ("display_date", .string(display)),
      ("text", .object([("headline", .string(headline)), ("text", .string(text))])),
      ("group", .string(group)), ("autolink", .bool(false)), ("unique_id", .string(id)),
    ]
    return .object(members.compactMap { $0 })
  }

  private func date(_ day: Day, _ time: ClockTime? = nil) -> JSONValue {
    let days = [("year", day.year), ("month", day.month), ("day", day.day)]
    let clock = time.map { [("hour", $0.hour), ("minute", $0.minute), ("second", $0.second)] }
    return .object((days + (clock ?? [])).map { ($0, .number($1)) })
  }
}
