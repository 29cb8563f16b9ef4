import Archive
import Chronology
package import Screen

extension Model {
  /// Takes a message and says what is asked of the outside.
  package mutating func update(_ message: Message) -> Effect? {
    switch message {
    case .input(.key(let key)):
      notice = nil
      return press(key)
    case .input(let input): take(input)
    case .exported(let path, let count, let report):
      if let pane = stack.last as? ExportPane {
        lastExport = pane.last
        stack.removeLast()
      }
      let words = ["\(count.counted("event")) written to \(path)"] + report
      notice = Notice(text: words.joined(separator: "; "))
    case .completedPath(let path, let others):
      updatePane { (pane: inout ExportPane, _) in pane.complete(path) }
      if others.count > 1 { notice = Notice(text: others.joined(separator: "  ")) }
    case .exportFailed(let reason, let exists):
      // Without the dialog there is nobody to ask whether the file may be replaced.
      if !(stack.last is ExportPane) {
        notice = Notice(text: exists ? "\(reason); nothing was written" : reason, isError: true)
      }
      updatePane { (pane: inout ExportPane, _) in pane.refuse(reason, exists: exists) }
    case .reloaded(let archive, let changes): return answer { $0.reload(archive, changes) }
    case .broken(let findings): return answer { $0.takeBroken(findings) }
    case .checked(let findings): takeChecked(findings)
    case .written(let archive, let words):
      return answer { model in
        let said = model.finishWriting(words)
        _ = model.reload(archive, Changes())
        model.notice = Notice(text: said)
        return model.renewFindings()
      }
    case .conflicted(let conflict): meet(conflict)
    case .settled: settle()
    case .hindered(let reason): hinder(reason)
    case .texts(let offer): take(offer)
    case .noted(let notebook): attempt { try $0.take(notebook) }
    case .done(let words), .said(let words): notice = Notice(text: words)
    case .complained(let fault): notice = Notice(text: fault, isError: true)
    case .failed(let reason):
      if refuseOverruling(reason) { break }
      refuseWriting(reason)
      notice = stack.last is FormPane ? nil : Notice(text: reason, isError: true)
    }
    refresh()
    return nil
  }

  private mutating func answer(_ work: (inout Model) -> Effect?) -> Effect? {
    defer { refresh() }
    // What is told is what has become of the dossier.
    notice = nil
    return work(&self)
  }

  /// Whether an input is a key that moves, here and now.
  package func moves(with input: Input) -> Bool {
    guard case .key(let key) = input else { return false }
    return keyMap.action(for: key, in: context)?.isMove ?? false
  }

  private mutating func take(_ input: Input) {
    switch input {
    case .resized(let size):
      self.size = size
      layOut()
    case .pasted(let text): paste(text)
    case .mouse(let mouse):
      notice = nil
      click(mouse)
    case .key, .background, .changed, .terminated, .resumed, .idle: break
    }
  }

  private mutating func press(_ key: Key) -> Effect? {
    defer {
      refresh()
      arrive()
    }
    // A screen on which something else has written helps nobody who types, either.
    if keyMap.action(for: key, in: context) == .redraw { return .redraw }
    if let pending { return finish(pending, with: key) }
    if isTyping { return type(key) }
    if count(key) { return nil }
    defer { repeatCount = nil }
    guard let action = keyMap.action(for: key, in: context) else {
      notice = Notice(text: "\(key.label) does nothing here; \(wayOn(from: key))")
      return nil
    }
    return perform(action)
  }

  /// Where a key that does nothing here does something; of one that does nothing anywhere, who knows more.
  private func wayOn(from key: Key) -> String {
    let places = keyMap.contexts(of: key).map(\.rawValue)
    if places.isEmpty { return "\(keyMap.hint(for: .help)) shows the keys" }
    if context == .help { return "\(keyMap.hint(for: .back)) leads back to where it does" }
    return "it works in \(places.joined(separator: ", "))"
  }

  /// Takes a digit of a number before a key; a 0 only continues one.
  private mutating func count(_ key: Key) -> Bool {
    guard case .character(let character) = key, character.isASCII,
      let digit = character.wholeNumberValue, digit > 0 || repeatCount != nil
    else { return false }
    repeatCount = min((repeatCount ?? 0) * 10 + digit, 1_000_000_000)
    return true
  }

  mutating func perform(_ action: Action) -> Effect? {
    if action.isJump { depart() }
    forgetChanges(after: action)
    switch action {
    case .quit: return .quit
    case .interrupt: return .interrupt
    case .suspend: return .suspend
    case .redraw: return .redraw
    case .reload: return .reload
    case .undo: return .undo
    case .redo: return .redo
    case .star: return toggleStar()
    case .annotate: startNote()
    case .back: return goBack()
    case .cancel:
      cancel()
      return nil
    case .mouse:
      hasMouse.toggle()
      let off = "Mouse on; \(keyMap.hint(for: .mouse)) gives it back"
      notice = Notice(text: hasMouse ? off : "Mouse off")
      return .setMouse(hasMouse)
    case .command: startCommand()
    case .jump: open(JumpPane(near: dayAtHand))
    case .findings: toggleFindings()
    case .edit: return .edit(editPlace)
    case .copy: pending = .copy
    case .pipe: startPipe()
    case .addText: return startAddingText()
    case .openOutside:
      var effect: Effect?
      attempt { effect = try $0.openOutside() }
      return effect
    case .setMark: pending = .setMark
    case .goToMark: pending = .goToMark
    case .previousPlace: attempt { try $0.goBackward() }
    case .nextPlace: attempt { try $0.goForward() }
    default: return performHere(action)
    }
    return nil
  }

  private mutating func performHere(_ action: Action) -> Effect? {
    guard stack.isEmpty else { return performInPane(action) }
    attempt { try $0.performInTimeline(action) }
    return nil
  }

  /// Closes what is open, one level at a time; at the last, quits.
  private mutating func goBack() -> Effect? {
    if dropWords() { return nil }
    if !stack.isEmpty {
      attempt { try $0.closeView() }
      return nil
    }
    if isAtHome { return .quit }
    if selectedRows != nil {
      selectedRows = nil
    } else if isMaximised {
      isMaximised = false
      layOut()
    } else {
      focus = .timeline
      layOut()
    }
    return nil
  }

  /// Whether one is in the timeline, with nothing left to close.
  private var isAtHome: Bool {
    stack.isEmpty && selectedRows == nil && !isMaximised && focus == .timeline
  }

  /// Closes one thing, and stays when there is nothing left to close.
  private mutating func cancel() {
    if stack.isEmpty, selectedRows == nil, search != nil {
      search = nil
    } else if isAtHome, !filter.isEmpty {
      attempt { try $0.show(only: "") }
    } else if goBack() == .quit {
      let quits = "\(keyMap.hint(for: .back)) quits"
      let back = wayBack.map { "\(keyMap.hint(for: .previousPlace)) goes back to \($0)" }
      notice = Notice(text: [back, quits].compactMap { $0 }.joined(separator: "; "))
    }
  }

  /// Does something with the archive; when that fails, says so and keeps what is shown.
  mutating func attempt(_ work: (inout Model) throws -> Void) {
    do {
      try work(&self)
    } catch {
      let words = (error as? ArchiveError).map { "\($0)" }
      notice = Notice(text: words ?? "the archive cannot be read: \(error)", isError: true)
    }
  }
}
