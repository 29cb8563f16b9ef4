import Chronology
import Foundation

/// What a file is that is no UTF-8 text, where its bytes say so.
enum ForeignFormat {
  case pdf, utf16, utf32, binary, garbled
  case signed(FileSignature)

  /// nil for what may be a text.
  init?(of bytes: Data) {
    if bytes.starts(with: Data("%PDF-".utf8)) {
      self = .pdf
    } else if let signature = FileSignature(of: bytes) {
      self = .signed(signature)
    } else if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else if bytes.holdsNul {
      guard let format = ForeignFormat(ofNuls: bytes.prefix(1_000)) else { return nil }
      self = format
    } else if bytes.isGarbled {
      self = .garbled
    } else {
      return nil
    }
  }

  /// Every other byte of Latin letters in UTF-16 is NUL; one NUL may be a slip in a text.
  private init?(ofNuls bytes: Data) {
    let nuls = bytes.enumerated().filter { $0.element == 0 }
    let even = nuls.count { $0.offset.isMultiple(of: 2) }
    let isLopsided = min(even, nuls.count - even) * 10 <= nuls.count
    if isLopsided, nuls.count * 10 > bytes.count * 3 {
      self = .utf16
    } else if nuls.count * 10 > bytes.count || String(validating: bytes) == nil {
      self = .binary
    } else {
      return nil
    }
  }

  func finding(at path: String) -> Finding {
    let origin = Origin(file: path, line: 1, column: 1)
    return Finding(.error, message, hint: hint, at: origin)
  }

  private var message: String {
    switch self {
    case .pdf: "this is a PDF and no text"
    case .utf16: "the text is UTF-16, not UTF-8"
    case .utf32: "the text is UTF-32, not UTF-8"
    case .binary: "this is no text: it holds NUL characters"
    case .garbled: "this is no text: it holds many control characters"
    case .signed(let signature): signature.message
    }
  }

  private var hint: String {
    switch self {
    case .pdf: "take the text out of it: pdftotext FILE.pdf FILE.txt"
    case .utf16: "save it as UTF-8: iconv -f utf-16 -t utf-8"
    case .utf32: "save it as UTF-8: iconv -f utf-32 -t utf-8"
    case .signed(let signature): signature.hint
    case .binary, .garbled: "plain text in UTF-8 is read: export it as that"
    }
  }
}

extension Data {
  /// Whether control characters stand in it as in no text of any encoding of one byte.
  fileprivate var isGarbled: Bool {
    let head = prefix(4_000)
    let controls = head.count { $0 < 0x20 && !(0x09...0x0D ~= $0) && $0 != 0x1B }
    return controls > 3 && controls * 50 > head.count && String(validating: self) == nil
  }
}
