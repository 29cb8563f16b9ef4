import ArgumentParser
import Chronology
import Formats
import Foundation

/// `annals check`: every finding at once.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say everything that is wrong or doubtful in a dossier, with file, line and column.",
    discussion: "Says nothing, and exits with 0, when all is well; exits with 1 otherwise.")

  @OptionGroup var dossier: DossierOption
  @Flag(help: "Print a JSON array.") var json = false

  func run() throws {
    let findings = try findings()
    if json {
      try Output.put(json: JSONText(findings.map(JSONFinding.init)).text)
    } else {
      try findings.forEach { try Output.say($0.report) }
    }
    if !findings.isEmpty { throw ExitCode(1) }
  }

  private func findings() throws -> [Finding] {
    do {
      return try dossier.read().warnings
    } catch let findings as Findings {
      return findings.all
    } catch FileError.notText(let finding) {
      return [finding]
    }
  }
}

private struct JSONFinding: Encodable {
  @Nullable var file: String?
  @Nullable var line: Int?
  @Nullable var column: Int?
  let severity: String
  let message: String
  @Nullable var hint: String?

  init(_ finding: Finding) {
    file = finding.origin?.file
    line = finding.origin?.line
    column = finding.origin?.column
    severity = finding.severity.rawValue
    message = finding.message
    hint = finding.hint
  }
}
