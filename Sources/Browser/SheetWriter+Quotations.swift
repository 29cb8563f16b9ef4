import Archive
import Chronology
import Screen

// The very words of the sources.
extension SheetWriter {
  /// Each source's quotations, one below the other in its column.
  func quotations() throws -> SheetBlock {
    SheetBlock(try beside.map { try quotations(of: $0) }, rules: rules)
  }

  /// The accounts that have rows of their own, each under its source's name.
  ///
  /// Their words stand in logical order from the left edge. A terminal that knows how to write from
  /// right to left puts them in order itself, and where it also finds out a line's direction, at the
  /// right edge; spaces before them would push them away from it. On others they stay where every
  /// line begins.
  func rowsBelow() throws -> [SheetBlock] {
    try below.flatMap { placed in
      var name = SheetBlock([head(placed, room: width)])
      name.named = placed.index
      var words = SheetBlock([try quotations(of: placed)])
      words.account = placed.index
      return [
        .blank([]), name, wide(dates(of: placed.account), Theme.label), .blank([]), words,
      ]
    }
  }

  private func quotations(of placed: Placed) throws -> SheetCell {
    var cell = SheetCell(in: placed.columns)
    let quotations = placed.account.quotations
    let pointed =
      placed.index == options.selected
      ? options.quotation.flatMap { quotations.indices.contains($0) ? quotations[$0].range : nil }
      : nil
    for passage in try passages(placed.account) { append(passage, to: &cell, pointed) }
    return cell
  }

  /// A quotation inside its context, or several whose contexts touch.
  struct Shown {
    var excerpt: Excerpt
    var quotations: [Range<Int>]
  }

  func passages(_ account: Account) throws -> [Shown] {
    guard let margin = options.context else { return account.quotations.map(alone) }
    var passages: [Shown] = []
    let ranges = account.quotations.compactMap(\.range)
    for range in ranges {
      let excerpt = try archive.context(
        of: account.source, around: range, margin: margin,
        further: range == ranges.last ? options.further : 0
      ).trimmed
      if let last = passages.last, last.excerpt.end >= excerpt.start,
        last.excerpt.start <= excerpt.start
      {
        passages[passages.count - 1].excerpt = last.excerpt.joined(with: excerpt)
        passages[passages.count - 1].quotations.append(range)
      } else {
        passages.append(Shown(excerpt: excerpt, quotations: [range]))
      }
    }
    return passages
  }

  private func alone(_ quotation: Quotation) -> Shown {
    Shown(excerpt: Excerpt(text: "“\(quotation.exact)”", start: 0), quotations: [])
  }

  private func append(_ shown: Shown, to cell: inout SheetCell, _ pointed: Range<Int>?) {
    let excerpt = shown.excerpt
    let hits = (options.query.map { archive.marks(of: $0, in: excerpt.text) } ?? []).map {
      $0.lowerBound + excerpt.start..<$0.upperBound + excerpt.start
    }
    let (before, after) = (excerpt.isCutBefore ? "… " : "", excerpt.isCutAfter ? " …" : "")
    let place = pointed.flatMap { shown.quotations.contains($0) ? $0 : nil }
    cell.append(
      before + excerpt.text + after, from: excerpt.start - before.count,
      style: options.context == nil ? Theme.text : Theme.context,
      marks: shown.quotations.map { ($0, Theme.quotation) }
        + (place.map { [($0, Theme.quotation.underlined())] } ?? []) + hits.map { ($0, Theme.hit) },
      pointingAt: place)
  }
}

extension Excerpt {
  /// Without the white space before its first word, which would set its first line in.
  fileprivate var trimmed: Excerpt {
    let rest = text.unicodeScalars.drop { $0.properties.isWhitespace }
    var excerpt = self
    excerpt.text = String(rest)
    excerpt.start += text.unicodeScalars.count - rest.count
    return excerpt
  }
}
