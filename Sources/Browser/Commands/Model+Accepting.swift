import Archive
import Chronology
import Screen

// An author's word that a warning is known, with the reason.
extension Model {
  /// Accepts a warning on what one looks at: "single-source The other papers are lost.".
  mutating func accept(_ text: String) throws -> Effect? {
    guard let (subject, codes) = try acceptable else {
      notice = Notice(text: "There is nothing here of which a warning could be accepted")
      return nil
    }
    let word = text.prefix { $0 != " " }
    let reason = String(text.dropFirst(word.count)).unpadded
    guard let code = codes.first(where: { $0.rawValue == word }) else {
      let known = codes.map(\.rawValue).joined(separator: ", ")
      notice = Notice(text: "\(String(word).fitted(to: 24)) is none of \(known)", isError: true)
      return nil
    }
    guard !reason.isEmpty else {
      notice = Notice(text: "Why is it accepted? accept \(word) THE REASON", isError: true)
      return nil
    }
    return .change([.acceptance(Acceptance(code, reason: reason), of: subject)])
  }

  /// Of what one looks at, and which warnings there may be on it: of a source where one reads it or
  /// chooses among the sources, else of an event.
  private var acceptable: (Change.Subject, [Finding.Code])? {
    get throws {
      let source = (stack.last as? ReaderPane)?.source ?? (stack.last as? SourcesPane)?.chosen
      if let source { return (.source(source.id), Finding.Code.ofSources) }
      let event = stack.isEmpty ? selectedID : stack.last?.event
      guard let key = try event.flatMap({ try archive.event($0)?.id }) else { return nil }
      return (.event(key), Finding.Code.ofEvents)
    }
  }

  /// The warnings that may be accepted here, as a line that is typed completes them.
  func codes(beginningWith start: String) throws -> [Completion.Item] {
    try (acceptable?.1 ?? []).map(\.rawValue).filter { $0.hasPrefix(start.lowercased()) }.map {
      Completion.Item($0 + " ", note: "then the reason")
    }
  }
}
