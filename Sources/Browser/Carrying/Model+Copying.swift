import Archive
import Chronology
import Screen

// What is copied of what one points at.
extension Model {
  /// Takes the letter that says what is copied.
  mutating func copy(by key: Key) -> Effect? {
    let kind = Clip.Kind.allCases.first { key == .character($0.letter) }
    // Twice the key itself copies the event, whichever key that is.
    let again = keyMap.action(for: key, in: .timeline) == .copy ? Clip.Kind.event : nil
    guard let kind = kind ?? again else {
      notice = Notice(text: "\(key.label) copies nothing; \(wordsOfCopying)")
      return nil
    }
    return copy(kind)
  }

  /// "y the event, c its citation, q the quotation, l a link to the event".
  var wordsOfCopying: String {
    let isOfWords = selectedWords != nil
    return Clip.Kind.allCases.map { kind in
      "\(kind.letter) \(isOfWords && kind == .quotation ? "the selected words" : kind.words)"
    }.joined(separator: ", ")
  }

  mutating func runCopy(_ word: String) -> Effect? {
    guard !word.isEmpty else { return performNamed(.copy) }
    let kinds = Clip.Kind.named(word.lowercased())
    guard let kind = kinds.first, kinds.count == 1 else {
      let words = Clip.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      notice = Notice(text: "copy takes one of \(words)", isError: true)
      return nil
    }
    return copy(kind)
  }

  private mutating func copy(_ kind: Clip.Kind) -> Effect? {
    var clip: Clip?
    attempt { clip = try $0.clip(kind) }
    return clip.map { .copy($0) }
  }

  /// What is to be copied; where there is none, says so.
  private mutating func clip(_ kind: Clip.Kind) throws -> Clip? {
    let pointed = pointed
    switch kind {
    case .event:
      guard let event = try event(of: pointed) else { return nil }
      let text = EventText(event, sources: archive.sources).text
      return .text(text + "\n", name: "event \(event.id)")
    case .link: return try event(of: pointed).map { .link($0.id) }
    case .citation: return try citation(of: pointed)
    case .quotation: return try quotation(of: pointed)
    }
  }

  private mutating func event(of pointed: Pointed) throws -> Event? {
    if let event = try pointed.event.flatMap({ try archive.event($0) }) { return event }
    notice = Notice(text: "There is no event here to copy")
    return nil
  }

  private mutating func citation(of pointed: Pointed) throws -> Clip? {
    guard let source = try source(of: pointed) else { return nil }
    let passage = try passage(of: source, pointed)
    let words = try passage.map { try place($0, in: source).words }
    let text = Reference(source).text + (words.map { " (\($0))" } ?? "")
    return .text(text, name: "citation of \(source.label)")
  }

  private mutating func quotation(of pointed: Pointed) throws -> Clip? {
    guard let source = try source(of: pointed) else { return nil }
    guard let passage = try passage(of: source, pointed) else {
      notice = Notice(text: "There is no passage of \(source.label) here to copy")
      return nil
    }
    let scalars = try archive.text(of: source.id).unicodeScalars
    let words = String(
      String.UnicodeScalarView(scalars.dropFirst(passage.lowerBound).prefix(passage.count)))
    let place = try place(passage, in: source).words
    let text = "\(words.oneLine.asQuotation) — \(source.attribution.oneLine) (\(place))"
    return .text(text, name: "quotation of \(source.label)")
  }

  /// The source that one points at; where it is only an event, the first that tells it.
  private mutating func source(of pointed: Pointed) throws -> Source? {
    let event = try pointed.event.flatMap { try archive.event($0) }
    let id = pointed.source ?? event?.accounts.first?.source
    if let id, let column = archive.column(of: id) { return archive.sources[column] }
    notice = Notice(text: "There is no source here to copy from")
    return nil
  }

  /// The passage that one points at, else the first that its source has of the event.
  private func passage(of source: Source, _ pointed: Pointed) throws -> Range<Int>? {
    if pointed.passage != nil || stack.last is ReaderPane { return pointed.passage }
    let event = try pointed.event.flatMap { try archive.event($0) }
    return event?.account(of: source.id)?.quotations.first?.range
  }

  private func place(_ passage: Range<Int>, in source: Source) throws -> TextPlace {
    TextPlace(passage.lowerBound, in: try archive.text(of: source.id), of: source.file)
  }
}

extension Clip.Kind {
  fileprivate var words: String {
    switch self {
    case .event: "the event"
    case .citation: "its citation"
    case .quotation: "the quotation"
    case .link: "a link to the event"
    }
  }
}
