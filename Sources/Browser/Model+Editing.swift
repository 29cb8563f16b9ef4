import Archive
import Chronology
import Screen

// The reader's own editor, at what is looked at.
extension Model {
  /// What the cursor is on, for an editor to begin there.
  var editPlace: EditPlace {
    switch stack.last {
    case let pane as ReaderPane where !isInListBeside: .text(pane.source.id, at: pane.place)
    case let pane as ComparePane: place(in: pane)
    case let pane as NamesPane where !pane.isInEvents: pane.name.map { .name($0) } ?? .dossier
    case let pane as SourcesPane: pane.selectedSource.map { .source($0.id) } ?? .dossier
    case let pane as FindingsPane: pane.origin.map { .finding($0) } ?? .dossier
    case let pane? where !(pane is ReaderPane): place(ofEvent: pane.event)
    case nil where focus == .accounts: placeInAccounts
    default: place(ofEvent: selectedID)
    }
  }

  private func place(ofEvent id: Int?) -> EditPlace {
    id.flatMap { try? archive.event($0)?.id }.map { .event($0) } ?? .dossier
  }

  private func place(in pane: ComparePane) -> EditPlace {
    guard let event = pane.told?.id else { return .dossier }
    guard let cell = pane.cell else { return .event(event) }
    return .point(cell.point, by: cell.source, of: event)
  }

  /// The contradiction that was gone to, until one looks elsewhere; else the selected account.
  private var placeInAccounts: EditPlace {
    guard let event = accounts.event?.id else { return .dossier }
    if !accounts.sides.isEmpty, let point = accounts.point(archive.names) {
      return .point(point, by: accounts.selectedSource, of: event)
    }
    return accounts.selectedSource.map { .account($0, of: event) } ?? .event(event)
  }
}

// What is wrong or doubtful.
extension Model {
  /// Shows what is wrong in the dossier and in the settings, or closes that.
  mutating func toggleFindings() {
    if stack.last is FindingsPane {
      stack.removeLast()
    } else if wrong.isEmpty {
      notice = Notice(
        text: "Nothing is wrong in the dossier and the settings; :check says what is doubtful")
    } else {
      open(FindingsPane(wrong, of: .wrong))
    }
  }

  private var wrong: [Finding] { broken + complaints }

  /// Shows what a check has to say.
  mutating func takeChecked(_ findings: [Finding]) {
    let isOpen = stack.contains { ($0 as? FindingsPane)?.subject == .checked }
    if findings.isEmpty {
      stack.removeAll { ($0 as? FindingsPane)?.subject == .checked }
      notice = Notice(text: "Nothing is wrong or doubtful\(isOpen ? " any more" : "")")
    } else if isOpen {
      renew(.checked, with: findings)
    } else {
      open(FindingsPane(findings, of: .checked))
    }
  }

  /// Has the lists of findings that are open show what is found now, or closes them.
  ///
  /// - Returns: what is asked for where that is not known yet.
  mutating func renewFindings() -> Effect? {
    renew(.wrong, with: wrong)
    return stack.contains { ($0 as? FindingsPane)?.subject == .checked } ? .check : nil
  }

  private mutating func renew(_ subject: FindingsPane.Subject, with findings: [Finding]) {
    stack = stack.compactMap { pane in
      guard let list = pane as? FindingsPane, list.subject == subject else { return pane }
      return findings.isEmpty ? nil : list.showing(findings)
    }
    layOut()
  }
}
