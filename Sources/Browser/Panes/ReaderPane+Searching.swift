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

  mutating func search(_ query: Query?, in archive: Archive) {
    marks =
      query.map { archive.marks(of: $0, in: text).sorted { $0.lowerBound < $1.lowerBound } } ?? []
    (self.query, mark) = (query, nil)
  }

  /// Around the ends of the text.
  mutating func nextMark(forward: Bool) {
    guard !marks.isEmpty else { return }
    let top = layout.offsets(ofLine: scrolling.offset)?.lowerBound ?? 0
    let first = marks.firstIndex { $0.lowerBound >= top } ?? 0
    let step = forward ? 1 : marks.count - 1
    let next =
      mark.map { ($0 + step) % marks.count } ?? (forward ? first : (first + step) % marks.count)
    mark = next
    reveal(marks[next].lowerBound)
  }

  var searchWords: String {
    if marks.isEmpty { return "no hits" }
    return mark.map { "hit \($0 + 1) of \(marks.count)" } ?? "\(marks.count) hits"
  }
}
