import Foundation

/// A mail or a part of one: its head and what follows.
struct MailPart {
  let head: MailHead
  let body: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    let end = MailPart.headEnd(of: bytes)
    head = MailHead(bytes[..<end])
    body = bytes[end...].droppingLine
  }

  /// Where the first empty line begins.
  private static func headEnd(of bytes: ArraySlice<UInt8>) -> Int {
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let line = bytes[start...].line
      if line.allSatisfy({ $0 == 0x0D || $0 == 0x0A }) { return start }
      start = line.endIndex
    }
    return bytes.endIndex
  }

  /// `text/plain` where nothing is said.
  var type: MailValue { MailValue(head["content-type"] ?? "text/plain; charset=us-ascii") }

  /// What it is called where it is to be kept as a file.
  var fileName: String? {
    head.value(of: "content-disposition")["filename"] ?? type["name"]
  }

  var isAttachment: Bool { head.value(of: "content-disposition").word == "attachment" }

  /// The bytes that were sent, and whether all of them could be read.
  var content: (bytes: Data, isWhole: Bool) {
    switch head["content-transfer-encoding"]?.lowercased() {
    case "base64": MailPart.base64(body)
    case "quoted-printable": (Data(QuotedBytes.decoded(Array(body))), true)
    default: (Data(body), true)
    }
  }

  /// What is damaged ends at the first sign that is none, or with the last byte that is whole.
  private static func base64(_ text: ArraySlice<UInt8>) -> (Data, Bool) {
    let signs = text.filter { !$0.isHTMLSpace }
    let known = signs.prefix { $0.isBase64 }
    let padding = signs[known.endIndex...]
    let isWhole =
      padding.allSatisfy { $0 == UInt8(ascii: "=") } && (known.count + padding.count) % 4 == 0
    let digits = known.dropLast(known.count % 4 == 1 ? 1 : 0)
    let fill = [UInt8](repeating: UInt8(ascii: "="), count: (4 - digits.count % 4) % 4)
    return (Data(base64Encoded: Data(digits + fill)) ?? Data(), isWhole)
  }

  /// Its parts, which a line with the boundary parts; nil where it has none.
  ///
  /// - Returns: the parts, and whether the last one is ended.
  var parts: (all: [ArraySlice<UInt8>], isEnded: Bool)? {
    guard type.word.hasPrefix("multipart/"), let boundary = type["boundary"], !boundary.isEmpty
    else { return nil }
    let mark = Array("--\(boundary)".utf8)
    var (parts, start, place) = ([ArraySlice<UInt8>](), Int?.none, body.startIndex)
    while place < body.endIndex {
      let line = body[place...].line
      if line.starts(with: mark) {
        let rest = line.dropFirst(mark.count)
        let isLast = rest.starts(with: "--".utf8)
        if isLast || rest.allSatisfy(\.isHTMLSpace) {
          if let start { parts.append(body[start..<place].withoutLastBreak) }
          if isLast { return (parts, true) }
          start = line.endIndex
        }
      }
      place = line.endIndex
    }
    if let start { parts.append(body[start...]) }
    return parts.isEmpty ? nil : (parts, false)
  }
}

extension ArraySlice<UInt8> {
  /// The first line, with what ends it.
  fileprivate var line: ArraySlice<UInt8> {
    self[..<(firstIndex(of: 0x0A).map { $0 + 1 } ?? endIndex)]
  }

  /// A line break before a boundary is part of that.
  fileprivate var withoutLastBreak: ArraySlice<UInt8> {
    let bare = last == 0x0A ? dropLast() : self
    return bare.last == 0x0D ? bare.dropLast() : bare
  }

  fileprivate var droppingLine: ArraySlice<UInt8> { self[line.endIndex...] }
}

extension UInt8 {
  fileprivate var isBase64: Bool {
    isASCIILetter || 0x30...0x39 ~= self || self == UInt8(ascii: "+") || self == UInt8(ascii: "/")
  }
}
