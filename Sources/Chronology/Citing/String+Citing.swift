extension String {
  /// In quotation marks, unless the words bring their own.
  package var asQuotation: String {
    hasPrefix("“") && hasSuffix("”") ? self : "“\(self)”"
  }

  /// On one line, as it is set in a paragraph elsewhere; without what commands a terminal.
  package var oneLine: String {
    // Code points are parted and not characters: to these a blank with a mark upon it is white space, too.
    unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map(String.init)
      .joined(separator: " ").printable
  }
}
