import Foundation
import Testing

/// `annals init` on PDFs, of which `pdftotext` takes the text.
struct InitPDFTests {
  private static let lines = [
    "The mill burns", "Published 5 January 2021", "The mill burned down in the",
    "night. Nobody was hurt.",
  ]

  private func initialise(
    _ scratch: Scratch, _ arguments: String..., environment: [String: String] = [:]
  ) async throws -> Program.Outcome {
    try await Program.run(
      ["init", "."] + arguments, environment: environment, in: scratch.path)
  }

  @Test func `a folder of PDFs becomes a dossier to read and to check`() async throws {
    let scratch = try Scratch()
    let pdf = PDFSample([InitPDFTests.lines, ["The second page."]], title: "Fire at Ley").bytes
    try scratch.write(pdf, to: "report.pdf")
    try scratch.write(PDFSample([["Words alone."]], title: "memo.doc").bytes, to: "my_memo 2.PDF")
    let outcome = try await initialise(scratch)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.hasPrefix(".: a dossier of 2 sources: my-memo-2, report\n"))
    #expect(
      try scratch.text("report.pdf.txt") == """
        The mill burns
        Published 5 January 2021
        The mill burned down in the
        night. Nobody was hurt.

        \u{C}The second page.

        """)
    let yaml = try scratch.text("dossier.yaml")
    #expect(yaml.contains("title: Fire at Ley\n    published: 2021-01-05?\n"))
    #expect(yaml.contains("printed: 5 January 2021\n"))
    #expect(yaml.contains("title: My memo 2\n"))
    let event = """
      events:
        - id: fire
          date: 2021-01-05
          kind: report
          title: The mill burns
          accounts:
            - source: report
              quotes: [burned down in the night, Nobody was hurt. The second page.]
      """
    try scratch.write(yaml.replacing("events: []", with: event), to: "dossier.yaml")
    let check = try await Program.run("check", scratch.path)
    #expect(check.status == 0 && !check.output.contains("error"), "\(check.output)")
    #expect(try scratch.read("report.pdf") == pdf)
  }

  @Test(
    arguments: [
      (
        PDFSample([lines]).bytes.prefix(300),
        #"the PDF is damaged: pdftotext says "Couldn't find trailer dictionary""#, "get it anew"
      ),
      (Data("%PDF-1.4".utf8), "the PDF is damaged", "get it anew"),
      (
        PDFSample.encrypted.bytes, "the PDF is encrypted: it opens with a password only",
        "qpdf --decrypt"
      ),
      (PDFSample([[], []]).bytes, "there is no text in the PDF, on 2 pages", "ocrmypdf"),
    ])
  func `a PDF without a text is told with a way out`(
    pdf: Data, message: String, hint: String
  ) async throws {
    let scratch = try Scratch()
    try scratch.write(pdf, to: "a.pdf")
    try scratch.write("words", to: "b.txt")
    let named = try await Program.run("init", "new", "a.pdf", "b.txt", in: scratch.path)
    #expect(named.status == 65)
    #expect(named.messages.contains("a.pdf:1:1: error: " + message), "\(named.messages)")
    #expect(named.messages.contains("  hint: ") && named.messages.contains(hint))
    let strict = try await initialise(scratch, "--strict")
    #expect(strict.status == 1)
    #expect(strict.messages.hasSuffix("nothing is written, because of --strict\n"))
    #expect(try scratch.names() == ["a.pdf", "b.txt"])
    let walked = try await initialise(scratch)
    #expect(walked.status == 0)
    #expect(walked.messages.contains("./a.pdf:1:1: warning: left out: " + message))
    #expect(walked.messages.contains(".: a dossier of 1 source: b; 1 file left out\n"))
    #expect(try scratch.names() == ["a.pdf", "b.txt", "dossier.yaml"])
  }

  @Test func `hyphens at the ends of lines stay, of compounds and of numbers`() async throws {
    let scratch = try Scratch()
    let lines = [
      "The state used carpet-", "bombing and, of the PML-", "N, 10-",
      "15 men were hurt, said the min-",
      "ister. Nobody knows of a minister, or of 1015 men.",
    ]
    try scratch.write(PDFSample([lines]).bytes, to: "a.pdf")
    #expect(try await initialise(scratch).status == 0)
    #expect(try scratch.text("a.pdf.txt") == lines.joined(separator: "\n") + "\n")
  }

  @Test func `a damaged PDF of which text is left is told`() async throws {
    let scratch = try Scratch()
    try scratch.write(PDFSample([["Nobody was hurt) Tj nonsense (."]]).bytes, to: "a.pdf")
    let outcome = try await initialise(scratch)
    #expect(
      outcome.messages.contains("./a.pdf:1:1: warning: the PDF is damaged"), "\(outcome.messages)")
    #expect(try scratch.text("a.pdf.txt").contains("Nobody was hurt"))
  }

  @Test func `where pdftotext is not there, its package is named`() async throws {
    let scratch = try Scratch()
    try scratch.write(PDFSample([["words"]]).bytes, to: "a.pdf")
    let outcome = try await initialise(scratch, environment: ["PATH": scratch.path])
    #expect(outcome.status == 0)
    #expect(
      outcome.messages.hasPrefix(
        """
        ./a.pdf:1:1: warning: left out: pdftotext, which takes the text out of a PDF, is not there
          hint: it is in the package poppler-utils: apt-get install poppler-utils

        """), "\(outcome.messages)")
  }

  @Test func `a pdftotext that prints without end is ended`() async throws {
    let scratch = try Scratch()
    try scratch.write(PDFSample([["words"]]).bytes, to: "a.pdf")
    try scratch.write("#!/bin/sh\nexec yes\n", to: "pdftotext")
    #expect(unsafe chmod(scratch.file("pdftotext"), 0o755) == 0)
    let outcome = try await initialise(
      scratch, environment: ["PATH": scratch.path + ":/usr/bin:/bin"])
    #expect(
      outcome.messages.contains("the PDF has more than 100 MB of text"), "\(outcome.messages)")
  }
}
