import Archive
import Chronology
import Screen

// What the words typed at the foot of the screen may become.
extension Model {
  /// More than these nobody looks through.
  private static let mostItems = 60
  private static let mostCompleted = 10_000

  /// Works out anew what may be meant, after the line has changed.
  mutating func complete() {
    guard let prompt else { return }
    let text = prompt.line.text
    // In what is that long nobody looks for the end of a word.
    let isAtEnd = text.utf8.count < Model.mostCompleted && prompt.line.cursor == text.count
    attempt { model in
      let completion = isAtEnd ? try model.completion(of: text, for: prompt.purpose) : nil
      model.prompt?.completion = completion
    }
  }

  /// Puts in what is chosen so many further down, or up.
  mutating func choose(by steps: Int) {
    guard var completion = prompt?.completion else { return }
    completion.choose(by: steps)
    prompt?.replace(with: completion.line)
    prompt?.completion = completion
    // With nothing else to choose, what comes after it is what is of use.
    if completion.items.count == 1 { complete() }
  }

  private func completion(of text: String, for purpose: Prompt.Purpose) throws -> Completion? {
    switch purpose {
    case .pipe, .note: return nil
    case .search: return try searchCompletion(of: text)
    case .text: return texts(for: text)
    case .filter: return try filterCompletion(of: text, from: 0)
    case .command: break
    }
    let name = text.prefix { $0 != " " }
    guard name.count < text.count else { return Completion(commands(text), from: 0, in: text) }
    let named = Command.named(String(name))
    guard let command = named.first, named.count == 1 else { return nil }
    let start = name.count + 1
    let words = String(text.dropFirst(start))
    if command.argument == .filter { return try filterCompletion(of: text, from: start) }
    return Completion(try items(for: command.argument, words), from: start, in: text)
  }

  private func commands(_ start: String) -> [Completion.Item] {
    let start = start.searchFolded
    return Command.all.filter { $0.name.hasPrefix(start) }.map {
      Completion.Item(
        $0.argument == nil ? $0.name : $0.name + " ", label: $0.usage, note: $0.help)
    }
  }

  private func items(for argument: CommandArgument?, _ words: String) throws -> [Completion.Item] {
    switch argument {
    case .event:
      try archive.briefs(keysBeginningWith: words, limit: Model.mostItems).map {
        Completion.Item($0.key, note: $0.title)
      }
    case .source: sources(words) { $0 }
    case .export:
      formats.filter { $0.name.hasPrefix(words.lowercased()) }.map {
        Completion.Item($0.name + " ", note: $0.summary)
      }
    case .mark:
      try marks.all.filter { words.isEmpty || String($0.letter) == words }.map {
        Completion.Item(
          String($0.letter), note: try archive.brief($0.event)?.title ?? "an event that is gone")
      }
    case .acceptance: try codes(beginningWith: words)
    case .clip:
      Clip.Kind.allCases.filter { $0.rawValue.hasPrefix(words.lowercased()) }.map {
        Completion.Item($0.rawValue, note: "\(keyMap.hint(for: .copy))\($0.letter)")
      }
    case .row, .date, .words, .filter, .pipe, .file, nil: []
    }
  }

  private func sources(_ start: String, _ text: (String) -> String) -> [Completion.Item] {
    let start = start.searchFolded
    return archive.sources.filter {
      $0.id.searchFolded.hasPrefix(start) || $0.label.searchFolded.hasPrefix(start)
    }.map { Completion.Item(text($0.id), label: $0.id, note: $0.label) }
  }
}

extension Model {
  /// What the last word of a filter may become; the filter begins somewhere in the line.
  private func filterCompletion(of line: String, from start: Int) throws -> Completion? {
    let text = String(line.dropFirst(start))
    let last = FilterTerm.terms(of: text).last
    let isOpen = last.map { $0.start + $0.length == text.count } ?? false
    guard isOpen, let last else {
      return Completion(fields(""), from: start + text.count, in: line)
    }
    // The signs that invert a filter, and brackets, are no part of its first word.
    let signs = text.dropFirst(last.start).prefix { "-!=(".contains($0) }.count
    let from = start + last.start + signs
    let term =
      signs > 0 ? FilterTerm.terms(of: String(text.dropFirst(last.start + signs))).last : last
    guard let name = term?.field else {
      return Completion(fields(term?.value ?? ""), from: from, in: line)
    }
    guard let field = QueryField(rawValue: name) else { return nil }
    return Completion(try values(of: field, term?.value ?? ""), from: from, in: line)
  }

  /// What may stand behind the colon of a field; words are for oneself to say.
  private func searchCompletion(of text: String) throws -> Completion? {
    guard let last = FilterTerm.terms(of: text).last, last.start + last.length == text.count else {
      return nil
    }
    let words = String(text.dropFirst(last.start))
    let signs = words.prefix { "-!=(".contains($0) }.count
    let term = FilterTerm.terms(of: String(words.dropFirst(signs))).last
    guard let field = term?.field.flatMap(QueryField.init(named:)) else { return nil }
    return Completion(
      try values(of: field, term?.value ?? ""), from: last.start + signs, in: text)
  }

  private func fields(_ start: String) -> [Completion.Item] {
    let start = start.searchFolded
    return QueryField.allCases.filter { $0.rawValue.hasPrefix(start) }
      .map { Completion.Item($0.takesValue ? $0.word : $0.word + " ", note: $0.help) }
  }

  private func values(of field: QueryField, _ start: String) throws -> [Completion.Item] {
    switch field {
    case .kind:
      try archive.kinds().filter { $0.kind.rawValue.hasPrefix(start.lowercased()) }.map {
        Completion.Item(
          field.term($0.kind.rawValue), label: $0.kind.rawValue, note: $0.count.counted("event"))
      }
    case .source: sources(start) { field.term($0) }
    case .person: try names(.person, field, start)
    case .place: try names(.place, field, start)
    case .name: try names(.name, field, start)
    case .on, .after, .before, .disputed, .single, .undated, .starred, .noted: []
    }
  }

  /// The names that begin so, each with how many events mention it.
  private func names(_ role: Mention.Role, _ field: QueryField, _ start: String) throws
    -> [Completion.Item]
  {
    // To count each of many in a long list would have keys wait.
    let most = archive.count > atOnce ? Model.mostChoices : Model.mostItems
    return try archive.names(beginningWith: start, as: role, limit: most).map { name in
      var selection = Selection()
      selection.mentions = [Mention(role, [name])]
      return Completion.Item(
        field.term(name), label: name, note: try archive.count(selection).counted("event"))
    }
  }
}

extension QueryField {
  /// The field with a value, as one types it, and a blank after it.
  fileprivate func term(_ value: String) -> String {
    word + (value.contains(" ") ? "\"\(value)\" " : "\(value) ")
  }
}
