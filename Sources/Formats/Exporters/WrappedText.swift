import Chronology

/// A text in lines of about so many letters, for pictures, which break no lines themselves.
struct WrappedText {
  private(set) var lines: [String] = []
  /// Whether there was more than the lines hold.
  private(set) var isCut = false

  /// - Parameters:
  ///   - width: letters in a line; those as wide as they are high count as two.
  ///   - count: lines at most.
  init(_ text: String, width: Int, lines count: Int) {
    var (line, room) = ("", width)
    // A word that is longer than a line is cut; no more of a long text is read than is shown.
    for letter in text.prefix(width * count + 1).split(whereSeparator: \.isWhitespace)
      .flatMap({ $0.pieces(of: width) })
    {
      let needed = letter.columns + (line.isEmpty ? 0 : 1)
      if needed > room, !line.isEmpty {
        lines.append(line)
        (line, room) = ("", width)
      }
      room -= letter.columns + (line.isEmpty ? 0 : 1)
      line += (line.isEmpty ? "" : " ") + letter
    }
    if !line.isEmpty { lines.append(line) }
    isCut = lines.count > count || text.count > width * count + 1
    lines = Array(lines.prefix(count))
    if isCut, let last = lines.popLast() { lines.append(last + " …") }
  }
}

extension Substring {
  /// Itself, in pieces no wider than so many letters.
  fileprivate func pieces(of width: Int) -> [Substring] {
    var pieces: [Substring] = []
    var rest = self
    while rest.count > width {
      pieces.append(rest.prefix(width))
      rest = rest.dropFirst(width)
    }
    return pieces + [rest]
  }

  fileprivate var columns: Int {
    unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
  }
}
