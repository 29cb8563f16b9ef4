import Chronology
import Testing

/// What holds for all dates, tried on many.
@Suite struct EDTFLawTests {
  static let dates: [EDTF] = {
    var generator = DateGenerator(seed: 2_019)
    return (0..<4_000).compactMap { _ in try? EDTF(parsing: generator.expression()) }
  }()

  @Test func `the corpus has every kind of date`() {
    #expect(Self.dates.count > 1_500)
    #expect(Set(Self.dates.map(\.level)) == [0, 1, 2])
    #expect(Set(Self.dates.map(\.precision)) == Set(Precision.allCases))
    for sign in ["X", "S", "E", "Y-", "..", "/", "[", "{", "?", "~", "%", "T"] {
      #expect(Self.dates.contains { $0.description.contains(sign) })
    }
  }

  @Test func `what is printed reads as the same date`() throws {
    for date in Self.dates {
      let again = try EDTF(parsing: date.description)
      guard again != date || again.level != date.level || EDTF.mended("\(date)") != nil else {
        continue
      }
      Issue.record("\(date) reads as \(again)")
    }
  }

  @Test func `the earliest day comes first, and each date has words`() {
    for date in Self.dates {
      if let first = date.earliest.day, let last = date.latest.day, last < first {
        Issue.record("\(date) ends on \(last), before \(first)")
      }
      let briefs = [true, false].map { date.brief(weekday: $0, year: $0) }
      if date.words.isEmpty || briefs.contains("") { Issue.record("\(date) has no words") }
    }
  }

  private var pairs: [(EDTF, EDTF)] {
    var generator = DateGenerator(seed: 8_601)
    return (0..<6_000).map { _ in
      let (one, other) = (generator.number(below: Self.dates.count), generator.number(below: 60))
      return (Self.dates[one], Self.dates[(one + other) % Self.dates.count])
    }
  }

  @Test func `relations agree with each other and with the bounds`() {
    for (one, other) in pairs {
      let (forth, back) = (one.relation(to: other), other.relation(to: one))
      let isDual =
        forth.before == back.after && forth.within == back.covers
        && forth.overlaps == back.overlaps && forth.same == back.same && forth.order == -back.order
      let isSound =
        (forth.before != .yes || (forth.overlaps == .no && forth.after == .no))
        && (forth.overlaps != .yes || (forth.before == .no && forth.after == .no))
        && (forth.within != .yes || forth.overlaps != .no)
        && (forth.same != .yes || forth.within == .yes)
        && (one.intersects(other) || (forth.overlaps == .no && forth.within == .no))
      let isSymmetric = one.intersects(other) == other.intersects(one) && one.intersects(one)
      if !isDual || !isSound || !isSymmetric { Issue.record("\(one) against \(other): \(forth)") }
    }
  }

  @Test func `no date is before itself or apart from itself`() {
    for date in Self.dates {
      let relation = date.relation(to: date)
      if relation.before == .yes || relation.overlaps == .no || relation.within == .no
        || relation.order != 0
      {
        Issue.record("\(date) against itself: \(relation)")
      }
    }
  }

  @Test func `the order is total`() {
    let keys = Self.dates.map(\.key)
    let sorted = keys.sorted()
    for (index, key) in sorted.enumerated().dropFirst() {
      if key < sorted[index - 1] { Issue.record("\(key) is out of order") }
    }
    for (one, other, third) in zip(zip(keys, keys.dropFirst()), keys.dropFirst(2)).map({
      ($0.0, $0.1, $1)
    }) where one < other && other < third && !(one < third) {
      Issue.record("\(one), \(other), \(third)")
    }
    for (one, other) in zip(keys, keys.reversed()) {
      if [one < other, other < one, one == other].count(where: { $0 }) != 1 {
        Issue.record("\(one) and \(other)")
      }
    }
  }

  @Test func `no bytes make a trap`() {
    var generator = DateGenerator(seed: 1)
    for _ in 0..<4_000 {
      let bytes = (0...generator.number(below: 24)).map { _ in UInt8(generator.number(below: 256)) }
      let text = String(decoding: bytes, as: UTF8.self)
      if let date = try? EDTF(parsing: text), date.description.isEmpty { Issue.record("\(text)") }
      _ = EDTF.mended(text)
    }
  }

  @Test(arguments: ["Y", "Y-", "[", "2021/", "2021-01-", "20XX-", "1950S", "Y1E", "[1984.."])
  func `no number is too long to be refused`(head: String) {
    for count in [1, 17, 18, 19, 20, 21, 40, 999, 1_000, 1_001, 5_000] {
      for figure in ["0", "1", "9", "X"] {
        let text = head + String(repeating: figure, count: count)
        guard let date = try? EDTF(parsing: text) else { continue }
        #expect((date.earliest.day?.description.count ?? 0) <= 1_010)
        #expect(!date.words.isEmpty && date.relation(to: date).order == 0)
      }
    }
  }
}
