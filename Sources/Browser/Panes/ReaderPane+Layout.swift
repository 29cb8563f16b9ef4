import Archive
import Chronology
import Screen

// Where things stand.
extension ReaderPane {
  mutating func layOut(_ size: Size) {
    // Over another view it is laid out again, too.
    guard size != self.size else { return }
    guard self.size.columns > 0 else {
      self.size = size
      arrange()
      if let selected { reveal(citations[selected].range.lowerBound) }
      return
    }
    let kept = stay.flatMap { $0.isLeft(by: self) ? nil : $0 } ?? Stay(of: self)
    (self.size, sideways) = (size, kept.sideways)
    arrange(from: kept.top)
    keepInSight(kept.place)
    stay = kept.shown(by: self)
  }

  /// Sets the text anew; a place that was in sight stays so.
  mutating func arrange(keeping place: Int) {
    arrange()
    keepInSight(place)
  }

  private mutating func keepInSight(_ place: Int) {
    guard let line = layout.line(containing: place), !linesInSight.contains(line) else { return }
    reveal(place)
  }

  /// Sets the text anew and keeps its first line on the screen, or has another place there.
  mutating func arrange(from first: Int? = nil) {
    let top = first ?? self.top
    let width = taste.width(in: size.columns)
    layout = layout.wrapped(to: taste.wraps ? width : ReaderPane.endless)
    longest = taste.wraps ? 0 : longestLine
    moveSideways(to: sideways)
    scrolling.fit(lines: layout.count, height: size.rows)
    scrolling.scroll(to: layout.line(containing: top) ?? 0)
    // The bar at the edge of a text that is longer than the screen, and a free column before it.
    let room = size.columns - width - 4 - (layout.count > size.rows ? 2 : 0)
    margin = ReaderMargin(remarks, width: room >= ReaderTaste.narrowestMargin ? room : 0)
  }

  static let endless = 1 << 40

  private var longestLine: Int {
    (0..<layout.count).reduce(0) { longest, line in
      max(longest, layout[line].reduce(0) { $0 + $1.width })
    }
  }

  private var remarks: [ReaderMargin.Remark] {
    let cited = citations.enumerated().compactMap { index, citation in
      layout.line(containing: citation.range.lowerBound).map {
        ReaderMargin.Remark(
          line: $0, text: citation.title, event: citation.event, citations: index..<index + 1,
          continues: continues(index))
      }
    }
    let aside = asides.compactMap { aside in
      layout.line(containing: aside.range.lowerBound).map {
        ReaderMargin.Remark(line: $0, text: aside.why, event: nil, citations: 0..<0)
      }
    }
    let notes = own.compactMap { passage in
      layout.line(containing: passage.range.lowerBound).map {
        ReaderMargin.Remark(
          line: $0, text: passage.note.words, event: nil, citations: 0..<0, isOwn: true)
      }
    }
    // One's own stand first where there is not room for all.
    return (notes + cited + aside).sorted {
      ($0.line, $0.isOwn ? 0 : 1) < ($1.line, $1.isOwn ? 0 : 1)
    }
  }

  /// Whether a citation is seen to go on with the one before, of the same event: no line without a
  /// bar is between them, no paragraph ends there, and no other event cites it.
  private func continues(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let (before, citation) = (citations[index - 1], citations[index])
    let lines = [before.range.upperBound - 1, citation.range.lowerBound].compactMap {
      layout.line(containing: $0)
    }
    guard before.event == citation.event, lines.count == 2, lines[1] - lines[0] <= 1 else {
      return false
    }
    let end = breaks.partitioningIndex { $0 >= before.range.upperBound }
    return !breaks[end...].prefix(1).contains { $0 < citation.range.lowerBound }
      && !citations.contains {
        $0.event != citation.event && $0.range.overlaps(citation.range)
      }
  }

  /// Scrolls only if the place is not well inside the screen.
  mutating func reveal(_ place: Int) {
    guard let line = layout.line(containing: place) else { return }
    scrolling.reveal(line, margins: (2, 4))
    revealColumn(of: place)
  }

  mutating func revealColumn(of place: Int) {
    guard !taste.wraps else { return }
    let (column, width) = (column(of: place), taste.width(in: size.columns))
    if !(sideways..<sideways + width * 3 / 4 ~= column) { moveSideways(to: column - width / 4) }
  }

  /// How far from the beginning of its line a place is.
  func column(of place: Int) -> Int {
    guard let line = layout.line(containing: place) else { return 0 }
    return layout[line].prefix { $0.offset < place }.reduce(0) { $0 + $1.width }
  }
}
