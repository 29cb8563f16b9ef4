import Chronology
import Formats
import Foundation
import Testing

/// What an event keeps beside what a dossier has keys for.
@Suite struct EventFieldsTests {
  private func timeline() throws -> Timeline {
    let yaml = try Sample.dossier(
      "    points:\n", becomes: "    fields: {Media Credit: AP, deaths: 11}\n    points:\n")
    let folder = try Folder.holding(yaml)
    return try Dossier(reading: folder.path).timeline
  }

  @Test func `fields are read in the order of the file`() throws {
    let event = try #require(try timeline().events.first)
    #expect(event.fields == [EventField("Media Credit", "AP"), EventField("deaths", "11")])
  }

  @Test func `a field that is no text is told`() throws {
    let yaml = try Sample.dossier(
      "    points:\n", becomes: "    fields: {deaths: [11]}\n    points:\n")
    let findings = try Folder.holding(yaml).findings()
    #expect(
      findings.contains {
        $0.contains("\"deaths\" must be a text, not a list or a mapping")
      })
  }

  @Test func `fields leave with every export`() throws {
    let timeline = try timeline()
    let json = try JSONSerialization.jsonObject(with: Data(Exporter.json.text(timeline).utf8))
    let events = (json as? [String: Any])?["events"] as? [[String: Any]]
    #expect(
      events?.first?["fields"] as? [String: String] == ["Media Credit": "AP", "deaths": "11"])
    #expect(events?.last?["fields"] as? [String: String] == [:])
    #expect(try Exporter.markdown.text(timeline).contains("\n- Media Credit: AP\n- deaths: 11\n"))
    let rows = try Exporter.csv.text(timeline).components(separatedBy: "\r\n")
    #expect(rows.contains { $0.hasPrefix("killing,") && $0.contains(",,,,,Media Credit,AP,,,,,") })
  }
}
