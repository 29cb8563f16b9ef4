import Archive
import Screen

extension ReaderPane {
  /// The passage that is selected and the event that cites it; else the line at the top.
  var spoken: String? {
    guard let selected else { return String(layout[scrolling.offset].map(\.character)) }
    let citation = citations[selected]
    let words = text.unicodeScalars.dropFirst(citation.range.lowerBound)
      .prefix(citation.range.count)
    return "Passage \(selected + 1) of \(citations.count): “\(String(words))” "
      + "Cited for \(citation.title.sentence)"
  }

  /// Keeps where one is while what is searched for is typed: every letter jumps from there.
  mutating func startSearch() {
    origin = Origin(line: scrolling.offset, selected: selected)
  }

  mutating func search(_ query: Query?, in archive: Archive) {
    self.query = query
    marks = query.map { archive.hits(of: $0, in: searchable) } ?? []
    mark = nil
    if let origin { goBack(to: origin) }
  }

  /// Around the ends of the text.
  mutating func nextMark(forward: Bool) {
    guard !marks.isEmpty else { return }
    let first = marks.partitioningIndex { $0.lowerBound >= place } % marks.count
    let step = forward ? 1 : marks.count - 1
    let next =
      mark.map { ($0 + step) % marks.count } ?? (forward ? first : (first + step) % marks.count)
    mark = next
    goToMark(marks[next].lowerBound)
  }

  /// The hit that one is at.
  var currentMark: Range<Int>? { mark.map { marks[$0] } }

  var searchWords: String {
    if marks.isEmpty { return "no hits" }
    return mark.map { "hit \($0 + 1) of \(marks.count)" } ?? "\(marks.count) hits"
  }
}
