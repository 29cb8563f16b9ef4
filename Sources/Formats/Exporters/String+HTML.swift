import Chronology

extension String {
  /// As text in HTML or between the quotation marks of an attribute; a line break is one.
  var html: String {
    var html = ""
    for character in printable {
      switch character {
      case _ where character.isNewline: html += "<br>"
      default: for scalar in character.unicodeScalars { html += scalar.html }
      }
    }
    return html
  }
}

extension Unicode.Scalar {
  fileprivate var html: String {
    switch self {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: String(self)
    }
  }
}
