/// A format in which a part of a timeline leaves the program.
///
/// To add one, write a file beside this one and add a line to ``all``: the command line's choices,
/// the browser's dialog, the documents and the tests follow from it.
package struct Exporter: Sendable {
  package let name: String
  /// What it is good for, in a few words.
  package let summary: String
  package let fileExtension: String
  /// What of its own may be chosen.
  package let choices: Set<Choice>
  /// Whether a dossier can be made of it again, so that all stands in it as its author has written it.
  package let isComplete: Bool
  /// Gives the part piece by piece; the last piece ends with a line break.
  private let pieces: @Sendable (Extract, Pieces) throws -> Void

  /// Takes what adds a piece to the bytes that are about to leave, so that a piece is no text of its own.
  package typealias Pieces = ((inout [UInt8]) throws -> Void) throws -> Void

  package enum Choice: Hashable, Sendable {
    /// Whether cells stay as they are: see ``ExportOptions/hasRawCells``.
    case cells
    /// How dates of more than a month are written: see ``ExportOptions/wideDates``.
    case dates
    /// Whether the texts of the sources leave: see ``ExportOptions/omitsTexts``.
    case texts
  }

  package init(
    name: String, summary: String, fileExtension: String, choices: Set<Choice> = [],
    isComplete: Bool = false,
    pieces: @escaping @Sendable (Extract, Pieces) throws -> Void
  ) {
    (self.name, self.summary, self.fileExtension) = (name, summary, fileExtension)
    (self.choices, self.isComplete) = (choices, isComplete)
    self.pieces = pieces
  }

  package static let all: [Exporter] = [
    .markdown, .html, .csv, .csvWide, .tsv, .tsvWide, .json, .jsonLines, .iCalendar, .timelineJS,
    .timelineJSSheet, .webAnnotation, .bibTeX, .cslJSON, .timesketch, .lnav, .dot, .mermaid, .svg,
  ]

  /// Writes the part, in UTF-8, in stretches that are worth a call of the system.
  ///
  /// - Parameter note: told how many events have been written; what it throws ends all.
  package func write(
    _ extract: Extract, noting note: (Int) throws -> Void = { _ in },
    _ write: ([UInt8]) throws -> Void
  ) throws {
    try withoutActuallyEscaping(note) { note in
      try self.write(extract.counting(note), inStretches: write)
    }
  }

  private func write(_ extract: Extract, inStretches write: ([UInt8]) throws -> Void) throws {
    var stretch: [UInt8] = []
    stretch.reserveCapacity(2 * Exporter.stretch)
    try pieces(extract) { add in
      try add(&stretch)
      guard stretch.count >= Exporter.stretch else { return }
      try write(stretch)
      stretch.removeAll(keepingCapacity: true)
    }
    if !stretch.isEmpty { try write(stretch) }
  }

  private static let stretch = 1 << 16

  package static func named(_ name: String) -> Exporter? {
    all.first { $0.name == name }
  }
}
