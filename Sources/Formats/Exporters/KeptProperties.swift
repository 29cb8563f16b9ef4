import Chronology

/// The properties of a calendar, or of one of its events, that are kept as fields: `RRULE`, `DTSTART;TZID`,
/// `X-A (2)`, `VALARM.TRIGGER`.
struct KeptProperties {
  /// A property with its parameters; without a value where the event itself has it.
  struct Property {
    /// The part within the event in which it stands, such as an alarm; nil for the event's own.
    let part: String?
    let name: String
    /// Counted from 1, among those of its name.
    let number: Int
    var value: String?
    var parameters: [(name: String, value: String)] = []
  }

  private(set) var all: [Property] = []
  private let fields: [EventField]

  init(_ fields: [EventField]) {
    self.fields = fields
    for field in fields { take(field) }
  }

  /// What is called like none is passed over, so that no field can end a line.
  private mutating func take(_ field: EventField) {
    let pattern = /(?:(VALARM(?: \(\d+\))?)\.)?([A-Z0-9-]+)(?:;([A-Z0-9-]+))?(?: \((\d{1,4})\))?/
    guard let match = field.name.wholeMatch(of: pattern)?.output,
      !["BEGIN", "END"].contains(match.2)
    else { return }
    let (part, name) = (match.1.map(String.init), String(match.2))
    let number = match.4.flatMap { Int($0) } ?? 1
    var place = all.firstIndex { $0.part == part && $0.name == name && $0.number == number }
    if place == nil {
      all.append(Property(part: part, name: name, number: number))
      place = all.count - 1
    }
    guard let place else { return }
    if let parameter = match.3 {
      all[place].parameters.append((String(parameter), field.value))
    } else {
      all[place].value = field.value
    }
  }

  /// The event's own of a name, the first where there are several.
  subscript(name: String) -> Property? {
    all.first { $0.part == nil && $0.name == name && $0.number == 1 }
  }

  func value(_ name: String) -> String? { self[name]?.value }

  /// What a property is called, with its parameters.
  func head(_ name: String) -> String { self[name]?.head ?? name }

  /// All of the categories; nil where there is but one.
  var categories: [String]? {
    fields.first { $0.name == "CATEGORIES (all)" }?.value.split(separator: "; ").map(String.init)
  }

  /// The parts within the event, in their order.
  var parts: [String] {
    var seen = Set<String>()
    return all.compactMap(\.part).filter { seen.insert($0).inserted }
  }

  /// Whether times are told by a clock of which the calendar does not say where it goes.
  var hasZone: Bool { self["DTSTART"]?.parameters.contains { $0.name == "TZID" } == true }
}

extension KeptProperties.Property {
  /// Its name and its parameters.
  ///
  /// A zone would have to be defined in the calendar: its name is kept apart.
  var head: String {
    parameters.reduce(name) { head, parameter in
      let name = parameter.name == "TZID" ? String.calendarMark + "TZID" : parameter.name
      return head + ";\(name)=\(parameter.value.calendarParameter)"
    }
  }

  /// As a line of a calendar; nil where it has no value.
  var line: String? {
    guard let value else { return nil }
    let type = parameters.first { $0.name == "VALUE" }?.value
    let isText = CalendarLine.isText(name, type: type)
    return "\(head):\(isText ? value.calendarText : value.calendarLine)"
  }
}
