import ArgumentParser
import Chronology
import Formats
import Foundation

/// `annals date`: what an EDTF expression means.
struct Date: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what an EDTF expression means: earliest, latest, precision, in words.",
    discussion: """
      An expression that begins with a hyphen goes after --, as in: annals date -- -0043. \
      With - for EXPR, answers one JSON line for each line of standard input. \
      Exits with 65 when something is not a date.
      """)

  @Argument(help: ArgumentHelp("An EDTF date (ISO 8601-2:2019).", valueName: "expr"))
  var expression: String
  @Flag(help: "Print a JSON object.") var json = false

  func run() throws {
    if expression == "-" { return try answerLines() }
    let answer = DateAnswer(expression)
    if json {
      try Output.put(json: JSONText(answer).text)
    } else if answer.valid {
      try Output.say(answer.lines)
    }
    guard answer.valid else {
      let message = json ? "" : "\"\(expression)\" is not a date: \(answer.error ?? "")"
      throw Failure(message, status: EX_DATAERR)
    }
  }

  private func answerLines() throws {
    var isAllValid = true
    while let line = readLine() {
      let answer = DateAnswer(line)
      try Output.put(json: JSONText(line: answer).text)
      isAllValid = isAllValid && answer.valid
    }
    if !isAllValid { throw ExitCode(EX_DATAERR) }
  }
}

/// The meaning of an expression, as it is printed.
private struct DateAnswer: Encodable {
  let input: String
  let valid: Bool
  @Nullable var level: Int?
  @Nullable var earliest: String?
  @Nullable var latest: String?
  @Nullable var precision: String?
  @Nullable var uncertain: Bool?
  @Nullable var approximate: Bool?
  @Nullable var words: String?
  @Nullable var error: String?

  init(_ input: String) {
    self.input = input
    do throws(EDTFError) {
      let date = try EDTF(parsing: input)
      valid = true
      level = date.level
      earliest = date.earliest.description
      latest = date.latest.description
      precision = "\(date.precision)"
      uncertain = date.isUncertain
      approximate = date.isApproximate
      words = date.words
    } catch {
      valid = false
      self.error = "\(error)"
    }
  }

  var lines: String {
    [
      words ?? "", "earliest   \(earliest ?? "")", "latest     \(latest ?? "")",
      "precision  \(precision ?? "")", "level      \(level ?? 0)",
    ].joined(separator: "\n")
  }
}
