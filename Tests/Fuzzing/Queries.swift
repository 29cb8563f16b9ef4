import Archive
import Chronology

/// What a reader types to search and to filter.
enum Queries {
  private static let archive = try? Archive(Harbour.timeline)

  static func feed(_ bytes: [UInt8]) throws {
    guard let archive else { throw BrokenLaw(description: "there is nothing to search in") }
    let text = String(decoding: bytes, as: UTF8.self)
    for isFilter in [false, true] {
      var manner = QueryManner()
      manner.isFilter = isFilter
      manner.day = Day(year: 2021, month: 1, day: 3)
      let reading = try archive.read(text, manner)
      for problem in reading.problems { _ = problem.pointing(into: text) }
      _ = try archive.nearest(to: text, manner, in: Selection())
      if let query = reading.query { try search(query, in: archive) }
    }
  }

  private static func search(_ query: Query, in archive: Archive) throws {
    let count = try archive.count(Selection(asking: query))
    try BrokenLaw.unless(
      (0...archive.count).contains(count), "\(query.text) finds \(count) of \(archive.count)")
    _ = (try archive.passages(query), archive.joinedSpellings(of: query))
    for source in Harbour.timeline.sources {
      let length = source.text.unicodeScalars.count
      for mark in archive.marks(of: query, in: source.text) {
        try BrokenLaw.unless(
          0 <= mark.lowerBound && mark.upperBound <= length, "\(query.text) marks what is not there"
        )
      }
    }
  }
}
