import Formats
import Foundation
import Testing

@Suite struct WholeFileTests {
  private func write(_ pieces: String..., to path: String, overwrite: Bool = false) throws {
    let file = try WholeFile(path, overwrite: overwrite)
    for piece in pieces { try file.write(piece) }
    try file.finish()
  }

  /// The text of what writing to a path throws; empty when it throws nothing.
  private func failure(_ path: String, overwrite: Bool = false) -> String {
    do {
      try write("new", to: path, overwrite: overwrite)
      return ""
    } catch {
      return "\(error)"
    }
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `a file is written piece by piece and stands alone`() throws {
    let folder = try Folder()
    try write("one\n", "", "zwei ☃\n", to: folder.path + "/out.md")
    #expect(try folder.text("out.md") == "one\nzwei ☃\n")
    #expect(try folder.names == ["out.md"])
  }

  @Test func `nothing is there before the end, and nothing is left of what is not finished`() throws
  {
    let folder = try Folder()
    do {
      let file = try WholeFile(folder.path + "/out.md", overwrite: false)
      try file.write("half")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/out.md"))
    }
    #expect(try folder.names.isEmpty)
  }

  @Test func `an export that fails leaves what was there`() throws {
    struct Full: Error {}
    let folder = try Folder()
    try folder.put("old", "out.md")
    #expect(throws: Full.self) {
      let file = try WholeFile(folder.path + "/out.md", overwrite: true)
      try file.write("new")
      throw Full()
    }
    #expect(try folder.text("out.md") == "old")
    #expect(try folder.names == ["out.md"])
  }

  @Test func `a file that is there is left as it is`() throws {
    let folder = try Folder()
    try folder.put("old", "out.md")
    let path = folder.path + "/out.md"
    #expect(failure(path) == "\(path) exists and is left as it is")
    #expect(try folder.text("out.md") == "old")
    #expect(try folder.names == ["out.md"])
  }

  @Test func `a file that appears while another is written is left as it is`() throws {
    let folder = try Folder()
    let path = folder.path + "/out.md"
    #expect(throws: FileError.self) {
      let file = try WholeFile(path, overwrite: false)
      try file.write("new")
      try Data("other".utf8).write(to: URL(fileURLWithPath: path))
      try file.finish()
    }
    #expect(try folder.text("out.md") == "other")
    #expect(try folder.names == ["out.md"])
  }

  @Test func `a file is replaced when that is asked for, and stays as private as it was`() throws {
    let folder = try Folder()
    let path = folder.path + "/out.md"
    try folder.put("old and longer", "out.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try write("new", to: path, overwrite: true)
    #expect(try folder.text("out.md") == "new")
    #expect(try mode(path) == 0o600)
    #expect(try folder.names == ["out.md"])
    try write("fresh", to: folder.path + "/fresh.md", overwrite: true)
    #expect(try folder.names == ["fresh.md", "out.md"])
  }

  @Test func `a file is replaced where a link leads, and the link stays`() throws {
    let folder = try Folder()
    try folder.put("old", "real.md")
    let link = folder.path + "/link.md"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "real.md")
    #expect(failure(link) == "\(link) exists and is left as it is")
    try write("new", to: link, overwrite: true)
    #expect(try folder.text("real.md") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.md")
    #expect(try folder.names == ["link.md", "real.md"])
  }

  @Test func `a link that leads nowhere is something that is there`() throws {
    let folder = try Folder()
    let link = folder.path + "/link.md"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "gone.md")
    #expect(failure(link) == "\(link) exists and is left as it is")
    #expect(
      failure(link, overwrite: true)
        == "\(link): cannot be written: it is a link that leads nowhere")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "gone.md")
    #expect(try folder.names == ["link.md"])
  }

  @Test func `a draft is as private as the file from its beginning`() throws {
    let folder = try Folder()
    let path = folder.path + "/out.md"
    try folder.put("old", "out.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    // A mask by which others may not write, and a mode by which they may.
    let file = try WholeFile(path, overwrite: true, mode: 0o666)
    #expect(try mode(file.draft) == 0o600)
  }

  @Test func `a folder is no file`() throws {
    let folder = try Folder()
    try folder.put("x", "sub/inside.md")
    let path = folder.path + "/sub"
    #expect(failure(path) == "\(path) exists and is left as it is")
    #expect(failure(path, overwrite: true) == "\(path): cannot be written: it is a folder")
    #expect(try folder.names == ["sub"])
    #expect(try folder.text("sub/inside.md") == "x")
  }

  @Test func `a device is not replaced by a file`() {
    #expect(
      failure("/dev/null", overwrite: true) == "/dev/null: cannot be written: it is no plain file")
  }

  @Test(arguments: [
    ("none/out.md", "No such file or directory"), ("a.txt/out.md", "Not a directory"),
  ])
  func `a folder that is not there is told`(name: String, reason: String) throws {
    let folder = try Folder()
    try folder.put("x", "a.txt")
    let path = folder.path + "/" + name
    #expect(failure(path) == "\(path): cannot be written: \(reason)")
    #expect(try folder.names == ["a.txt"])
  }

  @Test func `a path that ends in a slash, or is empty, is no file`() throws {
    let folder = try Folder()
    #expect(failure(folder.path + "/out/").contains("cannot be written"))
    #expect(failure("").contains("cannot be written"))
    #expect(try folder.names.isEmpty)
  }

  @Test func `a name may be as long as names can be`() throws {
    let folder = try Folder()
    let name = String(repeating: "n", count: 255)
    try write("new", to: folder.path + "/" + name)
    #expect(try folder.names == [name])
    #expect(failure(folder.path + "/" + name + "n").contains("File name too long"))
    #expect(try folder.names == [name])
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func `a folder that nobody may write to is told`() throws {
    let folder = try Folder()
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    let path = folder.path + "/out.md"
    #expect(failure(path) == "\(path): cannot be written: Permission denied")
    #expect(try folder.names.isEmpty)
  }
}
