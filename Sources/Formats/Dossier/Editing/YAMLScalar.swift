import Chronology
import Yams

/// How a scalar is written, so that another text can be written in its stead.
struct YAMLScalar {
  private let style: Node.Scalar.Style
  /// Of a block scalar: how far its lines are indented, what ends them, and how long they are.
  private let indent: Int
  private let lineBreak: String
  private let width: Int
  /// Whether it stands inside brackets or braces, where commas count.
  var isInFlow = true

  init(_ scalar: Node.Scalar, in places: YAMLPlaces, _ range: Range<Int>) {
    style = scalar.style
    lineBreak = places.lineBreak
    let lines = places.bytes[range].split(separator: 0x0A).dropFirst()
    indent = lines.first.map { $0.prefix { $0 == 0x20 }.count } ?? 2
    width = max(60, lines.map(\.count).max() ?? 100)
  }

  /// How a new scalar is written whose lines, should it take several, are indented so far.
  init(newAt indent: Int) {
    style = .any
    lineBreak = "\n"
    width = 98
    isInFlow = false
    self.indent = indent
  }

  /// A new scalar in the plainest style: lines stay lines, and a long text is folded if it may be.
  func plainest(_ value: String, folds: Bool = false) -> String {
    if value.contains("\n"), let literal = literal(value) { return literal }
    if folds, indent + value.count > width, let folded = folded(value) { return folded }
    return value.isPlain(inFlow: false, holdsMarks: true) ? value : YAMLScalar.quoted(value)
  }

  /// The text in the scalar's style where that is safe, else in one that is.
  func text(for value: String) -> String {
    switch style {
    case .singleQuoted: YAMLScalar.single(value)
    case .doubleQuoted: value.inQuotationMarks
    case .folded: folded(value) ?? YAMLScalar.quoted(value)
    case .literal: literal(value) ?? YAMLScalar.quoted(value)
    default: value.isPlain(inFlow: isInFlow) ? value : YAMLScalar.quoted(value)
    }
  }

  /// Plain where nothing in the text can be taken for anything else, else quoted.
  static func safe(_ value: String) -> String {
    value.isPlain(inFlow: true) ? value : quoted(value)
  }

  /// In double quotation marks; in single ones where the text holds the others.
  static func quoted(_ value: String) -> String {
    value.utf8.contains(where: "\"\\".utf8.contains) ? single(value) : value.inQuotationMarks
  }

  /// Line breaks would be folded, and a tab or a control character is better seen.
  private static func single(_ value: String) -> String {
    guard value.inQuotationMarks.unicodeScalars.count == value.marked else {
      return value.inQuotationMarks
    }
    return "'" + value.escaped { $0 == "'" ? "''" : nil } + "'"
  }

  private func folded(_ value: String) -> String? {
    guard !value.isEmpty, !value.contains(where: { $0.isWhitespace && $0 != " " }),
      !value.hasPrefix(" "), !value.hasSuffix(" "), !value.contains("  "),
      value.inQuotationMarks.unicodeScalars.count == value.marked
    else { return nil }
    var lines = [""]
    for word in value.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if indent + line.count + 1 + word.count <= width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return block(">-", lines)
  }

  private func literal(_ value: String) -> String? {
    let lines = value.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.first, !first.hasPrefix(" "), lines.last != "",
      lines.allSatisfy({ $0.inQuotationMarks.unicodeScalars.count == $0.marked })
    else { return nil }
    return block("|-", lines)
  }

  private func block(_ header: String, _ lines: [String]) -> String {
    let margin = lineBreak + String(repeating: " ", count: indent)
    return header + lines.map { $0.isEmpty ? lineBreak : margin + $0 }.joined()
  }
}

extension String {
  /// How long it is in quotation marks when nothing but these and backslashes is escaped.
  fileprivate var marked: Int {
    unicodeScalars.count + unicodeScalars.count { $0 == "\"" || $0 == "\\" } + 2
  }

  /// Whether it can stand in YAML without quotation marks.
  ///
  /// - Parameter holdsMarks: whether quotation marks and backslashes may stand inside, as YAML allows.
  fileprivate func isPlain(inFlow: Bool, holdsMarks: Bool = false) -> Bool {
    // Sign by sign: an apostrophe with an accent is none among characters.
    let signs = unicodeScalars
    guard let first = signs.first, !first.properties.isWhitespace, last?.isWhitespace == false,
      inQuotationMarks.unicodeScalars.count == (holdsMarks ? marked : unicodeScalars.count + 2),
      !"-?:,[]{}#&*!|>'\"%@`=.".unicodeScalars.contains(first),
      !["~", "null", "Null", "NULL"].contains(self),
      !inFlow || !signs.contains(where: ",[]{}".unicodeScalars.contains)
    else { return false }
    return !signs.contains(": ".unicodeScalars) && !signs.contains(" #".unicodeScalars)
      && signs.last != ":"
  }
}
