import Foundation

/// A character encoding by the name that pages and mails give it.
struct Charset {
  /// In small letters.
  let name: String
  private let encoding: String.Encoding

  /// nil for a name that is not known here.
  init?(named label: String) {
    name = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    guard let encoding = Charset.encodings[name] else { return nil }
    self.encoding = encoding
  }

  /// Whether it is no promise: UTF-8 is known by its bytes, and windows-1252 is what else is met.
  var isCommon: Bool { encoding == .utf8 || encoding == .windowsCP1252 }

  /// The text; nil where the bytes are not in this encoding.
  func text(of bytes: Data) -> String? {
    switch encoding {
    case .utf8: String(validating: bytes)
    case .windowsCP1252: Charset.common(bytes)
    default: String(data: bytes, encoding: encoding)
    }
  }

  /// The text as it most likely is, without NUL: what is UTF-8 with signs that ASCII has not is nothing else.
  static func likelyText(of bytes: Data, declared: Charset?) -> String {
    let text = likely(bytes, declared)
    return text.utf8.contains(0) ? text.filter { $0 != "\0" } : text
  }

  private static func likely(_ bytes: Data, _ declared: Charset?) -> String {
    let utf8 = String(validating: bytes)
    if let utf8, declared?.isCommon ?? true || !utf8.utf8.allSatisfy({ $0 < 0x80 }) { return utf8 }
    return declared?.text(of: bytes) ?? common(bytes)
  }

  private static func common(_ bytes: Data) -> String {
    let scalars = bytes.lazy.map { DecodedText.windows1252($0) ?? "\u{FFFD}" }
    return String(String.UnicodeScalarView(scalars))
  }

  /// By the names that stand in pages, of which some say less than they mean, as all browsers know.
  private static let encodings: [String: String.Encoding] = {
    let names: [(String.Encoding, String)] = [
      (.utf8, "utf-8 utf8 unicode-1-1-utf-8"), (.utf16, "utf-16"),
      (.utf16LittleEndian, "utf-16le"), (.utf16BigEndian, "utf-16be"),
      (.windowsCP1252, "windows-1252 cp1252 iso-8859-1 iso8859-1 latin1 latin-1 us-ascii ascii"),
      (.windowsCP1250, "windows-1250 cp1250"), (.windowsCP1251, "windows-1251 cp1251"),
      (.windowsCP1253, "windows-1253 cp1253"), (.windowsCP1254, "windows-1254 iso-8859-9"),
      (foundation(0x505), "windows-1255 iso-8859-8"), (foundation(0x506), "windows-1256"),
      (foundation(0x507), "windows-1257"), (foundation(0x508), "windows-1258"),
      (.isoLatin2, "iso-8859-2 latin2"), (foundation(0x204), "iso-8859-4"),
      (foundation(0x205), "iso-8859-5"), (foundation(0x206), "iso-8859-6"),
      (foundation(0x207), "iso-8859-7"), (foundation(0x20F), "iso-8859-15 latin-9"),
      (foundation(0xA02), "koi8-r"), (foundation(0xA03), "big5"),
      (foundation(0x632), "gb18030 gbk gb2312"), (foundation(0x940), "euc-kr ks_c_5601-1987"),
      (.shiftJIS, "shift_jis sjis shift-jis"), (.iso2022JP, "iso-2022-jp"),
    ]
    return Dictionary(
      names.flatMap { encoding, names in names.split(separator: " ").map { (String($0), encoding) }
      }
    ) { first, _ in first }
  }()

  /// One of Foundation's encodings that have no name in Swift.
  private static func foundation(_ number: UInt) -> String.Encoding {
    String.Encoding(rawValue: 0x8000_0000 | number)
  }
}
