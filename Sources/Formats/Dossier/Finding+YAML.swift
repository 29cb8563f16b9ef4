import Chronology
import Yams

extension Finding {
  /// A mistake of YAML itself, where the parser stumbled, or where what made it stumble begins.
  init(_ error: YamlError, in file: String, yaml: String) {
    var (message, point, hint) = Finding.words(of: error, yaml)
    if message.contains("tab character") || yaml.isIndentedWithTab(at: point) {
      hint = "indent with blanks instead of tabs"
    } else if let opening = yaml.openingMark(ofQuotationEndingBefore: point) {
      hint =
        "the quotation mark of line \(opening) is closed only here: close it where its text ends"
    }
    self.init(
      .error, "not YAML: \(message)", hint: hint,
      at: Origin(file: file, line: max(point.line, 1), column: max(point.column, 1)))
  }

  private static func words(
    of error: YamlError, _ yaml: String
  ) -> (message: String, point: YAMLPoint, hint: String) {
    switch error {
    case .scanner(let context?, "found unexpected end of stream", _, _)
    where context.text.contains("quoted scalar"):
      return (
        "this quotation mark is never closed", YAMLPoint(context.mark),
        "close it where its text ends"
      )
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      return (problem, YAMLPoint(mark), hint(for: problem, since: context?.mark.line))
    case .composer(let context, let problem, let mark, _):
      return (
        (context.map { "\($0.text), " } ?? "") + problem, YAMLPoint(mark), hint(for: problem)
      )
    case .duplicatedKeysInMapping(let keys, let context):
      let message = "the key \"\(keys.first ?? "")\" stands twice here"
      return (message, YAMLPoint(context.mark), "keep one of them")
    case .reader(let problem, _, let value, _):
      return (problem, yaml.place(of: value), "take the character out")
    default: return ("\(error)", YAMLPoint(1, 1), hint(for: ""))
    }
  }

  /// What to do about a problem of the parser, which tells where it stumbled and not what was meant.
  private static func hint(for problem: String, since line: Int? = nil) -> String {
    let opening = line.map { " of line \($0)" } ?? ""
    return switch problem {
    case "did not find expected ',' or '}'": "close the `{`\(opening), or quote the text after it"
    case "did not find expected ',' or ']'": "close the `[`\(opening), or quote the text after it"
    case let problem where problem.hasPrefix("aliases"): "write out what they stand for"
    case "did not find expected '-' indicator": "indent this line like those it belongs to"
    case "did not find expected key":
      "indent this line like those it belongs to; inside '…' write ' twice"
    case "could not find expected ':'":
      "write `key: text` above; lines of a text after `|` or `>` are indented"
    case "block sequence entries are not allowed in this context": "begin a list on the next line"
    case let problem where problem.contains("escape character"):
      "write a backslash twice, or use single quotation marks"
    default:
      "quote text that holds `: `, ` #` or starts with one of [ ] { } , & * ! | > ' \" % @ `"
    }
  }
}

extension String {
  /// Where a character that YAML forbids first stands; Yams tells its place only now and then.
  fileprivate func place(of value: Int32) -> YAMLPoint {
    let before = unicodeScalars.prefix { $0.value != UInt32(bitPattern: value) }
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return YAMLPoint(lines.count, (lines.last?.count ?? 0) + 1)
  }

  /// Whether a tab stands among the blanks at the beginning of a line.
  fileprivate func isIndentedWithTab(at point: YAMLPoint) -> Bool {
    let places = YAMLPlaces(self)
    guard let start = places.byte(at: YAMLPoint(point.line, 1)) else { return false }
    return places.bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 }.contains(0x09)
  }

  /// The line on which a quotation begins that ends right before a place on a later line.
  ///
  /// A quotation mark that is missing makes the next one, often lines below, the closing one.
  fileprivate func openingMark(ofQuotationEndingBefore point: YAMLPoint) -> Int? {
    let places = YAMLPlaces(self)
    guard let place = places.byte(at: point),
      let end = places.bytes[..<place].lastIndex(where: { $0 != 0x20 }),
      [0x22, 0x27].contains(places.bytes[end]),
      let start = places.bytes[..<end].lastIndex(of: places.bytes[end])
    else { return nil }
    let lines = places.bytes[start..<place].count { $0 == 0x0A }
    return lines > 0 ? point.line - lines : nil
  }
}
