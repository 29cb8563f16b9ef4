/// What was done to the file of a dossier, step after step, so that it can be taken back.
struct Journal: Sendable {
  struct Entry: Hashable, Sendable, Codable {
    enum Kind: String, Sendable, Codable {
      case made, undone, redone
      /// A step of its own: another one taken back over what others wrote on the same lines.
      case overruled
      /// Somebody else changed the file.
      case foreign
    }

    let kind: Kind
    /// Which step it makes, takes back or makes again; an id that no other step has.
    let step: String
    /// What was done, in words.
    let words: String
    let revision: Revision
    /// SHA-256 of the file afterwards.
    let after: String
  }

  private(set) var entries: [Entry] = []
  /// What can be taken back, and what can be made again, the last of each at the end: places among the
  /// entries.
  private(set) var done: [Int] = []
  private(set) var undone: [Int] = []

  /// The entries of another run, of which all that was done can be taken back.
  init(_ entries: [Entry] = []) {
    for entry in entries { add(entry) }
  }

  /// Takes note of what was done.
  mutating func add(_ entry: Entry) {
    let place = entries.count
    let isOther = { [entries] (place: Int) in entries[place].step != entry.step }
    entries.append(entry)
    switch entry.kind {
    case .made: (done, undone) = (done + [place], [])
    case .undone: (done, undone) = (done.filter(isOther), undone + [place])
    case .redone: (done, undone) = (done + [place], undone.filter(isOther))
    case .overruled: done += [place]
    case .foreign: break
    }
  }

  /// Takes note of what another run did, which is not this one's to take back.
  mutating func add(foreign entry: Entry) {
    entries.append(entry)
  }

  /// How an entry is taken back in the text as it is now.
  ///
  /// - Throws: a collision where somebody has changed the same lines since.
  func revision(
    undoing place: Int, in now: [TextLine]
  ) throws(Revision.Collision) -> Revision? {
    guard let then = text(after: place, before: now) else { return nil }
    return try entries[place].revision.inverse.rebased(over: Revision(from: then, to: now))
  }

  /// The text with an entry taken back in the place of what others wrote on the same lines.
  func text(overruling place: Int, in now: [TextLine]) -> [TextLine]? {
    guard let then = text(after: place, before: now) else { return nil }
    return entries[place].revision.inverse.prevailing(
      over: Revision(from: then, to: now), in: then)
  }

  /// The text as an entry left it; nil where the entries behind it do not lead to what is there now.
  private func text(after place: Int, before now: [TextLine]) -> [TextLine]? {
    entries[(place + 1)...].reversed().reduce(now) { then, entry in
      then.flatMap { entry.revision.inverse.applied(to: $0) }
    }
  }
}
