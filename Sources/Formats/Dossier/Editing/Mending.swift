import Chronology

/// Puts right what is mechanical in the YAML of a dossier.
struct Mending {
  private(set) var text: String
  private let file: String
  private let readsOutside: Bool
  /// What is left to the author.
  private(set) var notes: [Finding] = []

  init(of text: String, file: String, readsOutside: Bool) {
    self.text = text
    self.file = file
    self.readsOutside = readsOutside
  }

  /// - Throws: ``Findings`` when the text is not YAML.
  mutating func run() throws {
    // One slip less may leave only one thing that another can be.
    for round in 0..<10 {
      let slips = try read().mends.filter { !$0.isHash }
      var yaml = try YAMLText(text, file: file)
      let refused = yaml.make(slips)
      // Later the places are no longer those of the file.
      if round == 0 { notes += refused }
      guard yaml.isEdited else { break }
      text = try yaml.edited()
    }
    let (timeline, mends) = try read()
    var yaml = try YAMLText(text, file: file)
    notes += yaml.addHashes(mends, timeline)
    text = try yaml.edited()
  }

  private func read() throws -> (timeline: Timeline, mends: [Mend]) {
    var reader = DossierReader(file: file, readsOutside: readsOutside)
    guard let timeline = reader.read(text) else { throw Findings(all: reader.findings.inOrder()) }
    return (timeline, reader.mends)
  }
}

extension YAMLText {
  /// Mends slips in keys and values, but for keys of which two are meant for the same.
  ///
  /// - Returns: what is said of those that are left.
  fileprivate mutating func make(_ slips: [Mend]) -> [Finding] {
    let keys = slips.filter(\.isKey).sorted { depth($0) > depth($1) }
    let rivals = Dictionary(grouping: keys, by: target).values.filter {
      Set($0.map { YAMLPoint($0.line, $0.column) }).count > 1
    }.flatMap { $0 }
    let points = Set(rivals.map { YAMLPoint($0.line, $0.column) })
    // The way to a value leads through its key: what lies deepest comes first.
    let others = keys.filter { !points.contains(YAMLPoint($0.line, $0.column)) }
    let changes = (slips.filter { !$0.isKey } + others).map(change)
    let refused = rivals.map { YAMLChange.Refused(change: change($0), reason: .rivals) }
    return (make(changes) + refused).map(\.note)
  }

  /// Adds the hashes of texts in which all is found that is quoted from them; tells of the others.
  fileprivate mutating func addHashes(_ mends: [Mend], _ timeline: Timeline) -> [Finding] {
    var (notes, changes) = ([Finding](), [YAMLChange]())
    for mend in mends {
      guard case .hash(_, let id) = mend.change else { continue }
      let missing = timeline.countMissing(in: id)
      guard missing > 0 else {
        changes.append(change(mend))
        continue
      }
      let origin = timeline.sources.first { $0.id == id }?.origin
      notes.append(
        Finding(
          .warning,
          "\(missing == 1 ? "a passage" : "\(missing) passages") of \"\(id)\" cannot be told in "
            + "its text, so that it gets no sha256",
          hint: "`annals check` says which", at: origin))
    }
    return notes + make(changes).map(\.note)
  }

  private func change(_ mend: Mend) -> YAMLChange {
    let origin = Origin(file: file, line: mend.line, column: mend.column)
    return YAMLChange(origin: origin, isOfKey: mend.isKey, byHand: mend.byHand) {
      yaml throws(YAMLEditError) in
      let path = try yaml.path(of: mend)
      switch mend.change {
      case .key(let key): try yaml.rename(path, to: key)
      case .value(let value): try yaml.replace(path, with: value)
      case .hash(let hash, _): try yaml.add("sha256", hash, to: path, after: "file")
      }
    }
  }

  private func path(of mend: Mend) throws(YAMLEditError) -> YAMLPath {
    let paths =
      mend.isKey
      ? paths(ofKeyAtLine: mend.line, column: mend.column)
      : paths(line: mend.line, column: mend.column)
    guard let path = paths.first else { throw .noSuchPlace }
    return path
  }

  private func depth(_ mend: Mend) -> Int { (try? path(of: mend).count) ?? 0 }

  /// The path that a key is to have.
  private func target(_ mend: Mend) -> YAMLPath? {
    guard case .key(let key) = mend.change, let path = try? path(of: mend) else { return nil }
    return path.dropLast() + [.key(key)]
  }
}
