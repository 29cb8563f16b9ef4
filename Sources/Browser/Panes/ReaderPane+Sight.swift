import Archive
import Screen

// What of the text is in sight, and where one is in it.
extension ReaderPane {
  /// Where the reader was before the screen took another size: a larger one may show all, after which a
  /// smaller one knows nothing of the line that was at its top.
  struct Stay: Sendable {
    let top: Int
    let place: Int
    let sideways: Int
    private let offset: Int
    private let column: Int
    private let selected: Int?

    init(of pane: ReaderPane) {
      self.init(top: pane.top, place: pane.place, sideways: pane.sideways, of: pane)
    }

    private init(top: Int, place: Int, sideways: Int, of pane: ReaderPane) {
      (self.top, self.place, self.sideways) = (top, place, sideways)
      (offset, column, selected) = (pane.scrolling.offset, pane.sideways, pane.selected)
    }

    /// Whether the reader has moved since.
    func isLeft(by pane: ReaderPane) -> Bool {
      pane.scrolling.offset != offset || pane.sideways != column || pane.selected != selected
    }

    /// The same place, as it has come to stand on the screen.
    func shown(by pane: ReaderPane) -> Stay {
      Stay(top: top, place: place, sideways: sideways, of: pane)
    }
  }

  mutating func read(from archive: Archive) throws {
    // For those who listen nothing is in sight.
    current = recital == nil ? selected.flatMap(nearestInSight) : selected
    try findNextSource(in: archive)
  }

  /// Where in the text the first line on the screen begins.
  var top: Int { layout.offsets(ofLine: scrolling.offset)?.lowerBound ?? 0 }

  var linesInSight: Range<Int> { scrolling.offset..<scrolling.offset + scrolling.height }

  /// Where one is in the text: at a hit or at a passage that is in sight, else at the top of the screen.
  var place: Int {
    if currentHit == nil, let part = currentPart { return part.lowerBound }
    let places = [currentHit?.lowerBound, current.map { citations[$0].range.lowerBound }]
    return places.compactMap(\.self).first(where: isInSight) ?? firstInSight
  }

  var firstInSight: Int {
    piece(ofLine: scrolling.offset).glyphs.first?.offset ?? top
  }

  func isInSight(_ place: Int) -> Bool {
    guard let line = layout.line(containing: place), linesInSight.contains(line) else {
      return false
    }
    return taste.wraps
      || sideways..<sideways + taste.width(in: size.columns) ~= column(of: place)
  }

  /// What of a line is in sight.
  func piece(ofLine line: Int) -> LinePiece {
    LinePiece(of: layout[line], from: sideways, columns: taste.width(in: size.columns))
  }

  /// On which side of the screen something lies that is not on it.
  enum Beyond: String, CaseIterable {
    case above, left = "to the left", right = "to the right", below
  }

  /// Of lines that run on, what stands in one that is in sight is beside the screen.
  func side(of range: Range<Int>) -> Beyond {
    let (sight, last) = (linesInSight, max(range.upperBound - 1, range.lowerBound))
    guard let first = layout.line(containing: range.lowerBound), first < sight.upperBound else {
      return .below
    }
    let end = layout.line(containing: last) ?? first
    guard end >= sight.lowerBound else { return .above }
    let shown = piece(ofLine: max(first, sight.lowerBound)).glyphs.first
    return shown.map { range.lowerBound >= $0.offset } == true ? .right : .left
  }

  /// The last of the citations of which words are on the screen, or the first.
  func citationInSight(last: Bool) -> Int? {
    let stretches = stretchesInSight
    func isInSight(_ index: Int) -> Bool {
      stretches.contains { $0.overlaps(citations[index].range) }
    }
    return last
      ? citations.indices.last(where: isInSight) : citations.indices.first(where: isInSight)
  }

  /// The citation itself, if any of its words is on the screen; else the first that is below it, or
  /// the last above it, rather one that begins there, since the margin has its event beside that.
  private func nearestInSight(of citation: Int) -> Int? {
    let stretches = stretchesInSight
    func isInSight(_ index: Int) -> Bool {
      stretches.contains { $0.overlaps(citations[index].range) }
    }
    func begins(_ index: Int) -> Bool {
      stretches.contains { $0.contains(citations[index].range.lowerBound) }
    }
    if isInSight(citation) { return citation }
    let (above, below) = (citations[..<citation].indices, citations[citation...].indices)
    return below.first(where: begins) ?? above.last(where: begins) ?? below.first(where: isInSight)
      ?? above.last(where: isInSight)
  }

  /// What of the text is on the screen: of lines that run on, a piece of each.
  private var stretchesInSight: [Range<Int>] {
    let lines = linesInSight.compactMap { line in
      layout.offsets(ofLine: line).map { (line, $0) }
    }
    guard !taste.wraps else {
      guard let first = lines.first, let last = lines.last else { return [] }
      return [first.1.lowerBound..<last.1.upperBound]
    }
    return lines.compactMap { line, _ in
      let shown = piece(ofLine: line).glyphs
      return shown.first.flatMap { first in
        shown.last.map { first.offset..<max($0.offset + 1, first.offset + 1) }
      }
    }
  }
}
