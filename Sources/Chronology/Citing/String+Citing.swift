extension String {
  /// In quotation marks, unless the words bring their own.
  package var asQuotation: String {
    hasPrefix("“") && hasSuffix("”") ? self : "“\(self)”"
  }

  /// On one line, as it is set in a paragraph elsewhere; without what commands a terminal.
  package var oneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").printable
  }
}
