import Chronology
import Formats
import Foundation
import Testing

/// Each mistake is planted in a sound dossier, alone, and told at its place.
@Suite struct DossierMistakesTests {
  private func expect(
    _ findings: [String], after yaml: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try Folder.holding(yaml)
    let found = folder.findings()
    #expect(found == findings, sourceLocation: sourceLocation)
  }

  static let edtf = "dates are written in EDTF: try `annals date"

  @Test(
    arguments: [
      (
        "2021-01-03\"", "2021-02-30\"",
        "21:20: error: \"2021-02-30\" is not a date: February 2021 has 28 days "
          + "| \(edtf) '2021-02-30'`"
      ),
      (
        "published: 2021-01-12", "published: 12 January",
        "7:19: error: \"12 January\" is not a date: "
      ),
      (
        "date: 2021-01\n", "date: '2021-0100'\n",
        "37:21: error: \"2021-0100\" is not a date: "
      ),
      (
        "date: 2021-01\n", "date: >-\n          2021-02-30\n",
        "37:15: error: \"2021-02-30\" is not a date: February 2021 has 28 days "
      ),
    ])
  func `an impossible date is told at the column inside it`(
    old: String, new: String, finding: String
  ) throws {
    let folder = try Folder.holding(Sample.dossier(old, becomes: new))
    let findings = folder.findings()
    #expect(findings.count == 1)
    let first = try #require(findings.first)
    #expect(first.hasPrefix("dossier.yaml:" + finding), "\(first)")
  }

  @Test(
    arguments: [
      (
        "- gunmen woke up sleeping miners", "- gunmen woke up three miners",
        "34:13: error: these words are not in the source \"wsws\": \"gunmen woke up three miners\" "
          + "| the nearest passage is \"gunmen woke up sleeping miners\""
      ),
      (
        "- gunmen woke up sleeping miners", "- the sky is blue, says nobody here",
        "34:13: error: these words are not in the source \"wsws\": "
          + "\"the sky is blue, says nobody here\" "
          + "| copy the words from the source as they stand there"
      ),
      (
        "suffix: was claimed", "nth: 3",
        "39:13: error: these words stand 2 times in the source \"alwaght\", so there is no nth: 3 "
          + "| nth counts the places from 1"
      ),
      (
        "suffix: was claimed", "suffix: was denied",
        "39:13: error: these words are in the source \"alwaght\", but not between this prefix and "
          + "suffix: \"the attack\" | copy the prefix and the suffix from the words just before "
          + "and after"
      ),
      (
        "\n            suffix: was claimed", "",
        "39:13: error: these words stand 2 times in the source \"alwaght\", at "
          + "1:21 (…Officials condemned [the attack].  Later, the attack…), "
          + "3:8 (…the attack.  Later, [the attack] was claimed by “ISI…) "
          + "| say which place is meant: {exact: \"the attack\", suffix: \".\"} or "
          + "{exact: \"the attack\", suffix: \" was\"}"
      ),
    ])
  func `a quotation is in its source, at one place`(
    old: String, new: String, finding: String
  ) throws {
    try expect(["dossier.yaml:" + finding], after: Sample.dossier(old, becomes: new))
  }

  @Test(
    arguments: [
      (
        "title: The Machh attack", "titel: The Machh attack",
        "2:1: error: unknown key \"titel\" in the dossier | did you mean \"title\"?"
      ),
      (
        "publisher:", "publsher:",
        "6:5: error: unknown key \"publsher\" in the source \"wsws\" | did you mean \"publisher\"?"
      ),
      (
        "place: Machh", "plaice: Machh",
        "26:5: error: unknown key \"plaice\" in an event | did you mean \"place\"?"
      ),
      (
        "place: Machh", "colour: red",
        "26:5: error: unknown key \"colour\" in an event | known: id, date, time, kind, title, "
          + "summary, place, people, inferred, note, accounts, points, fields, accepted"
      ),
      (
        "also: [Mach]", "alsos: [Mach]",
        "18:32: error: unknown key \"alsos\" in a name | did you mean \"also\"?"
      ),
      (
        "printed: January 3", "prnited: January 3",
        "32:9: error: unknown key \"prnited\" in an account | did you mean \"printed\"?"
      ),
      (
        "suffix: was claimed", "sufix: was claimed",
        "40:13: error: unknown key \"sufix\" in a quotation | did you mean \"suffix\"?"
      ),
      (
        "{verdict: naming", "{verdct: naming",
        "44:15: error: unknown key \"verdct\" in the point \"where\" | did you mean \"verdict\"?"
      ),
      (
        "verdict: naming", "verdict: nameing",
        "44:24: error: unknown verdict \"nameing\" in the point \"where\" "
          + "| did you mean \"naming\"?"
      ),
      (
        "verdict: naming", "verdict: unjudged",
        "44:24: error: unknown verdict \"unjudged\" in the point \"where\" "
          + "| known: agree, finer, naming, contradiction"
      ),
      (
        "kind: place", "kind: town",
        "18:25: error: unknown kind \"town\" in the name \"Machh\" | known: person, place, group"
      ),
      (
        "- source: wsws", "- source: wsw",
        "31:17: error: unknown source \"wsw\" in an account | did you mean \"wsws\"?"
      ),
      (
        "- source: wsws", "- source: reuters",
        "31:17: error: unknown source \"reuters\" in an account | known: wsws, alwaght"
      ),
      (
        "derives-from: [wsws]", "derives-from: [wsws, dawn]",
        "14:26: error: unknown source \"dawn\" in derives-from | known: wsws, alwaght"
      ),
    ])
  func `an unknown word is told with the one that was meant`(
    old: String, new: String, finding: String
  ) throws {
    let folder = try Folder.holding(Sample.dossier(old, becomes: new))
    let findings = folder.findings()
    #expect(findings.filter { $0.contains("error: unknown") } == ["dossier.yaml:" + finding])
  }

  @Test(
    arguments: [
      ("annals: 1\n", "", "1:1: error: the dossier has no \"annals\""),
      ("annals: 1", "annals: 2", "1:9: error: this program reads dossiers of version 1, not \"2\""),
      ("    file: wsws.txt\n", "", "5:5: error: the source \"wsws\" has no \"file\""),
      ("id: killing", "id: ''", "20:9: error: this event has no \"id\""),
      ("    kind: attack\n", "", "20:5: error: the event \"killing\" has no \"kind\""),
      (
        "title: Eleven miners are killed", "title:",
        "20:5: error: the event \"killing\" has no \"title\""
      ),
      (
        "- source: wsws\n        printed", "- printed",
        "31:9: error: this account has no \"source\""
      ),
      (
        "- exact: the attack", "- prefix: 'Later,'", "39:13: error: this quotation has no \"exact\""
      ),
      ("name: Machh, ", "", "18:5: error: this entry of names has no \"name\""),
      (", kind: place", "", "18:5: error: the name \"Machh\" has no \"kind\""),
      (
        "id: claim", "id: killing",
        "45:5: error: the event id \"killing\" is taken on line 20 "
          + "| every event needs an id of its own"
      ),
      (
        ", quotes: the attack was claimed", "",
        "45:5: error: no source is quoted for the event \"claim\" "
          + "| every event rests on the words of a source: add an account with quotes"
      ),
      (
        "verdict: naming, ", "",
        "35:28: warning: nobody has judged how \"a shared room\", \"asleep\" stand to each other [unjudged] "
          + "| add `where: {verdict: agree|finer|naming|contradiction}` to `points:`"
      ),
      (
        "{source: alwaght, quotes", "{source: dawn, quotes",
        "51:18: error: unknown source \"dawn\" in an account | known: wsws, alwaght"
      ),
    ])
  func `what is lacking is told`(old: String, new: String, finding: String) throws {
    let folder = try Folder.holding(Sample.dossier(old, becomes: new))
    let findings = folder.findings()
    #expect(findings.contains("dossier.yaml:" + finding), "\(findings.joined(separator: "\n"))")
  }

  @Test(
    arguments: [
      (
        "title: The Machh attack", "title: [a]",
        "2:8: error: \"title\" must be a text, not a list or a mapping"
      ),
      (
        "place: Machh", "place: {a: b}",
        "26:12: error: \"place\" must be a text, not a list or a mapping"
      ),
      (
        "people: [Islamic State, Hazara]", "people: {a: b}",
        "27:13: error: \"people\" must be a list | start each item with \"- \""
      ),
      (
        "people: [Islamic State, Hazara]", "people: [[a]]",
        "27:14: error: \"people\" must be a text, not a list or a mapping"
      ),
      (
        "names:\n  - {", "names:\n  {",
        "18:3: error: \"names\" must be a list | start each item with \"- \""
      ),
      (
        "says: {killed: 11, where: a shared room}", "says: 11",
        "35:15: error: \"says\" must be a mapping of keys and values"
      ),
      (
        "says: {killed: 11,", "says: {killed: [11],",
        "35:24: error: \"killed\" must be a text, not a list or a mapping"
      ),
      (
        "where: {verdict: naming, note: The room is where they slept.}", "where: naming",
        "44:14: error: the point \"where\" must be a mapping of keys and values"
      ),
      (
        "place: Machh", "place: \"Ma\\0chh\"",
        "26:12: error: \"place\" holds a NUL character | take it out"
      ),
    ])
  func `a wrong shape is told`(old: String, new: String, finding: String) throws {
    let folder = try Folder.holding(Sample.dossier(old, becomes: new))
    let findings = folder.findings()
    #expect(findings.contains("dossier.yaml:" + finding), "\(findings.joined(separator: "\n"))")
  }

  @Test(arguments: ["''", "\"  \""])
  func `an empty quotation is told to be empty`(words: String) throws {
    let folder = try Folder.holding(
      Sample.dossier("- gunmen woke up sleeping miners", becomes: "- " + words))
    let findings = folder.findings()
    #expect(findings.count == 1)
    #expect(findings.first?.contains("error: this quotation is empty | copy the words") == true)
  }

}
