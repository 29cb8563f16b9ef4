import Chronology

// What a reader changes, as an author would write it.
extension YAMLText {
  /// Makes a change, if the text has what it concerns.
  mutating func make(_ change: Change) throws(YAMLEditError) {
    switch change {
    case .event(let event): try append([event.yaml], to: [.key("events")], order: rootKeys)
    case .account(let account, let id): try put(account, in: event(id))
    case .value(let value, _, let point, let source, let id):
      try put(value, of: point, at: account(source, in: id))
    case .point(let point, _, let id): try put(point, in: event(id))
    case .aside(let aside, let source):
      let path: YAMLPath = try self.source(source) + [.key("aside")]
      try append([aside.yaml], to: path, order: Source.keys)
    case .source(let source):
      let path: YAMLPath = [.key("sources")]
      try put(.fields([(source.id, source.yaml)]), into: path, order: rootKeys)
    case .acceptance(let acceptance, let subject):
      let value = YAMLValue.fields([(acceptance.code.rawValue, .prose(acceptance.reason))])
      try put(value, into: path(of: subject) + [.key("accepted")], order: keys(of: subject))
    }
  }

  /// What somebody else has written in the place of what a reader saw and wants to change; nil where
  /// that is as they saw it.
  func rival(of change: Change) throws(YAMLEditError) -> Rival? {
    switch change {
    case .value(let value, let was, let point, let source, let id):
      let says = try account(source, in: id) + [.key("says")]
      let now = self.value(at: says + [.key(point)])
      guard now != was, now != value else { return nil }
      return Rival(
        theirs: now.map { "\(point): \($0)" } ?? "", ours: value.map { "\(point): \($0)" } ?? "",
        change: .value(value, was: now, of: point, by: source, in: id))
    case .point(let point, let was, let id):
      let now = try self.point(point.name, in: id)
      guard now?.says != was?.says, now?.says != point.says else { return nil }
      return Rival(
        theirs: now?.lines ?? "", ours: point.lines, change: .point(point, was: now, in: id))
    case .event, .account, .aside, .source, .acceptance: return nil
    }
  }

  /// The word that stands in the text on a point; nil where none does.
  private func point(_ name: String, in id: Event.ID) throws(YAMLEditError) -> Point? {
    let path = try event(id) + [.key("points"), .key(name)]
    let point = Point(
      name: name, verdict: value(at: path + [.key("verdict")]).flatMap(Verdict.init),
      note: value(at: path + [.key("note")]))
    return point.says == [nil, nil] ? nil : point
  }

  private var rootKeys: [String] { ["annals", "title", "fields", "sources", "names", "events"] }

  private func event(_ id: Event.ID) throws(YAMLEditError) -> YAMLPath {
    guard let path = item(of: [.key("events")], where: "id", is: id) else {
      throw .gone("the event \"\(id)\"")
    }
    return path
  }

  private func source(_ id: Source.ID) throws(YAMLEditError) -> YAMLPath {
    let path: YAMLPath = [.key("sources"), .key(id)]
    guard tree.nodes[path] != nil else { throw .gone("the source \"\(id)\"") }
    return path
  }

  private func account(_ source: Source.ID, in id: Event.ID) throws(YAMLEditError) -> YAMLPath {
    let accounts = try event(id) + [.key("accounts")]
    guard let path = item(of: accounts, where: "source", is: source) else {
      throw .gone("the account of \"\(source)\" in \"\(id)\"")
    }
    return path
  }

  private func path(of subject: Change.Subject) throws(YAMLEditError) -> YAMLPath {
    switch subject {
    case .event(let id): try event(id)
    case .source(let id): try source(id)
    }
  }

  private func keys(of subject: Change.Subject) -> [String] {
    switch subject {
    case .event: Event.keys
    case .source: Source.keys
    }
  }

  /// Begins an account, or adds to the one that is there.
  private mutating func put(_ account: Account, in event: YAMLPath) throws(YAMLEditError) {
    let accounts = event + [.key("accounts")]
    guard let path = item(of: accounts, where: "source", is: account.source) else {
      return try append([account.yaml], to: accounts, order: Event.keys)
    }
    let quotes = path + [.key("quotes")]
    try append(account.quotations.map(\.yaml), to: quotes, order: Account.keys)
    let texts = [
      ("date", account.date?.description), ("printed", account.printed), ("note", account.note),
    ]
    for (key, text) in texts {
      guard let text else { continue }
      try put(.prose(text), at: path + [.key(key)], order: Account.keys)
    }
    let says = YAMLValue.fields(account.says.map { ($0.point, .text($0.value)) })
    try put(says, into: path + [.key("says")], order: Account.keys)
  }

  private mutating func put(
    _ value: String?, of point: String, at account: YAMLPath
  ) throws(YAMLEditError) {
    let says = account + [.key("says")]
    guard let value else { return try remove(says + [.key(point)]) }
    try put(.fields([(point, .text(value))]), into: says, order: Account.keys)
  }

  /// What of a word is gone is taken away, and the word with its last.
  private mutating func put(_ point: Point, in event: YAMLPath) throws(YAMLEditError) {
    let points = event + [.key("points")]
    let path = points + [.key(point.name)]
    guard point.verdict != nil || point.note != nil else { return try remove(path) }
    guard tree.nodes[path] != nil, !isNothing(path) else {
      let value = YAMLValue.fields([(point.name, point.yaml.onOneLine)])
      return try put(value, into: points, order: Event.keys)
    }
    for (key, text) in [("verdict", point.verdict?.rawValue), ("note", point.note)] {
      let place = path + [.key(key)]
      guard let text else {
        try remove(place)
        continue
      }
      try put(.prose(text), at: place, order: ["verdict", "note"])
    }
  }

  /// Puts the pairs of a mapping into another, which is begun where there is none.
  private mutating func put(
    _ mapping: YAMLValue, into path: YAMLPath, order: [String]
  ) throws(YAMLEditError) {
    guard case .mapping(let pairs) = mapping, !pairs.isEmpty else { return }
    guard tree.nodes[path] != nil else { return try put(mapping, at: path, order: order) }
    if isNothing(path) || count(at: path) == 0 { return try replaceEmpty(path, with: mapping) }
    for pair in pairs { try put(pair.value, at: path + [.key(pair.key)]) }
  }
}

/// What stands where a change is to be made, and is not what the reader saw.
struct Rival {
  let theirs: String
  let ours: String
  /// The same change, to what stands there now.
  let change: Change
}

extension Point {
  /// What a word on it consists of.
  fileprivate var says: [String?] { [verdict?.rawValue, note] }

  /// It and its word, line by line; nothing where there is no word.
  fileprivate var lines: String {
    let words = zip(["verdict", "note"], says).compactMap { key, text in
      text.map { "  \(key): \($0)" }
    }
    return words.isEmpty ? "" : (["\(name):"] + words).joined(separator: "\n")
  }
}

extension YAMLValue {
  /// On one line where that is not too long.
  fileprivate var onOneLine: YAMLValue { line.count <= 100 ? .flow(self) : self }
}
