import ArgumentParser
import Chronology
import Formats
import Foundation
import Screen

/// `annals check`: every finding at once.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say everything that is wrong or doubtful in a dossier, with file, line and column.",
    discussion: """
      Says nothing, and exits with 0, when all is well; exits with 1 when something is wrong, with \
      --strict also when something is doubtful.
      """)

  @OptionGroup var dossier: DossierOption
  @Flag(help: "Let what is doubtful count as wrong.") var strict = false
  @Flag(help: "Print how much of each source is cited or set aside.") var coverage = false
  @Flag(help: "Print a JSON array.") var json = false
  @Flag(
    help: """
      Show what is mechanical to mend, as a diff: slips in keys, dates in old signs, missing \
      hashes of sources.
      """)
  var fix = false
  @Flag(help: "Look again for quotations that are not found, and show what has become of them.")
  var reanchor = false
  @Flag(help: "Write what --fix or --reanchor shows.") var write = false

  func validate() throws {
    if fix, reanchor { throw ValidationError("one of --fix and --reanchor at a time") }
    if write, !fix, !reanchor {
      throw ValidationError("--write goes with --fix or --reanchor")
    }
    if json || coverage || strict, fix || reanchor {
      throw ValidationError("--fix and --reanchor go without --json, --coverage and --strict")
    }
    if write, dossier.name == "-" {
      throw ValidationError("standard input cannot be written: name the dossier")
    }
  }

  func run() throws {
    try dossier.refuseEvent()
    if fix { return try propose(Proposal.mending(dossier.path(), readsOutside: dossier.outside)) }
    if reanchor {
      return try propose(Proposal.reanchoring(dossier.path(), readsOutside: dossier.outside))
    }
    let (timeline, findings) = try read()
    if coverage, let timeline, !findings.hasErrors {
      try CoverageTable(timeline.coverage()).print(json: json)
    } else if json {
      try Output.put(json: JSONText(findings.map(JSONFinding.init)).text)
    } else if !findings.isEmpty {
      try Output.say(findings.report)
    }
    if findings.hasErrors || strict && !findings.isEmpty { throw ExitCode(1) }
  }

  /// The changes as a diff on standard output, what is left to decide as messages.
  private func propose(_ proposal: Proposal) throws {
    let diff = proposal.diff
    if !diff.isEmpty { try Output.put(patch: diff.text) }
    let remarks = (proposal.notes + proposal.remarks).inOrder()
    if !remarks.isEmpty { Output.complain(remarks.report) }
    if write, !diff.isEmpty { try proposal.write() }
    if !proposal.notes.isEmpty || !write && !diff.isEmpty { throw ExitCode(1) }
  }

  /// The timeline, if the dossier can be read, and all that is to be said of it.
  private func read() throws -> (Timeline?, [Finding]) {
    do {
      let dossier = try dossier.read()
      return (dossier.timeline, dossier.warnings)
    } catch let findings as Findings {
      return (nil, findings.all)
    } catch FileError.notText(let finding) {
      return (nil, [finding])
    }
  }
}

/// A finding in JSON.
struct JSONFinding: Encodable {
  @Nullable var file: String?
  @Nullable var line: Int?
  @Nullable var column: Int?
  let severity: String
  @Nullable var code: String?
  let message: String
  @Nullable var hint: String?

  init(_ finding: Finding) {
    file = finding.origin?.file
    line = finding.origin?.line
    column = finding.origin?.column
    severity = finding.severity.rawValue
    code = finding.code?.rawValue
    message = finding.message
    hint = finding.hint
  }
}
