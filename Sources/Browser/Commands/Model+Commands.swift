import Archive
import Chronology
import Screen

// What is typed after `:`.
extension Model {
  mutating func startCommand() {
    prompt = Prompt(.command)
    complete()
  }

  /// Does what a line asks for: a row, a date, a command by its name, or an event by its id.
  mutating func run(_ line: String) throws -> Effect? {
    let line = line.drop { $0 == " " || $0 == ":" }
    let name = String(line.prefix { $0 != " " })
    let rest = String(line.dropFirst(name.count)).unpadded
    if name.isEmpty { return nil }
    if rest.isEmpty, name.allSatisfy(\.isNumber), !isYear(name) { return try goTo(row: name) }
    let commands = Command.named(name)
    // What may be a command is no date, unless it may be several and more than a name stands there.
    if commands.isEmpty || commands.count > 1 && !rest.isEmpty,
      let effect = try runDate(String(line).unpadded)
    {
      return effect.value
    }
    if commands.isEmpty, try archive.id(of: String(line).unpadded) != nil {
      return try goTo(eventNamed: String(line).unpadded)
    }
    guard let command = commands.first, commands.count == 1 else {
      notice = Notice(
        text: commands.isEmpty ? unknown(name) : several(name, commands), isError: true)
      return nil
    }
    if rest.isEmpty, command.argument != nil, !command.isShort {
      notice = Notice(text: "\(command.name) needs something: \(command.usage)", isError: true)
      return nil
    }
    if !rest.isEmpty, command.argument == nil {
      notice = Notice(text: "\(command.name) takes nothing after it", isError: true)
      return nil
    }
    return try command.run(&self, rest)
  }

  /// A number of four digits is a year where the list has no such row, or something falls in that year.
  private func isYear(_ digits: String) -> Bool {
    guard digits.count == 4, let number = Int(digits) else { return false }
    if number > stack.last?.rowCount ?? timeline.viewport.count { return true }
    guard stack.isEmpty, let year = try? EDTF(parsing: digits) else { return false }
    return (try? archive.next(from: 0, in: shown.falling(on: year, isSure: true))) != nil
  }

  /// What a line asks for that is a date; nil where it does not even look like one.
  private mutating func runDate(_ text: String) throws -> (value: Effect?, Void)? {
    let looksLikeDate = text.first.map { $0.isNumber || "-[{.~".contains($0) } ?? false
    let anyDay = Day(number: 0)
    guard looksLikeDate || (try? EDTF(typed: text, near: dayAtHand ?? anyDay)) != nil else {
      return nil
    }
    return (try goTo(dateNamed: text), ())
  }

  private func unknown(_ name: String) -> String {
    let name = name.fitted(to: 24)
    let near = Command.all.map(\.name).nearest(to: name)
    return "There is no command \(name)"
      + (near.map { "; did you mean \($0)?" }
        ?? "; \(keyMap.hint(for: .nextChoice, in: .prompt)) lists all")
  }

  private func several(_ name: String, _ commands: [Command]) -> String {
    "\(name) may be \(commands.map(\.name).joined(separator: ", "))"
  }

  /// Does what a key would do, if that means anything where one is.
  mutating func performNamed(_ action: Action) -> Effect? {
    let contexts = keyMap.bindings.filter { $0.action == action }.flatMap(\.contexts)
    guard contexts.contains(context) else {
      let places = KeyMap.Context.allCases.filter(contexts.contains).map(\.rawValue)
      notice = Notice(
        text: "\(action.name) means nothing here; it does in: \(places.joined(separator: ", "))")
      return nil
    }
    return perform(action)
  }
}

// Commands that take something. They leave the views that are open for the timeline, unless what they
// lead to is in the view.
extension Model {
  mutating func goTo(row: String) throws -> Effect? {
    guard row.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      notice = Notice(text: "\(row) is no row: row 12", isError: true)
      return nil
    }
    let wanted = Int(row) ?? .max
    depart()
    let count = goInView(toRow: max(wanted, 1)) ?? goInTimeline(toRow: max(wanted, 1))
    if wanted > count { notice = Notice(text: Model.lastRowWords(of: count)) }
    return nil
  }

  mutating func goTo(eventNamed key: String) throws -> Effect? {
    guard let id = try archive.id(of: key) else {
      let near = try archive.briefs(keysBeginningWith: String(key.prefix(1)), limit: 1000)
        .map(\.key).nearest(to: key)
      notice = Notice(
        text: "No event is called \(key)" + (near.map { "; did you mean \($0)?" } ?? ""),
        isError: true)
      return nil
    }
    depart()
    try leave(for: id)
    return nil
  }

  mutating func runFilter(_ text: String) throws -> Effect? {
    guard !text.isEmpty else { return perform(.filter, leaving: true) }
    stack.removeAll()
    try show(only: text)
    return nil
  }

  mutating func runSearch(_ text: String) throws -> Effect? {
    guard !text.isEmpty else {
      return perform(.search, leaving: !(stack.last is any SearchablePane))
    }
    renewManner()
    if stack.last is any SearchablePane {
      searchInPane(query(text))
    } else {
      depart()
      stack.removeAll()
      search = search(for: text)
      try repeatSearch(forward: true)
    }
    remember(text, of: .search)
    return nil
  }

  /// Does what a key does in the timeline.
  private mutating func perform(_ action: Action, leaving: Bool) -> Effect? {
    if leaving { stack.removeAll() }
    return perform(action)
  }

  mutating func chooseSource(_ name: String) throws -> Effect? {
    guard let source = source(named: name) else { return nil }
    let told = accounts.event?.accounts.map(\.source) ?? []
    guard let place = told.firstIndex(of: source.id) else {
      notice = Notice(text: "\(source.label) does not tell this event")
      return nil
    }
    stack.removeAll()
    accounts.select(place)
    return nil
  }

  mutating func readSource(_ name: String) throws -> Effect? {
    guard let source = source(named: name) else { return nil }
    depart()
    stack.removeAll()
    return grant(.read(source.id, event: selectedID))
  }

  /// The source that an id, or the beginning of an id or a label, means; says so where it is none.
  private mutating func source(named name: String) -> Source? {
    let start = name.searchFolded
    let found = archive.sources.filter {
      $0.id.searchFolded.hasPrefix(start) || $0.label.searchFolded.hasPrefix(start)
    }
    let exact = archive.sources.first { $0.id == name }
    if let source = exact ?? (found.count == 1 ? found.first : nil) { return source }
    let ids = (found.isEmpty ? archive.sources : found).map(\.id).prefix(8).joined(separator: ", ")
    notice = Notice(
      text: found.isEmpty
        ? "No source is called \(name); there are \(ids)" : "\(name) may be \(ids)",
      isError: true)
    return nil
  }

  mutating func runExport(_ text: String) throws -> Effect? {
    guard !text.isEmpty else { return perform(.export, leaving: true) }
    let name = String(text.prefix { $0 != " " })
    let path = String(text.dropFirst(name.count)).unpadded
    guard let format = formats.first(where: { $0.name == name.lowercased() }), !path.isEmpty else {
      let names = formats.map(\.name).joined(separator: ", ")
      notice = Notice(
        text: path.isEmpty
          ? "export needs a format and a file: export markdown week.md"
          : "There is no format \(name); there are \(names)", isError: true)
      return nil
    }
    let (selection, count) = try exported
    guard count > 0 else {
      notice = Notice(text: "There is no event to export")
      return nil
    }
    return .export(
      ExportRequest(format: format.name, path: path, selection: selection, overwrite: false))
  }
}
