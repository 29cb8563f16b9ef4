import Chronology
import Formats
import Foundation
import Testing

@Suite struct TimelinePictureTests {
  private func sample() throws -> Timeline {
    let folder = try Folder.holding(Sample.dossier)
    return try Dossier(reading: folder.path).timeline
  }

  private func timeline(_ titles: [String], dates: [String] = []) throws -> Timeline {
    let events = try titles.enumerated().map { index, title in
      let date = dates.isEmpty ? nil : try EDTF(parsing: dates[index % dates.count])
      return Event(id: "e\(index)", date: date, kind: .attack, title: title)
    }
    return Timeline(title: "T", sources: [], names: [], events: events)
  }

  private func omissions(_ exporter: Exporter, _ timeline: Timeline) throws -> [String] {
    let extract = Extract(timeline)
    try exporter.write(extract) { _ in }
    return extract.omissions.lines
  }

  @Test func `a graph has the dates in a chain and the events beside them`() throws {
    let text = try Exporter.dot.text(sample())
    let statements = text.split(separator: "arrowhead=none]\n").last.map(String.init)
    #expect(
      statements == """
          "event-killing" [label="Eleven miners are killed\\lattack · World Socialist Web Site, \
        Eleven miners slaughtered\\l", fillcolor="#f9e3df"]
          "date-1" [label="3 January 2021\\n", shape=plaintext, style="", width=3.6, \
        fontname="Georgia,serif", fontsize=13]
          {rank=same; "date-1" -> "event-killing" [style=dotted]}
          "event-claim" [label="The attack is claimed\\lclaim · Eleven miners slaughtered\\l", \
        fillcolor="#f6dfea"]
          "event-killing" -> "event-claim" [style=invis]
          "date-2" [label="3 to 4 January 2021\\n", shape=plaintext, style="", width=3.6, \
        fontname="Georgia,serif", fontsize=13]
          "date-1" -> "date-2" [penwidth=2]
          {rank=same; "date-2" -> "event-claim" [style=dotted]}
        }

        """)
  }

  @Test func `nothing in a title is taken for DOT`() throws {
    let text = try Exporter.dot.text(timeline([#"a" b \N \ &lt; <b>"#, "c\nd"]))
    #expect(text.contains(#"[label="a\" b \\N \\ &amp;lt; <b>\l"#))
    #expect(text.contains(#"[label="c d\l"#))
  }

  @Test func `a Mermaid timeline has a section a year and a date once`() throws {
    #expect(
      try Exporter.mermaid.text(
        timeline(["One", "Two", "Three", "Four"], dates: ["2021-01-03", "2021-01-03", "2022"]))
          == """
          timeline
            title T, 4 events
            section 2021
              3 January 2021 : One
                   : Two
                   : Four
            section 2022
              2022 : Three

          """)
  }

  @Test func `nothing in a title is taken for Mermaid`() throws {
    let text = try Exporter.mermaid.text(timeline(["a: b; #c %%{init} <br> \"x\"\nsection y", ""]))
    #expect(
      text.contains(
        " : a#58; b#59; #35;c #37;#37;#123;init#125; #60;br#62; #34;x#34; section y\n"))
    #expect(text.contains("\n         : —\n"))
  }

  @Test func `Mermaid gets no more than it draws`() throws {
    let timeline = try timeline(Array(repeating: String(repeating: "word ", count: 20), count: 600))
    let text = try Exporter.mermaid.text(timeline)
    #expect(text.utf16.count <= 50_000 && text.utf16.count > 49_000)
    let left = 600 - text.split(separator: "\n").count { $0.contains(" : ") }
    #expect(
      try omissions(.mermaid, timeline) == [
        "\(left) events are left out: Mermaid draws no text of more than 50,000 characters"
      ])
  }

  @Test func `a picture has a row an event, with the title whole and the time on a line`() throws {
    let text = try Exporter.svg.text(sample())
    #expect(
      text.contains(
        """
        <g id="event-killing">
        <title>Eleven miners are killed</title>
        <text class="date" x="196" y="135">3 January 2021</text>
        <text class="what" x="238" y="135">Eleven miners are killed</text>
        <text class="quiet" x="238" y="154">attack · World Socialist Web Site, Eleven miners slaughtered</text>
        <circle class="mark" cx="216" cy="130" r="6" fill="#c0392b"/>
        <rect class="sure" x="755" y="125" width="10" height="10" rx="5" fill="#c0392b" stroke="#c0392b"/>
        </g>
        """))
  }

  @Test(
    arguments: [
      ("2021-01-03", "class=\"sure\""), ("2021-01-03?", "class=\"doubt\""),
      ("2021-01-03/..", "class=\"open\""), ("../2021-01-03", "class=\"open\""),
    ])
  func `a bar shows doubt and open ends`(date: String, look: String) throws {
    let dates = ["2021-01-01", date, "2021-01-09"]
    let text = try Exporter.svg.text(timeline(["A", "B", "C"], dates: dates))
    #expect(text.contains("<rect \(look)"))
  }

  @Test func `one event of long ago does not make all others a dot`() throws {
    let days = (1...9).map { "2021-01-0\($0)" }
    let text = try Exporter.svg.text(
      timeline(Array(repeating: "T", count: 10), dates: ["-0043-03-15"] + days))
    #expect(text.contains(">‹</text>"))
    #expect(text.contains(">1 Jan</text>") && text.contains(">9 Jan</text>"))
  }

  @Test(
    arguments: [
      (["1947", "2021"], ["1960", "1980", "2000", "2020"]),
      (["2021-01-01", "2021-06-01"], ["Jan 2021", "Apr 2021"]),
      (["2021-01-01", "2021-01-03"], ["1 Jan", "2 Jan", "3 Jan"]),
      (["-9999", "9999"], ["5000"]),
      (["Y20000000000000000", "Y-20000000000000000"], ["10000000000000000"]),
    ])
  func `the line is labelled with days, months or years`(
    dates: [String], labels: [String]
  ) throws {
    let text = try Exporter.svg.text(timeline(["A", "B"], dates: dates))
    for label in labels { #expect(text.contains("\(label)</text>"), "\(label)") }
    #expect(text.components(separatedBy: "class=\"tick\"").count <= 8)
  }

  @Test func `a picture is of 400 events, and says what it leaves out`() throws {
    let timeline = try timeline(Array(repeating: "T", count: 403))
    #expect(
      try omissions(.svg, timeline) == [
        "3 events are left out: a picture is of 400 events at most"
      ])
    #expect(try Exporter.svg.text(timeline).components(separatedBy: "<g id").count == 401)
  }

  @Test func `a long title is cut in a box, and that is told`() throws {
    let long = try timeline([String(repeating: "word ", count: 200_000)])
    #expect(
      try omissions(.dot, long) == [
        "1 end of a long title is left out: a box has no room for it"
      ])
    #expect(try Exporter.dot.text(long).utf8.count < 2_000)
    let picture = try Exporter.svg.text(long)
    #expect(picture.components(separatedBy: "<text class=\"what\"").count == 5)
    #expect(picture.contains(" …</text>"))
  }

  @Test(arguments: [Exporter.svg, .html])
  func `any text leaves as XML and HTML can have it`(exporter: Exporter) throws {
    let text = try exporter.text(.saying("]]> -->\u{B}\u{FFFF} <x a='b'>&"))
    #expect(!text.contains("<x") && !text.contains("\u{FFFF}") && !text.contains("-->"))
  }
}
