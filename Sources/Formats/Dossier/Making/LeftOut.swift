package import Chronology

/// A file that becomes no source, and why.
package struct LeftOut {
  package let path: String
  package let reason: String
  /// What is wrong with a document; nil for what is none, or a copy.
  package var finding: Finding?

  init(_ path: String, _ reason: String) {
    (self.path, self.reason) = (path, reason)
  }

  /// A document of which no text is to be had.
  init(_ path: String, _ error: FileError) {
    self.path = path
    switch error {
    case .notText(var finding):
      reason = finding.message
      finding.severity = .warning
      finding.message = "left out: " + finding.message
      self.finding = finding
    case .unreadable(_, let words):
      reason = words
      finding = Finding(
        .warning, "left out: " + words, at: Origin(file: path, line: 1, column: 1))
    default:
      reason = "\(error)"
      finding = Finding(
        .warning, "left out: \(error)", at: Origin(file: path, line: 1, column: 1))
    }
  }
}
