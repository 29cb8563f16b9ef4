import Chronology
import Formats
import Testing

/// A reader's own notes in exports: only where they are asked for, and never as anybody else's words.
@Suite struct OwnExportTests {
  private func export(_ name: String, own: Bool = true) throws -> String {
    let event = Event(
      id: "fire", date: try EDTF(parsing: "2001-05-03"), kind: .report, title: "The mill burns")
    var extract = Extract(Timeline(title: "The mill", sources: [], names: [], events: [event]))
    let passage = Notebook.Subject.passage("post", Quotation(exact: "all *burned*"))
    if own {
      extract.own = OwnExtract(
        stars: ["fire"],
        notes: [
          "fire": [
            Notebook.Note(on: .event("fire"), "=Who *saw* it?\n# Nobody", written: "2026-11-28")
          ]
        ], others: [Notebook.Note(on: passage, "All?")])
    }
    var text = ""
    try Exporter.named(name)?.write(extract) { text += String(decoding: $0, as: UTF8.self) }
    return text
  }

  @Test(arguments: [
    (
      "markdown",
      [
        "\n**★ Starred by the reader**\n",
        "\n**Reader's note** (2026-11-28): \\=Who \\*saw\\* it? \\# Nobody\n",
        """

        ## Reader's notes on other passages

        **Reader's note** on “all \\*burned\\*” of post: All?

        ## Sources
        """,
      ]
    ),
    (
      "csv",
      [
        "The mill burns,,,,,,,reader's star,yes,,,,,\r\n",
        "The mill burns,,,,,,,reader's note,\"'=Who *saw* it?\n# Nobody\",,,,,\r\n",
        "\r\n,,,,,,,,,,,post,,,,reader's note on “all *burned*”,All?,,,,,\r\n",
      ]
    ),
    (
      "json",
      [
        "\"starred\" : true", "\"text\" : \"=Who *saw* it?\\n# Nobody\"",
        "\"written\" : \"2026-11-28\"", "\"exact\" : \"all *burned*\"",
      ]
    ),
    (
      "csv-wide",
      [
        ",note,disputed,reader_star,reader_notes\r\n",
        ",yes,\"'=Who *saw* it?\n# Nobody\"\r\n", ",,,,on “all *burned*”: All?\r\n",
      ]
    ),
    ("tsv-wide", ["\tyes\t'=Who *saw* it? # Nobody\n", "\t\ton “all *burned*”: All?\n"]),
    (
      "ics",
      [
        "\\nStarred by the reader\\nReader's note: =Who *saw* it? # Nobody\r\n"
      ]
    ),
    (
      "timelinejs",
      [
        "<p>Starred by the reader</p><p>Reader&#39;s note: =Who *saw* it? # Nobody</p>",
        "<p>Reader&#39;s note on “all *burned*” of post: All?</p>\"\n",
      ]
    ),
    (
      "timesketch",
      ["\"reader\":[\"Starred by the reader\",\"Reader's note: =Who *saw* it? # Nobody\"]"]
    ),
    ("lnav", ["\n    Starred by the reader\n    Reader's note: =Who *saw* it? # Nobody\n"]),
  ])
  func `each format has them in a place of their own`(name: String, pieces: [String]) throws {
    let text = try export(name).unfolded
    for piece in pieces { #expect(text.contains(piece), "\(piece) in\n\(text)") }
    let plain = try export(name, own: false).lowercased()
    #expect(!plain.contains("reader's") && !plain.contains("\"reader\""))
  }
}
