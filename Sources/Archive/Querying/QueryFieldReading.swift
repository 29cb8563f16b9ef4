import Chronology

/// Why what stands behind a field cannot be understood, and what to type instead.
struct QueryFieldError: Error, Hashable, CustomStringConvertible {
  let description: String
  /// The value that was most likely meant.
  var nearest: String?
  /// Whether no event has the value.
  var isOfNothing = false
}

/// Works out which events a field means.
struct QueryFieldReading {
  private let archive: Archive
  private let manner: QueryManner

  /// More names than these one word does not mean.
  private static let mostNames = 12

  init(_ archive: Archive, _ manner: QueryManner) {
    (self.archive, self.manner) = (archive, manner)
  }

  /// nil where the value is still to be typed.
  func selection(_ name: String, _ value: String) throws -> Selection? {
    guard let field = QueryField(named: name) else { throw QueryFieldError(unknownField: name) }
    var selection = Selection()
    guard field.takesValue else {
      if !value.isEmpty { throw QueryFieldError(valueOf: field) }
      take(field, into: &selection)
      return selection
    }
    if value.isEmpty { return nil }
    switch field {
    case .kind: selection.kinds = try kinds(value)
    case .source: selection.sources = try sources(value)
    case .person: selection.mentions = [try mention(.person, value)]
    case .place: selection.mentions = [try mention(.place, value)]
    case .name: selection.mentions = [try mention(.name, value)]
    default: (selection.from, selection.to) = try span(field, value)
    }
    return selection
  }

  private func take(_ field: QueryField, into selection: inout Selection) {
    switch field {
    case .disputed: selection.isDisputed = true
    case .single: selection.isSingleSource = true
    case .undated: selection.isUndated = true
    default:
      let events = manner.own.first { $0.word == field.rawValue }
      selection.own = [events ?? OwnEvents(field.rawValue, events: [])]
    }
  }

  private func kinds(_ value: String) throws -> [Kind] {
    let known = try archive.kinds().map(\.kind)
      .filter { $0.rawValue.searchFolded.hasPrefix(value.searchFolded) }
    return try known.isEmpty ? refuse(.kind, value) : known
  }

  private func sources(_ value: String) throws -> [Source.ID] {
    let start = value.searchFolded
    let found = archive.sources.filter {
      $0.id.searchFolded.hasPrefix(start) || $0.label.searchFolded.hasPrefix(start)
    }
    return try found.isEmpty ? refuse(.source, value) : found.map(\.id)
  }

  private func mention(_ role: Mention.Role, _ value: String) throws -> Mention {
    let (most, isLarge) = (QueryFieldReading.mostNames, archive.isLarge)
    // To look through the names of all events takes long.
    let names =
      try isLarge
      ? archive.listedNames(for: value, as: role, limit: most)
      : archive.names(for: value, as: role, limit: most)
    let mention =
      isLarge
      ? Mention(role, names, beginning: value) : Mention(role, names.isEmpty ? [value] : names)
    // Not in any list, it may still stand in the words of the events.
    var selection = Selection()
    selection.mentions = [mention]
    guard names.isEmpty, try archive.next(from: 0, in: selection) == nil else { return mention }
    return try refuse(role.field, value)
  }

  /// - Throws: a `QueryFieldError`, always.
  private func refuse<Meant>(_ field: QueryField, _ value: String) throws -> Meant {
    throw QueryFieldError(
      unknown: field, value, try archive.nearest(to: value, of: field),
      try valuesToChoose(of: field))
  }

  /// Where they are few enough to be told.
  private func valuesToChoose(of field: QueryField) throws -> [String] {
    switch field {
    case .kind: try archive.kinds().map { "\($0.kind) \($0.count.grouped)" }
    case .source: archive.sources.map(\.id)
    default: []
    }
  }
}

extension Mention.Role {
  /// That of the same name.
  fileprivate var field: QueryField { QueryField(rawValue: rawValue) ?? .name }
}

extension QueryFieldReading {
  private func span(_ field: QueryField, _ value: String) throws -> (Day?, Day?) {
    let date = try date(value)
    return switch field {
    case .after: (try neighbour(of: date.latest.day, by: 1, in: value), nil)
    case .before: (nil, try neighbour(of: date.earliest.day, by: -1, in: value))
    default: (date.earliest.day, date.latest.day)
    }
  }

  private func date(_ value: String) throws -> EDTF {
    do {
      return try archive.date(typed: value, near: manner.day, in: Selection())
    } catch let error as EDTFError {
      throw QueryFieldError(description: "\(value) is no date: \(error.reason)")
    }
  }

  private func neighbour(of day: Day?, by days: Int, in value: String) throws -> Day {
    guard let day, day.year.magnitude < Day.lastYear.magnitude else {
      throw QueryFieldError(
        description: "\(value) has no \(days > 0 ? "last" : "first") day to count from")
    }
    return Day(number: day.number + days)
  }
}

extension QueryFieldError {
  fileprivate init(valueOf field: QueryField) {
    self.init(description: "Nothing stands behind \(field.rawValue):")
  }

  fileprivate init(unknownField name: String) {
    let words = QueryField.words
    let near = words.map { $0.filter(\.isLetter) }.nearest(to: name)
    let word = words.first { $0.filter(\.isLetter) == near }
    description =
      "There is no \(name): to filter by; "
      + (word.map { "did you mean \($0)?" } ?? "there are \(words.joined(separator: " "))")
  }

  /// - Parameter others: some that there are.
  fileprivate init(
    unknown field: QueryField, _ value: String, _ near: NearestValue?, _ others: [String]
  ) {
    let some = others.prefix(8).joined(separator: ", ") + (others.count > 8 ? " …" : "")
    let hint =
      near.map { "nearest: \($0)" }
      ?? (others.isEmpty ? "type \(field.word) for those there are" : "there are \(some)")
    description = "No \(field) is called \(value); \(hint)"
    (nearest, isOfNothing) = (near?.value, true)
  }
}
