import Chronology
import Formats
import Testing

/// A small dossier in the layout of one author, with comments wherever one may stand.
enum Quay {
  static let texts = [
    "post.txt":
      "Saturday 4 May 1901\n\nThe old warehouse burnt down on Friday night. Two men were hurt.\n\nMore on page two.\n",
    "star.txt":
      "The warehouse is gone. Three men were hurt. Captain Reed saw it. A cat was saved.\n",
  ]

  static let yaml = """
    # The fire at the quay.
    annals: 1
    title: The quay

    sources:   # two papers
      post:
        file: post.txt
        published: 1901-05-04
        aside:
          - {quote: More on page two., why: Page furniture.}   # below
      star: {file: star.txt, published: 1901-05-06?}

    events:

      # ---- the fire ----
      - id: fire
        date: 1901-05-03    # a Friday
        kind: report
        title: The warehouse burns
        accounts:
          # The Post was there.
          - source: post
            quotes:
              - The old warehouse burnt down on Friday night
              # all it says
            says: {what burnt: the old warehouse, hurt: two men}   # in its words
          - source: star
            quotes: The warehouse is gone
        points:
          hurt:
            verdict: contradiction
            # to be looked up
            note: They differ.

      - id: rescue
        kind: report
        title: A cat is saved
        accounts: [{source: star, quotes: [A cat was saved]}]   # one line

    # The end.

    """

  /// The word on a point of the fire as it stands in ``yaml``.
  static func point(_ name: String) -> Point? {
    name == "hurt" ? Point(name: name, verdict: .contradiction, note: "They differ.") : nil
  }

  /// What a change does to the dossier's file, as the lines of a diff that begin with + or -.
  static func changed(_ changes: Change..., in yaml: String = yaml) throws -> String {
    let folder = try Folder()
    for (name, text) in texts { try folder.put(text, name) }
    try folder.put(yaml, "dossier.yaml")
    var writer = DossierWriter(folder.path, journal: nil)
    _ = try writer.make(changes)
    let now = try folder.text("dossier.yaml")
    _ = try writer.undo()
    #expect(try folder.text("dossier.yaml") == yaml)
    let diff = Diff(of: "dossier.yaml", from: yaml, to: now).text
    // By code points: a carriage return and a line feed are one character.
    return diff.unicodeScalars.split(separator: "\n").map { String($0) }.dropFirst(2)
      .filter { $0.hasPrefix("+") || $0.hasPrefix("-") }.joined(separator: "\n")
  }
}
