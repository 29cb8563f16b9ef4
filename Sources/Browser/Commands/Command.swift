import Archive

/// What can be typed after `:`, with the line that help shows for it.
///
/// Everything that a key does has a name here too; a command of its own takes words after its name.
struct Command: Sendable {
  let name: String
  /// What stands after the name; nil for commands that take nothing.
  var argument: CommandArgument?
  let help: String
  /// Whether it does something with nothing after its name as well.
  var isShort = false
  let run: @Sendable (inout Model, String) throws -> Effect?

  /// "filter FILTER", "export [FORMAT FILE]".
  var usage: String {
    guard let argument else { return name }
    return "\(name) \(isShort ? "[\(argument.rawValue)]" : argument.rawValue)"
  }
}

/// What a command takes, by the word that help shows for it.
enum CommandArgument: String, Hashable, Sendable {
  case row = "ROW"
  case date = "DATE"
  case words = "WORDS"
  case filter = "FILTER"
  case event = "EVENT"
  case source = "SOURCE"
  case export = "FORMAT FILE"
  case mark = "LETTER"
  case acceptance = "CODE REASON"
  case clip = "WHAT"
  case pipe = "COMMAND"
  case file = "FILE"
}

extension Command {
  /// Every command, those that take something first.
  static let all: [Command] = {
    let names = Set(own.map(\.name))
    return own
      + Action.allCases.filter { !names.contains($0.name) && !$0.isTyping }.map(Command.init)
  }()

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// Names that fingers know from elsewhere.
  private static let short = ["q": "quit", "h": "help", "w": "export", "settings": "findings"]

  /// The commands that a name may mean: one for a whole name, else all that begin with it.
  static func named(_ name: String) -> [Command] {
    let name = name.searchFolded
    if let command = byName[short[name] ?? name] { return [command] }
    return name.isEmpty ? [] : all.filter { $0.name.hasPrefix(name) }
  }

  private init(_ action: Action) {
    name = action.name
    help = action.help
    run = { model, _ in model.performNamed(action) }
  }
}

extension Action {
  /// Its name after `:`: `nextDisputed` is `next-disputed`.
  package var name: String {
    rawValue.reduce(into: "") { name, letter in
      if letter.isUppercase { name.append("-") }
      name.append(contentsOf: letter.lowercased())
    }
  }
}

extension KeyMap {
  /// What `:` and `&` understand, for the page `docs/keys.md`.
  static var wordsMarkdown: String {
    let commands = Command.own.map { "| `:\($0.usage)` | \($0.help) |" }
    let names = Command.all.dropFirst(Command.own.count).map { "`\($0.name)`" }
    let fields = QueryField.allCases.map { "| `\($0.word)` | \($0.help) |" }
    return """
      ## Commands

      `:` takes a row (`:120`), a date or a command; the beginning of a command is enough where it is
      no other's. Tab and Shift-Tab complete, Up and Down recall.

      A date is in EDTF (`:2021-01-09`) or in words (`:9 Jan 2021`, `:Jan 9, 2021`, `:January 2021`,
      `:span 3 Jan to 9 Jan`), here and in filters; one that names no year (`:9 Jan`, `:January`) is of
      the year of the selected event. What begins a command is none: `:mar` is not March, `:mar 9` is.

      | command | what it does |
      | --- | --- |
      \(commands.joined(separator: "\n"))

      What a key does has a name too: \(names.joined(separator: ", ")).

      ## Filters

      `&` takes words, and these; all must hold. So does `/`, with a colon behind each (`disputed:`), and both
      take what [searching.md](searching.md) says. What stands behind a `!` is left out:
      `!kind:protest` shows everything else, `quetta !kind:protest` what else names Quetta. A value may
      be the beginning of a name; one with blanks stands in quotation marks (`name:"Islamic State"`).

      | word | what is shown |
      | --- | --- |
      \(fields.joined(separator: "\n"))

      """
  }
}
