import Chronology
import Formats
import Foundation
import Testing

/// What a dossier keeps of the whole beside what it has keys for.
@Suite struct TimelineFieldsTests {
  private let fields = [EventField("Editor", "A. Reed"), EventField("Sheet: 2", "yes")]

  private func yaml(_ fields: String) throws -> String {
    try Sample.dossier("sources:\n", becomes: "fields: \(fields)\nsources:\n")
  }

  private func timeline() throws -> Timeline {
    let folder = try Folder.holding(yaml("{Editor: A. Reed, \"Sheet: 2\": yes}"))
    return try Dossier(reading: folder.path).timeline
  }

  @Test func `fields are read in the order of the file`() throws {
    #expect(try timeline().fields == fields)
    #expect(try Dossier(reading: Bundled.folder).timeline.fields == [])
  }

  @Test func `what is no text is told, and so is a name that stands twice`() throws {
    let findings = try Folder.holding(yaml("{a: [b], c: d, c: e}")).findings()
    #expect(findings.contains { $0.contains("\"a\" must be a text, not a list or a mapping") })
    #expect(findings.contains { $0.contains("the key \"c\" stands on line 3 already") })
    let list = try Folder.holding(yaml("[a]")).findings()
    #expect(list.contains { $0.contains("\"fields\" must be a mapping of keys and values") })
  }

  @Test func `they are told below the title of a report, and leave with JSON`() throws {
    let timeline = try timeline()
    #expect(
      try Exporter.markdown.text(timeline).hasPrefix(
        "# The Machh attack\n\n2 events\n\n- Editor: A. Reed\n- Sheet: 2: yes\n\n## "))
    #expect(
      try Exporter.html.text(timeline).contains(
        """
        <p>2 events</p>
        <ul class="facts"><li dir="auto">Editor: A. Reed</li><li dir="auto">Sheet: 2: yes</li></ul>
        </header>
        """))
    let json = try JSONSerialization.jsonObject(with: Data(Exporter.json.text(timeline).utf8))
    #expect(
      (json as? [String: Any])?["fields"] as? [String: String]
        == ["Editor": "A. Reed", "Sheet: 2": "yes"])
  }

  @Test func `another field is another state of the dossier`() throws {
    var other = try timeline()
    other.fields[0].value = "B. Reed"
    #expect(try !Changes(from: timeline(), to: other).isEmpty)
    #expect(try Changes(from: timeline(), to: timeline()).isEmpty)
  }
}
