import Chronology

/// Words that are looked for in a text: both come from outside.
enum Quotations {
  static func feed(_ bytes: [UInt8]) throws {
    var stream = ByteStream(bytes)
    var quotation = Quotation(exact: stream.text())
    if stream.byte() & 1 == 1 {
      (quotation.prefix, quotation.suffix) = (stream.text(), stream.text())
    }
    if case let nth = stream.number(below: 8), nth > 0 { quotation.nth = nth - 1 }
    let text = stream.remainder()
    var source = SourceText(text)
    try check(source.find(quotation), in: text, &source)
    _ = source.likeliest(quotation.exact)
    let selector = TextSelector(
      exact: quotation.exact, prefix: quotation.prefix, suffix: quotation.suffix,
      start: quotation.nth)
    guard let anchor = source.anchor(selector) else { return }
    try isWithin(anchor.range, text)
    _ = source.quotation(quotation, at: anchor)
  }

  private static func check(
    _ sighting: Sighting, in text: String, _ source: inout SourceText
  ) throws(BrokenLaw) {
    switch sighting {
    case .found(let range, let words):
      try stand(words, at: range, in: text)
      guard let quotation = source.quotation(of: range) else { return }
      guard case .found(let again, _) = source.find(quotation) else {
        throw BrokenLaw(description: "\(words) is quoted so that it is not found")
      }
      try BrokenLaw.unless(again.overlaps(range) || again == range, "\(words) is found elsewhere")
    case .ambiguous(let ranges, let words):
      try BrokenLaw.unless(ranges.count > 1, "\(words) is ambiguous in \(ranges.count) places")
      for range in ranges { try isWithin(range, text) }
    case .tooFew, .elsewhere, .cut, .missing: break
    }
  }

  private static func stand(
    _ words: String, at range: Range<Int>, in text: String
  ) throws(BrokenLaw) {
    try isWithin(range, text)
    let scalars = text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)
    try BrokenLaw.unless(
      scalars.elementsEqual(words.unicodeScalars), "\(words) does not stand at \(range)")
  }

  private static func isWithin(_ range: Range<Int>, _ text: String) throws(BrokenLaw) {
    try BrokenLaw.unless(
      0 <= range.lowerBound && range.upperBound <= text.unicodeScalars.count,
      "\(range) is outside of the text")
  }
}
