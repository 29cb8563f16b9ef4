import Chronology

extension Exporter {
  /// Slides for TimelineJS 3: its JSON, for a page of one's own.
  package static let timelineJS = Exporter(
    name: "timelinejs", summary: "slides for TimelineJS, as its JSON", fileExtension: "json"
  ) { extract, add in
    let slides = TimelineSlides(extract)
    let scale = extract.fields.first { $0.name == "scale" && $0.value == "cosmological" }
    try add { $0.append("{\n\"scale\" : \"\(scale?.value ?? "human")\",\n\"events\" : [") }
    var (separator, isOpen, eras) = ("\n", true, [JSONValue]())
    // What has no day comes after all that has one, so that the list of slides is done by then.
    try extract.forEachEvent { event in
      let slide = slides.slide(event)
      if let slide, slide.kept.isEra { return eras.append(slide.value) }
      try add { bytes in
        if let slide = slide?.value {
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
      bytes.closeTitle(slides)
      if !eras.isEmpty { bytes.append(",\n\"eras\" : \(JSONValue.array(eras).lines)") }
      try bytes.end(extract.recipe)
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

  fileprivate mutating func closeTitle(_ slides: TimelineSlides) {
    append(inString: slides.closing)
    append("\"\n  }")
    for (key, value) in slides.kept.members where key != "scale" {
      append(",\n  \(JSONValue.string(key).line) : \(value.line)")
    }
    append("\n}")
  }

  fileprivate mutating func end(_ recipe: Recipe?) throws {
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
    let end = dates.end.map { ("end_date", date($0, dates.endTime)) }
    let members: [(key: String, value: JSONValue)?] = [
      ("start_date", date(dates.start, dates.time)), end,
      ("display_date", .string(display)),
      ("text", .object([("headline", .string(headline)), ("text", .string(text))])),
      ("group", .string(group)), ("autolink", .bool(false)), ("unique_id", .string(id)),
    ]
    return .joining(members.compactMap { $0 }, kept.members)
  }

  private func date(_ parts: [Int], _ time: String?) -> JSONValue {
    let days = zip(["year", "month", "day"], parts).map { ($0, JSONValue.number($1)) }
    let clock = zip(
      ["hour", "minute", "second"], time.map { $0.isClock ? $0.clockParts : [] } ?? []
    ).map {
      ($0, JSONValue.number($1))
    }
    return .object(days + clock)
  }
}
