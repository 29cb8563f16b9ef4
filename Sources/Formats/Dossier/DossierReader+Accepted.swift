import Chronology
import Yams

extension DossierReader {
  /// The warnings that an author knows and their reasons: a mapping from codes to words.
  mutating func accepted(_ fields: Fields, _ known: [Finding.Code]) -> [Acceptance] {
    pairs(fields, "accepted").compactMap { key, value in
      guard let word = text(key, "accepted") else { return nil }
      guard let code = known.first(where: { $0.rawValue == word }) else {
        failUnknown(word, of: known.map(\.rawValue), "warning", in: "accepted", at: key)
        return nil
      }
      guard let reason = text(value, word), !reason.allSatisfy(\.isWhitespace) else {
        fail("\"\(word)\" is accepted without a reason", hint: "say why after it", at: key)
        return nil
      }
      return Acceptance(code, reason: reason, origin: origin(key))
    }
  }
}
