import Foundation
import Testing

/// `annals init` on folders of documents.
struct InitFolderTests {
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
    let pdf = PDFSample([InitFolderTests.lines, ["The second page."]], title: "Fire at Ley").bytes
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

  @Test func `every file is accounted for, in folders as well`() async throws {
    let scratch = try Scratch()
    for folder in ["b", "b/c", ".git", "own"] {
      try FileManager.default.createDirectory(
        atPath: scratch.file(folder), withIntermediateDirectories: false)
    }
    let files = [
      "a.html": "<p>page", "b/a.html": "<p>page two", "b/c/copy.txt": "page\n", "p.png": "x",
      "t.csv": "a,b", "w.docx": "x", "notes": "x", "e.txt": "", "b/blank.md": " \n",
      "own/dossier.yaml": "", "notes.yaml": "", "odd\u{1}.txt": "x", ".git/x.txt": "x",
    ]
    for (name, text) in files { try scratch.write(text, to: name) }
    let links = [
      "loop": ".", "gone.txt": "nowhere", "out.txt": "/etc/hostname", "zero.txt": "/dev/zero",
    ]
    for (name, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.file(name), withDestinationPath: target)
    }
    #expect(unsafe mkfifo(scratch.file("pipe.txt"), 0o600) == 0)
    let outcome = try await initialise(scratch)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let told = outcome.messages.split(separator: "\n").map(String.init)
    #expect(
      told.dropLast(2) == [
        "./b/blank.md:1:1: warning: left out: there is no text in it",
        "   ", "  ^",
        "./.git is left out: it is hidden",
        "./b/c/copy.txt is left out: this is the text of the source \"a\" (a.html.txt)",
        "./e.txt is left out: it is empty",
        "./gone.txt is left out: there is nothing that can be opened by this name",
        "./loop is left out: it is a link to a folder",
        "./notes is left out: its ending is not known: name it to have it read as a text",
        "./odd␁.txt is left out: its name holds control characters: give it another",
        "./out.txt is left out: it is a link that leads out of the folder",
        "./own is left out: it is a dossier of its own",
        "./p.png is left out: it is an image",
        "./pipe.txt is left out: it is no plain file",
        "./t.csv is left out: it is a table: `annals import` reads CSV, TSV and JSON Lines",
        "./w.docx is left out: it is an office program's own file: save it as PDF, HTML or plain text",
        "./zero.txt is left out: it is no plain file",
        ".: a dossier of 2 sources: a, a-2; 15 files left out",
      ])
    #expect(try scratch.text("b/a.html.txt") == "page two\n")
    #expect(try await Program.run("check", scratch.path).status == 0)
  }

  @Test func `folders in folders without end are left out`() async throws {
    let scratch = try Scratch()
    let deep = String(repeating: "d/", count: 17)
    try FileManager.default.createDirectory(
      atPath: scratch.file(deep), withIntermediateDirectories: true)
    try scratch.write("words", to: deep.dropLast(2) + "a.txt")
    try scratch.write("more words", to: deep + "b.txt")
    let outcome = try await initialise(scratch)
    #expect(outcome.messages.contains("/d is left out: it lies more than 16 folders deep\n"))
    #expect(outcome.messages.contains("a dossier of 1 source: a; 1 file left out\n"))
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

  @Test func `documents that are named are copied beside their texts`() async throws {
    let scratch = try Scratch()
    let pdf = PDFSample([["Words."]]).bytes
    try scratch.write(pdf, to: "a.pdf")
    try scratch.write("<p>page", to: "a.pdf.txt")
    let outcome = try await Program.run("init", "new", "a.pdf", "a.pdf.txt", in: scratch.path)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let new = try FileManager.default.contentsOfDirectory(atPath: scratch.file("new"))
    #expect(new.sorted() == ["a.pdf", "a.pdf-2.txt", "a.pdf.txt", "dossier.yaml"])
    #expect(try scratch.read("new/a.pdf") == pdf)
  }

  @Test func `a text that was made before is not made again, and no file is replaced`() async throws
  {
    let scratch = try Scratch()
    try scratch.write("<p>page", to: "a.html")
    try scratch.write("<p>other", to: "b.html")
    try scratch.write("page\n", to: "a.html.txt")
    try scratch.write("mine\n", to: "b.html.txt")
    let outcome = try await initialise(scratch)
    #expect(
      outcome.messages.contains("a dossier of 3 sources: a, b, b-html; 1 file left out"),
      "\(outcome.messages)")
    #expect(
      try scratch.names() == [
        "a.html", "a.html.txt", "b.html", "b.html-2.txt", "b.html.txt", "dossier.yaml",
      ])
    #expect(try scratch.text("b.html.txt") == "mine\n")
  }

  @Test func `a folder that cannot be written to is left without half of it`() async throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.file("z"), withIntermediateDirectories: false)
    try scratch.write("<p>page", to: "a.html")
    try scratch.write("<p>other", to: "z/\(String(repeating: "b", count: 250)).html")
    // The text's name would be too long for any disk.
    let outcome = try await initialise(scratch)
    #expect(outcome.status == 73)
    #expect(outcome.messages.contains("cannot be written"), "\(outcome.messages)")
    #expect(try scratch.names() == ["a.html", "z"])
  }

  @Test(
    .enabled(if: Program.canBeOrdinary, "root may write everywhere, and setpriv is not installed"))
  func `where one text may not be written, no other is`() async throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.file("z"), withIntermediateDirectories: false)
    try scratch.write("<p>page", to: "a.html")
    try scratch.write("<p>other", to: "z/b.html")
    #expect(unsafe chmod(scratch.file("z"), 0o555) == 0)
    defer { _ = unsafe chmod(scratch.file("z"), 0o755) }
    let outcome = try await Program.runOrdinary(["init", scratch.path])
    #expect(outcome.status == 73)
    #expect(outcome.messages.hasSuffix("z/b.html.txt: cannot be written: Permission denied\n"))
    #expect(try scratch.names() == ["a.html", "z"])
  }
}
