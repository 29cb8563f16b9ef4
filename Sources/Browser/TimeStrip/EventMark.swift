import Chronology

/// How the selected event is marked on the strip: where it stands, and from the first cell in which it
/// may be to the last.
///
/// `▲` marks a cell in which it surely is, `△` one in which it may be; `◂` and `▸` say that it stands,
/// or goes on, beyond what is drawn.
struct EventMark: Hashable, Sendable {
  struct Sign: Hashable, Sendable {
    let column: Int
    let text: String

    var columns: Range<Int> { column..<column + text.count }
  }

  /// Where it stands.
  let place: Sign
  /// Where it begins and ends, if not there.
  let ends: [Sign]
  /// The columns over which it reaches, and whether it surely goes on between its ends.
  let columns: Range<Int>
  let isSure: Bool

  var signs: [Sign] { ends + [place] }

  /// What joins its signs: `─` where it surely goes on, else `┄`.
  var line: [Sign] { columns.map { Sign(column: $0, text: isSure ? "─" : "┄") } }

  /// - Parameters:
  ///   - width: how many columns there are.
  ///   - besides: the columns of a line of words that are taken, where the signs stand on that; else
  ///     they stand below the middle of a bar.
  init?(_ presence: Presence, on scale: TimeScale, width: Int, besides: Set<Int>? = nil) {
    guard let minute = presence.place, !scale.buckets.isEmpty else { return nil }
    isSure = presence.core != nil
    guard let bucket = scale.bucket(of: minute) else {
      (place, ends, columns) = (Sign(column: 0, text: "◂▲"), [], 0..<0)
      return
    }
    if scale.buckets[bucket].columns.isEmpty {
      (place, ends, columns) = (Sign(column: width - 2, text: "▲▸"), [], 0..<0)
      return
    }
    let cells = EventCells(presence, on: scale, besides: besides)
    let place = cells.sign(bucket)
    let first = cells.first.map(cells.sign) ?? Sign(column: 0, text: "◂")
    let last = cells.last.map(cells.sign) ?? Sign(column: width - 1, text: "▸")
    self.place = place
    ends = [first, last].filter { $0.column != place.column }
    columns = first.column..<max(last.column, first.column) + 1
  }
}

/// The buckets of a scale in which an event may be, and surely is.
private struct EventCells {
  /// nil where it begins before all that is drawn.
  let first: Int?
  /// nil where it ends after that.
  let last: Int?
  private let sure: ClosedRange<Int>?
  private let scale: TimeScale
  private let taken: Set<Int>?

  init(_ presence: Presence, on scale: TimeScale, besides taken: Set<Int>?) {
    (self.scale, self.taken) = (scale, taken)
    let (first, last) = (scale.bucket(of: presence.first), scale.bucket(of: presence.last))
    self.first = first
    self.last = last.flatMap { scale.buckets[$0].columns.isEmpty ? nil : $0 }
    let core = presence.core.map {
      (scale.bucket(of: $0.lowerBound) ?? 0)...(scale.bucket(of: $0.upperBound) ?? 0)
    }
    let isAlone = first != nil && first == last && presence.isCertain
    sure = isAlone ? first.map { $0...$0 } : core
  }

  func sign(_ bucket: Int) -> EventMark.Sign {
    EventMark.Sign(
      column: column(scale.buckets[bucket].columns),
      text: sure?.contains(bucket) == true ? "▲" : "△")
  }

  /// The first that is free, so that a word may follow, or the middle.
  private func column(_ columns: Range<Int>) -> Int {
    guard let taken else {
      return (columns.lowerBound + max(columns.upperBound - 1, columns.lowerBound)) / 2
    }
    return columns.first { !taken.contains($0) } ?? columns.lowerBound
  }
}
