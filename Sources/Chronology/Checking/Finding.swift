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
}
