import Chronology

extension String {
  /// As text in HTML or between the quotation marks of an attribute; a line break is one.
  var html: String {
    printable.map { $0.isNewline ? "<br>" : String($0).escaped(\.entity) }.joined()
  }
}

extension Unicode.Scalar {
  /// As HTML and XML name it where it could begin or end something there.
  var entity: String? {
    switch self {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: nil
    }
  }
}
