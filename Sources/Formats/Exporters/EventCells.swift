import Chronology

/// What every row of an event begins with: its id, its dates, and what it is.
struct EventCells {
  static let names = [
    "event", "date_edtf", "date_earliest", "date_latest", "date_display", "timezone", "time",
    "kind", "title", "place", "people",
  ]

  let form: CellForm
  /// The cells of the last event, each with what separates cells behind it.
  private(set) var bytes: [UInt8] = []
  /// The last date, and what is said of it: many events in a row have the same.
  private var date: (date: EDTF, cells: [UInt8])?

  init(_ form: CellForm) {
    self.form = form
  }

  mutating func begin(_ event: Event) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(cells: event.id, as: form)
    addDates(event.date)
    bytes.append(
      cells: event.time ?? "", event.kind.rawValue, event.title, event.place ?? "", as: form)
    let people = event.people
    bytes.append(cells: people.count == 1 ? people[0] : people.joined(separator: "; "), as: form)
  }

  /// What is of no event.
  mutating func beginNone() {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(blanks: EventCells.names.count, as: form)
  }

  private mutating func addDates(_ date: EDTF?) {
    guard let date else { return bytes.append(blanks: 5, as: form) }
    if let last = self.date, last.date == date { return bytes += last.cells }
    var cells: [UInt8] = []
    let (earliest, latest) = (date.earliest, date.latest)
    let first = earliest.description
    let last = earliest == latest ? first : latest.description
    for text in [form.quoted(date.description), first, last] {
      cells.append(text + form.separator)
    }
    cells.append(cells: date.words, date.time?.zone ?? "", as: form)
    bytes += cells
    self.date = (date, cells)
  }
}
