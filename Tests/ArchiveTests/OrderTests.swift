import Archive
import Chronology
import Testing

/// Events in other orders than that of time, held against sorting them all.
@Suite(.eachMaking) struct OrderTests {
  /// Thirty events of three kinds, with none, one or two witnesses who agree or not.
  private func mixed() throws -> Archive {
    try archive(
      (10..<40).map { number in
        let quotes: KeyValuePairs<String, String> =
          number % 3 == 0 ? ["wsws": "x"] : ["wsws": "x", "alwaght": "x"]
        return event(
          "e\(number)", "20\(number)", kind: [.attack, .protest, .burial][number % 3], quotes,
          says: number % 4 == 0 ? ["11", "12"] : [])
      }, sources: ["alwaght": "x", "wsws": "x"])
  }

  private func selection(_ kinds: [Kind]) -> Selection {
    var selection = Selection()
    selection.kinds = kinds
    return selection
  }

  /// The rows sorted here, from all that the archive has in order of time.
  private func sorted(_ rows: [EventRow], by order: EventOrder) -> [Int] {
    func rank(_ row: EventRow) -> (Int, String) {
      switch order {
      case .time: (0, "")
      case .disputed: (-row.contradictions, "")
      case .single: (row.witnesses == 1 ? 0 : 1, "")
      case .kind: (0, row.kind.rawValue)
      }
    }
    return rows.sorted { one, other in
      let (first, second) = (rank(one), rank(other))
      return first == second ? one.id < other.id : first < second
    }.map(\.id)
  }

  @Test(arguments: EventOrder.allCases, [[], [Kind.protest, .burial]])
  func `windows, places and neighbours agree with a sorted list`(
    order: EventOrder, kinds: [Kind]
  ) throws {
    let archive = try mixed()
    let selection = selection(kinds)
    let ids = sorted(try archive.rows(0..<100, of: selection), by: order)
    #expect(ids.count == (kinds.isEmpty ? 30 : 20))
    #expect(try archive.rows(0..<100, of: selection, by: order).map(\.id) == ids)
    #expect(try archive.rows(7..<12, of: selection, by: order).map(\.id) == Array(ids[7..<12]))
    for (place, id) in ids.enumerated() {
      #expect(try archive.place(of: id, in: selection, by: order) == place)
      let next = try archive.next(from: id, in: selection, by: order, forward: true)
      #expect(next == (place + 1 < ids.count ? ids[place + 1] : nil))
      let previous = try archive.next(from: id, in: selection, by: order, forward: false)
      #expect(previous == (place > 0 ? ids[place - 1] : nil))
    }
    #expect(try archive.next(from: nil, in: selection, by: order, forward: true) == ids.first)
    #expect(try archive.next(from: nil, in: selection, by: order, forward: false) == ids.last)
  }

  @Test(arguments: EventOrder.allCases)
  func `an event that is left out has no place`(order: EventOrder) throws {
    let archive = try mixed()
    #expect(try archive.place(of: 99, in: Selection(), by: order) == nil)
    #expect(try archive.place(of: 3, in: selection([.protest]), by: order) == nil)
  }

  @Test func `the orders put first what they promise`() throws {
    let archive = try mixed()
    let disputed = try archive.rows(0..<30, of: Selection(), by: .disputed).map(\.contradictions)
    #expect(disputed.first == 1 && disputed.last == 0)
    let single = try archive.rows(0..<30, of: Selection(), by: .single).map(\.witnesses)
    #expect(single == Array(repeating: 1, count: 10) + Array(repeating: 2, count: 20))
    let kinds = try archive.rows(0..<30, of: Selection(), by: .kind).map(\.kind.rawValue)
    #expect(kinds == kinds.sorted())
  }
}
