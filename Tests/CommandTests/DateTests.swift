import Foundation
import Testing

struct DateTests {
  static let fields = [
    "input", "valid", "level", "earliest", "latest", "precision", "uncertain", "approximate",
    "words", "error", "canonical", "qualifiers",
  ]

  /// The keys of an object on one line or of a short one on several, in their order.
  private func keys(_ json: String) -> [String] {
    DateTests.fields.filter { json.contains("\"\($0)\"") }.sorted {
      json.firstRange(of: "\"\($0)\"")?.lowerBound ?? json.endIndex
        < json.firstRange(of: "\"\($1)\"")?.lowerBound ?? json.endIndex
    }
  }

  @Test func `a date is explained in words and numbers`() async throws {
    let outcome = try await Program.run("date", "2021-01-03/2021-01~")
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    #expect(
      outcome.output == """
        3 January 2021 to about January 2021
        earliest   2021-01-03
        latest     2021-01-31
        precision  month
        level      1

        """)
  }

  @Test func `--json has every field, whatever the date`() async throws {
    let valid = try await Program.run("date", "2021-01-03?", "--json")
    #expect(valid.status == 0)
    let answer = try valid.jsonObject()
    #expect(Set(answer.keys) == Set(DateTests.fields))
    #expect(keys(valid.output) == DateTests.fields)
    #expect(answer["input"] as? String == "2021-01-03?")
    #expect(answer["valid"] as? Bool == true)
    #expect(answer["level"] as? Int == 1)
    #expect(answer["earliest"] as? String == "2021-01-03")
    #expect(answer["latest"] as? String == "2021-01-03")
    #expect(answer["precision"] as? String == "day")
    #expect(answer["uncertain"] as? Bool == true)
    #expect(answer["approximate"] as? Bool == false)
    #expect(answer["words"] as? String == "perhaps 3 January 2021")
    #expect(answer["error"] is NSNull)
    #expect(answer["canonical"] as? String == "2021-01-03?")
    let signs = ["date": "2021-01-03?", "year": "?", "month": "?", "day": "?"]
    #expect(answer["qualifiers"] as? [[String: String]] == [signs])
    let invalid = try await Program.run("date", "2021-13", "--json")
    #expect(invalid.status == 65)
    let refusal = try invalid.jsonObject()
    #expect(Set(refusal.keys) == Set(DateTests.fields))
    #expect(refusal["valid"] as? Bool == false)
    #expect(refusal["earliest"] is NSNull)
    #expect((refusal["error"] as? String)?.isEmpty == false)
  }

  @Test func `what is no date is refused with the reason`() async throws {
    let outcome = try await Program.run("date", "2021-02-30")
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("\"2021-02-30\" is not a date: "))
    #expect(outcome.messages.contains("February 2021 has 28 days"))
  }

  @Test(arguments: [["-0043"], ["--", "-0043"], ["-0043?", "--json"], ["--json", "-0043~"]])
  func `a year before Christ may go after two hyphens`(arguments: [String]) async throws {
    let outcome = try await Program.run(["date"] + arguments)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("44 BC"))
    #expect(outcome.output.contains("-0043-01-01"))
  }

  @Test(arguments: [["--jsn", "2021"], ["2021", "2022"], [], ["-", "--versus", "2021"]])
  func `what is no one date is a wrong command line`(arguments: [String]) async throws {
    let outcome = try await Program.run(["date"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.messages.isEmpty)
  }

  @Test func `a year beyond all days is told to the last figure`() async throws {
    let answer = try await Program.run("date", "Y-17E20", "--json").jsonObject()
    #expect(answer["earliest"] as? String == "-1700000000000000000000-01-01")
    #expect(answer["latest"] as? String == "-1700000000000000000000-12-31")
  }

  @Test func `one date stands to another surely, possibly or not`() async throws {
    let outcome = try await Program.run("date", "2021-01", "--versus", "2021-01-03")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        January 2021 against 3 January 2021
        before     possibly
        after      possibly
        overlaps   possibly
        within     possibly
        covers     yes
        same       possibly
        order      -1

        """)
    let json = try await Program.run("date", "-0044", "--versus", "-0043~", "--json")
    let answer = try json.jsonObject()
    #expect(answer["before"] as? String == "yes")
    #expect(answer["within"] as? String == "no")
    #expect(answer["order"] as? Int == -1)
    let dates = try #require(answer["dates"] as? [[String: Any]])
    #expect(dates.compactMap { $0["approximate"] as? Bool } == [false, true])
  }

  @Test func `what cannot be compared is named`() async throws {
    let outcome = try await Program.run("date", "2021", "--versus", "199u")
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.messages
        == "\"199u\" is not a date: column 4: 'u' is the old sign: write 199X\n")
    let json = try await Program.run("date", "2021-13", "--versus", "2021", "--json")
    #expect(json.status == 65)
    let answer = try json.jsonObject()
    #expect(answer["valid"] as? Bool == false)
    #expect(answer["before"] is NSNull && answer["order"] is NSNull)
  }

  @Test func `every line of standard input has a line of JSON`() async throws {
    let good = try await Program.run("date", "-", input: "2021\n-0043\r\n1984?")
    #expect(good.status == 0)
    let answers = try good.lines.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(answers.compactMap { $0["input"] as? String } == ["2021", "-0043", "1984?"])
    #expect(answers.allSatisfy { Set($0.keys) == Set(DateTests.fields) })
    #expect(good.lines.map(keys) == Array(repeating: DateTests.fields, count: 3))
    let mixed = try await Program.run("date", "-", input: "2021\n\nnonsense\n")
    #expect(mixed.lines.count == 3)
    #expect(mixed.lines.map { $0.contains("\"valid\":true") } == [true, false, false])
    #expect(mixed.status == 1)
    for marked in ["\u{FEFF}2021\n2022\n", "\u{FEFF}2021"] {
      #expect(try await Program.run("date", "-", input: marked).status == 0)
    }
    let nothing = try await Program.run("date", "-")
    #expect(nothing.status == 0)
    #expect(nothing.output.isEmpty)
  }

  @Test func `bytes that are no text have their line, too`() async throws {
    let bytes = Array("2021\n".utf8) + [0xFF, 0xFE] + Array("21\n\"\\\t\u{202E}\u{1B}\n2022".utf8)
    let outcome = try await Program.run(
      ["date", "-"],
      bytes: bytes + Array(repeating: 0x39, count: 70_000) + [0x0A, 0x00, 0x0A, 0x0A])
    #expect(outcome.status == 1)
    let answers = try outcome.lines.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(
      answers.compactMap { $0["valid"] as? Bool } == [true, false, false, false, false, false])
    #expect(answers[1]["error"] as? String == "column 1: these bytes are not UTF-8")
    #expect(answers[2]["input"] as? String == "\"\\\t\u{202E}\u{1B}")
    #expect(!outcome.outputBytes.contains(0x1B))
    #expect(answers[3]["input"].map { "\($0)".count } == 70_004)
  }
}
