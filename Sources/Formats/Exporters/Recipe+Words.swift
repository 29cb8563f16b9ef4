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

  /// What is typed to have it again: `annals export --format html --from 2021-01-03`; by the recipe itself where
  /// options cannot say it.
  var command: String {
    let options = asked.options.map { ["--format", format] + $0 + form.options }
    return (["annals", "export"] + (options ?? ["--recipe", "FILE"])).map(\.quotedForShell)
      .joined(separator: " ")
  }
}

extension Asked {
  /// As options of the command line; nil where these cannot say it.
  fileprivate var options: [String]? {
    var others = Asked()
    (others.mentions, others.own, others.except) = (mentions, own, except)
    (others.undated, others.stretch) = (undated, stretch)
    guard others == Asked() else { return nil }
    let texts = [
      ("--from", from), ("--to", to), ("--place", place), ("--person", person), ("--search", query),
    ].compactMap { name, text in text.map { [name, $0] } }
    let lists =
      (kinds ?? []).map { ["--kind", $0] } + (sources ?? []).map { ["--source", $0] }
    let flags = [
      ("--surely", surely), ("--as-typed", asTyped), ("--disputed", disputed),
      ("--single-source", singleSource),
    ].filter { $0.1 == true }.map(\.0)
    return (texts + lists).flatMap(\.self) + flags
  }
}

extension Recipe.Form {
  /// As options of the command line.
  fileprivate var options: [String] {
    let flags = [
      ("--no-quotes", omitsQuotes), ("--no-texts", omitsTexts), ("--csv-raw", hasRawCells),
      ("--include-draft", includesDrafts), ("--notes", includesNotes),
    ].filter { $0.1 == true }.map(\.0)
    return flags + (wideDates.map { ["--ics-wide", $0] } ?? [])
      + (redaction == nil ? [] : ["--redact", "NAMES"])
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
