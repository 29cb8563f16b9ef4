import Archive
import Screen

// Searching jumps and never hides; filtering hides and says what it hid.
extension Model {
  mutating func startSearch() {
    depart()
    searchOrigin = selectedID
    renewManner()
    updatePane { (pane: inout ReaderPane, _) in pane.startSearch() }
    prompt = Prompt(.search)
  }

  mutating func startFilter() {
    // What is typed on is asked for besides what is asked for already.
    let text = filter.text.unpadded
    prompt = Prompt(.filter, text: text.isEmpty ? "" : text + " ")
    complete()
  }

  /// Stops searching; one is where one was before.
  mutating func cancelSearch() {
    if stack.last is any SearchablePane { return searchInPane(search?.query) }
    search = nil
    attempt { model in try model.searchOrigin.map { try model.goTo($0) } }
  }

  /// Goes to the first hit from where the search started, around the end, as every letter comes.
  mutating func searchWhileTyping() {
    if stack.last is any SearchablePane {
      return searchInPane(query(prompt?.line.text ?? ""))
    }
    search = search(for: prompt?.line.text ?? "")
    if archive.count > atOnce, search?.query.readsEvents == true {
      overviews = [.firstHit]
    } else {
      attempt { try $0.goToFirstHit() }
    }
  }

  /// From where the search started, around the end; stays there where there is none.
  mutating func goToFirstHit() throws {
    overviews = []
    let origin = searchOrigin ?? 1
    let next = try hit(from: origin - 1, forward: true)
    try goTo(next ?? hit(from: 0, forward: true) ?? origin)
  }

  /// An empty text repeats the last search.
  mutating func finishSearch(_ text: String) throws {
    if text.isEmpty, let last = history[.search]?.last {
      if stack.last is any SearchablePane { return searchInPane(query(last)) }
      search = search(for: last)
      try repeatSearch(forward: true)
    } else if stack.isEmpty, let passage = search?.passages.first {
      try openReader(at: passage)
    } else if query(text) == nil, !text.isEmpty {
      notice = Notice(text: "There is no word to search for in \(text)")
    }
  }

  mutating func repeatSearch(forward: Bool, times: Int = 1) throws {
    guard search != nil else {
      let key = keyMap.hint(for: .search)
      notice = Notice(text: "Nothing has been searched for; \(key) searches")
      return
    }
    var place = selectedID ?? 0
    // Around the ends, so many hits on are none; to count them takes long.
    let steps =
      times == 1 ? 1 : (times - 1) % max(try hits.map { try archive.count($0) } ?? 1, 1) + 1
    for _ in 0..<min(steps, Model.mostSteps) {
      if let next = try hit(from: place, forward: forward) {
        place = next
      } else if let first = try hit(from: forward ? 0 : archive.count + 1, forward: forward) {
        place = first
        notice = Notice(text: forward ? "From the top again" : "From the end again")
      } else {
        return say(search.map { "\($0.query.text): \($0.words)" })
      }
    }
    try goTo(place)
  }

  /// More steps than these nobody means; each asks the archive.
  static let mostSteps = 1000

  private func hit(from id: Int, forward: Bool) throws -> Int? {
    guard let hits else { return nil }
    return forward ? try archive.next(from: id, in: hits) : try archive.previous(from: id, in: hits)
  }

  /// The events shown that hold the words searched for.
  var hits: Selection? {
    search.map { shown.holding($0.query) }
  }

  /// Shows only the events that a filter lets through; an empty one shows all.
  ///
  /// One that is not understood, or that nothing passes, changes nothing and is told.
  mutating func show(only text: String) throws {
    let filter: Filter
    do {
      let isSame = text == self.filter.text
      filter = try Filter(text, archive, near: isSame ? self.filter.day : dayAtHand, own: own)
    } catch let error as FilterError {
      notice = Notice(text: error.description)
      return
    }
    guard filter.isEmpty || filter.count > 0 else { return refuse(filter) }
    let selected = selectedID ?? 1
    self.filter = filter
    selectedRows = nil
    try goTo(selected)
    try filterViews()
  }

  /// Has the views that are open show what the filter lets through, each where it was.
  mutating func filterViews() throws {
    stack = try stack.compactMap { pane in
      guard pane.keepsToFilter else { return pane }
      return try pane.reread(from: archive, of: shown, event: pane.event)
    }
    layOut()
  }

  /// Takes the filter anew for another state of the dossier; one that means nothing there is off.
  mutating func filterAgain() {
    do {
      filter = try Filter(filter.text, archive, near: filter.day, own: own)
    } catch {
      filter = Filter()
      notice = Notice(text: "The filter is off: \(error)")
    }
  }

  private mutating func refuse(_ filter: Filter) {
    let manner = QueryManner(ofFilterNear: filter.day, own)
    let near = try? archive.nearest(to: filter.text, manner, in: Selection())
    notice = Notice(text: filter.refusal + (near.map { "; nearest: \($0)" } ?? ""))
  }
}
