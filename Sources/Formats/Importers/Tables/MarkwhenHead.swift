/// What stands before the events of a text in Markwhen, line by line: `title: Strike`, and keys within keys.
struct MarkwhenHead {
  /// Whether it stands between lines of three dashes.
  var isFenced = false
  /// The keys within which the next line may stand, each with how far it is indented.
  private var keys: [(indent: Int, name: String)] = []

  static func isFence(_ line: String) -> Bool { line.trimmingBlanks == "---" }

  /// The value that a line gives, by all of its keys; nil for what has no colon, and for a key of others.
  mutating func take(_ line: String) -> (name: String, value: String)? {
    let indent = line.prefix { $0 == " " || $0 == "\t" }.count
    let text = line.trimmingBlanks
    let isItem = text.hasPrefix("- ")
    while let last = keys.last, isItem ? last.indent > indent : last.indent >= indent {
      keys.removeLast()
    }
    if isItem { return keys.isEmpty ? nil : (path(nil), String(text.dropFirst(2)).unmarked) }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = String(text[..<colon]).unmarked
    guard !name.isEmpty, name.count <= 60 else { return nil }
    let value = String(text[text.index(after: colon)...]).unmarked
    guard value.isEmpty else { return (path(name), value) }
    keys.append((indent, name))
    return nil
  }

  private func path(_ name: String?) -> String {
    (keys.map(\.name) + [name].compactMap(\.self)).joined(separator: ".")
  }
}

extension String {
  /// Without blanks and quotation marks around it.
  fileprivate var unmarked: String {
    let text = trimmingBlanks
    guard text.count > 1, let first = text.first, first == text.last, "\"'".contains(first) else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }
}
