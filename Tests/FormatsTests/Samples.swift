import Chronology
import Formats
import Foundation
import Testing

/// A folder that goes away with the test.
struct Folder: ~Copyable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("annals-\(UInt64.random(in: .min ... .max))")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  /// A dossier whose sources are those of ``Sample``.
  static func holding(_ yaml: String) throws -> Folder {
    let folder = try Folder()
    try folder.put(yaml, "dossier.yaml")
    for (name, text) in Sample.texts { try folder.put(text, name) }
    return folder
  }

  /// The sample with the hashes of its sources, so that nothing is left to mend.
  static func settled() throws -> Folder {
    let folder = try Folder.holding(Sample.dossier)
    try Proposal.mending(folder.path).write()
    return folder
  }

  func put(_ text: String, _ name: String) throws {
    try put(Data(text.utf8), name)
  }

  func put(_ bytes: Data, _ name: String) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  /// What is wrong with the dossier, and doubtful in its quotations and points; one line each, with
  /// the hints after a bar.
  func findings() -> [String] {
    let findings: [Finding]
    do {
      findings = try Dossier(reading: path).warnings
    } catch let error as Findings {
      findings = error.all
    } catch {
      return ["\(error)".replacing(path + "/", with: "")]
    }
    let codes: Set<Finding.Code?> = [nil, .changedText, .unjudged, .unusedPoint]
    return findings.filter { codes.contains($0.code) }.map {
      "\($0)\($0.hint.map { " | \($0)" } ?? "")".replacing(path + "/", with: "")
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}

extension Proposal {
  /// The lines that the diff takes away and adds.
  var changes: [String] {
    diff.text.split(separator: "\n").map(String.init).filter {
      ($0.hasPrefix("-") || $0.hasPrefix("+")) && !$0.hasPrefix("---") && !$0.hasPrefix("+++")
    }
  }
}

/// A small dossier that uses every key.
enum Sample {
  static let dossier = """
    annals: 1
    title: The Machh attack
    sources:
      wsws:
        file: wsws.txt
        publisher: World Socialist Web Site
        published: 2021-01-12
      alwaght:
        file: texts/alwaght.txt
        title: Eleven miners slaughtered
        author: a correspondent
        published: 2021-01-04?
        printed: date 2021-04-01
        derives-from: [wsws]
        url: https://example.org/a_b
        note: Day and month stand exchanged.
    names:
      - {name: Machh, kind: place, also: [Mach]}
    events:
      - id: killing
        date: "2021-01-03"
        time: early morning
        kind: attack
        title: Eleven miners are killed
        summary: Gunmen kill miners.
        place: Machh
        people: [Islamic State, Hazara]
        inferred: '"Sunday" is 3 January.'
        note: The first of two.
        accounts:
          - source: wsws
            printed: January 3
            quotes:
              - gunmen woke up sleeping miners
            says: {killed: 11, where: a shared room}
          - source: alwaght
            date: 2021-01
            quotes:
              - exact: the attack
                suffix: was claimed
            says: {killed: at least 11, where: asleep}
            note: It has 11 as well.
        points:
          where: {verdict: naming, note: The room is where they slept.}
      - id: claim
        date: 2021-01-03/2021-01-04
        kind: claim
        title: The attack is claimed
        people: Islamic State
        accounts:
          - {source: alwaght, quotes: the attack was claimed}

    """

  static let texts = [
    "wsws.txt": "On January 3, gunmen woke up sleeping miners in a shared room.\n",
    "texts/alwaght.txt":
      "Officials condemned the attack.\n\nLater, the attack was claimed by “ISIS” – so it says.\n",
  ]

  /// A date of every kind; the last ones are beyond what some formats have.
  static let dates: [String?] = [
    "2021-01-03", "2021-01-03?", "2021-01-03~", "2021-01-03%", "2021-01", "2021", "198X", "2021-21",
    "[2021-01-03,2021-01-05]", "{2021-01-03,2021-01-05}", "[2021-01-03..]", "[..2021-01-03]",
    "2021-01-03/2021-01-09", "../2021-01-12", "2021-01-12/..", "/2021-01-12", "2021-01-12/",
    "2021-01-03T03:00:00", "2021-01-03T03:00:00Z", "2021-01-03T23:30:00-04:30", "2021-XX-03",
    "0001-01-01", "9999-12-31", "1899", "-0043-03-15", "-0043/2021", "Y170000000",
    "[..1983,1985..]", nil,
  ]

  static func dossier(_ old: String, becomes new: String) throws -> String {
    try #require(dossier.contains(old), "the sample has no \(old)")
    return dossier.replacing(old, with: new, maxReplacements: 1)
  }
}

/// The dossier that comes with the program.
enum Bundled {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../seeds").standardizedFileURL.path
}

extension Exporter: CustomTestStringConvertible {
  public var testDescription: String { name }

  /// The whole text of an export.
  func text(_ timeline: Timeline) throws -> String {
    try text(Extract(timeline))
  }

  func text(_ timeline: Timeline, _ options: ExportOptions) throws -> String {
    var extract = Extract(timeline)
    extract.options = options
    return try text(extract)
  }

  func text(_ extract: Extract) throws -> String {
    var bytes: [UInt8] = []
    try write(extract) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  func cut(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(Array(unicodeScalars)[range]))
  }
}
