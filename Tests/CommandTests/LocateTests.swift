import Foundation
import Testing

struct LocateTests {
  private func scratch(_ selector: String) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("\u{FEFF}" + Scratch.smallText, to: "letter.txt")
    try scratch.write(selector, to: "sel.json")
    return scratch
  }

  @Test func `words that stand there are answered on one line`() async throws {
    let scratch = try scratch(#"{"exact": "The mill burned down", "start": 12, "end": 32}"#)
    let outcome = try await Program.run(
      "locate", "letter.txt", "--selector", "sel.json", "--json", in: scratch.path)
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 1)
    let answer = try outcome.jsonObject()
    #expect(answer["start"] as? Int == 12)
    #expect(answer["end"] as? Int == 32)
    #expect(answer["score"] as? Double == 1)
    #expect(answer["state"] as? String == "exact")
  }

  @Test func `without --json the place is told as editors like it`() async throws {
    let scratch = try scratch(
      #"{"exact": "mill burnt down", "prefix": "The ", "suffix": " in the night"}"#)
    let outcome = try await Program.run(
      "locate", "letter.txt", "--selector", "sel.json", in: scratch.path)
    #expect(outcome.status == 0)
    #expect(outcome.output == "letter.txt:3:5: the words were changed: \"mill burned down\"\n")
  }

  @Test func `what is gone is an orphan, and nothing was found`() async throws {
    let scratch = try scratch(#"{"exact": "the harbour", "prefix": "over ", "suffix": " at dawn"}"#)
    let json = try await Program.run(
      "locate", "letter.txt", "--selector", "sel.json", "--json", in: scratch.path)
    #expect(json.status == 1)
    #expect(json.output == "{\"orphan\":true}\n")
    #expect(json.messages.isEmpty)
    let words = try await Program.run(
      "locate", "letter.txt", "--selector", "sel.json", in: scratch.path)
    #expect(words.status == 1)
    #expect(words.output.isEmpty)
    #expect(words.messages == "the passage is no longer there\n")
  }

  @Test func `the text or the selector may be standard input`() async throws {
    let scratch = try scratch(#"{"exact": "Nobody was hurt"}"#)
    let text = try await Program.run(
      "locate", "-", "--selector", "sel.json", "--json", input: "Nobody was hurt", in: scratch.path)
    #expect(try text.jsonObject()["start"] as? Int == 0)
    let selector = try await Program.run(
      "locate", "letter.txt", "--selector", "-", "--json", input: #"{"exact": "aunt"}"#,
      in: scratch.path)
    #expect(try selector.jsonObject()["start"] as? Int == 5)
    let both = try await Program.run("locate", "-", "--selector", "-")
    #expect(both.status == 64)
  }

  @Test func `many questions are answered line by line`() async throws {
    let scratch = try scratch("{}")
    let lines = [
      #"{"file": "letter.txt", "selector": {"exact": "aunt"}}"#,
      #"{"text": "My aunt", "selector": {"exact": "aunt"}}"#,
      #"{"file": "letter.txt", "selector": {"exact": "uncle"}}"#,
    ]
    let outcome = try await Program.run(
      "locate", "--lines", "-", input: lines.joined(separator: "\n"), in: scratch.path)
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 3)
    #expect(outcome.lines.first?.contains("\"start\":5") == true)
    #expect(outcome.lines.dropFirst().first?.contains("\"start\":3") == true)
    #expect(outcome.lines.last == "{\"orphan\":true}")
  }

  @Test func `a question that cannot be read holds up no other`() async throws {
    let scratch = try scratch("{}")
    let lines = [
      "not JSON", "", #"{"text": "My aunt", "selector": {"exact": "aunt", "start": 2.5}}"#,
      #"{"file": "nosuch.txt", "selector": {"exact": "aunt"}}"#, #"{"selector": {"exact": "a"}}"#,
      #"{"text": "abc"}"#,
      #"{"text": "My aunt", "selector": {"exact": "aunt"}}"#,
    ]
    let outcome = try await Program.run(
      "locate", "--lines", "-", input: lines.joined(separator: "\n"), in: scratch.path)
    #expect(outcome.status == 1)
    #expect(
      outcome.lines.dropLast() == [
        #"{"error":"line 1: this is not JSON"}"#,
        #"{"error":"line 3: \"start\" must be a whole number"}"#,
        #"{"error":"line 4: nosuch.txt: no such file"}"#,
        #"{"error":"line 5: there is neither \"text\" nor \"file\""}"#,
        #"{"error":"line 6: the line has no \"selector\""}"#,
      ])
    #expect(outcome.lines.last?.contains("\"start\":3") == true)
    #expect(outcome.messages.isEmpty)
  }

  @Test(
    arguments: [
      ("not JSON", "sel.json: this is not JSON\n"),
      ("{}", "sel.json: the selector has no \"exact\"\n"),
      (#"{"exact": 5}"#, "sel.json: \"exact\" is of the wrong type: "),
      (#"{"exact": "a", "start": "b"}"#, "sel.json: \"start\" is of the wrong type: "),
      (#"{"exact": "a", "start": 2.5}"#, "sel.json: \"start\" must be a whole number\n"),
      (#"{"exact": "a", "end": 1e30}"#, "sel.json: \"end\" must be a whole number\n"),
      (
        #"{"exact": "a", "start": 99999999999999999999999}"#,
        "sel.json: \"start\" must be a whole number\n"
      ),
      (#"{"exact": " "}"#, "sel.json: there are no words in \"exact\"\n"),
    ])
  func `a selector that is none is bad data`(selector: String, message: String) async throws {
    let scratch = try scratch(selector)
    let outcome = try await Program.run(
      "locate", "letter.txt", "--selector", "sel.json", "--json", in: scratch.path)
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix(message), "\(outcome.messages)")
  }

  @Test(arguments: [["nosuch.txt", "--selector", "sel.json"], ["letter.txt", "--selector", "no"]])
  func `a file that is not there is no input`(arguments: [String]) async throws {
    let scratch = try scratch(#"{"exact": "aunt"}"#)
    let outcome = try await Program.run(["locate"] + arguments, in: scratch.path)
    #expect(outcome.status == 66)
    #expect(outcome.messages.hasSuffix("no such file\n"))
  }
}
