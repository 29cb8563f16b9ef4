import Chronology
import Formats
import Foundation
import Testing

/// One dossier that several write: readers, each with a writer, and somebody with an editor.
@Suite struct DossierWriterTests {
  private func quay() throws -> Folder {
    let folder = try Folder()
    for (name, text) in Quay.texts { try folder.put(text, name) }
    try folder.put(Quay.yaml, "dossier.yaml")
    return folder
  }

  private static let hurt = Change.value(
    "three", was: "two men", of: "hurt", by: "post", in: "fire")
  private static let seen = Change.value("a cat", was: nil, of: "saved", by: "star", in: "rescue")

  /// What is said where something is not written; the dossier must be as it was.
  private func refusal(_ folder: borrowing Folder, _ work: () throws -> Void) throws -> String {
    let before = try folder.text("dossier.yaml")
    do {
      try work()
      return "it was written"
    } catch {
      #expect(try folder.text("dossier.yaml") == before)
      #expect(try folder.names.filter { $0.hasSuffix(".part") }.isEmpty)
      return "\(error)".replacing(folder.path + "/", with: "")
    }
  }

  @Test func `each of two programs takes back its own`() throws {
    let folder = try quay()
    let journal = folder.path + "/journal"
    var one = DossierWriter(folder.path, journal: journal)
    var other = DossierWriter(folder.path + "/dossier.yaml", journal: journal)
    try one.begin()
    try other.begin()
    _ = try one.make([Self.hurt])
    _ = try other.make([Self.seen])
    let both = try folder.text("dossier.yaml")
    _ = try one.undo()
    #expect(
      try folder.text("dossier.yaml") == both.replacing("hurt: three}", with: "hurt: two men}"))
    #expect(try refusal(folder) { _ = try one.undo() } == "There is no change to take back")
    _ = try other.undo()
    #expect(try folder.text("dossier.yaml") == Quay.yaml)
    _ = try one.redo()
    _ = try other.redo()
    #expect(try folder.text("dossier.yaml") == both)
  }

  @Test func `what others wrote on the same lines is shown beside what was to stand there`() throws
  {
    let folder = try quay()
    var writer = DossierWriter(folder.path, journal: nil)
    _ = try writer.make([Self.hurt])
    let theirs = try folder.text("dossier.yaml").replacing("hurt: three}", with: "hurt: four}")
    try folder.put(theirs, "dossier.yaml")
    do {
      _ = try writer.undo()
      Issue.record("it was taken back")
    } catch let conflict as Conflict {
      #expect(conflict.words == "taking back hurt: three, by post")
      #expect(conflict.theirs.hasSuffix("hurt: four}   # in its words"))
      #expect(conflict.ours.hasSuffix("hurt: two men}   # in its words"))
    }
    #expect(try folder.text("dossier.yaml") == theirs)
    // Once they have put it back as it was, it fits again.
    try folder.put(theirs.replacing("hurt: four}", with: "hurt: three}"), "dossier.yaml")
    _ = try writer.undo()
    #expect(try folder.text("dossier.yaml") == Quay.yaml)
  }

  @Test func `a step that cannot be taken back keeps none before it from that`() throws {
    let folder = try quay()
    var writer = DossierWriter(folder.path, journal: nil)
    _ = try writer.make([Self.seen])
    _ = try writer.make([Self.hurt])
    let theirs = try folder.text("dossier.yaml").replacing("hurt: three}", with: "hurt: four}")
    try folder.put(theirs, "dossier.yaml")
    #expect(try conflict { _ = try writer.undo() }.leadsOn)
    _ = try writer.undo()
    #expect(
      try folder.text("dossier.yaml") == Quay.yaml.replacing("hurt: two men}", with: "hurt: four}"))
    // Only that one is left: that is said before it is tried again.
    #expect(try refusal(folder) { _ = try writer.undo() }.contains("no change before the one"))
    #expect(try !conflict { _ = try writer.undo() }.leadsOn)
    _ = try writer.redo()
    #expect(try folder.text("dossier.yaml") == theirs)
  }

  @Test func `what somebody added to an account is not left to the one before it`() throws {
    let folder = try quay()
    var writer = DossierWriter(folder.path, journal: nil)
    let account = Account(source: "star", quotations: [Quotation(exact: "Captain Reed saw it")])
    let event = Event(
      id: "reed", kind: Kind(rawValue: "report"), title: "Reed", accounts: [account])
    _ = try writer.make([.event(event)])
    let added = try folder.text("dossier.yaml")
      .replacing("- Captain Reed saw it\n", with: "- Captain Reed saw it\n        note: By day.\n")
    try folder.put(added, "dossier.yaml")
    #expect(throws: Conflict.self) { try writer.undo() }
    #expect(try folder.text("dossier.yaml") == added)
  }

  @Test func `a change fits where others moved what it concerns, and not where they took it away`()
    throws
  {
    let folder = try quay()
    var writer = DossierWriter(folder.path, journal: nil)
    try writer.begin()
    let title = Quay.yaml.replacing("title: The quay", with: "title: The quay\n# more\n# and more")
    try folder.put(title, "dossier.yaml")
    _ = try writer.make([Self.hurt])
    #expect(
      try folder.text("dossier.yaml") == title.replacing("hurt: two men}", with: "hurt: three}"))
    let gone = try folder.text("dossier.yaml").replacing("- id: rescue", with: "- id: cat")
    try folder.put(gone, "dossier.yaml")
    let words = try refusal(folder) { _ = try writer.make([Self.seen]) }
    #expect(words == "saved: a cat, by star was not written: the event \"rescue\" is gone")
    _ = try writer.undo()
    #expect(
      try folder.text("dossier.yaml") == gone.replacing("hurt: three}", with: "hurt: two men}"))
  }

  @Test func `a value that somebody else has changed since is not written over`() throws {
    let folder = try quay()
    var writer = DossierWriter(folder.path, journal: nil)
    try folder.put(Quay.yaml.replacing("hurt: two men}", with: "hurt: four}"), "dossier.yaml")
    let theirs = try folder.text("dossier.yaml")
    do {
      _ = try writer.make([Self.hurt])
      Issue.record("it was written")
    } catch let conflict as Conflict {
      #expect(conflict.theirs == "hurt: four" && conflict.ours == "hurt: three")
    }
    #expect(try folder.text("dossier.yaml") == theirs)
    try folder.put(theirs.replacing("contradiction", with: "finer"), "dossier.yaml")
    let word = Change.point(
      Point(name: "hurt", verdict: .naming), was: Quay.point("hurt"), in: "fire")
    #expect(throws: Conflict.self) { try writer.make([word]) }
  }

  /// The conflict that a step meets.
  private func conflict(_ work: () throws -> Void) throws -> Conflict {
    do {
      try work()
    } catch let conflict as Conflict {
      return conflict
    }
    throw ConflictExpected()
  }

  private struct ConflictExpected: Error {}

  @Test func `who has seen both sides may write theirs over, as one step`() throws {
    let folder = try quay()
    var writer = DossierWriter(folder.path, journal: nil)
    let four = Quay.yaml.replacing("hurt: two men}", with: "hurt: four}")
    try folder.put(four, "dossier.yaml")
    let first = try conflict { _ = try writer.make([Self.hurt, Self.seen]) }
    #expect(first.words == "hurt: three, by post")
    // They go on: what the reader has seen is not what is there.
    let five = Quay.yaml.replacing("hurt: two men}", with: "hurt: five}")
    try folder.put(five, "dossier.yaml")
    let second = try conflict { _ = try writer.overrule(first.remedy) }
    #expect(second.theirs == "hurt: five" && second.ours == "hurt: three")
    #expect(try folder.text("dossier.yaml") == five)
    _ = try writer.overrule(second.remedy)
    let now = try folder.text("dossier.yaml")
    #expect(now.contains("hurt: three}   # in its words") && now.contains("saved: a cat"))
    _ = try writer.undo()
    #expect(try folder.text("dossier.yaml") == five)
  }

  @Test func `a word on a point is shown line by line, and so is what stands there`() throws {
    let folder = try quay()
    var writer = DossierWriter(folder.path, journal: nil)
    try folder.put(Quay.yaml.replacing("contradiction", with: "finer"), "dossier.yaml")
    let word = Point(name: "hurt", verdict: .naming, note: "They differ.")
    let met = try conflict {
      _ = try writer.make([.point(word, was: Quay.point("hurt"), in: "fire")])
    }
    #expect(met.theirs == "hurt:\n  verdict: finer\n  note: They differ.")
    #expect(met.ours == "hurt:\n  verdict: naming\n  note: They differ.")
    _ = try writer.overrule(met.remedy)
    #expect(
      try folder.text("dossier.yaml") == Quay.yaml.replacing("contradiction", with: "naming"))
  }

  @Test func `taking back and making again may have their way, on these lines alone`() throws {
    let folder = try quay()
    var writer = DossierWriter(folder.path, journal: nil)
    _ = try writer.make([Self.hurt])
    let theirs = Quay.yaml.replacing("hurt: two men}", with: "hurt: four}")
      .replacing("title: The quay", with: "title: The old quay")
    try folder.put(theirs, "dossier.yaml")
    let met = try conflict { _ = try writer.undo() }
    #expect(!met.theirs.contains("old quay"))
    _ = try writer.overrule(met.remedy)
    let taken = theirs.replacing("hurt: four}", with: "hurt: two men}")
    #expect(try folder.text("dossier.yaml") == taken)
    // That is a step of its own: their words come back, byte for byte, and go again.
    _ = try writer.undo()
    #expect(try folder.text("dossier.yaml") == theirs)
    _ = try writer.redo()
    #expect(try folder.text("dossier.yaml") == taken)
    _ = try writer.undo()
    try folder.put(theirs.replacing("hurt: four}", with: "hurt: six}"), "dossier.yaml")
    let again = try conflict { _ = try writer.redo() }
    let seven = theirs.replacing("hurt: four}", with: "hurt: seven}")
    try folder.put(seven, "dossier.yaml")
    let last = try conflict { _ = try writer.overrule(again.remedy) }
    #expect(last.theirs.contains("seven"))
    _ = try writer.overrule(last.remedy)
    #expect(try folder.text("dossier.yaml") == taken)
    _ = try writer.undo()
    #expect(try folder.text("dossier.yaml") == seven)
  }

  @Test func `what has its way over others is taken back by a program that begins later`() throws {
    let folder = try quay()
    let journal = folder.path + "/journal"
    var writer = DossierWriter(folder.path, journal: journal)
    _ = try writer.make([Self.hurt])
    _ = try writer.make([Self.seen])
    let made = try folder.text("dossier.yaml")
    _ = try writer.undo()
    let theirs = try folder.text("dossier.yaml").replacing("hurt: three}", with: "hurt: four}")
    try folder.put(theirs, "dossier.yaml")
    let met = try conflict { _ = try writer.undo() }
    #expect(try writer.overrule(met.remedy).words == "hurt: three, by post")
    #expect(try folder.text("dossier.yaml") == Quay.yaml)
    var later = DossierWriter(folder.path, journal: journal)
    #expect(try later.undo().words == "taking back hurt: three, by post")
    #expect(try folder.text("dossier.yaml") == theirs)
    _ = try later.redo()
    _ = try later.undo()
    // What was taken back before can be made again as ever.
    _ = try later.redo()
    _ = try later.redo()
    #expect(
      try folder.text("dossier.yaml") == made.replacing("hurt: three}", with: "hurt: two men}"))
  }

  @Test func `what is in the way is looked at again without writing anything`() throws {
    let folder = try quay()
    var writer = DossierWriter(folder.path, journal: nil)
    _ = try writer.make([Self.hurt])
    let mine = try folder.text("dossier.yaml")
    func theirs(_ value: String) -> String {
      mine.replacing("hurt: three}", with: "hurt: \(value)}")
    }
    try folder.put(theirs("four"), "dossier.yaml")
    let met = try conflict { _ = try writer.undo() }
    try folder.put(theirs("five"), "dossier.yaml")
    let now = try #require(try writer.obstacle(to: met.remedy))
    #expect(now.theirs.contains("hurt: five") && now.ours == met.ours)
    #expect(try folder.text("dossier.yaml") == theirs("five"))
    // The hash is that of the file as it is shown now.
    _ = try writer.overrule(now.remedy)
    #expect(try folder.text("dossier.yaml") == Quay.yaml)
    _ = try writer.undo()
    try folder.put(mine, "dossier.yaml")
    #expect(try writer.obstacle(to: met.remedy) == nil)
    let asked = Conflict.Remedy.changes([
      .value("one", was: "two men", of: "hurt", by: "post", in: "fire")
    ])
    #expect(try writer.obstacle(to: asked)?.theirs == "hurt: three")
    try folder.put(Quay.yaml, "dossier.yaml")
    #expect(try writer.obstacle(to: asked) == nil)
    #expect(try folder.text("dossier.yaml") == Quay.yaml)
  }

  @Test(arguments: [
    ("fire", Finding.Code.singleSource, "fire: what can be is "),
    ("rescue", .unjudged, "rescue: what can be is single-source"),
  ])
  func `what is not told cannot be accepted`(id: String, code: Finding.Code, words: String) throws {
    let folder = try quay()
    var writer = DossierWriter(folder.path, journal: nil)
    let idle = Change.acceptance(Acceptance(code, reason: "So it is."), of: .event(id))
    #expect(
      try refusal(folder) { _ = try writer.make([idle]) }
        .hasPrefix("There is no \(code.rawValue) to accept for \(words)"))
  }

  @Test func `what is told can be accepted, and the reason given anew`() throws {
    let folder = try quay()
    var writer = DossierWriter(folder.path, journal: nil)
    func accept(_ reason: String, _ subject: Change.Subject) throws -> String {
      try writer.make([.acceptance(Acceptance(.singleSource, reason: reason), of: subject)]).words
    }
    #expect(
      try accept("Lost.", .source("star")) == "single-source accepted for the source star")
    #expect(try accept("Burnt.", .source("star")).contains("the source star"))
    // Accepted for all that the source tells, it is not to be accepted twice.
    let idle = try refusal(folder) { _ = try accept("Lost.", .event("rescue")) }
    #expect(idle.contains("There is no single-source to accept for rescue"))
    _ = try writer.undo()
    _ = try writer.undo()
    #expect(try accept("Lost.", .event("rescue")) == "single-source accepted for rescue")
    #expect(try folder.text("dossier.yaml").contains("single-source: Lost."))
    #expect(try Dossier(reading: folder.path).warnings.allSatisfy { $0.code != .unusedAcceptance })
  }

  @Test func `what would be no dossier is not offered to stand over theirs`() throws {
    let folder = try quay()
    try folder.put("A third paper.\n", "third.txt")
    var writer = DossierWriter(folder.path, journal: nil)
    _ = try writer.make([.source(Source(id: "third", file: "third.txt", text: ""))])
    let cited = try folder.text("dossier.yaml")
      .replacing("file: third.txt", with: "file: third.txt\n    title: The Third")
      .replacing(
        "quotes: The warehouse is gone",
        with: "quotes: The warehouse is gone\n      - {source: third, quotes: A third paper}")
    try folder.put(cited, "dossier.yaml")
    let met = try conflict { _ = try writer.undo() }
    let reason = try #require(met.hindrance)
    #expect(reason.contains("third"))
    #expect(try refusal(folder) { _ = try writer.overrule(met.remedy) }.contains(reason))
  }

  @Test func `several changes are one step, all or none`() throws {
    let folder = try quay()
    var writer = DossierWriter(folder.path, journal: nil)
    let none = Change.value("x", was: nil, of: "y", by: "post", in: "nowhere")
    #expect(try refusal(folder) { _ = try writer.make([Self.hurt, none]) }.contains("nowhere"))
    _ = try writer.make([Self.hurt, Self.seen])
    _ = try writer.undo()
    #expect(try folder.text("dossier.yaml") == Quay.yaml)
  }

  @Test func `nothing is written that would be no dossier`() throws {
    let folder = try quay()
    var writer = DossierWriter(folder.path, journal: nil)
    let account = Account(source: "post", quotations: [Quotation(exact: "Nobody was hurt")])
    let words = try refusal(folder) { _ = try writer.make([.account(account, in: "fire")]) }
    #expect(words.contains("Nobody was hurt"))
    let double = Event(id: "fire", kind: Kind(rawValue: "report"), title: "Again")
    #expect(try refusal(folder) { _ = try writer.make([.event(double)]) }.contains("fire"))
    #expect(try refusal(folder) { _ = try writer.undo() } == "There is no change to take back")
  }

  @Test func `a file that is broken meanwhile is left to whoever broke it`() throws {
    let folder = try quay()
    var writer = DossierWriter(folder.path, journal: nil)
    _ = try writer.make([Self.hurt])
    let sound = try folder.text("dossier.yaml")
    try folder.put(sound + "  - [", "dossier.yaml")
    let words = try refusal(folder) { _ = try writer.make([Self.seen]) }
    #expect(words == "dossier.yaml is broken now; nothing was written")
    #expect(try refusal(folder) { _ = try writer.undo() }.contains("dossier.yaml"))
    try folder.put(sound, "dossier.yaml")
    _ = try writer.undo()
    #expect(try folder.text("dossier.yaml") == Quay.yaml)
  }

  @Test func `a program that begins later takes back what was written last, and nothing else`()
    throws
  {
    let folder = try quay()
    let journal = folder.path + "/journal"
    var first = DossierWriter(folder.path, journal: journal)
    _ = try first.make([Self.hurt])
    _ = try first.make([Self.seen])
    _ = try first.undo()
    let cut = try folder.text("journal") + "{\"kind\": \"ma"
    try folder.put(cut, "journal")
    var second = DossierWriter(folder.path, journal: journal)
    _ = try second.redo()
    _ = try second.undo()
    _ = try second.undo()
    #expect(try folder.text("dossier.yaml") == Quay.yaml)
    _ = try second.redo()
    try folder.put(try folder.text("dossier.yaml") + "# more\n", "dossier.yaml")
    var third = DossierWriter(folder.path, journal: journal)
    #expect(
      try refusal(folder) { _ = try third.undo() }.contains(
        "was changed since annals wrote it last"))
  }

  @Test func `a journal that cannot be written keeps nobody from writing`() throws {
    let folder = try quay()
    var writer = DossierWriter(folder.path, journal: folder.path + "/no/such/folder/journal")
    _ = try writer.make([Self.hurt])
    _ = try writer.undo()
    #expect(try folder.text("dossier.yaml") == Quay.yaml)
  }

  @Test func `nobody else can read the journal`() throws {
    let folder = try quay()
    let journal = folder.path + "/journal"
    let mask = umask(0)
    defer { umask(mask) }
    var writer = DossierWriter(folder.path, journal: journal)
    try writer.begin()
    _ = try writer.make([Self.hurt])
    let attributes = try FileManager.default.attributesOfItem(atPath: journal)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `a dossier that another program is writing is left to it`() throws {
    let folder = try quay()
    var writer = DossierWriter(folder.path, journal: nil)
    let words = try refusal(folder) {
      try FileLock.holding(folder.path + "/dossier.yaml") { _ = try writer.make([Self.hurt]) }
    }
    #expect(words == "dossier.yaml: cannot be written: another program is writing it")
  }

  @Test func `a byte order mark and a link stay`() throws {
    let folder = try quay()
    try folder.put("\u{FEFF}" + Quay.yaml, "real.yaml")
    try FileManager.default.removeItem(atPath: folder.path + "/dossier.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/dossier.yaml", withDestinationPath: "real.yaml")
    var writer = DossierWriter(folder.path, journal: nil)
    _ = try writer.make([Self.hurt])
    let real = URL(fileURLWithPath: folder.path + "/real.yaml")
    #expect(try Data(contentsOf: real).starts(with: [0xEF, 0xBB, 0xBF]))
    _ = try writer.undo()
    #expect(try Data(contentsOf: real) == Data(("\u{FEFF}" + Quay.yaml).utf8))
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func `a folder that may not be written is said`() throws {
    let folder = try quay()
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
    }
    var writer = DossierWriter(folder.path, journal: nil)
    let words = try refusal(folder) { _ = try writer.make([Self.hurt]) }
    #expect(words == "dossier.yaml: cannot be written: Permission denied")
  }

  @Test func `a long dossier is written as a short one`() throws {
    let folder = try quay()
    let events = (0..<4000).map { number in
      "  - id: e\(number)\n    kind: report\n    title: Event \(number)\n    accounts:\n"
        + "      - {source: star, quotes: [A cat was saved]}   # the same\n"
    }
    let yaml = Quay.yaml.replacing("\n# The end.", with: events.joined() + "\n# The end.")
    try folder.put(yaml, "dossier.yaml")
    var writer = DossierWriter(folder.path, journal: nil)
    let account = Account(source: "post", quotations: [Quotation(exact: "Two men were hurt")])
    _ = try writer.make([.account(account, in: "e3000"), Self.hurt])
    let now = try folder.text("dossier.yaml")
    let lines = Diff(of: "dossier.yaml", from: yaml, to: now).text.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("+ ") || $0.hasPrefix("- ") } == 3, "\(lines)")
    _ = try writer.undo()
    #expect(try folder.text("dossier.yaml") == yaml)
  }
}
