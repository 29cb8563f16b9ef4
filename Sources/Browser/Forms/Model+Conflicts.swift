import Chronology

// What a reader wants to write, and somebody else has changed meanwhile.
extension Model {
  /// Shows both sides; for a form that met it, what stands in the file now is what its author saw.
  mutating func meet(_ conflict: Conflict) {
    isWriting = false
    stack.removeAll { $0 is ConflictPane }
    if case .changes(let changes) = conflict.remedy {
      let write = keyMap.hint(for: .write, in: .form)
      updatePane { (pane: inout FormPane, _) in
        pane.rebase(on: changes)
        pane.refuse(conflict.advice(write))
      }
    }
    open(ConflictPane(conflict, hasForm: stack.last is FormPane, keyMap: keyMap))
  }

  /// Leaves the file as it is; a form that wanted something else is closed.
  mutating func keepTheirs() {
    guard let pane = stack.popLast() as? ConflictPane else { return }
    if pane.hasForm, stack.last is FormPane { stack.removeLast() }
    let undo = keyMap.hint(for: .undo)
    let more =
      if case .undo = pane.conflict.remedy { "; \(undo) goes on to the change before" } else { "" }
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
