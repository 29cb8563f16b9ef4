import Archive
import Chronology

/// An archive in which places are overwritten: damaged, and as somebody makes it to do harm, who puts the checksums
/// right.
enum Archives {
  private static let sound = (try? Archive.bytes(of: Harbour.timeline, recipe: nil)) ?? []

  static func feed(_ bytes: [UInt8]) throws {
    var file = damaged(by: bytes)
    let told = try events(of: file)
    try BrokenLaw.unless(
      told == nil || told == Harbour.timeline.events, "what is damaged is read as if it were told")
    PageChecksums.seal(&file)
    _ = try events(of: file)
  }

  /// Reads all sorts of things, and all events; nil where it is refused.
  private static func events(of file: [UInt8]) throws -> [Event]? {
    let path = try Workshop.put(file, "archive.annals")
    do {
      let archive = try Archive(opening: path)
      var events: [Event] = []
      _ = try archive.rows(0..<min(max(archive.count, 0), 50), of: Selection())
      try archive.forEachEvent(of: Selection()) { events.append($0) }
      for source in archive.sources { _ = try archive.text(of: source.id) }
      if let query = archive.query("men") { _ = try archive.passages(query) }
      return events
    } catch {
      try BrokenLaw.unless(!"\(error)".isEmpty, "it is refused without a word")
      return nil
    }
  }

  /// The file is cut at some place, and then each three bytes say where, a text what is written over it.
  private static func damaged(by bytes: [UInt8]) -> [UInt8] {
    var stream = ByteStream(bytes)
    let length = stream.byte() == 0 ? sound.count : place(&stream)
    var file = Array(sound.prefix(length))
    while !stream.isAtEnd, !file.isEmpty {
      let place = place(&stream) % file.count
      let words = Array(stream.text().utf8.prefix(file.count - place))
      file.replaceSubrange(place..<place + words.count, with: words)
    }
    return file
  }

  private static func place(_ stream: inout ByteStream) -> Int {
    (stream.number(below: 65_536) << 4 | Int(stream.byte() & 15)) % max(sound.count, 1)
  }
}
