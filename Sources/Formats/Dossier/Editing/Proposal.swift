package import Chronology

/// A change to the file of a dossier that is shown before it is written.
package struct Proposal {
  /// The file, and what stands in it now and shall stand in it, without a byte order mark.
  package let file: String
  private let old: TextFile
  private let new: String
  /// What a reader must know or decide, in the order of the file.
  package let notes: [Finding]
  /// What changed where nothing is left to decide, in the order of the file.
  package let remarks: [Finding]

  init(
    file: String, from old: TextFile, to new: String, notes: [Finding] = [],
    remarks: [Finding] = []
  ) {
    self.file = file
    self.old = old
    self.new = new
    self.notes = notes.inOrder()
    self.remarks = remarks.inOrder()
  }

  package var diff: Diff { Diff(of: file, from: old.text, to: new) }

  /// Writes the file, whole or not at all, unless somebody else has changed it meanwhile.
  package func write() throws(FileError) {
    let draft = try WholeFile(file, overwrite: true)
    try draft.write(old.mark + new)
    let now = try TextFile(reading: file)
    guard now.sha256 == old.sha256 else {
      throw .uncreatable(file, reason: "it was changed meanwhile; look at the changes again")
    }
    try draft.finish()
  }
}

extension Proposal {
  /// What is mechanical: slips in keys, dates in old signs, hashes that are missing.
  ///
  /// - Throws: a ``FileError``, or ``Findings`` when the file is not YAML.
  package static func mending(_ path: String) throws -> Proposal {
    let (text, file) = try Dossier.yaml(at: path)
    var (new, notes) = (text.text, [Finding]())
    // The way to a value leads through its key: keys first, then what stands behind them.
    for _ in 0..<10 {
      var reader = DossierReader(file: file)
      guard let timeline = reader.read(new) else { throw Findings(all: reader.findings) }
      let keys = reader.mends.filter(\.isKey)
      let slips = keys.isEmpty ? reader.mends.filter { !$0.isHash } : keys
      var yaml = try YAMLText(new, file: file)
      for mend in slips { try yaml.apply(mend) }
      if slips.isEmpty {
        notes = try yaml.addHashes(reader.mends, timeline)
        new = try yaml.edited()
        break
      }
      new = try yaml.edited()
    }
    return Proposal(file: file, from: text, to: new, notes: notes)
  }
}

extension YAMLText {
  /// Adds the hashes of texts in which all is found that is quoted from them; tells of the others.
  fileprivate mutating func addHashes(
    _ mends: [Mend], _ timeline: Timeline
  ) throws(YAMLEditError) -> [Finding] {
    var notes: [Finding] = []
    for mend in mends {
      guard case .hash(_, let id) = mend.change else { continue }
      let missing = timeline.countMissing(in: id)
      guard missing > 0 else {
        try apply(mend)
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
    return notes
  }

  fileprivate mutating func apply(_ mend: Mend) throws(YAMLEditError) {
    switch mend.change {
    case .key(let key):
      guard let path = path(ofKeyAtLine: mend.line, column: mend.column) else {
        throw .noSuchPlace
      }
      try rename(path, to: key)
    case .value(let value): try replace(place(mend), with: value)
    case .hash(let hash, _): try add("sha256", hash, to: place(mend), after: "file")
    }
  }

  private func place(_ mend: Mend) throws(YAMLEditError) -> YAMLPath {
    guard let path = path(line: mend.line, column: mend.column) else { throw .noSuchPlace }
    return path
  }
}
