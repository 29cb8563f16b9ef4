import Foundation

/// The fields of a mail or of a part of it, by their names in small letters.
struct MailHead {
  private var fields: [String: String] = [:]

  /// - Parameter bytes: the lines before the first empty one.
  init(_ bytes: ArraySlice<UInt8>) {
    var field: [UInt8] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: true) {
      let line = line.last == 0x0D ? line.dropLast() : line
      // A line that begins with a blank goes on with the field.
      if let first = line.first, first == 0x20 || first == 0x09 {
        field += line
      } else {
        take(field)
        field = Array(line)
      }
    }
    take(field)
  }

  private mutating func take(_ field: [UInt8]) {
    guard let colon = field.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: field[..<colon], as: UTF8.self).lowercased()
    let value = Charset.likelyText(of: Data(field[(colon + 1)...]), declared: nil)
    if fields[name] == nil { fields[name] = value.trimmed }
  }

  /// As it stands, on one line; the first of those of one name.
  subscript(name: String) -> String? { fields[name] }

  /// As a reader is shown it.
  func shown(_ name: String) -> String? {
    fields[name].flatMap { EncodedWords.decoded($0).lineIfAny }
  }

  /// `text/plain` or `attachment`, in small letters, and what stands behind it.
  func value(of name: String) -> MailValue { MailValue(fields[name] ?? "") }
}

/// A value with parameters: `text/plain; charset=utf-8`.
struct MailValue {
  /// In small letters.
  let word: String
  private var parameters: [String: String] = [:]

  init(_ text: String) {
    let parts = MailValue.parts(of: text)
    word = parts.first?.trimmed.lowercased() ?? ""
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      let name = String(pair[0]).trimmed.lowercased()
      if parameters[name] == nil { parameters[name] = String(pair[1]).trimmed.unquoted }
    }
  }

  /// A plain parameter, or one with signs that ASCII has not, or in pieces (RFC 2231).
  subscript(name: String) -> String? {
    if let extended = parameters[name + "*"] { return MailValue.decoded(extended) }
    if let plain = parameters[name] { return EncodedWords.decoded(plain) }
    let pieces = (0..<100).map { parameters["\(name)*\($0)"] ?? parameters["\(name)*\($0)*"] ?? "" }
    let whole = pieces.joined()
    guard !whole.isEmpty else { return nil }
    return parameters["\(name)*0*"] == nil ? whole : MailValue.decoded(whole)
  }

  /// Parted by semicolons that stand between no quotation marks.
  private static func parts(of text: String) -> [String] {
    var (parts, isQuoted) = ([""], false)
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  /// `utf-8'en'%e2%82%ac` as what it says.
  private static func decoded(_ text: String) -> String {
    let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return text }
    let bytes = Data(QuotedBytes.decoded(Array(parts[2].utf8), sign: UInt8(ascii: "%")))
    return Charset.likelyText(of: bytes, declared: Charset(named: String(parts[0])))
  }
}

extension String {
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

  /// Without quotation marks around it, and the backslashes between them.
  fileprivate var unquoted: String {
    guard count >= 2, hasPrefix("\""), hasSuffix("\"") else { return self }
    return String(dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing(
      "\\\\", with: "\\")
  }
}
