import Foundation
import Testing

struct DateTests {
  static let fields: Set = [
    "input", "valid", "level", "earliest", "latest", "precision", "uncertain", "approximate",
    "words", "error",
  ]

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
    #expect(Set(answer.keys) == DateTests.fields)
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
    let invalid = try await Program.run("date", "2021-13", "--json")
    #expect(invalid.status == 65)
    let refusal = try invalid.jsonObject()
    #expect(Set(refusal.keys) == DateTests.fields)
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

  @Test func `a year before Christ goes after two hyphens`() async throws {
    let outcome = try await Program.run("date", "--", "-0043")
    #expect(outcome.status == 0)
    #expect(outcome.lines.first == "44 BC")
    #expect(try await Program.run("date", "-0043").status == 64)
  }

  @Test func `every line of standard input has a line of JSON`() async throws {
    let good = try await Program.run("date", "-", input: "2021\n-0043\r\n1984?")
    #expect(good.status == 0)
    let answers = try good.lines.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(answers.compactMap { $0["input"] as? String } == ["2021", "-0043", "1984?"])
    #expect(answers.allSatisfy { Set($0.keys) == DateTests.fields })
    let mixed = try await Program.run("date", "-", input: "2021\n\nnonsense\n")
    #expect(mixed.lines.count == 3)
    #expect(mixed.lines.map { $0.contains("\"valid\":true") } == [true, false, false])
    #expect(mixed.status == 65)
    let nothing = try await Program.run("date", "-")
    #expect(nothing.status == 0)
    #expect(nothing.output.isEmpty)
  }
}
