import Chronology

/// Why what stands behind a field cannot be understood, and what to type instead.
struct QueryFieldError: Error, Hashable, CustomStringConvertible {
  let description: String
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
    return known.isEmpty ? [Kind(rawValue: value)] : known
  }

  private func sources(_ value: String) throws -> [Source.ID] {
    let start = value.searchFolded
    let found = archive.sources.filter {
      $0.id.searchFolded.hasPrefix(start) || $0.label.searchFolded.hasPrefix(start)
    }
    guard found.isEmpty else { return found.map(\.id) }
    throw QueryFieldError(unknown: "source", value, among: archive.sources.map(\.id))
  }

  private func mention(_ role: Mention.Role, _ value: String) throws -> Mention {
    if archive.isLarge { return beginning(role, value) }
    let names = try archive.names(for: value, as: role, limit: QueryFieldReading.mostNames)
    if !names.isEmpty { return Mention(role, names) }
    // Not in any list, it may still stand in the words of the events.
    let mention = Mention(role, [value])
    var selection = Selection()
    selection.mentions = [mention]
    guard try archive.next(from: 0, in: selection) != nil else {
      let all = try archive.names(beginningWith: "", as: role, limit: 1000)
      throw QueryFieldError(unknown: "\(role)", value, among: all)
    }
    return mention
  }

  /// The listed names, and whatever begins so: to look through the names of all events takes long.
  private func beginning(_ role: Mention.Role, _ value: String) -> Mention {
    let listed = archive.listedNames(for: value, as: role, limit: QueryFieldReading.mostNames)
    return Mention(role, listed, beginning: value)
  }
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

  private func date(_ value: String) throws(QueryFieldError) -> EDTF {
    do {
      return try EDTF(typed: value, near: manner.day)
    } catch {
      throw QueryFieldError(description: "\(value) is no date: \(error)")
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
    let fields = QueryField.allCases.map(\.word)
    let nearest = QueryField.allCases.map(\.rawValue).nearest(to: name)
      .flatMap(QueryField.init(rawValue:)).map { "did you mean \($0.word)?" }
    description =
      "There is no \(name): to filter by; "
      + (nearest ?? "there are \(fields.joined(separator: " "))")
  }

  fileprivate init(unknown role: String, _ value: String, among known: [String]) {
    let hint =
      known.nearest(to: value).map { "; did you mean \($0)?" }
      ?? (known.isEmpty ? "" : "; type \(role): for those there are")
    description = "No \(role) is called \(value)\(hint)"
  }
}
