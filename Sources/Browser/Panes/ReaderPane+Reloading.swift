import Archive
import Chronology
import Screen

// The same text in another state of the dossier, perhaps edited.
extension ReaderPane {
  func reread(from archive: Archive, of shown: Selection, event: Int?) throws -> (any Pane)? {
    guard let column = archive.column(of: source.id) else { return nil }
    var pane = try ReaderPane(
      archive.sources[column], from: archive, event: event, taste: taste)
    let shift = text == pane.text ? nil : TextShift(from: text, to: pane.text)
    func now(_ place: Int) -> Int { shift?.place(of: place) ?? place }
    pane.selected = selected.flatMap {
      pane.citation(of: event, at: now(citations[$0].range.lowerBound))
    }
    pane.subject = event ?? pane.subject
    pane.layOut(size)
    pane.moveSideways(to: sideways)
    pane.scrolling.scroll(to: pane.layout.line(containing: now(top)) ?? scrolling.offset)
    pane.words = shift == nil ? words : words.flatMap { $0.found(in: pane.quotable) }
    if recital != nil { pane.hear(from: now(place)) }
    pane.search(query.flatMap { archive.query($0) }, in: archive)
    if let place = currentHit.map({ now($0.lowerBound) }) {
      pane.hit = pane.hits.firstIndex { $0.first?.lowerBound == place }
    }
    return pane
  }

  /// The passage of an event that stands at a place, or nearest to it.
  private func citation(of event: Int?, at place: Int) -> Int? {
    citations.indices.filter { citations[$0].event == event }.min {
      abs(citations[$0].range.lowerBound - place) < abs(citations[$1].range.lowerBound - place)
    }
  }
}
