extension String {
  /// The text as a name that HTML, BibTeX and GraphViz take, which no other text has.
  ///
  /// Letters, figures, `-` and `_` of ASCII stay, and everything else becomes its number between points.
  var identifier: String {
    guard !isEmpty else { return "." }
    return unicodeScalars.reduce(into: "") { name, scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": name.unicodeScalars.append(scalar)
      default: name += ".\(String(scalar.value, radix: 16))."
      }
    }
  }
}
