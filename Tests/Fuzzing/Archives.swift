import Archive
import Chronology

/// An archive that is damaged, or made by somebody else to do harm: a sound one, in which places are overwritten.
enum Archives {
  private static let sound = (try? Archive.bytes(of: Harbour.timeline, recipe: nil)) ?? []

  static func feed(_ bytes: [UInt8]) throws {
    let path = try Workshop.put(damaged(by: bytes), "archive.annals")
    do {
      let archive = try Archive(opening: path)
      _ = try archive.rows(0..<min(max(archive.count, 0), 50), of: Selection())
      try archive.forEachEvent(of: Selection()) { _ in }
      for source in archive.sources { _ = try archive.text(of: source.id) }
      guard let query = archive.query("men") else { return }
      _ = try archive.passages(query)
    } catch {
      try BrokenLaw.unless(!"\(error)".isEmpty, "it is refused without a word")
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
