import Chronology
import Yams

extension DossierReader {
  /// What has an `accepted`, and the warnings that may stand there.
  enum Acceptor: String, CaseIterable {
    case event = "an event"
    case name = "a name"
    case source = "a source"

    var codes: [Finding.Code] {
      switch self {
      case .event: Finding.Code.ofEvents
      case .name: Finding.Code.ofNames
      case .source: Finding.Code.ofSources
      }
    }
  }

  /// The warnings that an author knows and their reasons: a mapping from codes to words.
  mutating func accepted(_ fields: Fields, by acceptor: Acceptor) -> [Acceptance] {
    pairs(fields, "accepted").compactMap { key, value in
      guard let word = text(key, "accepted"), let code = code(word, acceptor, at: key) else {
        return nil
      }
      let reason = value.isNothing ? "" : text(value, word)
      guard let reason, !reason.allSatisfy(\.isWhitespace) else {
        fail("\"\(word)\" is accepted without a reason", hint: "say why after it", at: key)
        return nil
      }
      return Acceptance(code, reason: reason, origin: origin(key))
    }
  }

  /// The code that a word is, or was meant to be.
  private mutating func code(_ word: String, _ acceptor: Acceptor, at key: Node) -> Finding.Code? {
    if let code = Finding.Code(rawValue: word) {
      if !acceptor.codes.contains(code) { failMisplaced(code, acceptor, at: key) }
      return acceptor.codes.contains(code) ? code : nil
    }
    failUnknown(word, of: acceptor.codes.map(\.rawValue), "warning", in: "accepted", at: key)
    guard let meant = acceptor.codes.first(where: { $0.rawValue.isNear(word) }) else { return nil }
    lost -= 1
    return meant
  }

  /// Nothing is lost with it: such a warning is not told of this thing.
  private mutating func failMisplaced(_ code: Finding.Code, _ acceptor: Acceptor, at key: Node) {
    let others = Acceptor.allCases.filter { $0.codes.contains(code) }.map(\.rawValue)
    fail(
      "\(acceptor.rawValue) cannot accept \"\(code.rawValue)\"",
      hint: others.isEmpty
        ? "nothing can: mend what it is about"
        : "\(others.joined(separator: " or ")) can, under its own `accepted:`", at: key)
    lost -= 1
  }
}
