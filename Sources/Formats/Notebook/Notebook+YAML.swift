import Chronology

extension Notebook {
  /// The whole as YAML, without the line that says which version it is of.
  var yaml: String {
    let mapping = YAMLValue.fields([
      ("marks", YAMLValue.fields(marks.map { (String($0.letter), $0.yaml) }).unlessEmpty),
      ("stars", YAMLValue.list(stars.map { .text($0) }).unlessEmpty),
      ("notes", YAMLValue.list(notes.map(\.yaml)).unlessEmpty),
    ])
    return mapping == .mapping([]) ? "" : mapping.block(at: 0) + "\n"
  }

  /// What stands before anything else in a new file.
  static let opening = """
    # A reader's own marks, stars and notes; annals writes them here, and so may you.
    annals: 1

    """
}

extension Notebook.Mark {
  var yaml: YAMLValue {
    guard view != nil || source != nil else { return .text(event) }
    return .flow(.fields([("event", .text(event)), ("view", view.text), ("source", source.text)]))
  }
}

extension Notebook.Note {
  var yaml: YAMLValue {
    .fields(about + [("written", written.text), ("note", .prose(text))])
  }

  private var about: [(String, YAMLValue?)] {
    switch subject {
    case .event(let event): [("event", .text(event))]
    case .passage(let source, let quotation):
      [
        ("source", .text(source)), ("quote", .prose(quotation.exact)),
        ("prefix", quotation.prefix.text), ("suffix", quotation.suffix.text),
        ("nth", quotation.nth.map(String.init).text),
      ]
    }
  }
}
