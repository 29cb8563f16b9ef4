package import Chronology
import Foundation

/// Tables as a dossier: each is a source, each of its rows an event that quotes it.
package struct Import: Sendable {
  package private(set) var tables: [ImportedTable] = []
  /// The files of the dossier's folder, but for `dossier.yaml`.
  private var files: [(name: String, bytes: Data)] = []
  private var ids: [String: Int] = [:]

  /// - Parameter note: told now and then of which file how many rows and bytes have been read.
  /// - Throws: a ``FileError`` or ``Findings`` when a file is no table.
  package init(
    _ inputs: [ImportFile], _ options: ImportOptions,
    noting note: (_ path: String, _ rows: Int, _ bytes: Int) -> Void = { _, _, _ in }
  ) throws {
    for input in inputs { try read(input, options) { note(input.path, $0, $1) } }
    if tables.count > 1 { acceptLoneSources() }
  }

  /// What is not taken as it stands, in the order of the files and their lines.
  package var findings: [Finding] { tables.flatMap { $0.findings.inOrder() } }

  /// The dossier's content; its events in the order of time.
  package var timeline: Timeline {
    let titles = tables.compactMap { $0.about.title ?? $0.source.title }
    return Timeline(
      title: titles.joined(separator: ", "), sources: tables.map(\.source), names: [],
      events: tables.flatMap(\.events), fields: about.fields)
  }

  /// What all of the files say of the whole.
  private var about: TableAbout { tables.reduce(into: TableAbout()) { $0.add($1.about) } }

  private mutating func read(
    _ input: ImportFile, _ options: ImportOptions, noting note: (Int, Int) -> Void
  ) throws {
    let decoded = try DecodedText(bytes: input.bytes, path: input.path)
    try StrangeTable.refuse(decoded.text, at: input.path)
    let source = try source(input, decoded)
    do {
      tables.append(
        try ImportedTable(decoded, as: source, from: input.path, options, ids: &ids, noting: note))
    } catch let finding as Finding {
      throw Findings(all: [finding])
    }
  }

  /// The source that a table is, its text and, where that was converted, the original beside it.
  private mutating func source(_ input: ImportFile, _ decoded: DecodedText) throws -> Source {
    let name = free(input.name)
    let isConverted = decoded.encoding != .utf8
    let bytes = isConverted ? Data(decoded.text.utf8) : input.bytes
    let hash = try TextFile(bytes: bytes, path: input.path).sha256
    files.append((name, bytes))
    var note: String?
    if isConverted {
      let original = free("original-" + name)
      files.append((original, input.bytes))
      note =
        "Converted to UTF-8 from \(decoded.encoding.rawValue); the original is \(original), "
        + "SHA-256 \(input.bytes.sha256)."
    }
    let title = input.stem
    return Source(
      id: id(title), file: name, title: title, note: note, text: decoded.text, sha256: hash,
      checked: hash)
  }

  /// A file name that none of the files has yet.
  private func free(_ name: String) -> String {
    let taken = Set(files.map { $0.name.lowercased() } + [Dossier.fileName])
    guard taken.contains(name.lowercased()) else { return name }
    let candidates = (2...).lazy.map { "\($0)-\(name)" }
    return candidates.first { !taken.contains($0.lowercased()) } ?? name
  }

  private func id(_ title: String) -> String {
    let taken = Set(tables.map(\.source.id))
    let slug = title.slug ?? "table"
    let candidates = [slug] + (2...tables.count + 2).map { "\(slug)-\($0)" }
    return candidates.first { !taken.contains($0) } ?? slug
  }

  /// Nobody is to be asked for each row of a table for a second witness.
  private mutating func acceptLoneSources() {
    for index in tables.indices where !tables[index].events.isEmpty {
      tables[index].accept(.singleSource, reason: "A row of a table is told by that table alone.")
    }
  }
}

extension Import {
  /// Refuses to read all of a table for a folder that is there already.
  ///
  /// - Throws: ``FileError/exists(_:)`` when there is anything but an empty folder.
  package static func refuseOccupied(_ path: String) throws {
    try WholeFolder.refuseOccupied(path)
  }

  /// Writes the dossier's folder, whole or not at all.
  ///
  /// - Throws: ``FileError/exists(_:)`` when there is anything but an empty folder.
  package func write(to path: String) throws {
    let folder = try WholeFolder(path)
    for file in files { try folder.write(file.bytes, to: file.name) }
    try folder.write(Data(timeline.yaml.utf8), to: Dossier.fileName)
    try folder.finish()
  }
}

extension ImportedTable {
  fileprivate mutating func accept(_ code: Finding.Code, reason: String) {
    source.accepted.append(Acceptance(code, reason: reason))
  }
}
