import Chronology

/// From when to when a slide of TimelineJS is.
struct TimelineDates {
  /// Year, month and day, as far as they are told.
  private(set) var start: [Int]
  private(set) var end: [Int]?
  /// `21:00` or `21:00:00`.
  private(set) var time: String?
  private(set) var endTime: String?

  /// On all days that the date can mean.
  init(_ placement: Placement) {
    start = placement.first.timelineParts
    end = placement.last == placement.first ? nil : placement.last.timelineParts
    time = placement.time.map { Stamp(placement.first, second: $0.seconds).clock }
  }

  /// As far as the record says: a year alone stays one.
  init(ofRecord event: Event, _ placement: Placement) {
    self.init(placement)
    let ends = event.date?.description.split(separator: "/", omittingEmptySubsequences: false)
      .map { try? EDTF(parsing: String($0)) }
    if let parts = ends?.map({ $0?.dateParts?.inTimelineYears }), parts.allSatisfy({ $0 != nil }) {
      start = parts[0] ?? start
      end = parts.count == 2 ? parts[1] : nil
    }
    let times = (event.time ?? "").split(separator: "–").map(String.init)
    guard 1...2 ~= times.count, times.allSatisfy(\.isClock) else {
      time = event.time ?? time
      return
    }
    time = times[0]
    if times.count == 2 {
      endTime = times[1]
      end = end ?? start
    }
  }
}

extension Day {
  fileprivate var timelineParts: [Int] { [year, month, day].inTimelineYears }
}

extension [Int] {
  /// There is no year 0 for people, and none in TimelineJS: -44 is 44 BC.
  fileprivate var inTimelineYears: [Int] {
    first.map { [$0 <= 0 ? $0 - 1 : $0] + dropFirst() } ?? []
  }
}

extension String {
  /// Whether it is hours and minutes, perhaps seconds, in figures.
  var isClock: Bool { wholeMatch(of: /\d{1,2}:\d{2}(:\d{2})?/) != nil }

  /// Hours, minutes and perhaps seconds.
  var clockParts: [Int] { split(separator: ":").compactMap { Int($0) } }
}
