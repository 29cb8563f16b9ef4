package import Chronology

/// Why a change was not written.
package enum ChangeRefusal: Error, CustomStringConvertible {
  case nothingDone, nothingUndone
  /// All that is left to be taken back has met what others wrote, and was shown.
  case nothingBefore
  /// What was done belongs to a file that somebody has changed since, while no annals was there.
  case forgotten
  /// The file is no YAML now.
  case broken(String)
  /// No such warning is told of what it is to be accepted for; those that are.
  case nothingToAccept(Acceptance, Change.Subject, [Finding.Code])
  case misfit(String, reason: String)

  package var description: String {
    switch self {
    case .nothingDone: "There is no change to take back"
    case .nothingBefore:
      "There is no change before the one that meets what others wrote; once more shows that again"
    case .forgotten:
      "The file was changed since annals wrote it last: what was done before cannot be taken back"
    case .nothingUndone: "There is nothing to make again"
    case .broken(let file): "\(file) is broken now; nothing was written"
    case .nothingToAccept(let acceptance, let subject, let codes):
      "There is no \(acceptance.code.rawValue) to accept for \(subject.words): what can be is "
        + (codes.isEmpty ? "nothing" : codes.map(\.rawValue).joined(separator: ", "))
    case .misfit(let words, let reason): "\(words) was not written: \(reason)"
    }
  }
}
