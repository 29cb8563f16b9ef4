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
  /// - Returns: what there is to say at once; where notes are shown, that depends on where they stand.
  mutating func toggleNotes() -> String? {
    let count = sheet.noteCount
    guard count > 0 || options.showsNotes else { return "There is no editor's note on this event" }
    options.showsNotes.toggle()
    guard options.showsNotes else {
      leaveNotes()
      return "The editor's notes are hidden" + (count > 0 ? "" : "; there is none on this event")
    }
    notesInSight.isAwaited = true
    return nil
  }

  /// Where the notes are that have been shown; that they are, where all are in sight or none can be.
  ///
  /// - Parameter isOnScreen: whether the accounts have room on it.
  func wordsOfNotes(isOnScreen: Bool) -> String {
    let count = sheet.noteCount
    let words = count == 1 ? "The editor's note is shown" : "The editor's \(count) notes are shown"
    guard isOnScreen else { return words + " among the accounts: \(paneKey) goes there" }
    let sight = linesInSight
    let above = sheet.notes.count { $0.lines.upperBound <= sight.lowerBound }
    let below = sheet.notes.count { $0.lines.lowerBound >= sight.upperBound }
    guard above + below > 0, count > 1 else { return words }
    let places = [(count - above - below, "in sight"), (above, "above"), (below, "below")]
    return "\(count) notes: "
      + places.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  /// Goes back to where one was before they came in sight, unless one has scrolled since.
  private mutating func leaveNotes() {
    if let before = notesInSight.before, scrolling.offset == notesInSight.after {
      scrolling.scroll(to: before)
    }
    notesInSight = NotesInSight()
  }

  /// Where no note is in sight, scrolls on to the first below, or back to the last above.
  mutating func revealNotes() {
    guard notesInSight.isAwaited else { return }
    notesInSight.isAwaited = false
    let (notes, before, sight) = (sheet.notes, scrolling.offset, linesInSight)
    guard !notes.contains(where: { $0.lines.overlaps(sight) }) else { return }
    let below = notes.first { $0.lines.lowerBound >= sight.upperBound }
    guard let note = below ?? notes.last else { return }
    sides = [:]
    scrolling.show(note.lines)
    // What is said of the points may take the last line now.
    if pointsBelow != nil { scrolling.show(note.lines.lowerBound..<note.lines.upperBound + 1) }
    (notesInSight.before, notesInSight.after) = (before, scrolling.offset)
  }

  /// The lines, below the names, that are in sight: none where sides of a contradiction stand, nor where
  /// something is said of the points, nor where the name of what is cut covers the first of its lines.
  private var linesInSight: Range<Int> {
    let (start, end) = (scrolling.offset, scrolling.offset + scrolling.height)
    if let sides = sheet.sides(sought, scrolledBy: start, rows: scrolling.height) {
      return min(start + sides.top + sides.rows + (sides.isEnd ? 0 : 1), end)..<end
    }
    let first = sheet.rowsCut(at: start) > 0 ? start + 1 : start
    return first..<max(end - (pointsBelow == nil ? 0 : 1), first)
  }
}
