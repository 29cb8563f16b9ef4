extension String {
  /// The text in portions that one reads on by, in code points: its paragraphs, and where these are
  /// long, some sentences of them.
  package var portions: [Range<Int>] {
    let (scalars, ends) = (Array(unicodeScalars), sentenceEnds)
    var next = 0
    return paragraphs.flatMap { paragraph in
      var (start, portions) = (paragraph.lowerBound, [Range<Int>]())
      while next < ends.count, ends[next] < paragraph.upperBound {
        if ends[next] - start >= Portion.usual {
          portions.append(start..<ends[next])
          start = ends[next]
        }
        next += 1
      }
      return (portions + [start..<paragraph.upperBound]).flatMap { Portion.cut($0, of: scalars) }
    }
  }
}

private enum Portion {
  /// After so many code points one ends with the sentence.
  static let usual = 240
  /// No sentence is as long as this: where none ends, one ends between words.
  private static let longest = 1000

  static func cut(_ range: Range<Int>, of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var (start, portions) = (range.lowerBound, [Range<Int>]())
    while range.upperBound - start > longest {
      let end = start + longest
      let blank = (start + longest / 2..<end).last { scalars[$0].properties.isWhitespace } ?? end
      portions.append(start..<blank)
      start = blank
    }
    return portions + [start..<range.upperBound]
  }
}
