import Chronology

/// What an event, or the whole, keeps of the slide of TimelineJS that it was.
struct KeptSlide {
  private let fields: [EventField]

  init(_ fields: [EventField]) {
    self.fields = fields
  }

  /// The columns of the sheet that no event has a place for, with what TimelineJS's JSON calls the same.
  static let columns: [(sheet: String, json: String)] = [
    ("Media", "media.url"), ("Media Credit", "media.credit"), ("Media Caption", "media.caption"),
    ("Media Thumbnail", "media.thumbnail"), ("Alt Text", "media.alt"),
  ]
  /// Those that an event has a place for, in other words.
  static let texts: [(sheet: String, json: String)] =
    [
      ("Headline", "text.headline"), ("Text", "text.text"), ("Group", "group"),
      ("Type", "Type"), ("Background", "background.url"), ("Background", "background.color"),
      ("Display Date", "display_date"),
    ] + dates

  /// The parts of dates, which only the title's slide and what was no date keep.
  private static let dates: [(sheet: String, json: String)] = [
    ("Year", "start_date.year"), ("Month", "start_date.month"), ("Day", "start_date.day"),
    ("Time", "start_date.time"), ("End Year", "end_date.year"), ("End Month", "end_date.month"),
    ("End Day", "end_date.day"), ("End Time", "end_date.time"),
  ]

  /// What stood in a column of the sheet, of which TimelineJS makes HTML.
  func value(_ sheet: String) -> String? {
    let names = (KeptSlide.columns + KeptSlide.texts).filter { $0.sheet == sheet }.map(\.json)
    return fields.first { $0.name == sheet || names.contains($0.name) }?.value.harmlessHTML
  }

  var isEra: Bool { value("Type")?.lowercased() == "era" }

  /// All else that is kept.
  var others: [EventField] {
    fields.filter { !KeptSlide.known.contains($0.name) }
  }

  /// The names of all that has a column in the sheet.
  static let known = Set((columns + texts).flatMap { [$0.sheet, $0.json] })

  /// The cells for the date of the title's slide, or of one end of what was no date.
  func dateCells(_ prefix: String) -> [String] {
    ["Year", "Month", "Day", "Time"].map { value(prefix + $0) ?? "" }
  }

  /// The same as members of a slide in JSON, those of one name in an object: `media.url`.
  var members: [(key: String, value: JSONValue)] {
    var members = KeptSlide.columns.compactMap { column in
      value(column.sheet).map { (column.json, JSONValue.string($0)) }
    }
    if let background = value("Background") {
      let isAddress = background.contains("/")
      members.append((isAddress ? "background.url" : "background.color", .string(background)))
    }
    members += others.map { ($0.name, JSONValue(typed: $0.value)) }
    members += KeptSlide.dates.compactMap { part in
      value(part.sheet).map { (part.json, JSONValue(typed: $0)) }
    }
    return JSONValue.nested(members)
  }
}

extension JSONValue {
  /// A number or a word of JSON where the text is one, else the text.
  fileprivate init(typed text: String) {
    switch text {
    case "true", "false": self = .bool(text == "true")
    default: self = Int(text).map(JSONValue.number) ?? .string(text)
    }
  }

  /// Members whose names have a point in them as objects of those behind it.
  fileprivate static func nested(
    _ members: [(key: String, value: JSONValue)]
  ) -> [(key: String, value: JSONValue)] {
    var nested: [(key: String, value: JSONValue)] = []
    for (name, value) in members {
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        nested.append((name, value))
        continue
      }
      let place = nested.firstIndex { $0.key == parts[0] && $0.value.members != nil }
      let inner = (place.flatMap { nested[$0].value.members } ?? []) + [(parts[1], value)]
      if let place {
        nested[place].value = .object(inner)
      } else {
        nested.append((parts[0], .object(inner)))
      }
    }
    return nested
  }

  private var members: [(key: String, value: JSONValue)]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// Members with others behind them; where both have an object under a name, it has the members of both.
  static func joining(
    _ base: [(key: String, value: JSONValue)], _ own: [(key: String, value: JSONValue)]
  ) -> JSONValue {
    var joined = base
    for (key, value) in own {
      guard let place = joined.firstIndex(where: { $0.key == key }) else {
        joined.append((key, value))
        continue
      }
      let inner = joined[place].value.members.flatMap { base in value.members.map { (base, $0) } }
      joined[place].value = inner.map { joining($0, $1) } ?? value
    }
    return .object(joined)
  }
}
