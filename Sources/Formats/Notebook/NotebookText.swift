package import Chronology

/// The text of a file of notes, in which one thing is set down and all else stays as somebody wrote it.
package struct NotebookText {
  package let text: String
  package let notebook: Notebook
  /// What is wrong with it; then nothing can be set down in it.
  package let findings: [Finding]
  private let file: String

  package init(_ text: String, file: String) {
    let reader = NotebookReader(text, file: file)
    (self.text, self.file) = (text, file)
    (notebook, findings) = (reader.notebook, reader.findings)
  }

  /// - Throws: ``Findings`` where the text is broken, so that nothing can be set down in it.
  package func check() throws(Findings) {
    guard findings.isEmpty else { throw Findings(all: findings) }
  }

  /// The text with something set down in it.
  ///
  /// - Throws: ``Findings`` where the text is broken, or is better edited by hand.
  package func with(_ jotting: Jotting) throws(Findings) -> NotebookText {
    try check()
    var meant = notebook
    meant.jot(jotting)
    guard meant != notebook else { return self }
    let start = text.isEmpty ? Notebook.opening : text
    let edits = [
      { edited(start, jotting, meant) }, { editedInBrackets(start, jotting) },
      { YAMLEntries(start).rewriting(jotting.section, meant) },
    ]
    for edit in edits {
      guard let new = edit().map({ NotebookText($0, file: file) }) else { continue }
      if new.findings.isEmpty, new.notebook == meant { return new }
    }
    throw Findings(all: [
      Finding(
        .error, "the program does not know how to write here without spoiling something",
        hint: "write \"\(jotting.section):\" as a list of lines",
        at: Origin(file: file, line: 1, column: 1))
    ])
  }

  private func edited(_ start: String, _ jotting: Jotting, _ meant: Notebook) -> String? {
    let entries = YAMLEntries(start)
    switch jotting {
    case .mark(let mark): return edited(start, mark)
    case .unmark(let letter):
      return entries.removing(places(notebook.marks) { $0.letter == letter }, from: "marks")
    case .star(let event):
      return entries.adding(Notebook(stars: [event]).lines, to: "stars", of: notebook.stars.count)
    case .unstar(let event):
      return entries.removing(places(notebook.stars) { $0 == event }, from: "stars")
    case .note(let note) where note.text.isEmpty:
      return entries.removing(places(notebook.notes) { $0.subject == note.subject }, from: "notes")
    case .note(let note): return edited(start, note)
    }
  }

  /// The same in lists and mappings that somebody has written in brackets and braces.
  private func editedInBrackets(_ start: String, _ jotting: Jotting) -> String? {
    guard var yaml = try? YAMLText(start, file: file) else { return nil }
    let section: YAMLPath = [.key(jotting.section)]
    guard yaml.isFlow(section) else { return nil }
    do throws(YAMLEditError) {
      switch jotting {
      case .mark(let mark): try yaml.put(mark.yaml, at: section + [.key(String(mark.letter))])
      case .unmark(let letter): try yaml.remove(section + [.key(String(letter))])
      case .star(let event): try yaml.append([.text(event)], to: section)
      case .unstar(let event):
        try yaml.removeItems(places(notebook.stars) { $0 == event }, from: section)
      case .note(let note) where note.text.isEmpty:
        let places = places(notebook.notes) { $0.subject == note.subject }
        try yaml.removeItems(places, from: section)
      case .note(let note): try yaml.append([note.yaml], to: section)
      }
      return try yaml.edited()
    } catch {
      return nil
    }
  }

  private func edited(_ start: String, _ mark: Notebook.Mark) -> String? {
    let lines = Notebook(marks: [mark]).lines
    guard let place = places(notebook.marks, { $0.letter == mark.letter }).first else {
      return YAMLEntries(start).adding(lines, to: "marks", of: notebook.marks.count)
    }
    let old = notebook.marks[place]
    if [mark.view, mark.source, old.view, old.source].allSatisfy({ $0 == nil }) {
      let path: YAMLPath = [.key("marks"), .key(String(mark.letter))]
      return replacing([(path, mark.event)], in: start)
    }
    return YAMLEntries(start).replacing(place, of: notebook.marks.count, in: "marks", by: lines)
  }

  private func edited(_ start: String, _ note: Notebook.Note) -> String? {
    guard let place = places(notebook.notes, { $0.subject == note.subject }).first else {
      return YAMLEntries(start).adding(
        Notebook(notes: [note]).lines, to: "notes", of: notebook.notes.count)
    }
    let path: YAMLPath = [.key("notes"), .index(place)]
    guard let written = note.written, notebook.notes[place].written != nil else {
      return replacing([(path + [.key("note")], note.text)], in: start)
    }
    return replacing(
      [(path + [.key("note")], note.text), (path + [.key("written")], written)], in: start)
  }

  private func replacing(_ values: [(path: YAMLPath, value: String)], in start: String) -> String? {
    guard var yaml = try? YAMLText(start, file: file) else { return nil }
    do throws(YAMLEditError) {
      for (path, value) in values where yaml.value(at: path) != value {
        try yaml.replace(path, with: value)
      }
      return try yaml.edited()
    } catch {
      return nil
    }
  }

  private func places<Item>(_ items: [Item], _ isMeant: (Item) -> Bool) -> [Int] {
    items.indices.filter { isMeant(items[$0]) }
  }
}

extension Jotting {
  /// The key under which it stands.
  fileprivate var section: String {
    switch self {
    case .mark, .unmark: "marks"
    case .star, .unstar: "stars"
    case .note: "notes"
    }
  }
}

extension Notebook {
  fileprivate init(marks: [Mark] = [], stars: [Event.ID] = [], notes: [Note] = []) {
    self.init()
    (self.marks, self.stars, self.notes) = (marks, stars, notes)
  }

  /// The lines of what it holds, indented by two, without those of the keys above.
  fileprivate var lines: [String] {
    yaml.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
      .filter { $0.isEmpty || $0.hasPrefix("  ") }
  }

  /// Those of one of its keys.
  func lines(of section: String) -> [String] {
    switch section {
    case "marks": Notebook(marks: marks).lines
    case "stars": Notebook(stars: stars).lines
    default: Notebook(notes: notes).lines
    }
  }
}

extension NotebookText {
  /// A notebook as YAML, to be put into a file by hand.
  package static func lines(of notebook: Notebook) -> String { notebook.yaml }
}
