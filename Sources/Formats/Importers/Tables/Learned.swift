package import Chronology

/// What has been learned of a file up to a place in it.
struct Learned {
  /// The names that records have used.
  var keys = Keys()
  /// What the file says of all of its events.
  var about = TableAbout()
  /// What is to be said of it, but for that of single records.
  var findings: [Finding] = []
  /// Where in a JSON document it is.
  var walk = JSONWalk()
  var place = TableRow.Place(line: 1, column: 1)
  /// The parts of a calendar that are open.
  var components: [String] = []
  /// What stands before the events of a text in Markwhen.
  var head = MarkwhenHead()
  /// The sections of a text in Markwhen that are open; nil before its first event.
  var sections: [String]?

  /// The names that were met, each with its column.
  struct Keys {
    private(set) var names: [String] = []
    private var columns: [String: Int] = [:]

    /// The column of a name; a new one for a new name, as long as there are not too many.
    mutating func column(of name: String) -> Int? {
      if let column = columns[name] { return column }
      guard names.count < TableReader.most else { return nil }
      names.append(name)
      columns[name] = names.count - 1
      return names.count - 1
    }
  }
}

/// What a file says of all of its events.
package struct TableAbout: Hashable, Sendable {
  package internal(set) var title: String?
  /// What has no home, such as the properties of a calendar.
  package private(set) var fields: [EventField] = []
  /// Which of day and month stands first in `3/1/2021`, where the format says so.
  var order: WrittenDate.Order?

  /// Takes up the row that stands before all others, and is called like the whole.
  mutating func take(_ values: TableValues) {
    let own = values.map.column(of: .title)
    let said = SaidWords(values)
    title = said.title ?? ""
    for field in said.kept where field.name == own.map({ values.map.names[$0] }) {
      keep(field.name, field.value)
    }
    for column in values.map.names.indices where column != own {
      if let value = values.row.value(column) { keep(values.map.names[column], value) }
    }
  }

  mutating func add(_ other: TableAbout) {
    title = title ?? other.title
    for field in other.fields { keep(field.name, field.value) }
  }

  /// Takes a value for the title, or keeps it where another one is that.
  mutating func call(it value: String, as name: String) {
    if title == nil || title == value { title = value } else { keep(name, value) }
  }

  /// Takes up what stands further on and is to be known before it is come to.
  mutating func foresee(_ later: TableAbout) {
    (title, order) = (title ?? later.title, order ?? later.order)
  }

  /// Keeps a value; a second one of a name that is there has a number behind it.
  mutating func keep(_ name: String, _ value: String) {
    guard !value.isEmpty, fields.count < 1000 else { return }
    guard !fields.contains(EventField(name, value)) else { return }
    let names = Set(fields.map(\.name))
    let free = (2...).lazy.map { "\(name) (\($0))" }
    let own = names.contains(name) ? free.first { !names.contains($0) } ?? name : name
    fields.append(EventField(own, value))
  }
}
