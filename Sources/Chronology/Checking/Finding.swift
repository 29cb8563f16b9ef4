/// Something that a check has to say about a dossier, and where.
package struct Finding: Hashable, Sendable, Error {
  package enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  package var severity: Severity
  /// What sort of doubt it is; errors have none.
  package var code: Code?
  package var message: String
  /// How to mend it.
  package var hint: String?
  package var origin: Origin?
  /// The line that is spoken of, where somebody has looked it up.
  package var excerpt: Excerpt?

  /// A line of a file around a place.
  package struct Excerpt: Hashable, Sendable {
    /// What stands before the place, and what from there on; of a long line, what is near.
    package let before: String
    package let after: String

    package init(before: String, after: String) {
      (self.before, self.after) = (before, after)
    }
  }

  package init(
    _ severity: Severity, _ message: String, hint: String? = nil, at origin: Origin? = nil
  ) {
    self.severity = severity
    self.message = message
    self.hint = hint
    self.origin = origin
  }

  /// A finding of a known sort.
  package init(
    _ severity: Severity, _ code: Code, _ message: String, hint: String? = nil,
    at origin: Origin? = nil
  ) {
    self.init(severity, message, hint: hint, at: origin)
    self.code = code
  }
}

extension Finding: CustomStringConvertible {
  /// `FILE:LINE:COLUMN: warning: text [code]`, as compilers write it.
  package var description: String {
    let place = origin.map { "\($0): " } ?? ""
    let code = code.map { " [\($0.rawValue)]" } ?? ""
    return "\(place)\(severity): \(message)\(code)"
  }
}

extension [Finding] {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// In the order of the files, errors that have no place first; each once, though an alias of YAML
  /// may have made several of it.
  package func inOrder() -> [Finding] {
    var seen: Set<Finding> = []
    return filter { seen.insert($0).inserted }.enumerated().sorted { one, other in
      switch (one.element.origin, other.element.origin) {
      case (let first?, let second?) where first != second: first < second
      case (nil, _?): true
      case (_?, nil): false
      default: one.offset < other.offset
      }
    }.map(\.element)
  }

  /// What is wrong before what is doubtful, each in the order of the files.
  package func gravestFirst() -> [Finding] {
    let sorted = inOrder()
    return sorted.filter { $0.severity == .error } + sorted.filter { $0.severity != .error }
  }

  /// "2 errors, 3 warnings", and shorter where that says less.
  package var countForms: [String] {
    let errors = count { $0.severity == .error }
    let (wrong, doubtful) = (errors.counted("error"), (count - errors).counted("warning"))
    if errors == 0 { return [doubtful] }
    return count == errors ? [wrong] : ["\(wrong), \(doubtful)", wrong]
  }
}
