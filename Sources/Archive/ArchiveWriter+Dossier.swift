package import Chronology
import GRDB

// What is stored of a dossier that comes piece by piece: sources with their texts, then events.
extension ArchiveWriter {
  /// Begins another source, whose text may follow.
  ///
  /// - Parameter path: where it comes from.
  /// - Throws: an ``ArchiveError`` where it is there already.
  package mutating func begin(_ source: Source, of path: String) throws {
    try refuseRepeats(of: [source.sha256].filter { !$0.isEmpty }, in: path)
    try begin(source)
  }

  /// The whole text of the last source, with its paragraphs and what is set aside.
  package mutating func add(text: String) throws {
    guard var source = sources.last else { return }
    source.text = text
    let id = sources.count - 1
    try fill { filling in
      try filling.fill(text: text, at: 0, of: id)
      try filling.fillPassages(of: source, id)
    }
  }

  /// What is set aside of the last source, as far as it stands in the beginning of a text that is too long to be
  /// looked through.
  package mutating func setAside(inBeginning text: String) throws {
    guard var source = sources.last else { return }
    source.text = text
    for aside in source.locatedAsides() { try setAside(aside.range, why: aside.why) }
  }

  /// More names.
  package mutating func add(_ more: [Name]) throws {
    let first = names.count
    names += more
    try fillAnew { filling in
      for (name, id) in zip(more, first...) { try filling.fill(name, id) }
    }
  }

  /// The words that stand at a place of a text, of which the file speaks by an id, and in how many portions.
  package mutating func words(
    _ range: Range<Int>, of source: Source.ID
  ) throws -> (text: String, portions: Int) {
    guard let number = sources.lastIndex(where: { $0.id == source }) else { return ("", 0) }
    var (words, count, reader) = ("", 0, passages)
    defer { passages = reader }
    try reading { db in
      var rest = range
      while !rest.isEmpty {
        let part = try reader.words(rest, of: number, db)
        guard !part.isEmpty else { return }
        words += part
        count += 1
        rest = min(rest.lowerBound + part.unicodeScalars.count, rest.upperBound)..<rest.upperBound
      }
    }
    return (words, count)
  }
}
