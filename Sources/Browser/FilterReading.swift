import Archive
import Chronology

/// Works out, term by term, which events a filter means.
struct FilterReading {
  private let archive: Archive
  private let day: Day?
  private let own: OwnNotes
  private var read = Selection()
  private var words: [String] = []

  /// More names than these one word does not mean.
  private static let mostNames = 12

  init(_ archive: Archive, near day: Day?, own: OwnNotes) {
    (self.archive, self.day, self.own) = (archive, day, own)
  }

  var selection: Selection {
    var selection = read
    selection.query = archive.query(words.joined(separator: " "))
    return selection
  }

  mutating func read(_ term: FilterTerm) throws {
    guard let name = term.field else { return readWord(term.value) }
    guard let field = FilterField(named: name), field.takesValue else {
      throw FilterError(unknownField: name)
    }
    if !term.value.isEmpty { try read(field, term.value) }
  }

  private mutating func readWord(_ word: String) {
    let field = FilterField(rawValue: word.lowercased())
    switch field {
    case .disputed: read.isDisputed = true
    case .single: read.isSingleSource = true
    case .undated: read.isUndated = true
    case .starred?, .noted?: field.map { read.own.append(own.events($0)) }
    default: words.append(word)
    }
  }

  private mutating func read(_ field: FilterField, _ value: String) throws {
    switch field {
    case .kind: read.kinds += try kinds(value)
    case .source: read.sources += try sources(value)
    case .person: try mention(.person, value)
    case .place: try mention(.place, value)
    case .name: try mention(.name, value)
    case .on, .after, .before: try readDate(field, value)
    case .disputed, .single, .undated, .starred, .noted: break
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
    throw FilterError(unknown: "source", value, among: archive.sources.map(\.id))
  }

  private mutating func mention(_ role: Mention.Role, _ value: String) throws {
    let names = try archive.names(for: value, as: role, limit: FilterReading.mostNames)
    if !names.isEmpty { return read.mentions.append(Mention(role, names)) }
    // Not in any list, it may still stand in the words of the events.
    let mention = Mention(role, [value])
    var selection = Selection()
    selection.mentions = [mention]
    guard try archive.count(selection) > 0 else {
      let all = try archive.names(beginningWith: "", as: role, limit: 1000)
      throw FilterError(unknown: "\(role)", value, among: all)
    }
    read.mentions.append(mention)
  }
}

extension FilterReading {
  private mutating func readDate(_ field: FilterField, _ value: String) throws {
    let date = try date(value)
    switch field {
    case .after: try setFrom(neighbour(of: date.latest.day, by: 1, in: value))
    case .before: try setTo(neighbour(of: date.earliest.day, by: -1, in: value))
    default:
      if let day = date.earliest.day { try setFrom(day) }
      if let day = date.latest.day { try setTo(day) }
    }
    guard let from = read.from, let to = read.to, from > to else { return }
    throw FilterError(description: "No day is both from \(from) on and until \(to)")
  }

  private func date(_ value: String) throws(FilterError) -> EDTF {
    do {
      return try EDTF(typed: value, near: day)
    } catch {
      throw FilterError(description: "\(value) is no date: \(error)")
    }
  }

  private mutating func setFrom(_ day: Day) throws {
    read.from = max(read.from ?? day, day)
  }

  private mutating func setTo(_ day: Day) throws {
    read.to = min(read.to ?? day, day)
  }

  private func neighbour(of day: Day?, by days: Int, in value: String) throws -> Day {
    guard let day, day.year.magnitude < Day.lastYear.magnitude else {
      throw FilterError(
        description: "\(value) has no \(days > 0 ? "last" : "first") day to count from")
    }
    return Day(number: day.number + days)
  }
}

extension FilterError {
  fileprivate init(unknownField name: String) {
    let fields = FilterField.allCases.map(\.word)
    let nearest = FilterField.allCases.map(\.rawValue).nearest(to: name)
      .flatMap(FilterField.init(rawValue:)).map { "did you mean \($0.word)?" }
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
