import Foundation

extension String {
  /// The texts that addresses have in them as data, `data:text/plain;base64,QWRh`, each with where its signs stand.
  var base64Data: [(text: String, range: Range<String.Index>)] {
    utf8.contains(0x2C) ? ranges(of: String.mark).compactMap { data(behind: $0.upperBound) } : []
  }

  private static let mark = "base64,"

  private func data(behind start: String.Index) -> (String, Range<String.Index>)? {
    let signs = utf8[start...].prefix { $0.isOfBase64 || "=%".utf8.contains($0) }
    var plain = String(decoding: signs.prefix(while: \.isOfBase64), as: UTF8.self)
      .replacing("-", with: "+").replacing("_", with: "/")
    // What stands behind it in an address may be taken for more of it.
    if plain.utf8.count % 4 == 1 { plain.removeLast() }
    let padding = String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
    guard let data = Data(base64Encoded: plain + padding) else { return nil }
    return (String(decoding: data, as: UTF8.self), start..<signs.endIndex)
  }
}

extension UInt8 {
  /// Whether it is one of the 64 signs, or of those for the last two in addresses.
  fileprivate var isOfBase64: Bool {
    0x30...0x39 ~= self || 0x41...0x5A ~= self || 0x61...0x7A ~= self
      || "+/-_".utf8.contains(self)
  }
}
