import Archive
import Chronology

/// The strip below the title: how dense the events shown are over time, and where one is.
///
/// Scale and density are read again only for another selection, width, zoom or window.
struct TimeStrip: Sendable {
  /// What a cell stands for; nil shows all, in whatever units fit.
  private(set) var zoom: TimeUnit?
  /// The minute around which a window is shown.
  private(set) var middle = 0
  /// The time that a moved window may show: nothing earlier than before a move on, nothing later
  /// than before one back.
  private(set) var limits: ClosedRange<Int>?
  /// The stretches that are shown, without the empty room around them.
  private var stretches: [TimeScale.Stretch] = []
  private(set) var scale = TimeScale([], columns: 0)
  private(set) var density = TimeDensity()
  private(set) var undated = 0
  /// The words for the year in which all begins.
  private(set) var firstYear = ""
  /// The buckets of the scale that hold hits of the search.
  private(set) var hits: Set<Int> = []
  private(set) var hasUndatedHits = false
  /// The event that is selected, and when it took place.
  private(set) var selected: (id: Int, presence: Presence?)?
  /// The minutes from which and to which the span of dates lies, or the days of the selection;
  /// undated events come after all.
  private(set) var span: ClosedRange<Int>?
  /// The minutes of the dates to which the list keeps; the strip shows what lies around them, too.
  private(set) var kept: ClosedRange<Int>?
  /// The time over which the mouse is dragged.
  var drag: StripDrag?

  private var overview: [TimeScale.Stretch] = []
  private var finest = TimeUnit.days
  private var laidOut: Request?
  private var searched: Selection?
  private var state = State.read

  /// Whether the selected event is of another state of the dossier, and whether it was in the window then.
  private enum State { case read, old, oldBeyondWindow }

  private struct Request: Hashable {
    let shown: Selection
    let columns: Int
    var zoom: TimeUnit?
    var middle = 0
    var limits: ClosedRange<Int>?
  }

  /// Has everything read anew, for an archive that has changed.
  mutating func forget() {
    (laidOut, searched) = (nil, nil)
    // A window that was moved away from the event stays there.
    let isInSight = selected?.presence?.place.map { scale.columns(of: $0) != nil } ?? false
    state = isInSight ? .old : .oldBeyondWindow
  }

  /// How many events have no date and when the others begin, for which there must be room.
  mutating func count(_ shown: Selection, in archive: Archive) throws {
    guard archive.isComplete, laidOut?.shown != shown else { return }
    undated = try archive.undatedCount(in: shown)
    let first = try archive.place(beyond: .min, forward: true, in: shown)
    firstYear = first.map { TimeUnit.years(1).name(ofMinute: $0) } ?? ""
  }

  mutating func read(
    from archive: Archive, _ shown: Selection, hits: Selection?, selected id: Int?,
    in selection: RowSelection?, columns: Int
  ) throws {
    guard archive.isComplete else { return }
    if id != selected?.id || state != .read {
      selected = try id.map { ($0, try archive.presence(ofEvent: $0)) }
      if state != .oldBeyondWindow { follow() }
      state = .read
    }
    kept = shown.minutes
    span = drag?.minutes ?? selection?.minutes ?? shown.minutes
    let hasChanged = try layOut(from: archive, shown.ofAllTime, columns: columns)
    if hasChanged || searched != hits { try search(hits, in: archive) }
  }

  /// Lets the window follow the selected event out of it.
  private mutating func follow() {
    guard zoom != nil, let minute = selected?.presence?.place, scale.columns(of: minute) == nil
    else {
      return
    }
    (middle, limits) = (minute, nil)
  }

  private mutating func layOut(from archive: Archive, _ shown: Selection, columns: Int) throws
    -> Bool
  {
    let request = Request(
      shown: shown, columns: columns, zoom: zoom, middle: zoom == nil ? 0 : middle,
      limits: zoom == nil ? nil : limits)
    guard request != laidOut else { return false }
    if laidOut?.shown != shown || laidOut?.columns != columns {
      finest = try archive.finestPresence(in: shown).map(TimeUnit.finest) ?? .years(1)
      overview = try archive.overview(of: shown, finest: finest, columns: columns)
    }
    stretches =
      try zoom.map {
        try archive.window(of: shown, by: $0, around: middle, columns: columns, within: limits)
      } ?? overview
    let drawn = zoom == nil ? stretches : stretches.padded(to: columns, within: limits)
    scale = TimeScale(drawn, columns: columns)
    let crowds = try archive.density(of: shown, from: scale.buckets.map(\.start))
    density = TimeDensity(crowds, starts: scale.buckets.map(\.start))
    laidOut = request
    return true
  }

  private mutating func search(_ hits: Selection?, in archive: Archive) throws {
    searched = hits
    (self.hits, hasUndatedHits) = ([], false)
    guard let hits else { return }
    let held = try archive.buckets(of: hits, from: scale.buckets.map(\.start))
    self.hits = Set(held.map { $0 - 1 })
    hasUndatedHits = try undated > 0 && archive.undatedCount(in: hits) > 0
  }
}

extension TimeStrip {
  /// The units that one can zoom into: all that are finer than the coarsest of the whole, and that one
  /// where its cells, none left out, are far too many.
  ///
  /// Where the whole has finer ones too, one in which all fits would show no less than the whole.
  private func units(_ columns: Int) -> [TimeUnit] {
    let shown = overview.map(\.unit).sorted { $0.minutes < $1.minutes }
    guard let coarsest = shown.last, let start = overview.first?.start, let end = overview.last?.end
    else { return [] }
    return finest.andCoarser.filter { unit in
      let cells = (end - start) / unit.minutes
      if unit.minutes >= coarsest.minutes { return unit == coarsest && cells > columns * 2 }
      return unit.minutes < shown[0].minutes || cells > columns
    }.reversed()
  }

  /// Whether there is no time to move in.
  private var hasNoDates: Bool { laidOut != nil && overview.isEmpty }
  private static let noDates = "No event shown has a date"
  static let allIsShown = "All is shown"
  /// Whether all is shown, and less of it could be in a finer unit.
  var isWholeOfMore: Bool { zoom == nil && !units(laidOut?.columns ?? 0).isEmpty }

  /// Zooms in about a minute, or out where `steps` is negative; says what there is to say.
  mutating func zoom(by steps: Int, around minute: Int) -> String? {
    if hasNoDates { return TimeStrip.noDates }
    let units = units(laidOut?.columns ?? 0)
    let level = zoom.flatMap { zoom in units.firstIndex(of: zoom) } ?? -1
    let next = min(max(level + min(max(steps, -100), 100), -1), units.count - 1)
    // The unit may be none of these any more, for another width or selection.
    guard next != level || zoom != nil && level < 0 else {
      let unit = zoom ?? finest
      if steps < 0 { return TimeStrip.allIsShown }
      return unit == .hours
        ? "The strip goes no finer than hours" : "The dates tell no more than \(unit.words)"
    }
    (zoom, middle) = (next < 0 ? nil : units[next], minute)
    limits = nil
    return nil
  }

  mutating func zoomOut() { zoom = nil }

  /// Shows the window that it had another time.
  mutating func show(_ window: SessionState.Zoom) {
    guard let unit = TimeUnit.hours.andCoarser.first(where: { $0.minutes == window.minutes }) else {
      return
    }
    (zoom, middle) = (unit, window.middle)
    if let first = window.first, let last = window.last, first <= last { limits = first...last }
  }

  /// Moves the window by half its width, so many times; says when it is at the end.
  mutating func move(by windows: Int, in archive: Archive) throws -> String? {
    if hasNoDates { return TimeStrip.noDates }
    guard zoom != nil, let laidOut else { return TimeStrip.allIsShown }
    for step in 0..<min(windows.magnitude, 1_000) {
      guard try !moveOn(forward: windows > 0, laidOut, in: archive) else { continue }
      return step > 0 ? nil : "There is nothing \(windows < 0 ? "earlier" : "later")"
    }
    searched = nil
    return nil
  }

  /// Moves the window to its own edge, or where that is all that it had room for, to the next event
  /// beyond: half of it are cells that it had, the others those next to them, however far away.
  ///
  /// - Returns: whether there was anything to move to.
  private mutating func moveOn(forward: Bool, _ request: Request, in archive: Archive) throws
    -> Bool
  {
    guard let first = stretches.first, let last = stretches.last,
      let next = try forward
        ? later(than: last.end, request.shown, in: archive)
        : archive.place(beyond: first.start, forward: false, in: request.shown)
    else { return false }
    let before = stretches
    middle = forward ? last.lastCell : first.start
    limits = forward ? first.start...(.max) : .min...last.end - 1
    _ = try layOut(from: archive, request.shown, columns: request.columns)
    guard stretches == before else { return true }
    middle = next
    _ = try layOut(from: archive, request.shown, columns: request.columns)
    return true
  }

  /// Where the next event stands from a minute on; where none does, when the last one ends.
  private func later(than minute: Int, _ shown: Selection, in archive: Archive) throws -> Int? {
    if let next = try archive.place(beyond: minute, forward: true, in: shown) { return next }
    return try archive.end(of: shown).flatMap { $0 >= minute ? $0 : nil }
  }

  /// "by days"; nil where all is shown.
  var words: String? { zoom.map { "by \($0.words)" } }
}

extension TimeScale.Stretch {
  /// The first minute of its last cell.
  fileprivate var lastCell: Int { unit.start(of: cells.upperBound) }
}
