package import Chronology
import Foundation

/// A dossier that is made again of an export or of an archive: what it says, and the texts as files.
package struct RemadeDossier {
  package private(set) var timeline: Timeline
  /// What is not taken as it stands.
  package private(set) var findings: [Finding]
  private var files: [(name: String, bytes: Data)] = []

  /// - Parameters:
  ///   - timeline: its sources with their texts.
  ///   - findings: what was told already.
  ///   - path: of what it is made.
  /// - Throws: ``Findings`` where no dossier can be made of it.
  package init(_ timeline: Timeline, telling findings: [Finding] = [], from path: String) throws {
    (self.timeline, self.findings) = (timeline, findings)
    let withheld = Set(timeline.sources.filter(\.isWithheld).map(\.id))
    tellWithheld(withheld)
    putTextsIntoFiles(from: path)
    tellIdsApart()
    leaveOutStrangers()
    quote(except: withheld)
    self.findings += self.timeline.errors()
    self.findings = self.findings.inOrder()
    if self.findings.hasErrors { throw Findings(all: self.findings) }
  }

  /// Writes the dossier's folder, whole or not at all.
  ///
  /// - Throws: ``FileError/exists(_:)`` when there is anything but an empty folder, another one where a text
  ///   is too long for a source.
  package func write(to path: String) throws {
    for file in files { try TextFile.refuse(file.bytes.count, at: file.name) }
    let folder = try WholeFolder(path)
    for file in files { try folder.write(file.bytes, to: file.name) }
    try folder.write(Data(timeline.yaml.utf8), to: Dossier.fileName)
    try folder.finish()
  }

  /// A dossier needs the words that are quoted.
  private mutating func tellWithheld(_ withheld: Set<Source.ID>) {
    let cited = Set(timeline.events.flatMap(\.accounts).map(\.source))
    for source in timeline.sources where withheld.contains(source.id) {
      let isCited = cited.contains(source.id)
      findings.append(
        Finding(
          isCited ? .error : .warning,
          "the text of the source \"\(source.id)\" is not here"
            + (isCited ? ", and events quote it" : ": its file is empty"),
          hint: isCited
            ? "export without --no-texts, --no-quotes and --redact; an archive can do without"
            : nil,
          at: source.origin))
    }
  }

  private mutating func putTextsIntoFiles(from path: String) {
    var names = TextNames()
    for index in timeline.sources.indices {
      let name = names.name(for: timeline.sources[index])
      if name != timeline.sources[index].file {
        findings.append(
          Finding(
            .warning,
            "\"\(timeline.sources[index].file)\" cannot be the name of a text: it is \"\(name)\"",
            at: timeline.sources[index].origin))
        timeline.sources[index].file = name
      }
      files.append((name, bytes(of: index)))
    }
  }

  /// The file of a text, with the byte order mark where it had one.
  private mutating func bytes(of index: Int) -> Data {
    let source = timeline.sources[index]
    let (bare, marked) = (Data(source.text.utf8), Data("\u{FEFF}\(source.text)".utf8))
    let bytes = [bare, marked].first { $0.sha256 == source.sha256 } ?? bare
    if bytes.sha256 != source.sha256, !source.sha256.isEmpty {
      if !source.isWithheld {
        findings.append(
          Finding(
            .warning, .changedText,
            "the text of \"\(source.id)\" is not the one that its \"sha256\" tells of",
            hint: "was it changed? `annals check` says so, too", at: source.origin))
      }
      timeline.sources[index].checked = source.checked ?? source.sha256
    }
    timeline.sources[index].sha256 = bytes.sha256
    return source.text.unicodeScalars.first == "\u{FEFF}" ? marked : bytes
  }

  private mutating func tellIdsApart() {
    var (events, known) = (timeline.events, Set<Event.ID>())
    for index in events.indices where !known.insert(events[index].id).inserted {
      let id = events[index].id
      let free = (2...).lazy.map { "\(id)-\($0)" }.first { !known.contains($0) } ?? id
      findings.append(
        Finding(
          .warning, "the id \"\(id)\" is another event's: this one is called \"\(free)\"",
          hint: "every event needs an id of its own", at: events[index].origin))
      events[index].id = free
      known.insert(free)
    }
    timeline = Timeline(
      title: timeline.title, sources: timeline.sources, names: timeline.names, events: events,
      fields: timeline.fields)
  }

  /// Leaves out of names and sources what is said of others that are not there.
  private mutating func leaveOutStrangers() {
    let names = Set(timeline.names.map(\.name))
    for index in timeline.names.indices {
      let name = timeline.names[index]
      timeline.names[index].not = known(
        name.not, of: names.subtracting([name.name]), "another name", name.origin)
    }
    let ids = Set(timeline.sources.map(\.id))
    for index in timeline.sources.indices {
      let source = timeline.sources[index]
      timeline.sources[index].derivesFrom = known(
        source.derivesFrom, of: ids, "a source", source.origin)
    }
  }

  private mutating func known(
    _ words: [String], of all: Set<String>, _ what: String, _ origin: Origin?
  ) -> [String] {
    for word in words where !all.contains(word) {
      findings.append(
        Finding(.warning, "\"\(word)\" is not \(what) here: it is left out", at: origin))
    }
    return words.filter(all.contains)
  }

  /// Looks for what is quoted; what stands elsewhere than it was said to is told.
  private mutating func quote(except withheld: Set<Source.ID>) {
    let places = timeline.quotations.map(\.range)
    timeline = timeline.requoted(except: withheld)
    findings += timeline.locateQuotations(except: withheld)
    for (quotation, place) in zip(timeline.quotations, places) {
      guard let place, let range = quotation.range, !place.overlaps(range), place != range else {
        continue
      }
      findings.append(
        Finding(
          .warning,
          "these words stand at \(range.lowerBound) to \(range.upperBound), and not at "
            + "\(place.lowerBound) to \(place.upperBound): \"\(quotation.exact)\"",
          at: quotation.origin))
    }
  }
}

extension Timeline {
  fileprivate var quotations: [Quotation] { events.flatMap(\.accounts).flatMap(\.quotations) }
}

extension Source {
  /// Whether its text is not here: it is empty, and its hash is that of another.
  var isWithheld: Bool {
    text.isEmpty && !sha256.isEmpty
      && !["", "\u{FEFF}"].contains { Data($0.utf8).sha256 == sha256 }
  }
}
