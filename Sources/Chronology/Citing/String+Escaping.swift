extension String {
  /// With what stands for some of its code points in another notation put in their place; nil leaves one as it is.
  ///
  /// Code points are asked for and not characters: to a `Character`, a quotation mark under an accent is none.
  package func escaped(_ replacement: (Unicode.Scalar) -> String?) -> String {
    unicodeScalars.reduce(into: "") { escaped, scalar in
      if let words = replacement(scalar) {
        escaped += words
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  /// As JSON and YAML escape it: `\u202e`, or two of these beyond U+FFFF.
  package var escaped: String {
    (UTF16.encode(self) ?? .init()).map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  /// As JSON and YAML write it between double quotation marks where it cannot stand there as it is.
  package var escapedSign: String? {
    switch self {
    case "\"", "\\": "\\\(self)"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: nil
    }
  }
}
