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
    let quotations = account.quotations.map { "“\($0.exact)”" }.joined(separator: " ")
    return [
      "\(place), \(source?.label ?? account.source), \(published).",
      account.printed.map { "Says “\($0)”." }, quotations.sentence,
    ].compactMap { $0 }.joined(separator: " ") + sayings(of: account, event, archive)
  }

  private func sayings(of account: Account, _ event: Event, _ archive: Archive) -> String {
    event.comparisons(names: archive.names).compactMap { comparison in
      comparison.value(of: account.source).map {
        " \(comparison.point): \($0)\(comparison.verdict.map { " (\($0.spoken))" } ?? "")."
      }
    }.joined()
  }

  /// The contradiction that was gone to, with what each source says.
  func contradictionWords(_ archive: Archive) -> String? {
    guard let event, let contradiction else { return nil }
    let all = event.comparisons(names: archive.names).filter { $0.verdict == .contradiction }
    guard all.indices.contains(contradiction) else { return nil }
    let comparison = all[contradiction]
    let values = comparison.values.map { value in
      let source = archive.column(of: value.source).map { archive.sources[$0].label }
      return "\(source ?? value.source): \(value.text)."
    }
    return
      (["Contradiction \(contradiction + 1) of \(all.count): \(comparison.point)."] + values
      + [comparison.note].compactMap { $0 }).joined(separator: " ")
  }
}

extension Verdict {
  /// The word that the screen has for it.
  fileprivate var spoken: String { self == .unjudged ? "not judged" : rawValue }
}
