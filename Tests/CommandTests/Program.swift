import Foundation
import Testing

/// The built program, run as a script runs it: no shell in between.
struct Program {
  /// Where the program, and beside it the tests, were built.
  static let path: String = {
    var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    if let tests = CommandLine.arguments.first(where: { $0.hasSuffix(".xctest") }) {
      folder = URL(fileURLWithPath: tests)
    }
    return folder.deletingLastPathComponent().appendingPathComponent("annals").path
  }()

  /// The top folder of the package.
  static let package: String = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.path
  }()

  /// The bundled dossier.
  static let seeds = package + "/seeds"

  /// What a run left behind.
  struct Outcome {
    /// The exit status; 128 and the signal's number where a signal ended it.
    let status: Int32
    let outputBytes: Data
    let messageBytes: Data

    /// What came on standard output.
    var output: String { String(decoding: outputBytes, as: UTF8.self) }
    /// What came on standard error.
    var messages: String { String(decoding: messageBytes, as: UTF8.self) }
    /// The lines of standard output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }

    func json() throws -> Any { try JSONSerialization.jsonObject(with: outputBytes) }

    func jsonObject() throws -> [String: Any] { try #require(json() as? [String: Any]) }

    func jsonObjects() throws -> [[String: Any]] { try #require(json() as? [[String: Any]]) }
  }

  /// Runs the program with arguments; standard input is empty unless given.
  static func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:],
    in folder: String = Program.package
  ) async throws -> Outcome {
    try await run(arguments, input: input, environment: environment, in: folder)
  }

  /// The same for a list of arguments.
  ///
  /// - Parameters:
  ///   - bytes: what is on standard input, where it is no text.
  ///   - output: where standard output goes instead of being collected.
  ///   - program: what is run, where it is another that runs ours.
  static func run(
    _ arguments: [String], input: String = "", bytes: [UInt8]? = nil,
    environment: [String: String] = [:],
    in folder: String = Program.package, output: Child.Stream? = nil,
    program: String = Program.path
  ) async throws -> Outcome {
    let scratch = try Scratch()
    try scratch.write(Data(bytes ?? Array(input.utf8)), to: "input")
    try scratch.write("", to: "output")
    let child = try Child(
      program, arguments,
      environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { $1 },
      in: folder, input: scratch.file("input"), output: output ?? .file(scratch.file("output")),
      messages: .file(scratch.file("messages")))
    return Outcome(
      status: await child.end(), outputBytes: try scratch.read("output"),
      messageBytes: try scratch.read("messages"))
  }
}
