import GRDB
import Testing

@testable import Archive

/// What belongs to events, read as one goes from one event to the next.
@Suite struct DetailsTests {
  /// The numbers of an event and of an account, and a text that belongs to these.
  private static let rows = [
    (2, 1, "two"), (2, 3, "three"), (2, 3, "three again"), (3, 1, "one"), (7, 2, "seven"),
    (7, 2, "seven again"), (7, 4, "four"),
  ]

  private func reading<Value>(
    _ rows: [(Int, Int, String)] = DetailsTests.rows, ofAccounts: Bool = false,
    _ body: (inout Details) throws -> Value
  ) throws -> Value {
    try DatabaseQueue().write { db in
      try db.execute(sql: "CREATE TABLE detail (event INTEGER, account INTEGER, text TEXT)")
      for (event, account, text) in rows {
        try db.execute(
          sql: "INSERT INTO detail VALUES (?, ?, ?)", arguments: [event, account, text])
      }
      let columns: SQL = ofAccounts ? "event, account, text" : "event, text"
      var details = try Details(
        "SELECT \(columns) FROM detail ORDER BY rowid", ofAccounts: ofAccounts, in: db)
      return try body(&details)
    }
  }

  @Test(arguments: [
    (1...8, ["", "two, three, three again", "one", "", "", "", "seven, seven again, four", ""]),
    (2...3, ["two, three, three again", "one"]), (3...4, ["one", ""]),
    (7...7, ["seven, seven again, four"]), (8...99, Array(repeating: "", count: 92)),
  ])
  func `each event has its own, and others are gone past`(events: ClosedRange<Int>, texts: [String])
    throws
  {
    let found = try reading { details in
      try events.map { try details.texts(of: $0).joined(separator: ", ") }
    }
    #expect(found == texts)
  }

  @Test func `each account of an event has its own`() throws {
    let found = try reading(ofAccounts: true) { details in
      try [(2, 1), (2, 2), (2, 3), (4, 1), (7, 1), (7, 2), (7, 3), (9, 1)].map { event, account in
        var texts: [String] = []
        while try details.next(of: event, account: account) { texts.append(details.rows.text(2)) }
        return texts.joined(separator: ", ")
      }
    }
    #expect(found == ["two", "", "three, three again", "", "", "seven, seven again", "", ""])
  }

  @Test func `what was not read of an event is nothing of the next`() throws {
    let found = try reading { details in
      #expect(try details.next(of: 2))
      return try [3, 7].map { try details.texts(of: $0) }
    }
    #expect(found == [["one"], ["seven", "seven again", "four"]])
  }

  @Test func `where nothing belongs to any event all have none`() throws {
    let found = try reading([]) { details in try (1...3).map { try details.texts(of: $0) } }
    #expect(found == [[], [], []])
  }
}
