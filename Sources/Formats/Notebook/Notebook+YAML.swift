import Chronology

extension Notebook {
  /// The whole as YAML, without the line that says which version it is of.
  var yaml: String {
    var yaml = YAMLWriter()
    yaml.add("marks", isEmpty: marks.isEmpty) { yaml in
      for mark in marks { mark.write(to: &yaml) }
    }
    yaml.add("stars", isEmpty: stars.isEmpty) { yaml in
      for star in stars { yaml.add(item: star) }
    }
    yaml.add("notes", isEmpty: notes.isEmpty) { yaml in
      for note in notes { yaml.add { note.write(to: &$0) } }
    }
    return yaml.text
  }

  /// What stands before anything else in a new file.
  static let opening = """
    # A reader's own marks, stars and notes; annals writes them here, and so may you.
    annals: 1

    """
}

extension Notebook.Mark {
  fileprivate func write(to yaml: inout YAMLWriter) {
    let others = [("view", view), ("source", source)].compactMap { key, value in
      value.map { (key: key, value: $0) }
    }
    if others.isEmpty {
      yaml.add(String(letter), event)
    } else {
      yaml.add(String(letter), pairs: [(key: "event", value: event)] + others)
    }
  }
}

extension Notebook.Note {
  fileprivate func write(to yaml: inout YAMLWriter) {
    switch subject {
    case .event(let event): yaml.add("event", event)
    case .passage(let source, let quotation):
      yaml.add("source", source)
      yaml.add("quote", quotation.exact, folds: true)
      yaml.add("prefix", quotation.prefix)
      yaml.add("suffix", quotation.suffix)
      yaml.add("nth", quotation.nth.map { "\($0)" })
    }
    yaml.add("written", written)
    yaml.add("note", text, folds: true)
  }
}
