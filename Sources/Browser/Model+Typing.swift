package import Screen

// Keys where one types: at the foot of the screen, and in the views that have a line or a list of
// letters.
extension Model {
  /// Takes what the key map has for a key here, else a letter.
  mutating func type(_ key: Key) -> Effect? {
    let action = keyMap.action(for: key, in: context)
    if action == .suspend { return .suspend }
    if action == .help, let isHelping = prompt?.isHelping, prompt?.isOfQuery == true {
      prompt?.isHelping.toggle()
      let words = isHelping ? keyMap.words(in: context) : isHeard ? QueryHelp.words : nil
      notice = words.map { Notice(text: $0) }
      return nil
    }
    if action == .help {
      notice = Notice(text: keyMap.words(in: context))
      return nil
    }
    if let action { return prompt == nil ? moveInPane(action) : performInPrompt(action) }
    if case .character(let letter) = key { return type(String(letter)) }
    let back = keyMap.hint(for: .cancel, in: context)
    notice = Notice(text: "\(key.label) does nothing here; \(back) goes back")
    return nil
  }

  /// The letter that an input puts into the line at the foot of the screen; nil for all else.
  package func letter(of input: Input) -> String? {
    guard prompt != nil, pending == nil, case .key(let key) = input,
      case .character(let letter) = key,
      keyMap.action(for: key, in: context) == nil
    else { return nil }
    return String(letter)
  }

  mutating func paste(_ text: String) {
    if isTyping { _ = type(text) }
  }

  private mutating func type(_ text: String) -> Effect? {
    if prompt != nil {
      prompt?.type(text)
      followPrompt()
      return effectOfPrompt
    }
    return stack.indices.last.flatMap { grant(stack[$0].type(text)) }
  }

  private mutating func performInPrompt(_ action: Action) -> Effect? {
    let before = prompt
    switch action {
    case .accept: return finishPrompt()
    case .cancel, .interrupt: cancelPrompt()
    case .deleteLeft where prompt?.line.text.isEmpty == true: cancelPrompt()
    case _ where isChoice(action) && prompt?.purpose == .pipe: prompt?.switchForm()
    case .nextChoice where prompt?.completion == nil && takeNearest(): followPrompt()
    case .joinSpellings: joinSpellings()
    case .nextChoice: choose(by: 1)
    case .previousChoice: choose(by: -1)
    // Where nothing was typed before, the list is all that a line up or down can mean.
    case .nextLine where hasOnlyChoices: choose(by: 1)
    case .previousLine where hasOnlyChoices: choose(by: -1)
    case .nextPage where prompt?.isHelping == true: turnQueryHelp(forward: true)
    case .previousPage where prompt?.isHelping == true: turnQueryHelp(forward: false)
    case .nextPage: choose(by: Model.mostChoices)
    case .previousPage: choose(by: -Model.mostChoices)
    default: edit(action)
    }
    followChoice(from: before)
    if let prompt, prompt == before, action != .joinSpellings {
      notice = action.endWords(count: nil).map { Notice(text: $0) }
    }
    return effectOfPrompt
  }

  /// What is chosen for a word of a search is searched for.
  private mutating func followChoice(from before: Prompt?) {
    guard let prompt, let before, prompt.isOfQuery, prompt.line != before.line,
      prompt.completion?.selected != before.completion?.selected
    else { return }
    checkPrompt()
    if prompt.purpose == .search { searchWhileTyping() }
  }

  private func isChoice(_ action: Action) -> Bool {
    action == .nextChoice || action == .previousChoice
  }

  /// Whether there is a list to choose from, and no line that was typed before.
  private var hasOnlyChoices: Bool {
    prompt.map { $0.completion != nil && history[$0.purpose, default: []].isEmpty } ?? false
  }

  /// Moves in the line, deletes from it, or has another that was typed before.
  private mutating func edit(_ action: Action) {
    guard let purpose = prompt?.purpose else { return }
    switch action {
    case .previousLine: prompt?.recall(-1, from: history[purpose] ?? [])
    case .nextLine: prompt?.recall(1, from: history[purpose] ?? [])
    default: prompt?.line.perform(action)
    }
    followPrompt()
  }

  /// What is shown while one types: the first hit, or what the word may become.
  private mutating func followPrompt() {
    checkPrompt()
    if prompt?.purpose == .search { searchWhileTyping() }
    complete()
  }

  private mutating func finishPrompt() -> Effect? {
    guard let finished = prompt else { return nil }
    prompt = nil
    let text = finished.line.text
    if !text.isEmpty, finished.purpose != .note {
      remember(text, of: finished.purpose)
    }
    switch finished.purpose {
    case .search:
      attempt { try $0.finishSearch(text) }
      notice = finished.problems.first.map { Notice(text: "\($0)", isError: true) } ?? notice
    case .filter: attempt { try $0.show(only: text) }
    case .text: return finishAddingText(text)
    case .note: return finishNote(text)
    case .command, .pipe:
      var effect: Effect?
      attempt {
        effect = try finished.purpose == .pipe ? $0.pipe(to: text, as: finished.form) : $0.run(text)
      }
      return effect
    }
    return nil
  }

  /// A line that was typed before is recalled as the last one, and once.
  mutating func remember(_ line: String, of purpose: Prompt.Purpose) {
    history[purpose] = (history[purpose, default: []] + [line]).asHistory
  }

  private mutating func cancelPrompt() {
    guard let cancelled = prompt else { return }
    (prompt, departure, annotated) = (nil, nil, nil)
    if cancelled.purpose == .search { cancelSearch() }
  }
}

extension KeyMap {
  /// What the keys do in a part of the browser where one types, in one line.
  func words(in context: Context) -> String {
    let rows = rows(of: .typing) { $0.contexts.contains(context) }
    return (rows.map { "\($0.keys): \($0.help)" } + ["\(hint(for: .cancel, in: context)): back"])
      .joined(separator: "; ")
  }
}
