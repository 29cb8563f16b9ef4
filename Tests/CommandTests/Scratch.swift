import Foundation

/// A new folder for one test, which is removed at its end.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = "/tmp/annals-\(UInt32.random(in: .min ... .max))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file and says where it is.
  @discardableResult
  func write(_ text: String, to name: String) throws -> URL {
    try write(Data(text.utf8), to: name)
  }

  @discardableResult
  func write(_ bytes: Data, to name: String) throws -> URL {
    let url = URL(fileURLWithPath: file(name))
    try bytes.write(to: url)
    return url
  }

  func read(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: file(name)))
  }

  func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

  /// The names of the files in the folder, hidden ones included.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}

extension Scratch {
  /// A copy of the bundled dossier in the folder.
  static func copyOfSeeds() throws -> Scratch {
    let scratch = try Scratch()
    for name in try FileManager.default.contentsOfDirectory(atPath: Program.seeds) {
      try FileManager.default.copyItem(
        atPath: Program.seeds + "/" + name, toPath: scratch.file(name))
    }
    return scratch
  }

  /// A small dossier of one source and one event.
  static func dossier(_ yaml: String = Scratch.small, text: String = Scratch.smallText) throws
    -> Scratch
  {
    let scratch = try Scratch()
    try scratch.write(yaml, to: "dossier.yaml")
    try scratch.write(text, to: "letter.txt")
    return scratch
  }

  static let small = """
    annals: 1
    title: A small dossier
    sources:
      letter: {file: letter.txt, publisher: The Post, published: 1901-05-02}
    events:
      - id: fire
        date: 1901-05-01
        kind: report
        title: The mill burns
        place: Ley
        accounts:
          - source: letter
            quotes: [The mill burned down in the night]

    """

  /// The same with nothing left to doubt.
  static let sound = small.replacing(
    "published: 1901-05-02}",
    with: """
      published: 1901-05-02,
          aside: [{quote: Dear aunt, why: a greeting}, {quote: Nobody was hurt, why: no event}]}
      """
  ).replacing("date: 1901-05-01", with: "date: 1901-05-01\n    inferred: the night before")

  /// The same with an unknown key, an impossible date and an unknown source.
  static let broken = small.replacing("kind: report", with: "kid: report")
    .replacing("1901-05-01", with: "1901-05-32").replacing("source: letter", with: "source: leter")

  static let smallText = "Dear aunt,\n\nThe mill burned down in the night. Nobody was hurt.\n"
}
