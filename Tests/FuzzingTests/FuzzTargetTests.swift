import Foundation
import Fuzzing
import Testing

/// What the fuzzer begins with, what once broke something, and what chance makes of both breaks nothing.
@Suite struct FuzzTargetTests {
  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Corpora/"

  /// The inputs of a target by their names.
  private static func corpus(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
    let folder = folder + target.rawValue
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return try names.map { name in
      (name, Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))))
    }
  }

  /// How much is made by chance of the inputs of each target.
  private static let mutants =
    ProcessInfo.processInfo.environment["FUZZ_MUTANTS"].flatMap { Int($0) } ?? 50

  @Test(arguments: FuzzTarget.allCases)
  func `whatever comes from outside is taken or refused`(target: FuzzTarget) throws {
    let corpus = try FuzzTargetTests.corpus(of: target)
    #expect(!corpus.isEmpty)
    for (name, bytes) in corpus {
      #expect(throws: Never.self, "\(target.rawValue)/\(name)") { try target.feed(bytes) }
    }
    var mutator = Mutator(of: corpus.map(\.bytes), seed: 1)
    for _ in 0..<FuzzTargetTests.mutants {
      let bytes = mutator.next()
      #expect(throws: Never.self, "\(target.rawValue): \(Data(bytes).base64EncodedString())") {
        try target.feed(bytes)
      }
    }
  }
}
