import Archive
import Chronology
import Screen

// What stands below the quotations.
extension SheetWriter {
  /// The points of comparison, the values of each in the columns of their sources.
  func points() -> [SheetBlock] {
    let comparisons = event.comparisons(names: archive.names)
    guard !comparisons.isEmpty else { return [] }
    return [SheetBlock(filler: "┄", words: notesWords)]
      + comparisons.flatMap { comparison in
        [head(comparison)] + (comparison.values.isEmpty ? [] : values(comparison))
          + (options.showsNotes ? comparison.note.map { [note($0)] } ?? [] : [])
      }
  }

  /// The point, its verdict by sign and word, and a sign where there is a note.
  private func head(_ comparison: Comparison) -> SheetBlock {
    let verdict = comparison.verdict
    let sign = Theme.sign(of: verdict)
    let start = comparison.point.unicodeScalars.count + 2
    let end = start + sign.text.unicodeScalars.count
    let editor = options.tellsEditors && comparison.isEditors ? " (editor)" : ""
    let note = !options.showsNotes && comparison.note != nil ? "  \(Theme.noteSign)" : ""
    let cell = SheetCell(
      "\(comparison.point)  \(sign.text)" + editor + note, in: 0..<width, style: Theme.editorial,
      marks: [(0..<start, Theme.label.bold()), (start..<end, sign.style)])
    var block = SheetBlock([cell])
    (block.point, block.isContradiction) = (comparison.point, verdict == .contradiction)
    return block
  }

  private func note(_ text: String, _ subject: SheetBlock.Note = .onEvent) -> SheetBlock {
    var block = SheetBlock([
      SheetCell(Theme.noteSign, in: 2..<4, style: Theme.editorial),
      SheetCell(text, in: 4..<max(width, 5), style: Theme.editorial),
    ])
    block.note = subject
    return block
  }

  private func values(_ comparison: Comparison) -> [SheetBlock] {
    let values = row { placed in
      let value = comparison.words(of: placed.account.source)
      return SheetCell(
        value ?? "—", in: placed.columns, style: value == nil ? Theme.faint : Theme.text)
    }
    return (beside.isEmpty ? [] : [values])
      + below.compactMap { placed in
        comparison.words(of: placed.account.source).map {
          wide("\(label(placed.account)): \($0)", Theme.text)
        }
      }
  }

  /// Who is silent, who repeats another, and what the editor adds.
  func editorial() -> [SheetBlock] {
    let title = options.tellsTitle ? "The title in full: \(event.title)" : nil
    let lines = [silence, repeatsOutOfSight, event.summary, title].compactMap { $0 }
    let notes = options.showsNotes ? notes : []
    let isEmpty =
      lines.isEmpty && notes.isEmpty && options.own.isEmpty && (notesWords.isEmpty || hasPoints)
    return isEmpty
      ? []
      : [SheetBlock(filler: "┄", words: hasPoints ? "" : notesWords)]
        + lines.map { wide($0, Theme.editorial) } + notes.map { note($0.text, $0.subject) }
        + options.own.map(ownNote)
  }

  /// A note of the reader, which is always shown.
  private func ownNote(_ text: String) -> SheetBlock {
    SheetBlock([
      SheetCell(OwnNotes.noteSign, in: 2..<4, style: Theme.key),
      SheetCell(
        text, in: 4..<max(width, 5), style: Theme.text,
        marks: [(0..<(text.prefix { $0 != ":" }.unicodeScalars.count + 1), Theme.label)]),
    ])
  }

  private var hasPoints: Bool { !event.comparisons(names: archive.names).isEmpty }

  /// The editor's notes on the event and on its accounts.
  var notes: [(text: String, subject: SheetBlock.Note)] {
    let onEvent =
      [event.inferred.map { "Date: \($0)" }, event.note].compactMap { $0 }
      + event.fields.map { "\($0.name): \($0.value)" }
    return onEvent.map { ($0, .onEvent) }
      + event.accounts.enumerated().compactMap { index, account in
        account.note.map { ("On \(label(account)): \($0)", .onAccount(index)) }
      }
  }

  /// How many notes there are, those on points included.
  var noteCount: Int {
    notes.count + event.comparisons(names: archive.names).count { $0.note != nil }
  }

  /// That notes are hidden, and the key that shows them.
  private var notesWords: String {
    let count = noteCount
    guard !options.showsNotes, count > 0 else { return "" }
    let words = count.counted("note")
    return "\(Theme.noteSign) \(words): \(options.notesKey)"
  }

  var silence: String? {
    let silent = labels(.silent)
    let earlier = labels(.earlier)
    let words = [
      silent.isEmpty ? nil : "Silent: \(silent).",
      earlier.isEmpty ? nil : "Published before it happened: \(earlier).",
    ].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Which of the accounts that do not fit repeat another.
  private var repeatsOutOfSight: String? {
    let inSight = Set((beside + below).map(\.index))
    let words = event.accounts.enumerated().compactMap { index, account in
      inSight.contains(index) ? nil : repeats(account).map { "\(label(account)) \($0)." }
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private func labels(_ testimony: Testimony) -> String {
    archive.sources.filter { event.testimony(of: $0) == testimony }.map(\.label)
      .joined(separator: ", ")
  }
}
