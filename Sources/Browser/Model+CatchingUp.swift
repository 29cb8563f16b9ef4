import Archive

// What tells of all that is shown follows, in a long list, what is in sight.
extension Model {
  /// What is read of all that is shown, in this order; what has been read is shown before the next.
  enum Overview: CaseIterable {
    /// Which event is the first hit, where each has to be looked at.
    case firstHit
    case count
    case places
  }

  /// Whether something is still to be read of all that is shown.
  package var isBehind: Bool { !overviews.isEmpty }

  /// Reads what tells of all that is shown, or has ``catchUp(until:)`` do so where that may take long.
  mutating func readOverviews(of hits: Selection?) throws {
    guard archive.count > atOnce, hits != nil || !shown.isEverything else {
      overviews = []
      return try read([.count, .places])
    }
    let isSeeking = overviews.first == .firstHit
    overviews = (isSeeking ? [.firstHit] : []) + (hits == nil ? [] : [.count]) + [.places]
  }

  /// Reads the next of what is still to be read; gives up when there is something else to do.
  ///
  /// - Parameter isWanted: whether a key waits; asked again and again.
  /// - Returns: whether there is something new to be shown.
  @discardableResult
  package mutating func catchUp(until isWanted: () -> Bool) -> Bool {
    guard isBehind else { return false }
    var model = self
    let isDone = archive.work(until: isWanted) {
      let next = model.overviews.removeFirst()
      model.attempt { try $0.read([next]) }
    }
    guard isDone else { return false }
    self = model
    return true
  }

  private mutating func read(_ overviews: [Overview]) throws {
    for overview in overviews {
      switch overview {
      case .firstHit:
        try goToFirstHit()
        try read()
      case .count: try countHits()
      case .places:
        try timeline.readGutter(from: archive, shown, hits: hits, marks: marks)
        try readStrip()
      }
    }
  }

  private mutating func countHits() throws {
    guard var search, let hits else { return }
    let isNew = !search.isCounted
    search.isCounted = true
    search.count = try archive.count(hits)
    search.passages = search.count > 0 ? [] : try archive.passages(search.query)
    if search.count > 0 || !search.passages.isEmpty {
      search.nearest = nil
    } else if isNew {
      search.nearest = try archive.nearest(to: search.query.text, manner, in: shown)
    }
    let isHit = try selectedID.map { try !archive.ids(among: [$0], in: hits).isEmpty } ?? false
    search.place = isHit ? try selectedID.map { try archive.count(hits, upTo: $0) } : nil
    self.search = search
  }
}
