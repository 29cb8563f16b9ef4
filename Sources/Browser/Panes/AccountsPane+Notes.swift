import Screen

/// How notes of the editor that have just been shown come in sight.
struct NotesInSight: Hashable, Sendable {
  /// Whether they have yet to be laid out.
  var isAwaited = false
  /// From which line was scrolled for them, and to which.
  var before: Int?
  var after = 0
}

// The editor's notes, on demand.
extension AccountsPane {
  /// Shows the notes, one of them in sight, or hides them again and leads back to where one was.
  ///
  /// - Parameter isOnScreen: whether the accounts have room on it.
  /// - Returns: what there is to say.
  mutating func toggleNotes(isOnScreen: Bool) -> String {
    let count = sheet.noteCount
    guard count > 0 || options.showsNotes else { return "There is no editor's note on this event" }
    options.showsNotes.toggle()
    guard options.showsNotes else {
      leaveNotes()
      return "The editor's notes are hidden" + (count > 0 ? "" : "; there is none on this event")
    }
    notesInSight.isAwaited = true
    let words = count == 1 ? "The editor's note is shown" : "The editor's \(count) notes are shown"
    return isOnScreen ? words : words + " among the accounts: \(paneKey) goes there"
  }

  /// Goes back to where one was before they came in sight, unless one has scrolled since.
  private mutating func leaveNotes() {
    if let before = notesInSight.before, scrolling.offset == notesInSight.after {
      scrolling.scroll(to: before)
    }
    notesInSight = NotesInSight()
  }

  /// Has the selected source's note in sight, or else the first of all, where none is yet.
  mutating func revealNotes() {
    guard notesInSight.isAwaited else { return }
    notesInSight.isAwaited = false
    let (notes, before) = (sheet.notes, scrolling.offset)
    let inSight = before..<before + scrolling.height
    let own = notes.first { $0.subject == .onAccount(selected) }
    guard let note = own ?? notes.first,
      !notes.contains(where: { inSight.contains($0.lines.lowerBound) })
    else { return }
    sides = [:]
    scrolling.show(note.lines)
    (notesInSight.before, notesInSight.after) = (before, scrolling.offset)
  }
}
