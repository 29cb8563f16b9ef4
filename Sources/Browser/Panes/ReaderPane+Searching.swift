import Archive
import Chronology
import Screen

extension ReaderPane {
  /// Keeps where one is while what is searched for is typed: every letter jumps from there.
  mutating func startSearch() {
    origin = Origin(line: scrolling.offset, selected: selected, recital: recital)
  }

  mutating func search(_ query: Query?, in archive: Archive) {
    self.query = query
    hits = query.map { archive.hits(of: $0, in: searchable) } ?? []
    hit = nil
    if let origin { goBack(to: origin) }
  }

  /// Around the ends of the text.
  mutating func nextMark(forward: Bool) {
    guard !hits.isEmpty else { return }
    let first =
      hits.partitioningIndex { $0.first.map { $0.lowerBound >= place } ?? true } % hits.count
    let step = forward ? 1 : hits.count - 1
    let next =
      hit.map { ($0 + step) % hits.count } ?? (forward ? first : (first + step) % hits.count)
    hit = next
    go(toWords: hits[next])
  }

  /// From the first to the last word of the hit that one is at.
  var currentHit: Range<Int>? {
    guard let hit, let first = hits[hit].first, let last = hits[hit].last else { return nil }
    return first.lowerBound..<last.upperBound
  }

  var searchWords: String {
    if hits.isEmpty { return "no hits" }
    let count = hits.count.counted("hit")
    return hit.map { "hit \($0 + 1) of \(hits.count)" } ?? count
  }
}
