import Archive
import Chronology

extension AccountsPane {
  /// The selected account: its source, its date, its quotations and what it says on the points.
  func words(_ archive: Archive) -> String? {
    guard let event, event.accounts.indices.contains(selected) else { return nil }
    let account = event.accounts[selected]
    let source = archive.column(of: account.source).map { archive.sources[$0] }
    let place = "Account \(self.place + 1) of \(event.accounts.count)"
    let published = event.published(by: source)
    let origins = (source?.derivesFrom ?? []).map { id in
      archive.column(of: id).map { archive.sources[$0].label } ?? id
    }
    let quotations = account.quotations.map { "“\($0.exact)”" }.joined(separator: " ")
    return [
      "\(place), \(source?.label ?? account.source), \(published).",
      origins.isEmpty ? nil : "Repeats \(origins.joined(separator: ", ")).",
      account.printed.map { "Says “\($0)”." }, quotations.sentence,
    ].compactMap { $0 }.joined(separator: " ") + sayings(of: account, event, archive)
  }

  private func sayings(of account: Account, _ event: Event, _ archive: Archive) -> String {
    event.comparisons(names: archive.names).compactMap { comparison in
      comparison.words(of: account.source).map {
        let verdict = comparison.verdict.map {
          " (\($0.spoken(isEditors: comparison.isEditors)))"
        }
        return " \(comparison.point): “\($0)”\(verdict ?? "")."
      }
    }.joined()
  }

  /// The contradiction that was gone to, with what each source says.
  func contradictionWords(_ archive: Archive) -> String? {
    guard let event, let contradiction else { return nil }
    let all = event.comparisons(names: archive.names).filter { $0.verdict == .contradiction }
    guard all.indices.contains(contradiction) else { return nil }
    let comparison = all[contradiction]
    return
      (["Contradiction \(contradiction + 1) of \(all.count): \(comparison.point)."]
      + (comparison.isEditors ? ["The verdict is the editor's."] : []) + comparison.sides(archive)
      + [comparison.note?.editorial].compactMap(\.self)).joined(separator: " ")
  }
}

// Reading on, for those who listen.
extension AccountsPane {
  /// How much context is read with a quotation on each side, in code points.
  private static let heardContext = 160

  /// Has all that there is to read of the selected account ready, and begins before it.
  mutating func readOut(from archive: Archive) throws {
    guard recital != nil else { return }
    guard let event else {
      (parts, editorWords, recital) = ([], "There is no event", Recital(count: 0))
      return
    }
    let writer = SheetWriter(
      event: event, beside: [], below: [], hidden: (0, 0), width: 1, archive: archive,
      options: SheetOptions(context: AccountsPane.heardContext, own: options.own))
    parts = try account.map { try writer.parts(of: $0) } ?? []
    editorWords = writer.allEditorial
    recital = Recital(count: parts.count)
    if let quotation = options.quotation { point { $0.quotation == quotation } }
  }

  /// Goes on from a part that has been told.
  mutating func point(_ isMeant: (AccountPart) -> Bool) {
    guard let part = parts.firstIndex(where: isMeant) else { return }
    recital?.point(at: part, isKnown: true)
  }

  /// The part that is read, and which it is.
  var part: String? {
    guard let recital, recital.isRead, parts.indices.contains(recital.place) else { return nil }
    return "\(recital.place + 1) of \(parts.count). \(parts[recital.place].words)"
  }
}
