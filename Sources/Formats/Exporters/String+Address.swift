extension String {
  /// What may stand behind a link: an address of the Web or of a mailbox, and nil for all others.
  ///
  /// Those, `javascript:` first of all, may do something when they are followed.
  var link: String? {
    let isMailbox = lowercased().hasPrefix("mailto:") && isPlainAddress
    return isWebAddress || isMailbox ? withPlainSigns : nil
  }

  /// Without signs that no address has, though people write them.
  private var withPlainSigns: String {
    "{}|^`".reduce(self) { address, sign in
      let code = sign.asciiValue.map { String($0, radix: 16, uppercase: true) } ?? ""
      return address.replacing(String(sign), with: "%" + code)
    }
  }

  /// Whether it is an address of the Web.
  var isWebAddress: Bool {
    let schemes = ["http://", "https://"]
    return schemes.contains { lowercased().hasPrefix($0) } && isPlainAddress
  }

  private var isPlainAddress: Bool {
    unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && !"<>\\\"".unicodeScalars.contains($0) && !$0.isInvisible
    }
  }
}
