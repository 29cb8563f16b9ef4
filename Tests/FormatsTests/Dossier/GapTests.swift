import Chronology
import Formats
import Testing

/// What is doubtful is told beside what is wrong, unless it may be due to that.
@Suite struct GapTests {
  private static let dossier = """
    annals: 1
    title: The harbour fire
    sources:
      post: {file: post.txt}
      mail:
        file: mail.txt
        aside:
          - {quote: Follow us, why: page furniture}
    names:
      - {name: Harbour Street, kind: place}
      - {name: Harber Street, kind: place}
    events:
      - id: fire
        date: 1901-05-01
        kind: reprot
        title: The warehouse burns
        accounts:
          - {source: post, quotes: [The warehouse burned down], says: {lost: all, day: Friday}}
          - {source: mail, quotes: [A fire broke out], says: {lost: some}}
        points: {day: {verdict: agree}, cause: {verdict: agree}}
      - id: inquiry
        date: 1901-06
        inferred: the month after
        kind: report
        title: An inquiry
        place: Ley
        accepted: {unjudged: nobody knows}
        accounts:
          - {source: mail, date: 1902, quotes: [The inquiry began]}
      - id: verdict
        kind: report
        title: The court speaks
        accepted: {single-source: the others are lost}
        accounts:
          - {source: post, quotes: [The court spoke]}

    """

  private static let all = [
    "fine-date", "look-alike", "near-kind", "outside-date", "single-source", "uncited mail",
    "uncited post", "unjudged", "unknown-name", "unused-acceptance", "unused-point",
  ]

  /// The sorts of doubts, of passages with their source, and whether anything is wrong.
  private func doubts(_ yaml: String) throws -> (codes: [String], errors: Int) {
    let folder = try Folder()
    try folder.put(yaml, "dossier.yaml")
    try folder.put("The warehouse burned down. Nobody knows why. The court spoke.\n", "post.txt")
    try folder.put("A fire broke out. The inquiry began. It rained. Follow us\n", "mail.txt")
    let findings: [Finding]
    do {
      findings = try Dossier(reading: folder.path).warnings
    } catch let error as Findings {
      findings = error.all
    }
    let codes = findings.compactMap { finding in
      finding.code.map { code in
        let file = finding.origin?.file.split(separator: "/").last?.prefix { $0 != "." } ?? ""
        return code == .uncited ? "uncited \(file)" : code.rawValue
      }
    }
    return (Set(codes).sorted(), findings.count { $0.severity == .error })
  }

  @Test func `where nothing is wrong all is told`() throws {
    let found = try doubts(Self.dossier)
    #expect(found.codes == Self.all)
    #expect(found.errors == 0)
  }

  @Test(
    arguments: [
      ("title: An inquiry", "title: An inquiry\n    colour: red", []),
      ("title: An inquiry", "tilte: An inquiry", []),
      ("inferred: the month", "inferrd: the month", []),
      ("date: 1901-06\n", "date: 1901-13\n", ["outside-date", "unused-acceptance"]),
      ("date: 1901-05-01\n", "date: 1901-05-32\n", ["fine-date"]),
      ("[The warehouse burned down]", "[The warehouse burnt]", ["uncited post"]),
      ("[The warehouse burned down]", "[The]", ["uncited post"]),
      ("[A fire broke out]", "{a: b}", ["fine-date", "uncited mail"]),
      ("quote: Follow us", "quote: Follow me", ["uncited mail"]),
      ("why: page furniture", "what: page furniture", ["uncited mail"]),
      ("file: post.txt", "file: none.txt", ["uncited post"]),
      (
        "{source: mail, date", "{date",
        [
          "outside-date", "single-source", "uncited mail", "uncited post", "unused-acceptance",
        ]
      ),
      ("points: {day: {verdict: agree}, ", "points: {lost: agreed, ", ["unjudged"]),
      ("says: {lost: all, day: Friday}", "says: Friday", ["unjudged", "unused-point"]),
      ("accepted: {unjudged: nobody", "accepted: {unjugded: nobody", []),
      ("{single-source: the others", "{single-sauce: the others", []),
      (
        "Harber Street, kind: place", "Harber Street, kind: road",
        [
          "look-alike", "unjudged", "unknown-name", "unused-acceptance",
        ]
      ),
    ] as [(String, String, Set<String>)])
  func `beside what is wrong, all is told that it cannot have caused`(
    old: String, new: String, untold: Set<String>
  ) throws {
    try #require(Self.dossier.contains(old))
    let found = try doubts(Self.dossier.replacing(old, with: new, maxReplacements: 1))
    #expect(found.errors > 0)
    #expect(found.codes == Self.all.filter { !untold.contains($0) })
  }
}
