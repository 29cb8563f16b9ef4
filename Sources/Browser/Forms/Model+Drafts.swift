import Archive
import Chronology

// A form that outlasts a closed terminal.
extension Model {
  /// What is typed in the form that is open; nil where none is, or nothing has been typed.
  package var draft: Draft? {
    guard let pane = stack.compactMap({ $0 as? FormPane }).last, pane.isChanged else { return nil }
    let texts = pane.fields.map { ($0.name.rawValue, $0.line.text) }
    return Draft(
      subject: pane.form.draft,
      texts: Dictionary(texts, uniquingKeysWith: { first, _ in first }), focus: pane.focus)
  }

  /// Opens a form as somebody left it; says so where what it was about is gone.
  package mutating func resume(_ draft: Draft) {
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
    case .point(let key, let source):
      guard let id = try archive.id(of: key), let event = try archive.event(id),
        let column = archive.column(of: source)
      else { return nil }
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
