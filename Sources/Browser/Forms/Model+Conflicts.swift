import Chronology

// What a reader wants to write, and somebody else has changed meanwhile.
extension Model {
  /// Shows both sides; where a conflict is shown, what it has become takes its place.
  mutating func meet(_ conflict: Conflict) {
    isWriting = false
    guard let place = stack.lastIndex(where: { $0 is ConflictPane }) else {
      return open(
        ConflictPane(conflict, of: form(of: conflict, at: stack.count - 1), keyMap: keyMap))
    }
    if var pane = stack[place] as? ConflictPane {
      if pane.renew(conflict) {
        stack[place] = pane
        return
      }
      if pane.conflict.words == conflict.words {
        notice = Notice(text: "These lines were changed once more: this is how they are now")
      }
    }
    stack[place] = ConflictPane(
      conflict, of: form(of: conflict, at: place - 1), keyMap: keyMap)
    layOut()
  }

  /// The form that met a conflict; nil where an undo or the like did.
  private func form(of conflict: Conflict, at place: Int) -> FormPane? {
    guard case .changes = conflict.remedy, stack.indices.contains(place) else { return nil }
    return stack[place] as? FormPane
  }

  /// What is asked of the outside where a conflict is shown and the file is another one now.
  var effectOfConflict: Effect? {
    stack.lazy.compactMap { $0 as? ConflictPane }.last.map { .meetAgain($0.asked) }
  }

  /// Closes a conflict that is none any more, and says what one can do now.
  mutating func settle() {
    guard let place = stack.lastIndex(where: { $0 is ConflictPane }),
      let pane = stack.remove(at: place) as? ConflictPane
    else { return }
    let way =
      switch pane.asked {
      case .changes: "\(keyMap.hint(for: .write, in: .form)) writes yours"
      case .undo: "\(keyMap.hint(for: .undo)) takes it back"
      case .redo: "\(keyMap.hint(for: .redo)) makes it again"
      }
    notice = Notice(text: "The file was changed: nothing is in the way any more; \(way)")
    layOut()
  }

  /// Has the conflict that is shown say why ours cannot be written as the file is now.
  mutating func hinder(_ reason: String) {
    guard let place = stack.lastIndex(where: { $0 is ConflictPane }),
      var pane = stack[place] as? ConflictPane
    else { return }
    pane.refuse(reason)
    stack[place] = pane
  }

  /// Goes back to the form that met a conflict: what stands in the file now is what its author saw.
  mutating func takeUp(_ conflict: Conflict) {
    guard case .changes(let changes) = conflict.remedy else { return }
    let write = keyMap.hint(for: .write, in: .form)
    updatePane { (pane: inout FormPane, _) in
      pane.rebase(on: changes)
      pane.refuse(conflict.advice(write))
    }
  }

  /// Leaves the file as it is; a form that wanted something else is closed.
  mutating func keepTheirs() {
    guard let pane = stack.popLast() as? ConflictPane else { return }
    if pane.hasForm, stack.last is FormPane { stack.removeLast() }
    let undo = keyMap.hint(for: .undo)
    let more = pane.conflict.leadsOn ? "; \(undo) goes on to the change before" : ""
    notice = Notice(text: "What stands in the file stays; nothing was written\(more)")
  }

  /// Has the conflict that is shown say why ours was not written.
  ///
  /// - Returns: whether one is shown that was to be decided so.
  mutating func refuseOverruling(_ reason: String) -> Bool {
    guard (stack.last as? ConflictPane)?.isAsked == true else { return false }
    isWriting = false
    updatePane { (pane: inout ConflictPane, _) in pane.refuse(reason) }
    return true
  }
}

extension Conflict {
  /// What is said in the form that met it.
  fileprivate func advice(_ write: String) -> String {
    let now = theirs.split(whereSeparator: \.isNewline).joined(separator: " ").unpadded
    return now.isEmpty
      ? "The file has nothing there now; \(write) writes yours"
      : "The file has now: \(now); \(write) writes yours in its place"
  }
}
