import Archive
import Chronology
import Foundation

/// A way in which a timeline becomes an archive.
enum Making: String, CaseIterable {
  case inMemory = "made in memory"
  case ofDossier = "the file of a dossier"
  case ofTable = "the file of a table"
  case takenOver = "taken over from that of a dossier"

  /// That of the test that runs.
  @TaskLocal static var current = inMemory

  func archive(of timeline: Timeline) throws -> Archive {
    if self == .inMemory { return try Archive(timeline) }
    let path = try Making.emptyFile()
    defer { try? FileManager.default.removeItem(atPath: path) }
    switch self {
    case .inMemory, .ofDossier: try Archive.write(timeline, to: path)
    case .ofTable: try Making.writeRows(of: timeline, to: path)
    case .takenOver: try Making.takeOver(timeline, to: path)
    }
    return try Archive(opening: path)
  }

  private static func emptyFile() throws -> String {
    let path = NSTemporaryDirectory() + "annals-\(UUID()).annals"
    try Data().write(to: URL(fileURLWithPath: path))
    return path
  }

  /// As tables are stored: each source with its text, and the events in whatever order.
  private static func writeRows(of timeline: Timeline, to path: String) throws {
    var writer = try ArchiveWriter(at: path)
    // No table has names.
    try writer.takeOver(
      Timeline(
        title: "", sources: [], names: timeline.names, events: [], fields: timeline.fields))
    for source in timeline.sources {
      try writer.begin(source)
      try writer.add(ArchivePart(texts: [(source.text, 0)]))
      for aside in source.locatedAsides() { try writer.setAside(aside.range, why: aside.why) }
    }
    try writer.add(timeline.events.lastFirst)
    try writer.finish(title: timeline.title)
  }

  private static func takeOver(_ timeline: Timeline, to path: String) throws {
    var writer = try ArchiveWriter(at: path)
    try writer.takeOver(timeline)
    try writer.finish(title: timeline.title)
  }

  /// The file of a dossier, which is taken over and gone.
  fileprivate static func withFile(of timeline: Timeline, _ body: (String) throws -> Void) throws {
    let path = try emptyFile()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Archive.write(timeline, to: path)
    try body(path)
  }
}

extension ArchiveWriter {
  fileprivate mutating func takeOver(_ timeline: Timeline) throws {
    try Making.withFile(of: timeline) { _ = try add(archiveAt: $0) }
  }
}

extension [Event] {
  /// As tables often have them; those of one time stay in their order.
  fileprivate var lastFirst: [Event] {
    var groups: [[Event]] = []
    for event in self {
      if groups.last?.last?.key == event.key, !groups.isEmpty {
        groups[groups.count - 1].append(event)
      } else {
        groups.append([event])
      }
    }
    return groups.reversed().flatMap(\.self)
  }
}
