import Archive
import Chronology
import Screen

// What a reader adds to the dossier.
extension Model {
  /// Begins what a key asks for: an account or a passage set aside, or a value where points are compared.
  mutating func startWriting(_ action: Action) {
    switch stack.last {
    case let reader as ReaderPane: startWriting(action, in: reader)
    case let pane as ComparePane: startValue(in: pane)
    default: notice = Notice(text: "There is nothing to write here")
    }
  }

  private mutating func startWriting(_ action: Action, in reader: ReaderPane) {
    guard let words = reader.words else {
      let (select, key) = (keyMap.hint(for: .select), keyMap.hint(for: action))
      let end = action == .add ? "makes them an account" : "sets them aside"
      notice = Notice(text: "\(select) selects words, then \(key) \(end)")
      return
    }
    if action == .add { startAccount(words, in: reader) } else { startAside(words, in: reader) }
  }

  private mutating func startAccount(_ words: WordSelection, in reader: ReaderPane) {
    guard let quotation = words.quotation() else { return refuseWords() }
    let cited = Cited(
      source: reader.source.id, label: reader.source.label, quotation: quotation)
    open(AccountPane(cited, event: reader.event ?? selectedID, near: dayAtHand))
  }

  private mutating func startAside(_ words: WordSelection, in reader: ReaderPane) {
    if words.isCovered(by: reader.citations.map(\.range)),
      let title = reader.titles(citing: words.range).first
    {
      notice = Notice(text: "An event cites all these words already: \(title)")
      return
    }
    guard let aside = words.aside(why: "") else { return refuseWords() }
    let cited = Cited(
      source: reader.source.id, label: reader.source.label, quotation: aside.quotation)
    open(FormPane(AsideForm(cited: cited, aside: aside)))
  }

  private mutating func refuseWords() {
    notice = Notice(
      text: "No quotation can be made of these words: they cannot be found again", isError: true)
  }

  /// Adds words to what a source says of an event.
  mutating func cite(_ cited: Cited, in event: Int) -> Effect? {
    var told: Event?
    attempt { told = try $0.archive.event(event) }
    guard let told else { return nil }
    let quotations = told.account(of: cited.source)?.quotations ?? []
    if quotations.contains(where: { $0.range == cited.quotation.range }) {
      notice = Notice(text: "It cites these words already: \(told.title)")
      return nil
    }
    isWriting = true
    return .change([.account(cited.account, in: told.id)])
  }

  /// Opens the form of a new event in the place of the list that led to it.
  mutating func begin(_ cited: Cited, title: String) {
    if stack.last is AccountPane { stack.removeLast() }
    let published = archive.column(of: cited.source).flatMap { archive.sources[$0].published }
    let day = published?.earliest.day ?? published?.latest.day ?? dayAtHand
    open(FormPane(EventForm(cited, title: title, near: day)))
  }

  /// A value of the source that is selected among the accounts.
  mutating func startValue() {
    guard let event = accounts.event, let source = accounts.selectedSource else {
      notice = Notice(text: "There is no account to give a value")
      return
    }
    openValue(of: event, by: source, at: accounts.point(archive.names))
  }

  private mutating func startValue(in pane: ComparePane) {
    guard let event = pane.told, let source = pane.place.source else {
      notice = Notice(text: "There is no account to give a value")
      return
    }
    openValue(of: event, by: source, at: pane.place.point)
  }

  private mutating func openValue(of event: Event, by source: Source.ID, at point: String?) {
    guard let column = archive.column(of: source) else { return }
    let label = archive.sources[column].label
    guard event.account(of: source) != nil else {
      notice = Notice(
        text: "\(label) does not tell this event: read it, and select its words first")
      return
    }
    open(FormPane(PointForm(event: event, source: source, label: label, point: point)))
  }

  /// Closes what was written, and says how that is taken back.
  mutating func finishWriting(_ words: String) -> String {
    // An undo, too, ends with what was written, and closes nothing.
    let undo = keyMap.hint(for: .undo)
    let hasOverruled = stack.contains { ($0 as? ConflictPane)?.isAsked == true }
    stack.removeAll { $0 is ConflictPane }
    guard isWriting else { return hasOverruled ? "\(words); \(undo) brings theirs back" : words }
    isWriting = false
    stack.removeAll { $0 is FormPane || $0 is AccountPane }
    _ = dropWords()
    return "\(words); \(undo) takes it back"
  }

  /// Has the form that is open say why it was not written.
  mutating func refuseWriting(_ reason: String) {
    isWriting = false
    updatePane { (pane: inout FormPane, _) in pane.refuse(reason) }
  }
}
