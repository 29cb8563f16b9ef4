import ArgumentParser
import Formats
import Foundation

/// `annals date`: what an EDTF expression means.
struct Date: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what an EDTF expression means: earliest, latest, precision, in words.",
    usage: "annals date <expr> [--versus <expr>] [--json]",
    discussion: """
      A year before Christ is written with a hyphen, as in: annals date -0043. With - for EXPR, answers one JSON line for each line of standard input, and exits with 1 when \
      one of them is not a date. With --versus, says how one date stands to another: yes, no or \
      possibly. Exits with 65 when an expression is not a date.
      """)

  // Whatever no option knows is taken, so that -0043 needs no -- before it; -- itself is, too.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("An EDTF date (ISO 8601-2:2019).", valueName: "expr"))
  var expressions: [String]
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Another date, to say how EXPR stands to it.", valueName: "expr"))
  var versus: String?
  @Flag(help: "Print a JSON object.") var json = false

  private var dates: [String] {
    expressions.first == "--" ? Array(expressions.dropFirst()) : expressions
  }

  func validate() throws {
    if let option = dates.first(where: { $0.hasPrefix("--") }) {
      throw ValidationError("Unknown option '\(option)'")
    }
    guard dates.count == 1 else {
      throw ValidationError("one date at a time: put quotation marks around one with spaces")
    }
    if versus != nil, dates == ["-"] {
      throw ValidationError("--versus takes a date to compare with, and not standard input")
    }
  }

  func run() throws {
    guard let expression = dates.first else { return }
    if let versus {
      try compare(expression, with: versus)
    } else if expression == "-" {
      try answerLines()
    } else {
      try answer(expression)
    }
  }

  private func answer(_ expression: String) throws {
    let answer = DateAnswer(expression)
    try put(answer.json, or: answer.lines, unless: answer.error)
    if let error = answer.error {
      let message = json ? "" : "\"\(expression)\" is not a date: \(error)"
      throw Failure(message, status: EX_DATAERR)
    }
  }

  private func compare(_ one: String, with other: String) throws {
    let relation = DateRelation(one, versus: other)
    try put(relation.json, or: relation.lines, unless: relation.error)
    if let error = relation.error { throw Failure(json ? "" : error, status: EX_DATAERR) }
  }

  private func put(_ value: JSONValue, or lines: String, unless error: String?) throws {
    if json {
      try Output.put(json: value.lines)
    } else if error == nil {
      try Output.say(lines)
    }
  }

  private func answerLines() throws {
    var input = InputLines()
    var isAllValid = true
    while let lines = try input.next() {
      let answers = lines.map { DateAnswer($0) }
      isAllValid = isAllValid && answers.allSatisfy { $0.error == nil }
      if !answers.isEmpty { try Output.put(json: answers.map(\.json.line).joined(separator: "\n")) }
    }
    if !isAllValid { throw ExitCode(1) }
  }
}
