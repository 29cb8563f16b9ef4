import Chronology
import Foundation
import Yams

/// Reads the YAML of a dossier into a timeline and collects everything that is wrong on the way.
///
/// It goes on after a mistake, so that an author sees all of them at once.
struct DossierReader {
  let file: String
  /// Whether the user allows texts that lie outside the dossier's folder.
  let readsOutside: Bool
  /// How many lines of the file stand before the text that is read.
  private let lines: Int
  var findings: [Finding] = []
  /// What could not be read.
  var gaps = Gaps()
  /// How many values could not be read.
  var lost = 0
  /// The warnings on the event being read that may be due to what could not be read of it.
  var doubtful: Set<Finding.Code> = []
  /// What keys are called that stand twice and have another name in the nodes.
  var doubles: [YAMLPoint: String] = [:]
  /// How many keys were told that stand twice.
  var doubled = 0
  /// What can be put right without a doubt.
  var mends: [Mend] = []

  init(file: String, readsOutside: Bool, after lines: Int = 0) {
    self.file = file
    self.readsOutside = readsOutside
    self.lines = lines
  }

  mutating func read(_ yaml: String) -> Timeline? {
    readParts(yaml) ?? readWhole(yaml)
  }

  /// Reads all parts of a sound dossier at once.
  ///
  /// nil where there is anything to say: it is said when the whole is read.
  private mutating func readParts(_ yaml: String) -> Timeline? {
    guard let parts = DossierParts(yaml) else { return nil }
    let read = parts.indices.concurrentMap { [file, readsOutside] part in
      var reader = DossierReader(
        file: file, readsOutside: readsOutside, after: parts.lines(before: part))
      let timeline =
        part == 0 ? reader.readWhole(parts[part]) : reader.readEvents(parts[part])
      return (reader: reader, timeline: reader.findings.isEmpty ? timeline : nil)
    }
    let timelines = read.compactMap(\.timeline)
    guard timelines.count == read.count else { return nil }
    self = read[0].reader
    return Timeline(timelines[0], andEventsOf: timelines.dropFirst())
  }

  /// The events of a text that holds nothing else.
  private mutating func readEvents(_ yaml: String) -> Timeline? {
    guard let root = compose(yaml),
      let fields = fields(of: root, known: ["events"], in: "the dossier")
    else { return nil }
    return Timeline(title: "", sources: [], names: [], events: events(fields, sources: nil))
  }

  private mutating func readWhole(_ yaml: String) -> Timeline? {
    guard let root = compose(yaml) else { return nil }
    let known = ["annals", "title", "fields", "sources", "names", "events"]
    guard let fields = notingDoubles({ $0.fields(of: root, known: known, in: "the dossier") })
    else { return nil }
    checkVersion(fields)
    let nodes = notingDoubles { $0.pairs(fields, "sources") }
    let ids = nodes.compactMap { $0.key.scalar?.string }
    let sources = notingDoubles { reader in
      nodes.compactMap { reader.source($0.key, $0.value, known: ids) }
    }
    let names = notingDoubles { reader in
      reader.notingEverywhere([.unknownName, .unjudged]) { $0.names(fields) }
    }
    return Timeline(
      title: text(fields, "title") ?? "Untitled", sources: sources, names: names,
      events: events(fields, sources: ids), fields: notingDoubles { $0.ownFields(fields) })
  }

  private mutating func checkVersion(_ fields: Fields) {
    // Other programs write the number 1 as 1.0, and the schema cannot tell the two apart.
    guard let version = required(fields, "annals", of: "the dossier"),
      !["1", "1.0"].contains(version)
    else { return }
    fail("this program reads dossiers of version 1, not \"\(version)\"", at: fields["annals"])
  }

  /// The document's root; libyaml's own message where it is not YAML.
  private mutating func compose(_ yaml: String) -> Node? {
    do {
      let document = try YAMLDocument(yaml)
      doubles = document.doubles
      if let root = document.root { return root }
      fail(
        "the dossier is empty", hint: "start it with `annals: 1`, `title:`, `sources:`, `events:`",
        at: Origin(file: file, line: 1, column: 1))
    } catch let error as YamlError {
      findings.append(Finding(error, in: file, yaml: yaml))
    } catch {
      fail("\(error)", at: Origin(file: file, line: 1, column: 1))
    }
    return nil
  }
}

extension DossierReader {
  mutating func fail(_ message: String, hint: String? = nil, at origin: Origin) {
    findings.append(Finding(.error, message, hint: hint, at: origin))
    lost += 1
  }

  mutating func fail(_ message: String, hint: String? = nil, at node: Node?) {
    fail(message, hint: hint, at: node.map(origin) ?? Origin(file: file, line: 1, column: 1))
  }

  func origin(_ node: Node) -> Origin {
    Origin(file: file, line: (node.mark?.line ?? 1) + lines, column: node.mark?.column ?? 1)
  }
}

extension Timeline {
  /// A timeline with the events that stand further down in its file; nil where one of them names a
  /// source that it does not have.
  fileprivate init?(_ first: Timeline, andEventsOf rest: ArraySlice<Timeline>) {
    let ids = Set(first.sources.map(\.id))
    let events = rest.flatMap(\.events)
    guard events.allSatisfy({ $0.accounts.allSatisfy { ids.contains($0.source) } }) else {
      return nil
    }
    self.init(
      title: first.title, sources: first.sources, names: first.names,
      events: first.events + events, fields: first.fields)
  }
}
