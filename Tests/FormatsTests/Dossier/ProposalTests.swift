import Chronology
import Formats
import Testing

/// What `check --fix` and `check --reanchor` would write into a dossier.
@Suite struct ProposalTests {
  @Test func `a missing hash is added beside the file, once`() throws {
    let folder = try Folder.holding(Sample.dossier)
    let proposal = try Proposal.mending(folder.path)
    let added = proposal.changes
    #expect(added.count == 2)
    #expect(added.allSatisfy { $0.hasPrefix("+    sha256: ") && $0.count == 77 })
    #expect(try folder.text("dossier.yaml") == Sample.dossier, "nothing is written unasked")
    try proposal.write()
    #expect(try Proposal.mending(folder.path).diff.isEmpty)
    #expect(folder.findings().isEmpty)
    #expect(try folder.names == ["dossier.yaml", "texts", "wsws.txt"])
  }

  @Test(
    arguments: [
      ("publisher: World", "publsher: World", "publisher: World"),
      ("published: 2021-01-12", "published: 2021-1-12   # a Tuesday", "published: 2021-01-12   #"),
      ("published: 2021-01-12", "published: '2021/01/12'", "published: '2021-01-12'"),
      ("date: \"2021-01-03\"", "date: \"2021-01-0u\"", "date: \"2021-01-0X\""),
      ("2021-01-03/2021-01-04", "2021-01-03/open", "date: 2021-01-03/.."),
      ("2021-01-03/2021-01-04", "unknown/2021-01-04", "date: /2021-01-04"),
      ("published: 2021-01-04?", "published: 2021-01-04?~", "published: 2021-01-04%"),
      ("{name: Machh, kind: place", "{name: Machh, knid: place", "- {name: Machh, kind: place"),
      ("published: 2021-01-12", "publishd: 2021/1/12", "published: 2021-01-12"),
      ("date: 2021-01-03/2021-01-04", "dat: 2021-01-03/open", "date: 2021-01-03/.."),
    ])
  func `what is mechanical is mended, and nothing else is touched`(
    sound: String, slip: String, mended: String
  ) throws {
    let folder = try Folder.settled()
    let text = try folder.text("dossier.yaml")
    try folder.put("# Notes\r\n" + text.replacing(sound, with: slip), "dossier.yaml")
    let proposal = try Proposal.mending(folder.path)
    let lines = proposal.changes
    #expect(lines.count == 2, "\(lines)")
    #expect(lines.last?.contains(mended) == true, "\(lines)")
    try proposal.write()
    #expect(folder.findings().isEmpty)
  }

  @Test(arguments: ["sha256:", "sha256: \"\"", "sha256: ~"])
  func `a hash that says nothing is filled in where it stands`(empty: String) throws {
    let folder = try Folder.settled()
    let settled = try folder.text("dossier.yaml")
    let line = try #require(settled.firstMatch(of: /sha256: .*/))
    try folder.put(settled.replacing(String(line.output), with: empty), "dossier.yaml")
    #expect(folder.findings().isEmpty)
    try Proposal.mending(folder.path).write()
    let mended = try folder.text("dossier.yaml")
    #expect(mended.replacing("\"", with: "") == settled.replacing("\"", with: ""))
  }

  @Test(arguments: ["gunmen woke up sleeping minors", "unmen woke up"])
  func `a text in which a quotation is not found gets no hash`(words: String) throws {
    let text = Sample.dossier.replacing("gunmen woke up sleeping miners", with: words)
    let folder = try Folder.holding(text)
    let proposal = try Proposal.mending(folder.path)
    #expect(proposal.changes.count == 1)
    #expect(
      proposal.notes.map(\.message) == [
        "a passage of \"wsws\" cannot be told in its text, so that it gets no sha256"
      ])
  }

  @Test(
    arguments: [
      ("place: Machh", "colour: red"), ("published: 2021-01-12", "published: 12/01/2021"),
      ("published: 2021-01-12", "published: 2021-02-30"),
      ("published: 2021-01-12", "title: x\n    tilte: y"),
    ])
  func `what can be meant in two ways is left alone`(sound: String, slip: String) throws {
    let folder = try Folder.settled()
    let text = try folder.text("dossier.yaml")
    try folder.put(text.replacing(sound, with: slip, maxReplacements: 1), "dossier.yaml")
    #expect(try Proposal.mending(folder.path).diff.isEmpty)
  }

  @Test func `a text that changed is a warning, and quotations that stand are left`() throws {
    let folder = try Folder.settled()
    try folder.put(Sample.texts["wsws.txt"].map { "New. " + $0 } ?? "", "wsws.txt")
    #expect(
      folder.findings() == [
        "dossier.yaml:6:13: warning: the text of \"wsws\" is not the one its quotations were "
          + "checked against [changed-text] | `annals check --reanchor` looks for them again"
      ])
    #expect(try Proposal.mending(folder.path).diff.isEmpty, "a hash is never replaced silently")
    let proposal = try Proposal.reanchoring(folder.path)
    #expect(
      proposal.changes.map { $0.prefix(12) }
        == ["-    sha256: ", "+    sha256: "].map { $0.prefix(12) })
    try proposal.write()
    #expect(folder.findings().isEmpty)
  }

  @Test func `a quotation whose words were edited gets the words as they stand`() throws {
    let folder = try Folder.settled()
    try folder.put(
      "On January 3, gunmen woke up the sleeping miners in a shared room.\n", "wsws.txt")
    let proposal = try Proposal.reanchoring(folder.path)
    #expect(
      proposal.changes.filter { !$0.contains("sha256") } == [
        "-          - gunmen woke up sleeping miners",
        "+          - gunmen woke up the sleeping miners",
      ])
    #expect(proposal.notes.isEmpty)
    try proposal.write()
    #expect(folder.findings().isEmpty)
  }

  @Test(
    arguments: [
      ("'gunmen woke up sleeping miners'", "'gunmen woke up the sleeping miners'"),
      ("\"gunmen woke up sleeping miners\"", "\"gunmen woke up the sleeping miners\""),
      (
        ">-\n            gunmen woke up\n            sleeping miners",
        ">-\n            gunmen woke up the sleeping miners"
      ),
      ("gunmen woke up\n            sleeping miners", "gunmen woke up the sleeping miners"),
      (
        "|-\n            gunmen woke up sleeping miners",
        "|-\n            gunmen woke up the sleeping miners"
      ),
      (
        "{exact: gunmen woke up sleeping miners}",
        "{exact: gunmen woke up the sleeping miners}"
      ),
      (
        "exact:   gunmen woke up sleeping miners   # seen",
        "exact:   gunmen woke up the sleeping miners   # seen"
      ),
      (
        "{prefix: \"3, \", exact: 'gunmen woke up sleeping miners' , suffix: \" in\"}",
        "{prefix: \"3, \", exact: 'gunmen woke up the sleeping miners' , suffix: \" in\"}"
      ),
    ])
  func `a scalar keeps its style, and what stands around it`(old: String, new: String) throws {
    let folder = try Folder.settled()
    let text = try folder.text("dossier.yaml")
    let sample = "gunmen woke up sleeping miners"
    try folder.put(text.replacing(sample, with: old + "\n          # its words"), "dossier.yaml")
    #expect(folder.findings().isEmpty)
    try folder.put(
      "On January 3, gunmen woke up the sleeping miners in a shared room.\n", "wsws.txt")
    try Proposal.reanchoring(folder.path).write()
    let hash = try #require(text.firstMatch(of: /sha256: (.*)/)).output.1
    let now = try folder.text("dossier.yaml")
    let renewed = try #require(now.firstMatch(of: /sha256: (.*)/)).output.1
    #expect(
      now
        == text.replacing(sample, with: new + "\n          # its words")
        .replacing(hash, with: renewed))
    #expect(folder.findings().isEmpty)
  }

  @Test func `words that plain YAML would take for something else are quoted`() throws {
    let folder = try Folder.settled()
    try folder.put("On January 3, gunmen woke: up # sleeping \"miners\" in a room.\n", "wsws.txt")
    let proposal = try Proposal.reanchoring(folder.path)
    #expect(proposal.changes.contains("+          - 'gunmen woke: up # sleeping \"miners\"'"))
    try proposal.write()
    #expect(folder.findings().isEmpty)
  }

  @Test func `words that now stand twice are told apart`() throws {
    let folder = try Folder.settled()
    try folder.put(
      "They say: gunmen woke up the sleeping miners. On January 3, gunmen woke up the sleeping "
        + "miners in a shared room.\n", "wsws.txt")
    // Which of the two is meant nobody can tell.
    let proposal = try Proposal.reanchoring(folder.path)
    #expect(proposal.diff.isEmpty)
    #expect(proposal.notes.count == 1)
  }

  @Test func `what is gone is told and left, and the hash stays`() throws {
    let folder = try Folder.settled()
    try folder.put("Nothing of this is known to us, and nobody was heard.\n", "wsws.txt")
    let proposal = try Proposal.reanchoring(folder.path)
    #expect(proposal.diff.isEmpty)
    #expect(
      proposal.notes.map(\.message) == [
        "these words are no longer there: \"gunmen woke up sleeping miners\""
      ])
  }

  @Test func `words with a prefix keep the keys they have`() throws {
    let folder = try Folder.settled()
    try folder.put(
      "Officials condemned the attack.\n\nLater, the attack was claymed by “ISIS”.\n",
      "texts/alwaght.txt")
    try folder.put(
      try folder.text("dossier.yaml").replacing(
        "quotes: the attack was claimed", with: "quotes: by “ISIS”"), "dossier.yaml")
    let proposal = try Proposal.reanchoring(folder.path)
    #expect(
      proposal.changes.filter { !$0.contains("sha256") }.allSatisfy { $0.contains("suffix") })
    try proposal.write()
    #expect(folder.findings().isEmpty)
  }

  @Test func `a file that another program is writing is left to it`() throws {
    let folder = try Folder.holding(Sample.dossier)
    let proposal = try Proposal.mending(folder.path)
    let error = try #require(throws: FileError.self) {
      try FileLock.holding(folder.path + "/dossier.yaml") { try proposal.write() }
    }
    #expect(error.description.hasSuffix("cannot be written: another program is writing it"))
    #expect(try folder.text("dossier.yaml") == Sample.dossier)
    try proposal.write()
    #expect(try folder.text("dossier.yaml") != Sample.dossier)
  }

  @Test func `a file that changed meanwhile is not overwritten`() throws {
    let folder = try Folder.holding(Sample.dossier)
    let proposal = try Proposal.mending(folder.path)
    try folder.put(Sample.dossier + "# mine\n", "dossier.yaml")
    #expect(throws: FileError.self) { try proposal.write() }
    #expect(try folder.text("dossier.yaml").hasSuffix("# mine\n"))
    #expect(try folder.names == ["dossier.yaml", "texts", "wsws.txt"])
  }
}
