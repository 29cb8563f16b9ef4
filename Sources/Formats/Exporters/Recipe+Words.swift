import Chronology

// What a reader is told of a recipe.
extension Recipe {
  /// What wrote how much of what.
  ///
  /// "Written by annals 1.0: 12 of 60 events, 3 to 9 January 2021; 48 events are left out."
  var words: String {
    let count =
      events == total ? total.counted("event") : "\(events.grouped) of \(total.counted("event"))"
    let asked = scope.map { ", \($0)" } ?? ""
    let rest = total - events
    let left = rest == 0 ? "" : "; \(rest.counted("event")) \(rest == 1 ? "is" : "are") left out"
    return "Written by annals \(program): \(count)\(asked)\(left)."
  }

  /// What is typed to have it again: `annals export --format html --from 2021-01-03`.
  var command: String {
    (["annals", "export", "--format", format] + options).map(\.quotedForShell)
      .joined(separator: " ")
  }
}

extension String {
  /// As a shell reads it back: between quotation marks, unless it is plain.
  fileprivate var quotedForShell: String {
    let isPlain =
      !isEmpty
      && unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
          || "-_./:,=+".unicodeScalars.contains($0)
      }
    return isPlain ? self : "'\(replacing("'", with: "'\\''"))'"
  }
}
