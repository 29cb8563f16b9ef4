import Chronology
import Formats
import Foundation
import Testing

@Suite struct LnavTests {
  /// What lnav learns the format from.
  private struct Format: Decodable {
    struct Pattern: Decodable { let pattern: String }
    struct Line: Decodable { let line: String }
    let regex: [String: Pattern]
    let sample: [Line]
    let level: [String: String]
  }

  private func format() throws -> Format {
    let file = URL(fileURLWithPath: Bundled.folder)
      .appendingPathComponent("../docs/annals.lnav.json")
    let formats = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let format = try JSONSerialization.data(withJSONObject: #require(formats?["annals_log"]))
    return try JSONDecoder().decode(Format.self, from: format)
  }

  /// What the format finds in a line: standing, kind, event and date.
  private func parts(_ line: String) throws -> [String]? {
    let pattern = try #require(format().regex["event"]?.pattern)
    let expression = try NSRegularExpression(pattern: pattern)
    let range = NSRange(line.startIndex..., in: line)
    guard let match = expression.firstMatch(in: line, range: range) else { return nil }
    return ["standing", "kind", "event", "edtf"].map {
      Range(match.range(withName: $0), in: line).map { String(line[$0]) } ?? ""
    }
  }

  private func lines(_ timeline: Timeline) throws -> [String] {
    try Exporter.lnav.text(timeline).components(separatedBy: "\n").filter {
      $0.first?.isNumber == true
    }
  }

  @Test func `an event is a line, and what is said of it stands below`() throws {
    let folder = try Folder.holding(Sample.dossier)
    let timeline = try Dossier(reading: folder.path).timeline
    #expect(
      try Exporter.lnav.text(timeline) == """
        # The Machh attack
        # 2 events
        2021-01-03T00:00:00  certain  attack  killing  2021-01-03  \
        3 January 2021, early morning: Eleven miners are killed (Machh)
            Gunmen kill miners.
            How it was dated: "Sunday" is 3 January.
            Note: The first of two.
            “gunmen woke up sleeping miners” — World Socialist Web Site, 12 January 2021; \
        dated there “January 3”
            “the attack” — Eleven miners slaughtered, perhaps 4 January 2021; It has 11 as well.
            date: 2021-01-03 (World Socialist Web Site), 2021-01 (Eleven miners slaughtered): finer
            killed: 11 (World Socialist Web Site), at least 11 (Eleven miners slaughtered): finer
            where: a shared room (World Socialist Web Site), asleep (Eleven miners slaughtered): \
        naming: The room is where they slept.
        2021-01-03T00:00:00  certain  claim  claim  2021-01-03/2021-01-04  \
        3 to 4 January 2021: The attack is claimed
            “the attack was claimed” — Eleven miners slaughtered, perhaps 4 January 2021

        """)
    #expect(try format().sample.first?.line == lines(timeline).first)
  }

  @Test func `the samples of the format are of the format`() throws {
    for sample in try format().sample {
      #expect(try parts(sample.line) != nil, "\(sample.line)")
    }
    #expect(try Set(format().level.values) == ["^certain$", "^uncertain$", "^disputed$"])
  }

  @Test(
    arguments: [
      "", "a  b", "  ", "a\n2021-01-03T00:00:00  certain  x  y  2021  z", "a\u{2028}b", "\t\t",
      "# x", "\u{1B}[31m", "a\u{A0}\u{A0}b", "هجوم", String(repeating: "a  ", count: 30_000),
    ])
  func `the format finds what stands on a line, whatever it is`(text: String) throws {
    let lines = try lines(.saying(text, on: "2021-01-03?"))
    #expect(lines.count == 1)
    let kind = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("\u{1B}", with: "\u{FFFD}")
    #expect(
      try parts(lines[0]) == ["uncertain", kind.isEmpty ? "-" : kind, "killing", "2021-01-03?"])
  }

  @Test(
    arguments: [
      ("2021", "2021-01-01T00:00:00"), ("../2021-01-12", "2021-01-12T00:00:00"),
      ("2021-01-03T03:00:00+05:00", "2021-01-03T03:00:00"), ("198X", "1980-01-01T00:00:00"),
    ])
  func `the stamp is the first moment by the clock of the place`(date: String, stamp: String) throws
  {
    #expect(try lines(.saying("x", on: date)).first?.hasPrefix(stamp + "  ") == true)
  }

  @Test(arguments: ["1969-12-31", "-0043", "3000"])
  func `years that lnav does not read are counted`(date: String) throws {
    let extract = Extract(.saying("x", on: date))
    #expect(try Exporter.lnav.text(extract) == "# x\n# 1 event\n")
    #expect(
      extract.omissions.lines == ["1 event is left out: lnav has only the years 1970 to 2999"])
  }

  @Test func `the recipe stands at the head`() throws {
    var extract = Extract(.saying("x", on: "2021"))
    let recipe = Recipe(
      program: "1", format: "lnav", asked: Asked(), form: Recipe.Form(), scope: nil, events: 1,
      total: 1, sources: [:])
    extract.recipe = recipe
    #expect(
      try Exporter.lnav.text(extract).hasPrefix("# x\n# 1 event\n# \(recipe.line)\n2021-01-01T"))
  }
}
