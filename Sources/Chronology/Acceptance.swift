/// An author's word that a warning is known and stands to reason.
package struct Acceptance: Hashable, Sendable {
  package var code: Finding.Code
  package var reason: String
  package var origin: Origin?

  package init(_ code: Finding.Code, reason: String, origin: Origin? = nil) {
    self.code = code
    self.reason = reason
    self.origin = origin
  }
}

extension [Finding] {
  /// The findings on one thing without those that its author accepts; what silences nothing is
  /// told, too.
  func without(_ accepted: [Acceptance]) -> [Finding] {
    guard !accepted.isEmpty else { return self }
    let codes = Set(accepted.map(\.code))
    let unused = accepted.filter { acceptance in !contains { $0.code == acceptance.code } }
    return filter { finding in finding.code.map { !codes.contains($0) } ?? true }
      + unused.map {
        Finding(
          .warning, .unusedAcceptance, "there is no \"\($0.code.rawValue)\" here to accept",
          hint: "take it out of `accepted:`", at: $0.origin)
      }
  }
}
