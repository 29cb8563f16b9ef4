extension String {
  /// Whether it is an address of the Web or of a mailbox that may stand behind a link as it is.
  ///
  /// Others, `javascript:` first of all, do something when they are followed.
  var isSafeAddress: Bool {
    isWebAddress || lowercased().hasPrefix("mailto:") && isPlainAddress
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
