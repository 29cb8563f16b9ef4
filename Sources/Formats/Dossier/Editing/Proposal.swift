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

  package var diff: Diff { Diff(of: file, from: old.mark + old.text, to: old.mark + new) }

  /// Writes the file, whole or not at all, unless somebody else has changed it meanwhile.
  ///
  /// - Throws: a ``FileError``.
  package func write() throws {
    try FileLock.holding(file) { try writeAlone() }
  }

  private func writeAlone() throws(FileError) {
    let draft = try WholeFile(file, overwrite: true)
    try draft.write(old.mark + new)
    try draft.settle()
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
  package static func mending(_ path: String, readsOutside: Bool = false) throws -> Proposal {
    let (text, file) = try Dossier.yaml(at: path)
    var mending = Mending(of: text.text, file: file, readsOutside: readsOutside)
    try mending.run()
    return Proposal(file: file, from: text, to: mending.text, notes: mending.notes)
  }
}
