import Chronology

extension Conflict {
  init(_ words: String, _ collision: Revision.Collision) {
    self.init(
      words, theirs: String(collision.theirs.new).trimmedEnd,
      ours: String(collision.ours.new).trimmedEnd)
  }
}

extension String {
  /// Without the line break at its end.
  fileprivate var trimmedEnd: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.reversed().drop { $0 == "\n" || $0 == "\r" }.reversed()))
  }
}
