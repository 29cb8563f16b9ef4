import Chronology
import Formats
import Testing

/// What a reader's changes do to the file: what an author would have written, and nothing else.
///
/// Each is taken back at once (``Quay/changed(_:in:)``), after which the file is what it was, byte for byte.
@Suite struct ChangeTests {
  @Test func `another quotation stands behind the last`() throws {
    let account = Account(source: "post", quotations: [Quotation(exact: "Two men were hurt")])
    #expect(
      try Quay.changed(.account(account, in: "fire")) == """
        +          - Two men were hurt
        """)
  }

  @Test func `a text that stands for a list becomes the first of two`() throws {
    let account = Account(source: "star", quotations: [Quotation(exact: "Three men were hurt")])
    #expect(
      try Quay.changed(.account(account, in: "fire")) == """
        -        quotes: The warehouse is gone
        +        quotes:
        +          - The warehouse is gone
        +          - Three men were hurt
        """)
  }

  @Test(arguments: [
    ("The warehouse is gone   # sure", "- The warehouse is gone   # sure"),
    ("The warehouse\n          is gone", "- The warehouse is gone"),
    ("The warehouse\n          is gone   # sure", "- The warehouse is gone   # sure"),
    (">-\n          The warehouse\n          is gone", "- The warehouse is gone"),
    ("\"The warehouse is gone\"", "- \"The warehouse is gone\""),
  ])
  func `what stands for a list keeps its comment and takes one line`(
    text: String, item: String
  ) throws {
    let yaml = Quay.yaml.replacing("quotes: The warehouse is gone", with: "quotes: " + text)
    let account = Account(source: "star", quotations: [Quotation(exact: "Three men were hurt")])
    let lines = try Quay.changed(.account(account, in: "fire"), in: yaml)
    #expect(
      lines.hasSuffix(
        "+        quotes:\n+          \(item)\n+          - Three men were hurt"), "\(lines)")
  }

  @Test func `a comment behind the sign of a block stays when its text is another`() throws {
    let yaml = Quay.yaml.replacing(
      "note: They differ.", with: "note: >- # why\n          They\n          differ.")
    let point = Point(name: "hurt", verdict: .contradiction, note: "No.")
    let lines = try Quay.changed(.point(point, was: Quay.point("hurt"), in: "fire"), in: yaml)
    // The line with the comment is none of those that change.
    #expect(lines.contains("+          No.") && !lines.contains("# why"), "\(lines)")
  }

  @Test func `an account is begun where the source has none, in brackets too`() throws {
    let account = Account(
      source: "post", printed: "Saturday 4 May 1901",
      quotations: [Quotation(exact: "Saturday", prefix: nil, suffix: " 4 May")],
      says: [Said(point: "who", value: "nobody, they say")])
    #expect(
      try Quay.changed(.account(account, in: "rescue")) == """
        -    accounts: [{source: star, quotes: [A cat was saved]}]   # one line
        +    accounts: [{source: star, quotes: [A cat was saved]}, {source: post, printed: Saturday 4 May 1901, quotes: [{exact: Saturday, suffix: " 4 May"}], says: {who: "nobody, they say"}}]   # one line
        """)
  }

  @Test func `a new event stands last, an empty line before it as before the others`() throws {
    let account = Account(
      source: "star", quotations: [Quotation(exact: "Captain Reed saw it")],
      says: [Said(point: "who", value: "Captain Reed: alone")])
    let event = Event(
      id: "reed", date: try EDTF(parsing: "[1901-05-03,1901-05-04]"),
      kind: Kind(rawValue: "report"),
      title: "Reed \"sees\" it", place: "the harbour", people: ["Reed", "A, B"],
      accounts: [account])
    #expect(
      try Quay.changed(.event(event)) == """
        +  - id: reed
        +    date: "[1901-05-03,1901-05-04]"
        +    kind: report
        +    title: Reed "sees" it
        +    place: the harbour
        +    people: [Reed, "A, B"]
        +    accounts:
        +      - source: star
        +        quotes:
        +          - Captain Reed saw it
        +        says:
        +          who: "Captain Reed: alone"
        +
        """)
  }

  @Test(
    arguments: [
      (
        Change.value("three", was: "two men", of: "hurt", by: "post", in: "fire"),
        """
        -        says: {what burnt: the old warehouse, hurt: two men}   # in its words
        +        says: {what burnt: the old warehouse, hurt: three}   # in its words
        """
      ),
      (
        .value("a, b", was: nil, of: "when", by: "post", in: "fire"),
        """
        -        says: {what burnt: the old warehouse, hurt: two men}   # in its words
        +        says: {what burnt: the old warehouse, hurt: two men, when: "a, b"}   # in its words
        """
      ),
      (
        .value(nil, was: "the old warehouse", of: "what burnt", by: "post", in: "fire"),
        """
        -        says: {what burnt: the old warehouse, hurt: two men}   # in its words
        +        says: {hurt: two men}   # in its words
        """
      ),
      (
        .value(nil, was: "two men", of: "hurt", by: "post", in: "fire"),
        """
        -        says: {what burnt: the old warehouse, hurt: two men}   # in its words
        +        says: {what burnt: the old warehouse}   # in its words
        """
      ),
      (
        .value("three men", was: nil, of: "hurt", by: "star", in: "fire"),
        """
        +        says:
        +          hurt: three men
        """
      ),
      (
        .value("no", was: nil, of: "hurt", by: "star", in: "rescue"),
        """
        -    accounts: [{source: star, quotes: [A cat was saved]}]   # one line
        +    accounts: [{source: star, quotes: [A cat was saved], says: {hurt: "no"}}]   # one line
        """
      ),
    ])
  func `a value is added, replaced and taken away where it stands`(
    change: Change, lines: String
  ) throws {
    #expect(
      try Quay.changed(change).replacing("\"no\"", with: "no")
        == lines.replacing("\"no\"", with: "no"))
  }

  @Test(
    arguments: [
      (
        Point(name: "hurt", verdict: .finer, note: "They differ."),
        """
        -        verdict: contradiction
        +        verdict: finer
        """
      ),
      (
        Point(name: "hurt", note: "They differ."),
        """
        -        verdict: contradiction
        """
      ),
      (
        Point(name: "what burnt", verdict: .naming),
        """
        +      what burnt: {verdict: naming}
        """
      ),
      (
        Point(name: "hurt"),
        """
        -    points:
        -      hurt:
        -        verdict: contradiction
        -        # to be looked up
        -        note: They differ.
        """
      ),
    ])
  func `a word on a point is given, changed and taken back`(point: Point, lines: String) throws {
    #expect(try Quay.changed(.point(point, was: Quay.point(point.name), in: "fire")) == lines)
  }

  @Test func `a first word on points stands behind the accounts`() throws {
    let point = Point(name: "saved", verdict: .agree, note: "a \"cat\"")
    #expect(
      try Quay.changed(.point(point, was: nil, in: "rescue")) == """
        +    points:
        +      saved: {verdict: agree, note: 'a "cat"'}
        """)
  }

  @Test func `a passage is set aside in the layout of the others`() throws {
    let aside = Aside(
      Quotation(exact: "Saturday 4"), through: "1901", why: "The date: of the paper.")
    #expect(
      try Quay.changed(.aside(aside, of: "post"))
        == """
        +      - {quote: Saturday 4, through: "1901", why: "The date: of the paper."}
        """.replacing("\"1901\"", with: "1901"))
    #expect(
      try Quay.changed(.aside(Aside(Quotation(exact: "A cat"), why: "No."), of: "star")) == """
        -  star: {file: star.txt, published: 1901-05-06?}
        +  star: {file: star.txt, published: 1901-05-06?, aside: [{quote: A cat, why: No.}]}
        """)
  }

  @Test func `a warning is accepted`() throws {
    let lost = Acceptance(.singleSource, reason: "The others are lost.")
    let list = Acceptance(.uncited, reason: "It is a list.")
    #expect(
      try Quay.changed(.acceptance(lost, of: .event("rescue"))) == """
        +    accepted:
        +      single-source: The others are lost.
        """)
    #expect(
      try Quay.changed(.acceptance(list, of: .source("post"))) == """
        +    accepted:
        +      uncited: It is a list.
        """)
  }

  @Test func `the first source and the first event of a dossier that has none`() throws {
    let source = Source(id: "star", file: "star.txt", publisher: "The Star")
    let quotation = Quotation(exact: "A cat was saved")
    let event = Event(
      id: "cat", kind: Kind(rawValue: "report"), title: "A cat",
      accounts: [Account(source: "star", quotations: [quotation])])
    let written = """
      +sources:
      +  star:
      +    file: star.txt
      +    publisher: The Star
      +events:
      +  - id: cat
      +    kind: report
      +    title: A cat
      +    accounts:
      +      - source: star
      +        quotes:
      +          - A cat was saved
      """
    let bare = "annals: 1\ntitle: New\n"
    #expect(try Quay.changed(.source(source), .event(event), in: bare) == written)
    let empty = bare + "sources: {}   # none yet\nevents: []\n"
    let lines = try Quay.changed(.source(source), .event(event), in: empty)
    let behind = written.replacing("+sources:", with: "+sources:   # none yet")
    #expect(lines == "-sources: {}   # none yet\n-events: []\n" + behind)
    let nothing = bare + "sources: ~\nevents:\n"
    #expect(try Quay.changed(.source(source), .event(event), in: nothing).contains("+  star:"))
  }

  @Test func `lines end as those of the file do`() throws {
    let crlf = Quay.yaml.replacing("\n", with: "\r\n")
    let account = Account(source: "star", quotations: [Quotation(exact: "Three men were hurt")])
    let lines = try Quay.changed(.account(account, in: "fire"), in: crlf)
    #expect(lines.hasSuffix("+          - Three men were hurt\r"))
    #expect(lines.unicodeScalars.split(separator: "\n").allSatisfy { $0.last == "\r" })
  }

  @Test func `tabs stay where YAML has them`() throws {
    let tabs = Quay.yaml.replacing("}   # in its words", with: "}\t# in its words")
      .replacing("title: The quay", with: "title:\tThe quay")
    let account = Account(source: "post", quotations: [Quotation(exact: "Two men were hurt")])
    let value = Change.value("three", was: "two men", of: "hurt", by: "post", in: "fire")
    let lines = try Quay.changed(.account(account, in: "fire"), value, in: tabs)
    #expect(lines.contains("- Two men were hurt"))
    #expect(lines.contains("hurt: three}\t# in its words"))
  }

  @Test func `a file that does not end its last line keeps it so`() throws {
    let yaml = String(Quay.yaml.split(separator: "\n\n# The end.")[0])
    let account = Account(source: "star", quotations: [Quotation(exact: "Three men were hurt")])
    let event = Event(id: "x", kind: Kind(rawValue: "report"), title: "X", accounts: [account])
    #expect(try Quay.changed(.event(event), in: yaml).hasSuffix("+          - Three men were hurt"))
  }

  @Test func `what an anchor shares with others is left`() throws {
    let shared = Quay.yaml.replacing(
      "says: {what burnt", with: "says: &says {what burnt"
    ).replacing(
      "quotes: The warehouse is gone", with: "quotes: The warehouse is gone\n        says: *says")
    #expect(throws: ChangeRefusal.self) {
      try Quay.changed(.value("x", was: nil, of: "new", by: "post", in: "fire"), in: shared)
    }
    #expect(throws: ChangeRefusal.self) {
      try Quay.changed(.value("x", was: nil, of: "new", by: "star", in: "fire"), in: shared)
    }
    let account = Account(source: "star", quotations: [Quotation(exact: "Three men were hurt")])
    #expect(
      try Quay.changed(.account(account, in: "fire"), in: shared).contains("+          - Three men")
    )
  }
}
