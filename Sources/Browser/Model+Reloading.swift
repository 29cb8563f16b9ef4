import Archive
package import Chronology
import Screen

// Another state of the dossier: all that the reader has chosen, gone to and opened stays, by what the
// dossier calls it. Places in the archive are another state's.
extension Model {
  /// Takes another state of the same dossier; the reader stays where they were.
  mutating func replace(_ archive: Archive) throws {
    let keys = keysNearby
    let views = stack.map { ($0, event: $0.event.flatMap(keyBefore)) }
    let ends = try? selectedEnds
    let origin = searchOrigin.flatMap(keyBefore)
    let names = self.archive.names
    let looks = lastLooks.kept(event: keyBefore)
    try take(archive)
    lastLooks = try LastLooks(looks) { try archive.id(of: $0) }
    own = try OwnNotes(own.notebook, in: archive)
    filterAgain()
    manner.own = own.events
    if let text = search?.query.text { search = search(for: text) }
    selectedRows = try ends.flatMap { try selection(again: $0) }
    searchOrigin = try origin.flatMap { try archive.id(of: $0) }
    let shown = shown
    stack = try views.compactMap { pane, event in
      try pane.reread(
        from: archive, of: shown, event: event.flatMap { try archive.id(of: $0) })
    }
    timeline.forget()
    strip.forget()
    let event = try keys.lazy.compactMap { try archive.id(of: $0) }.first
    try stay(at: event ?? 1)
    try accounts.reread(event, from: archive, search: search, was: names)
    try countExported()
    layOut()
  }

  /// What an event is called in the state that was shown; nil where that cannot be read any more, as an
  /// archive that was written over.
  private func keyBefore(_ id: Int) -> Event.ID? { try? archive.event(id)?.id }

  /// The selected event, then those on the screen below it and above it, the nearest first: one of
  /// them stands for it where it is gone.
  private var keysNearby: [Event.ID] {
    let selected = timeline.viewport.selection - timeline.viewport.offset
    let rows = timeline.rows.map(\.key)
    guard rows.indices.contains(selected) else { return rows }
    return Array(rows[selected...] + rows[..<selected].reversed())
  }

  /// Selects an event, or the nearest that is shown, on the line of the screen of the one before it.
  private mutating func stay(at id: Int) throws {
    let before = timeline.viewport.selection
    let count = try archive.count(shown)
    let place = try place(nearest: id)
    timeline.viewport.replace(count: count, selection: place)
    // What led here still is so many rows away.
    arrival = arrival.map { $0 + place - before }
  }

  /// What an export would write may be more or less now.
  private mutating func countExported() throws {
    guard let pane = stack.last as? ExportPane else { return }
    let (selection, count) = try exported
    if count > 0 {
      stack[stack.count - 1] = pane.writing(selection, count: count, of: archive.count)
    } else {
      stack.removeLast()
    }
  }
}

// What has become of the dossier on disk.
extension Model {
  /// Shows another state and says what is other in it.
  mutating func reload(_ archive: Archive, _ changes: Changes) -> Effect? {
    let (wasBroken, selected) = (!broken.isEmpty, selectedWords)
    attempt { try $0.replace(archive) }
    (self.changes, broken) = (changes, [])
    let whole = wasBroken ? "The dossier is whole again" : nil
    let told = [whole, changes.words].compactMap(\.self).joined(separator: ": ")
    let words = [told, fate(of: selected) ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
    notice = notice ?? Notice(text: words.isEmpty ? "The dossier was read again" : words)
    return effectOfConflict ?? renewFindings()
  }

  /// Keeps the last good state and says what is wrong with what is there now.
  mutating func takeBroken(_ findings: [Finding]) -> Effect? {
    broken = findings
    let effect = effectOfConflict ?? renewFindings()
    let wrong = findings.first { $0.severity == .error }
    guard let first = wrong ?? findings.first else { return effect }
    let key = keyMap.hint(for: .findings)
    let isListed = stack.last is FindingsPane
    let others =
      findings.count > 1
      ? "1 of \(findings.count) findings; \(isListed ? "" : "\(key) lists them; ")" : ""
    notice = Notice(
      text: "\(first.brief) (\(others)the last good state is shown)", isError: true)
    return effect
  }

  /// What is new or other is marked until one moves.
  mutating func forgetChanges(after action: Action) {
    if action.isMove || action.isJump { changes = Changes() }
  }

  /// "broken: 2 errors, 3 warnings", and shorter; nothing while the dossier is whole.
  var brokenForms: [String] { broken.isEmpty ? [] : broken.countForms.map { "broken: \($0)" } }
}

extension Finding {
  /// In one line of the screen: its file without the folder, of which the reader knows, and the hint.
  package var brief: String {
    var finding = self
    finding.origin = origin.map {
      Origin(file: $0.file.lastName, line: $0.line, column: $0.column)
    }
    return "\(finding)" + (hint.map { "; \($0)" } ?? "")
  }
}

extension String {
  /// The name of a file without its folders.
  var lastName: String { split(separator: "/").last.map(String.init) ?? self }
}
