import Foundation
import Testing

/// `annals init` on folders of documents.
struct InitFolderTests {
  private func initialise(
    _ scratch: Scratch, _ arguments: String..., environment: [String: String] = [:]
  ) async throws -> Program.Outcome {
    try await Program.run(
      ["init", "."] + arguments, environment: environment, in: scratch.path)
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
