import Archive
import Chronology
import Screen

// An author's word that a warning is known, with the reason.
extension Model {
  /// Accepts a warning on what one looks at: "single-source The other papers are lost.".
  mutating func accept(_ text: String) throws -> Effect? {
    guard let subject = try acceptable else {
      notice = Notice(text: "There is nothing here of which a warning could be accepted")
      return nil
    }
    let word = text.prefix { $0 != " " }
    let reason = String(text.dropFirst(word.count)).unpadded
    guard let code = subject.codes.first(where: { $0.rawValue == word }) else {
      notice = Notice(text: wayToAccept(String(word), not: subject), isError: true)
      return nil
    }
    guard !reason.isEmpty else {
      notice = Notice(text: "Why is it accepted? accept \(word) THE REASON", isError: true)
      return nil
    }
    return .change([.acceptance(Acceptance(code, reason: reason), of: subject)])
  }

  /// Where a warning is accepted that is none of what one looks at.
  private func wayToAccept(_ word: String, not subject: Change.Subject) -> String {
    let known = subject.codes.map(\.rawValue).joined(separator: ", ")
    return switch Finding.Code(rawValue: word) {
    case let code? where Finding.Code.ofEvents.contains(code):
      "\(word) is accepted for an event: go to it"
    case let code? where Finding.Code.ofSources.contains(code):
      "\(word) is accepted for a source: open its text"
    case let code? where Finding.Code.ofNames.contains(code):
      "\(word) is accepted for a name, in the file: accepted: {\(word): …}"
    default: "\(word.fitted(to: 24)) is none of \(known)"
    }
  }

  /// That of which a warning is accepted: of a source where one reads it or chooses among the sources,
  /// else of an event.
  private var acceptable: Change.Subject? {
    get throws {
      let source = (stack.last as? ReaderPane)?.source ?? (stack.last as? SourcesPane)?.chosen
      if let source { return .source(source.id) }
      let event = stack.isEmpty ? selectedID : stack.last?.event
      guard let key = try event.flatMap({ try archive.event($0)?.id }) else { return nil }
      return .event(key)
    }
  }

  /// The warnings that may be accepted here, as a line that is typed completes them.
  func codes(beginningWith start: String) throws -> [Completion.Item] {
    try (acceptable?.codes ?? []).map(\.rawValue).filter { $0.hasPrefix(start.lowercased()) }.map {
      Completion.Item($0 + " ", note: "then the reason")
    }
  }
}
