import Archive

// How what is typed to search for is understood.
extension Model {
  /// From now on queries are read as at the selected event, and join the spellings of names.
  mutating func renewManner() {
    manner = QueryManner()
    (manner.day, manner.own) = (dayAtHand, own.events)
  }

  /// What a text asks for; nil where that is nothing.
  func query(_ text: String) -> Query? {
    try? archive.read(text, manner).query
  }

  func search(for text: String) -> Search? {
    query(text).map {
      var search = Search(query: $0)
      search.joined = archive.joinedSpellings(of: $0)
      return search
    }
  }

  /// Says in the line itself what of it cannot be understood.
  mutating func checkPrompt() {
    guard let prompt, prompt.isOfQuery else { return }
    let manner =
      prompt.purpose == .filter ? QueryManner(ofFilterNear: dayAtHand, own) : manner
    let problems = problems(in: prompt.line.text, manner)
    self.prompt?.problems = problems
  }

  private func problems(in text: String, _ manner: QueryManner) -> [QueryProblem] {
    (try? archive.read(text, manner).problems) ?? []
  }

  /// Finds other spellings of names as well, or only those that are typed, in the search that is at hand.
  mutating func joinSpellings() {
    guard let text = prompt?.purpose == .search ? prompt?.line.text : sought?.text else {
      let key = keyMap.hint(for: .search)
      notice = Notice(
        text: "Nothing is searched for in which names have spellings; \(key) searches")
      return
    }
    manner.joinsSpellings.toggle()
    if prompt == nil {
      searchAgain(for: text)
    } else {
      searchWhileTyping()
    }
    notice = Notice(text: wordsOfJoining(text))
  }

  /// What is searched for here.
  private var sought: Query? {
    (stack.last as? any SearchablePane).map(\.query) ?? search?.query
  }

  private mutating func searchAgain(for text: String) {
    if stack.last is any SearchablePane { return searchInPane(query(text)) }
    search = search(for: text)
    attempt { model in
      guard let id = model.selectedID, let hits = model.hits else { return }
      if try model.archive.next(from: id - 1, in: hits) != id {
        try model.archive.next(from: id, in: hits).map { try model.goTo($0) }
      }
    }
  }

  private func wordsOfJoining(_ text: String) -> String {
    var joining = manner
    joining.joinsSpellings = true
    let query = try? archive.read(text, joining).query
    let others = query.map(archive.joinedSpellings) ?? []
    if others.isEmpty { return "No name with other spellings is searched for" }
    return manner.joinsSpellings ? "Also \(others.joined(separator: ", "))" : "Only as typed"
  }

  /// Puts in the place of what nothing holds what was most likely meant.
  ///
  /// - Returns: whether there was something.
  mutating func takeNearest() -> Bool {
    if let prompt, let problem = prompt.problems.first, let remedy = problem.remedy {
      self.prompt?.replace(with: prompt.line.text.replacing(problem.range, with: remedy))
      return true
    }
    guard prompt?.purpose == .search, stack.isEmpty, let nearest = search?.nearest else {
      return false
    }
    prompt?.replace(with: nearest.text)
    return true
  }
}

extension String {
  /// With other words in the place of some characters.
  fileprivate func replacing(_ range: Range<Int>, with words: String) -> String {
    var characters = Array(self)
    characters.replaceSubrange(range, with: words)
    return String(characters)
  }
}
