/// Why a change was not written.
package enum ChangeRefusal: Error, CustomStringConvertible {
  case nothingDone, nothingUndone
  /// What was done belongs to a file that somebody has changed since, while no annals was there.
  case forgotten
  /// The file is no YAML now.
  case broken(String)
  case misfit(String, reason: String)
  /// What a reader wants to stand in the place of what others wrote cannot stand there.
  case hopeless(String)

  package var description: String {
    switch self {
    case .nothingDone: "There is no change to take back"
    case .forgotten:
      "The file was changed since annals wrote it last: what was done before cannot be taken back"
    case .nothingUndone: "There is nothing to make again"
    case .broken(let file): "\(file) is broken now; nothing was written"
    case .misfit(let words, let reason): "\(words) was not written: \(reason)"
    case .hopeless(let reason): "It cannot be written: \(reason)"
    }
  }
}
