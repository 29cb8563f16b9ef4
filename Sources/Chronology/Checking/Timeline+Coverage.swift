extension Timeline {
  /// How much of each source's text is cited or set aside.
  ///
  /// Of an archive, ``Coverage`` is made from what it holds; here the passages are looked for anew.
  package func coverage() -> [Coverage] {
    surveys().map(\.coverage)
  }

  /// For each source, its passages that no event cites and that are not set aside, and those set
  /// aside that are not there.
  ///
  /// - Parameter unread: sources whose text could not be had, of which nothing is to be said.
  func checkCoverage(except unread: Set<Source.ID>) -> [[Finding]] {
    zip(sources, surveys()).map { unread.contains($0.id) ? [] : $1.findings }
  }

  private func surveys() -> [Survey] {
    var cited: [Source.ID: [Range<Int>]] = [:]
    for account in events.lazy.flatMap(\.accounts) {
      cited[account.source, default: []] += account.quotations.compactMap(\.range)
    }
    return sources.map { Survey(of: $0, cited: cited[$0.id] ?? []) }
  }
}

/// The coverage of one source and what is to be said of it.
private struct Survey {
  let coverage: Coverage
  private(set) var findings: [Finding] = []

  init(of source: Source, cited: [Range<Int>]) {
    let aside = Survey.locate(source.aside, in: source, &findings)
    let text = Array(source.text.unicodeScalars)
    coverage = Coverage(of: text, source: source.id, cited: cited, aside: aside)
    if cited.isEmpty, source.aside.isEmpty, coverage.uncovered.count > 1 {
      findings.append(Survey.silence(on: source, passages: coverage.uncovered.count))
      return
    }
    var places = Places(in: text, file: source.path)
    for stretch in coverage.uncovered {
      findings.append(
        Finding(
          .warning, .uncited,
          "no event cites \(text.quoted(stretch)) and it is not set aside",
          hint: "quote it in an event, or add `{quote: …, why: …}` to `aside:` of \"\(source.id)\"",
          at: places.origin(of: stretch.lowerBound)))
    }
  }

  /// Of a text that nobody has worked on, all is said at once.
  private static func silence(on source: Source, passages: Int) -> Finding {
    Finding(
      .warning, .uncited,
      "no event cites any of the \(passages) passages of \"\(source.id)\", nor are they set aside",
      hint: "quote it in an event, or add `{quote: …, why: …}` to `aside:` of \"\(source.id)\"",
      at: Origin(file: source.path, line: 1, column: 1))
  }

  private static func locate(
    _ asides: [Aside], in source: Source, _ findings: inout [Finding]
  ) -> [Range<Int>] {
    guard !asides.isEmpty else { return [] }
    var text: SourceText? = SourceText(source.text)
    var helps = 50
    return asides.compactMap { aside in
      let (range, finding) = aside.locate(in: &text, of: source.id, helps: &helps)
      if let finding { findings.append(finding) }
      return range
    }
  }
}

/// Lines and columns of places in a text that are asked for in order.
private struct Places {
  private let text: [Unicode.Scalar]
  private let file: String
  private var (line, start, place) = (1, 0, 0)

  init(in text: [Unicode.Scalar], file: String) {
    self.text = text
    self.file = file
  }

  mutating func origin(of wanted: Int) -> Origin {
    while place < wanted {
      if text[place] == "\n" { (line, start) = (line + 1, place + 1) }
      place += 1
    }
    return Origin(file: file, line: line, column: wanted - start + 1)
  }
}

extension [Unicode.Scalar] {
  /// Some words in quotation marks; of many, the first and the last.
  fileprivate func quoted(_ range: Range<Int>) -> String {
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(self[range])) }
    guard range.count > 80 else { return "“\(text(range))”" }
    let head = range.lowerBound..<range.lowerBound + 48
    let tail = range.upperBound - 24..<range.upperBound
    return "“\(text(head)) … \(text(tail))”"
  }
}
