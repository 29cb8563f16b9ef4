import Chronology
import Foundation

/// A page in HTML: its text, and what its head says of it.
struct HTMLPage {
  let text: String
  private(set) var imprint: Imprint
  let findings: [Finding]

  /// - Throws: ``FileError/notText(_:)`` for an encoding that is not known, or damaged.
  init(_ bytes: Data, path: String) throws(FileError) {
    let html = try HTMLPage.decoded(bytes, path)
    let page = HTMLText(html)
    text = page.text
    imprint = HTMLFacts(html).imprint
    findings = page.unclosed.map { [.unclosed($0.name, at: $0.offset, of: html, path)] } ?? []
  }

  /// UTF-8 is known by its bytes; for anything else the page is believed.
  private static func decoded(_ bytes: Data, _ path: String) throws(FileError) -> String {
    guard let label = declaration(in: bytes), ForeignFormat(of: bytes) == nil else {
      return try DecodedText(bytes: bytes, path: path).text
    }
    let charset = Charset(named: label)
    if charset?.isCommon ?? false || isTold(bytes) {
      return try DecodedText(bytes: bytes, path: path).text
    }
    guard let text = charset?.text(of: bytes) else {
      throw .notText(.unreadCharset(label, isKnown: charset != nil, path))
    }
    guard !text.utf8.contains(0) else {
      return try DecodedText(bytes: Data(text.utf8), path: path).text
    }
    return text
  }

  /// Whether it is UTF-8 with signs that ASCII has not, which nothing else is.
  private static func isTold(_ bytes: Data) -> Bool {
    bytes.contains { $0 >= 0x80 } && String(validating: bytes) != nil
  }

  /// The name behind `charset=` near the beginning, or behind `encoding=` in the first line of XML.
  private static func declaration(in bytes: Data) -> String? {
    let head = String(decoding: bytes.prefix(2_048).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
      .lowercased()
    let xml = head.hasPrefix("<?xml") ? head.prefix { $0 != ">" }.firstRange(of: "encoding=") : nil
    guard let start = (head.firstRange(of: "charset=") ?? xml)?.upperBound else { return nil }
    let label = head[start...].drop { "\"' ".contains($0) }
      .prefix { $0.isLetter || $0.isNumber || "-_:".contains($0) }
    return label.isEmpty ? nil : String(label)
  }
}

extension Finding {
  fileprivate static func unreadCharset(_ label: String, isKnown: Bool, _ path: String) -> Finding {
    Finding(
      .error,
      isKnown
        ? "the page says that it is in \(label), and it is not"
        : "the page says that it is in \(label), which is not read here",
      hint: "save it as UTF-8: iconv -f \(label) -t utf-8",
      at: Origin(file: path, line: 1, column: 1))
  }

  fileprivate static func unclosed(
    _ name: String, at offset: Int, of html: String, _ path: String
  ) -> Finding {
    let line = html.utf8.prefix(offset).count { $0 == 0x0A } + 1
    return Finding(
      .warning, "\(name) is never closed", hint: "look whether all of the page is in the text",
      at: Origin(file: path, line: line, column: 1))
  }
}
