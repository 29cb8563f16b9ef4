import Archive
import Chronology

// A form that outlasts a closed terminal.
extension Model {
  /// What is typed and not yet written; nil where nothing is.
  package var draft: Draft? { noteDraft ?? formDraft ?? laidAside }

  /// What is typed in the form that is open; nil where none is, or nothing has been typed.
  private var formDraft: Draft? {
    guard let pane = stack.compactMap({ $0 as? FormPane }).last, pane.isChanged else { return nil }
    let texts = pane.fields.map { ($0.name.rawValue, $0.line.text) }
    return Draft(
      subject: pane.begun.draft,
      texts: Dictionary(texts, uniquingKeysWith: { first, _ in first }), focus: pane.focus)
  }

  /// Goes on with a form or a note as somebody left it; says so where what it was about is gone.
  package mutating func resume(_ draft: Draft) {
    switch draft.subject {
    case .note(let event, let was):
      resumeNote(on: .event(event), was: was, typed: draft.text)
    case .passageNote(let words, let was):
      resumeNote(on: .passage(words.source, words.quotation), was: was, typed: draft.text)
    case .event, .point, .aside: resumeForm(draft)
    }
  }

  /// Keeps what was left unfinished for another time, and says so.
  mutating func layAside(_ draft: Draft) {
    laidAside = draft
    let what =
      switch draft.subject {
      case .note, .passageNote: "A note"
      case .event, .point, .aside: "A form"
      }
    notice = Notice(text: "\(what) was left unfinished: it comes back when no event is asked for")
  }

  private mutating func resumeForm(_ draft: Draft) {
    attempt { model in
      guard let form = try model.form(of: draft.subject) else {
        model.notice = Notice(
          text: "A form was left unfinished, but its event or source is gone", isError: true)
        return
      }
      var pane = FormPane(form)
      pane.take(draft.texts, focus: draft.focus)
      model.open(pane)
      let back = model.keyMap.hint(for: .cancel, in: .form)
      model.notice = Notice(text: "This form was left unfinished; \(back) twice drops it")
    }
    refresh()
  }

  private func form(of subject: Draft.Subject) throws -> (any Form)? {
    switch subject {
    case .event(let words, let day):
      return cited(words).map { EventForm($0, near: day.map { Day(number: $0) }) }
    case .aside(let words, let through):
      return cited(words).map {
        AsideForm(cited: $0, aside: Aside($0.quotation, through: through, why: ""))
      }
    case .note, .passageNote: return nil
    case .point(let key, let source, let seen):
      guard let id = try archive.id(of: key), var event = try archive.event(id),
        let column = archive.column(of: source)
      else { return nil }
      // What others have written since is not what its author saw.
      if let seen { event.take(seen, of: source) }
      return PointForm(
        event: event, source: source, label: archive.sources[column].label, point: nil)
    }
  }

  private func cited(_ words: Draft.Words) -> Cited? {
    archive.column(of: words.source).map {
      Cited(
        source: words.source, label: archive.sources[$0].label, quotation: words.quotation)
    }
  }
}
