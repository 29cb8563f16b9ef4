extension String {
  /// The lines that hold anything, in code points; those that were broken for their width as one.
  package var paragraphs: [Range<Int>] { blocks.flatMap(\.paragraphs) }

  /// The lines between lines that hold nothing.
  private var blocks: [[TextLine]] {
    var blocks: [[TextLine]] = [[]]
    var line = TextLine(from: 0)
    for (offset, scalar) in unicodeScalars.enumerated() {
      guard scalar == "\n" else {
        line.take(scalar, at: offset)
        continue
      }
      if line.range.isEmpty { blocks.append([]) } else { blocks[blocks.count - 1].append(line) }
      line = TextLine(from: offset + 1)
    }
    if !line.range.isEmpty { blocks[blocks.count - 1].append(line) }
    return blocks
  }
}

/// A line of a text, without the white space at its end.
private struct TextLine {
  private(set) var range: Range<Int>
  /// How long its first word is, and whether it goes on.
  private var firstWord = 0
  private var isInFirstWord = true
  private var isSentenceEnd = false

  init(from start: Int) {
    range = start..<start
  }

  mutating func take(_ scalar: Unicode.Scalar, at offset: Int) {
    guard !scalar.properties.isWhitespace else {
      if firstWord > 0 { isInFirstWord = false }
      return
    }
    range = range.lowerBound..<offset + 1
    if isInFirstWord { firstWord += 1 }
    if !scalar.closesSentence { isSentenceEnd = scalar.endsSentence || scalar == ":" }
  }

  /// Whether the first word of the next line would have made it longer than lines are.
  func isFull(before next: TextLine, width: Int) -> Bool {
    range.count + 1 + next.firstWord > width
  }

  /// Whether a sentence goes on in the next line.
  func goesOn(in next: TextLine, width: Int) -> Bool {
    isFull(before: next, width: width) && !isSentenceEnd
  }
}

extension [TextLine] {
  /// Lines longer than this are whole paragraphs.
  private static let longestBroken = 120

  /// Where a sentence is broken where the line was full, so are all full lines.
  fileprivate var paragraphs: [Range<Int>] {
    let width = map(\.range.count).max() ?? 0
    let pairs = zip(self, dropFirst())
    let isBroken =
      width <= [TextLine].longestBroken && pairs.contains { $0.goesOn(in: $1, width: width) }
    guard isBroken, var last = first?.range else { return map(\.range) }
    var paragraphs: [Range<Int>] = []
    for (line, next) in pairs {
      if line.isFull(before: next, width: width) {
        last = last.lowerBound..<next.range.upperBound
      } else {
        paragraphs.append(last)
        last = next.range
      }
    }
    return paragraphs + [last]
  }
}

extension Unicode.Scalar {
  /// Whether a sentence ends with it, where white space follows.
  var endsSentence: Bool { ".!?…؟۔।。！？".unicodeScalars.contains(self) }

  /// Whether it may stand between the end of a sentence and the white space.
  var closesSentence: Bool { "\"'”’)]»›」』".unicodeScalars.contains(self) }
}
