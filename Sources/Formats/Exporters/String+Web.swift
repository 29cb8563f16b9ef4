extension String {
  /// Whether it is an address of the web and nothing else, in the characters that one may have (RFC 3986).
  var isPlainWebAddress: Bool {
    ["http://", "https://"].contains { lowercased().hasPrefix($0) }
      && utf8.allSatisfy { 0x21...0x7E ~= $0 && !"\"<>\\^`{|}".utf8.contains($0) }
  }
}
