import Archive
import Chronology
import Screen

// The reader's own stars and notes.
extension Model {
  /// Takes a notebook as it is on the disk.
  mutating func take(_ notebook: Notebook) throws {
    try show(notebook)
    marks.take(notebook)
  }

  private mutating func show(_ notebook: Notebook) throws {
    own = try OwnNotes(notebook, in: archive)
    guard filter.isOwn else { return }
    let (before, selected) = (filter, selectedID ?? 1)
    filterAgain()
    if filter.count == 0 {
      filter = Filter()
      notice = Notice(text: "Nothing is \(before.words) any more: the filter is off")
    }
    guard filter.selection != before.selection else { return }
    try goTo(selected)
    try filterViews()
  }

  /// Sets something down, here at once and in the file by and by.
  mutating func jot(_ jotting: Jotting) -> Effect? {
    var notebook = own.notebook
    notebook.jot(jotting)
    attempt { try $0.show(notebook) }
    return .jot(jotting)
  }

  mutating func toggleStar() -> Effect? {
    guard let event = here.subject else {
      notice = Notice(text: "There is no event to star")
      return nil
    }
    let isOn = !own.isStarred(event)
    let title = title(of: event)
    notice = Notice(
      text: isOn ? "\(OwnNotes.star) Starred: \(title)" : "No star any more: \(title)")
    return jot(isOn ? .star(event) : .unstar(event))
  }

  /// Has a note typed, in a text on the selected words or the passage where one is, else on the event.
  mutating func startNote() {
    guard let (subject, title) = subjectAtHand else {
      notice = Notice(text: "There is nothing here to write a note on")
      return
    }
    let was = own.notebook.note(on: subject)?.text ?? ""
    annotated = Annotation(subject: subject, was: was)
    prompt = Prompt(.note, text: was.onOneLine)
    notice = Notice(text: "Your note on \(title.fitted(to: 48)); empty takes it away")
  }

  /// The note that is being written, where it is other than the one that stood there.
  var noteDraft: Draft? {
    guard let annotated, let prompt, prompt.purpose == .note,
      prompt.line.text != annotated.was.onOneLine
    else { return nil }
    let text = prompt.line.text
    switch annotated.subject {
    case .event(let event):
      return Draft(subject: .note(event: event, was: annotated.was), text: text)
    case .passage(let source, let quotation):
      let words = Draft.Words(quotation, of: source)
      return Draft(subject: .passageNote(words, was: annotated.was), text: text)
    }
  }

  /// Has a note typed on that was left unfinished; what somebody else has made of the old one meanwhile
  /// stands before it.
  mutating func resumeNote(on subject: Notebook.Subject, was: String, typed: String) {
    let now = own.notebook.note(on: subject)?.text ?? ""
    guard now.onOneLine != typed else { return }
    let isOther = now != was && !now.isEmpty
    annotated = Annotation(subject: subject, was: now)
    prompt = Prompt(.note, text: isOther ? (now + "\n").onOneLine + typed : typed)
    let (write, drop) = (
      keyMap.hint(for: .accept, in: .prompt), keyMap.hint(for: .cancel, in: .prompt)
    )
    notice = Notice(
      text: "This note on \(title(of: subject).fitted(to: 32)) was left unfinished; "
        + "\(write) writes it, \(drop) drops it")
  }

  private func title(of subject: Notebook.Subject) -> String {
    switch subject {
    case .event(let event): title(of: event)
    case .passage(_, let quotation): "“\(quotation.exact.replacing("\n", with: " "))”"
    }
  }

  private var subjectAtHand: (Notebook.Subject, title: String)? {
    guard let reader = stack.last as? ReaderPane else {
      return here.subject.map { (.event($0), title(of: $0)) }
    }
    // Selected words are meant exactly, whatever passage they are of.
    guard let range = reader.words?.range ?? reader.passageAtHand else { return nil }
    let old = own.passages(of: reader.source.id).first { $0.range == range }
    let words = "“\(reader.exactWords(in: range).replacing("\n", with: " ").fitted(to: 40))”"
    let subject =
      old?.note.subject
      ?? reader.quotation(of: range).map {
        .passage(reader.source.id, $0)
      }
    return subject.map { ($0, words) }
  }

  private func title(of event: Event.ID) -> String {
    (try? archive.brief(event))?.title ?? event
  }

  /// Sets down what was typed, if it is anything new.
  mutating func finishNote(_ text: String) -> Effect? {
    guard let annotated else { return nil }
    self.annotated = nil
    let (subject, old) = (annotated.subject, annotated.was)
    var text = text.unpadded.onLines
    guard text != old.unpadded else {
      notice = Notice(text: old.isEmpty ? "No note was written" : "The note stays as it was")
      return nil
    }
    notice = Notice(text: text.isEmpty ? "Your note is taken away" : "Your note is written down")
    // Somebody else has changed it meanwhile: which of both is right only the reader can say.
    if let theirs = own.notebook.note(on: subject)?.text, theirs != old, theirs != text {
      text = text.isEmpty ? theirs : theirs + "\n" + text
      notice = Notice(text: "The note was changed meanwhile: your words stand behind it")
    }
    return jot(.note(Notebook.Note(on: subject, text)))
  }
}

extension String {
  /// Stands for the end of a line where there is one line to type in.
  private static let lineBreak = "⏎"

  fileprivate var onOneLine: String { replacing("\n", with: String.lineBreak) }
  fileprivate var onLines: String { replacing(String.lineBreak, with: "\n") }
}

extension ReaderPane {
  /// The passage where one is, else the paragraph at the top of the screen.
  var passageAtHand: Range<Int>? {
    if let current { return citations[current].range }
    let place = place
    return text.paragraphs.first { $0.upperBound > place }
  }

  func exactWords(in range: Range<Int>) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.dropFirst(range.lowerBound)
          .prefix(range.count)))
  }

  /// The passage by its words.
  func quotation(of range: Range<Int>) -> Quotation? {
    if range == words?.range, var quotation = words?.quotation() {
      quotation.range = nil
      return quotation
    }
    let start = text.unicodeScalars.prefix(range.lowerBound).reduce(0) { $0 + UTF8.width($1) }
    let length = exactWords(in: range).utf8.count
    var source = SourceText(text)
    guard var quotation = source.quotation(ofBytes: start..<start + length) else { return nil }
    quotation.range = nil
    return quotation
  }

  /// Shows the notes that the reader has written on passages.
  mutating func take(_ passages: [OwnNotes.Passage]) {
    guard passages != own else { return }
    own = passages
    if size.columns > 0 { arrange() }
  }
}
