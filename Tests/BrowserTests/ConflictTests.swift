import Archive
import Browser
import Chronology
import Screen
import Testing

/// What a reader wants to write where somebody else has written meanwhile.
@Suite struct ConflictTests {
  private static let mine = "jca<down><c-u>a spark"

  private static func value(was: String) -> Change {
    .value("a spark", was: was, of: "cause", by: "gazette", in: "fire")
  }

  private static func conflict(theirs: String) -> Conflict {
    Conflict(
      value(was: theirs).words, theirs: "cause: \(theirs)", ours: "cause: a spark",
      remedy: .changes([value(was: theirs)]))
  }

  /// A form that has met what somebody else wrote.
  private static func reader(columns: Int = 120, rows: Int = 30) throws -> Reader {
    var reader = try Reader(columns: columns, rows: rows, typing: mine + "<f2>")
    reader.send(.conflicted(conflict(theirs: "a pipe")))
    return reader
  }

  @Test(arguments: [(120, 30), (60, 20)])
  func `both sides are shown with what may be done`(columns: Int, rows: Int) throws {
    let reader = try Self.reader(columns: columns, rows: rows)
    #expect(reader.effects == [.change([Self.value(was: "lightning")])])
    let rowsShown = reader.screen.split(separator: "\n").map(String.init)
    let theirs = try #require(rowsShown.first { $0.contains("≠ cause: a pipe") })
    #expect(theirs.contains("≠ cause: a spark") == (columns == 120), "\(reader.screen)")
    #expect(reader.screen.contains("≠ cause: a spark"))
    for words in ["w writes yours", "t keeps theirs", "q goes back to the form"] {
      #expect(reader.screen.contains(words), "\(reader.screen)")
    }
    for hint in ["w ", "t ", "q back"] {
      #expect(reader.footer.contains(hint), "\(reader.footer)")
    }
  }

  @Test func `what both say of the same key stands on one height`() throws {
    var reader = try Reader(columns: 120, rows: 30, typing: "j")
    reader.send(
      .conflicted(
        Conflict(
          "a word on cause", theirs: "cause:\n  verdict: finer\n  note: It is so.",
          ours: "cause:\n  note: It is not.", remedy: .changes([]))))
    let rows = reader.screen.split(separator: "\n")
    #expect(rows.contains { $0.contains("note: It is so.") && $0.contains("note: It is not.") })
    #expect(rows.contains { $0.contains("≠   verdict: finer") && !$0.contains("note") })
  }

  @Test func `what was typed is written over theirs when the reader says so`() throws {
    var reader = try Self.reader()
    try reader.type("w")
    #expect(reader.effects.last == .overrule(.changes([Self.value(was: "a pipe")])))
    reader.send(.written(try Archive(Harbour.timeline), "Written: cause: a spark, by gazette"))
    #expect(!reader.screen.contains("Two changes") && !reader.screen.contains("› Value"))
    #expect(reader.footer.contains("u takes it back"), "\(reader.footer)")
  }

  @Test func `who goes back writes over what they have seen, and nothing else`() throws {
    var reader = try Self.reader()
    try reader.type("q")
    #expect(
      reader.screen.contains("a spark") && reader.screen.contains("The file has now: cause: a pipe")
    )
    try reader.type("<f2>")
    #expect(reader.effects.last == .change([Self.value(was: "a pipe")]))
    // Somebody has written once more.
    reader.send(.conflicted(Self.conflict(theirs: "a candle")))
    #expect(reader.screen.contains("≠ cause: a candle"))
    try reader.type("<esc><f2>")
    #expect(reader.effects.last == .change([Self.value(was: "a candle")]))
  }

  @Test func `what nobody has seen since is not written over by going back`() throws {
    var reader = try Self.reader()
    try reader.type("q")
    reader.send(.reloaded(try Archive(Harbour.timeline)))
    try reader.type("<f2>")
    #expect(reader.effects.last == .change([Self.value(was: "a pipe")]))
  }

  @Test func `theirs is kept, and the form closed`() throws {
    var reader = try Self.reader()
    try reader.type("t")
    #expect(reader.effects.count == 1 && reader.model.draft == nil)
    #expect(!reader.screen.contains("Two changes") && !reader.screen.contains("› Value"))
    #expect(reader.footer.contains("nothing was written"), "\(reader.footer)")
  }

  @Test func `where ours cannot be written, that is said and not offered`() throws {
    var reader = try Self.reader()
    try reader.type("w")
    reader.send(.failed("dossier.yaml is broken now; nothing was written"))
    #expect(reader.screen.contains("Yours cannot be written: dossier.yaml is broken now"))
    #expect(!reader.footer.contains("w write") && !reader.screen.contains("w writes yours"))
    let asked = reader.effects.count
    try reader.type("w")
    #expect(reader.effects.count == asked && reader.footer.contains("Yours cannot be written"))
    try reader.type("q")
    #expect(reader.screen.contains("a spark"))
  }

  @Test(arguments: [true, false])
  func `a step that is not taken back may be taken back all the same, where that can be`(
    isOffered: Bool
  ) throws {
    let remedy = Conflict.Remedy.undo(step: "1", over: "f")
    var reader = try Reader(columns: 120, rows: 30, typing: "j")
    let met = Conflict(
      "taking back cause: a spark", theirs: "  says:\n    cause: a pipe\n    killed: two",
      ours: "  says:\n    killed: two", remedy: remedy,
      hindrance: isOffered ? nil : "the source is gone")
    reader.send(.conflicted(met))
    #expect(
      reader.screen.contains("≠     cause: a pipe") && !reader.screen.contains("≠     killed"))
    #expect(reader.footer.contains("w write yours") == isOffered)
    #expect(reader.screen.contains("the source is gone") != isOffered)
    try reader.type("w")
    #expect(reader.effects == (isOffered ? [.overrule(remedy)] : []))
    try reader.type("t")
    #expect(!reader.screen.contains("Two changes"))
    #expect(reader.footer.contains("nothing was written"), "\(reader.footer)")
  }

  @Test(arguments: [true, false])
  func `who keeps theirs is led on where there is a step before`(leadsOn: Bool) throws {
    var reader = try Reader(columns: 120, rows: 30, typing: "j")
    var met = Conflict(
      "taking back x", theirs: "a", ours: "b", remedy: .undo(step: "1", over: "f"))
    met.leadsOn = leadsOn
    reader.send(.conflicted(met))
    try reader.type("t")
    #expect(reader.footer.contains("nothing was written"))
    #expect(reader.footer.contains("u goes on to the change before") == leadsOn)
  }

  @Test func `what had its way over others says how they get their words back`() throws {
    var reader = try Reader(columns: 120, rows: 30, typing: "j")
    reader.send(
      .conflicted(
        Conflict("taking back x", theirs: "a", ours: "b", remedy: .undo(step: "1", over: "f"))))
    try reader.type("w")
    reader.send(.written(try Archive(Harbour.timeline), "Taken back: x"))
    #expect(reader.footer.contains("Taken back: x; u brings theirs back"), "\(reader.footer)")
  }

  @Test func `a conflict that is shown follows the file`() throws {
    var reader = try Self.reader()
    reader.send(.reloaded(try Archive(Harbour.timeline)))
    // What was asked for at first is tried again.
    #expect(reader.effects.last == .meetAgain(.changes([Self.value(was: "lightning")])))
    reader.send(.conflicted(Self.conflict(theirs: "a pipe")))
    #expect(reader.screen.contains("≠ cause: a pipe"))
    #expect(!reader.footer.contains("once more"))
    reader.send(.conflicted(Self.conflict(theirs: "a candle")))
    #expect(reader.screen.contains("≠ cause: a candle") && !reader.screen.contains("a pipe"))
    #expect(reader.footer.contains("changed once more"), "\(reader.footer)")
    try reader.type("q<f2>")
    #expect(reader.effects.last == .change([Self.value(was: "a candle")]))
  }

  @Test func `a conflict that is gone is closed, and the form goes on`() throws {
    var reader = try Self.reader()
    reader.send(.settled)
    #expect(!reader.screen.contains("Two changes") && reader.screen.contains("a spark"))
    #expect(reader.footer.contains("nothing is in the way any more; F2 writes yours"))
    try reader.type("<f2>")
    #expect(reader.effects.last == .change([Self.value(was: "lightning")]))
  }

  @Test func `a file that is broken while a conflict is shown is said in it`() throws {
    var reader = try Self.reader()
    reader.send(.broken([Finding(.error, "no mapping")]))
    #expect(reader.effects.last == .meetAgain(.changes([Self.value(was: "lightning")])))
    reader.send(.hindered("dossier.yaml is broken now; nothing was written"))
    #expect(reader.screen.contains("Yours cannot be written: dossier.yaml is broken now"))
    reader.send(.conflicted(Self.conflict(theirs: "a pipe")))
    #expect(!reader.screen.contains("cannot be written") && reader.footer.contains("w write"))
  }

  @Test(arguments: ["", "q", "q!"])
  func `who begins anew after a conflict is asked again`(keys: String) throws {
    var reader = try Self.reader()
    try reader.type(keys)
    let draft = try #require(reader.model.draft)
    var next = try Reader(columns: 120, rows: 30)
    next.resume(draft)
    try next.type("<f2>")
    // Nothing of theirs is what the author saw: the file says that it is no more.
    let typed = "a spark" + keys.filter { $0 == "!" }
    #expect(
      next.effects.last
        == .change([
          .value(typed, was: "lightning", of: "cause", by: "gazette", in: "fire")
        ]))
  }

  @Test func `help names what may be done`() throws {
    var reader = try Self.reader(rows: 60)
    try reader.type("?")
    #expect(reader.screen.contains("where two changes meet"), "\(reader.screen)")
  }

  @Test func `both sides and the choice are said to those who listen`() throws {
    var reader = try Reader(columns: 200, rows: 40, typing: Self.mine + "<f2>", isHeard: true)
    reader.send(.conflicted(Self.conflict(theirs: "a pipe")))
    let said = reader.model.spoken.lines(since: nil).joined(separator: "\n")
    for words in ["cause: a pipe", "cause: a spark", "w writes yours", "t keeps theirs"] {
      #expect(said.contains(words), "\(said)")
    }
  }
}
