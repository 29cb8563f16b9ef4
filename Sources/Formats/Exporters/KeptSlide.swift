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
  static let texts: [(sheet: String, json: String)] = [
    ("Headline", "text.headline"), ("Text", "text.text"), ("Group", "group"),
    ("Type", "Type"), ("Background", "background.url"), ("Background", "background.color"),
  ]

  /// What stood in a column of the sheet.
  func value(_ sheet: String) -> String? {
    let names = (KeptSlide.columns + KeptSlide.texts).filter { $0.sheet == sheet }.map(\.json)
    return fields.first { $0.name == sheet || names.contains($0.name) }?.value
  }

  var isEra: Bool { value("Type")?.lowercased() == "era" }

  /// All else that is kept.
  var others: [EventField] {
    let known = Set((KeptSlide.columns + KeptSlide.texts).flatMap { [$0.sheet, $0.json] })
    return fields.filter { !known.contains($0.name) }
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
}
