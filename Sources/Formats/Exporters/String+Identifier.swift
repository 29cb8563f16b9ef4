import Chronology

extension String {
  /// The text as a name that HTML, BibTeX and GraphViz take, which no other text has.
  ///
  /// Letters, figures, `-` and `_` of ASCII stay, and everything else becomes its number between points.
  var identifier: String {
    guard !isEmpty else { return "." }
    return escaped {
      switch $0 {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": nil
      default: ".\(String($0.value, radix: 16))."
      }
    }
  }
}
