import Foundation

extension String {
  /// The texts that addresses have in them as data, `data:text/plain;base64,QWRh`, each with where its signs stand.
  var base64Data: [(text: String, range: Range<String.Index>)] {
    utf8.contains(0x2C) ? ranges(of: String.mark).compactMap { data(behind: $0.upperBound) } : []
  }

  private static let mark = "base64,"

  private func data(behind start: String.Index) -> (String, Range<String.Index>)? {
    let signs = utf8[start...].prefix { byte in
      Character(Unicode.Scalar(byte)).isASCII
        && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber)
        || "+/-_=%".utf8.contains(byte)
    }
    let plain = String(decoding: signs, as: UTF8.self).replacing("-", with: "+")
      .replacing("_", with: "/").prefix { $0 != "=" && $0 != "%" }
    let padding = String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
    guard let data = Data(base64Encoded: plain + padding) else { return nil }
    return (String(decoding: data, as: UTF8.self), start..<signs.endIndex)
  }
}
