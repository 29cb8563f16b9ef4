import GRDB

// Which event stands where in a selection. That is counted from the nearest place that is known.
extension Archive {
  /// How many events of a selection stand before or at a place in chronological order.
  package func count(_ selection: Selection, upTo id: Int) throws -> Int {
    if selection.isEverything { return min(max(id, 0), count) }
    return try count(selection, before: id + 1)
  }

  /// Where an event stands in a selection; nil when the selection leaves it out.
  package func place(of id: Int, in selection: Selection) throws -> Int? {
    guard try next(from: id - 1, in: selection) == id else { return nil }
    if selection.isEverything { return id - 1 }
    let place = try count(selection, before: id)
    landmarks.note([Landmarks.Landmark(place: place, id: id)], of: selection)
    return place
  }

  /// How many events of a selection stand before another, which need not belong to it.
  private func count(_ selection: Selection, before id: Int) throws -> Int {
    let matching = try matching(selection)
    let (before, after) = landmarks.around(id: id, of: selection)
    func count(_ ids: Range<Int>) throws -> Int {
      let bounds: SQL = "\(matching.id) >= \(ids.lowerBound) AND \(matching.id) < \(ids.upperBound)"
      return ids.isEmpty ? 0 : try value(matching.count(bounds)) ?? 0
    }
    if let after, after.id - id < id - (before?.id ?? 0) {
      return try after.place - count(id..<after.id)
    }
    return try (before?.place ?? 0) + count((before?.id ?? 0)..<max(id, before?.id ?? 0))
  }

  /// The events at some places of a selection.
  func ids(at places: Range<Int>, of selection: Selection) throws -> [Int] {
    let matching = try matching(selection)
    let (before, after) = landmarks.around(place: places.lowerBound, of: selection)
    let isBackwards = after.map {
      $0.place - places.lowerBound < places.lowerBound - (before?.place ?? 0)
    }
    let ids: [Int]
    if isBackwards == true, let after {
      ids = try self.ids(at: places, of: matching, from: after)
    } else {
      let bounds: SQL = before.map { "\(matching.id) >= \($0.id)" } ?? "1"
      ids = try read { db in
        try rows(
          matching.ids(
            bounds, limit: places.count, offset: places.lowerBound - (before?.place ?? 0)), in: db
        ).map { $0[0] }
      }
    }
    note(ids, from: places.lowerBound, of: selection)
    return ids
  }

  /// The same, counted back from an event behind the first of them, and on from it.
  private func ids(
    at places: Range<Int>, of matching: Matching, from landmark: Landmarks.Landmark
  ) throws -> [Int] {
    let (back, on) = (
      landmark.place - places.lowerBound, max(places.upperBound - landmark.place, 0)
    )
    return try read { db in
      let before: [Int] = try rows(
        matching.ids(
          "\(matching.id) < \(landmark.id)", limit: min(back, places.count),
          offset: max(landmark.place - places.upperBound, 0), backwards: true), in: db
      ).map { $0[0] }
      guard on > 0 else { return before.reversed() }
      return try before.reversed()
        + rows(matching.ids("\(matching.id) >= \(landmark.id)", limit: on), in: db).map { $0[0] }
    }
  }

  private func note(_ ids: [Int], from place: Int, of selection: Selection) {
    guard let first = ids.first, let last = ids.last else { return }
    landmarks.note(
      [
        Landmarks.Landmark(place: place, id: first),
        Landmarks.Landmark(place: place + ids.count - 1, id: last),
      ], of: selection)
  }
}
