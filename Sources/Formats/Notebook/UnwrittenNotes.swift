import Chronology
import Foundation

/// What of a reader's own notes could not be written, kept in their state folder until it can be.
///
/// It outlasts the program, however that ends. Where the folder cannot be written either, it is kept as
/// long as the program runs.
package struct UnwrittenNotes: Sendable {
  private let folder: StateFolder?
  /// What is not kept on the disk.
  private var held: [Unwritten] = []
  /// What was wrong with what was kept.
  package private(set) var complaint: String?

  private static let name = "unwritten.json"
  private static let version = 1

  private struct Content: Codable {
    var version = UnwrittenNotes.version
    var jottings: [Unwritten]
  }

  /// - Parameter folder: nil keeps nothing on the disk.
  package init(in folder: StateFolder?) {
    self.folder = folder
    guard folder != nil, path?.isThere == true else { return }
    do {
      _ = try kept()
    } catch {
      let isWrong = error is DecodingError || error is OtherVersion
      let other = isWrong ? folder?.setAside(UnwrittenNotes.name) : nil
      let place = other.map { "; it is set aside as \($0)" } ?? ""
      complaint = "What was still to be written of your own notes cannot be read\(place)"
    }
  }

  private struct OtherVersion: Error {}

  /// Where it is kept.
  package var path: String? { folder?.file(UnwrittenNotes.name) }

  /// All of it, in the order in which it was set down.
  package var all: [Unwritten] {
    var all = (try? kept()) ?? []
    for item in held { all.put(item) }
    return all
  }

  /// Whether all of it outlasts the program.
  package var isKept: Bool { held.isEmpty }

  private func kept() throws -> [Unwritten] {
    guard let path, path.isThere else { return [] }
    let content = try JSONDecoder().decode(Content.self, from: FileError.reading(path))
    guard content.version == UnwrittenNotes.version else { throw OtherVersion() }
    return content.jottings
  }

  package mutating func hold(_ item: Unwritten) { held.put(item) }

  /// Puts on the disk what is held, where that can be done.
  package mutating func keep() {
    let held = held
    guard !held.isEmpty, folder != nil else { return }
    let isDone: ()? = try? change { all in held.forEach { all.put($0) } }
    if isDone != nil { self.held = [] }
  }

  /// Forgets what has been written.
  package mutating func remove(_ item: Unwritten) {
    let topic = item.jotting.topic
    // What is held has taken the place of what is kept on the same; else another annals may have set
    // down something later there.
    let wasHeld = held.contains { $0.jotting.topic == topic }
    held.removeAll { $0.jotting.topic == topic }
    guard path?.isThere == true else { return }
    try? change { all in all.removeAll { wasHeld ? $0.jotting.topic == topic : $0 == item } }
  }

  /// Changes what is on the disk; another annals may keep something there, too.
  private func change(_ edit: (inout [Unwritten]) -> Void) throws {
    guard let folder, let path else { return }
    try folder.create()
    try FolderLock.holding(folder.path) {
      let before = try kept()
      var all = before
      edit(&all)
      if all == before { return }
      if all.isEmpty, unsafe unlink(path) == 0 { return }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let text = String(decoding: try encoder.encode(Content(jottings: all)), as: UTF8.self)
      try folder.write(text + "\n", to: UnwrittenNotes.name)
    }
  }
}
