import Chronology
import Yams

/// Reads the YAML of a notebook and goes on after a mistake.
struct NotebookReader {
  private let file: String
  private(set) var notebook = Notebook()
  /// What is wrong; with any of it the file is not written.
  private(set) var findings: [Finding] = []

  static let keys = ["annals", "marks", "stars", "notes"]

  init(_ yaml: String, file: String) {
    self.file = file
    do {
      let document = try YAMLDocument(yaml)
      if let root = document.root, !root.isNothing { read(root, document) }
    } catch let error as YamlError {
      findings.append(Finding(error, in: file, yaml: yaml))
    } catch {
      findings.append(Finding(.error, "\(error)", at: Origin(file: file, line: 1, column: 1)))
    }
  }

  private mutating func read(_ root: Node, _ document: YAMLDocument) {
    for (point, key) in document.doubles {
      findings.append(
        Finding(
          .error, "the key \"\(key)\" stands twice here", hint: "keep one of them",
          at: Origin(file: file, line: point.line, column: point.column)))
    }
    for (key, value) in pairs(root, "the notes", known: NotebookReader.keys) where !value.isNothing
    {
      switch key {
      case "annals": readVersion(value)
      case "marks":
        for (letter, mark) in pairs(value, "\"marks\"") { readMark(letter, mark) }
      case "stars":
        notebook.stars = items(value, "stars").compactMap { text($0, "a star") }
      default:
        for item in items(value, "notes") { readNote(item) }
      }
    }
  }

  private mutating func readVersion(_ node: Node) {
    guard let version = text(node, "annals"), version != "1" else { return }
    fail("these notes are of version \(version); this program knows 1", at: node)
  }

  private mutating func readMark(_ letter: String, _ node: Node) {
    guard let character = letter.first, letter.count == 1 else {
      return fail("a mark is a letter or a digit, not \"\(letter)\"", at: node)
    }
    if let event = node.scalar?.string {
      if event.isEmpty { return fail("the mark \(letter) has no event", at: node) }
      return notebook.marks.append(Notebook.Mark(character, on: event))
    }
    let fields = fields(node, "a mark", known: ["event", "view", "source"])
    guard let event = fields["event"] else {
      return fail("the mark \(letter) has no \"event\"", at: node)
    }
    notebook.marks.append(
      Notebook.Mark(character, on: event, view: fields["view"], source: fields["source"]))
  }

  private static let noteKeys = [
    "event", "source", "quote", "prefix", "suffix", "nth", "written", "note",
  ]

  private mutating func readNote(_ node: Node) {
    let fields = fields(node, "a note", known: NotebookReader.noteKeys)
    guard let text = fields["note"] else { return fail("a note has no \"note\"", at: node) }
    var nth: Int?
    if let number = fields["nth"] {
      nth = Int(number)
      guard let nth, nth > 0 else { return fail("\"nth\" must be a number from 1 on", at: node) }
    }
    let subject: Notebook.Subject
    switch (fields["event"], fields["source"], fields["quote"]) {
    case (let event?, nil, nil): subject = .event(event)
    case (nil, let source?, let exact?):
      subject = .passage(
        source,
        Quotation(exact: exact, prefix: fields["prefix"], suffix: fields["suffix"], nth: nth))
    default:
      return fail(
        "a note is on an \"event\", or on a \"quote\" of a \"source\"", at: node)
    }
    notebook.notes.append(Notebook.Note(on: subject, text, written: fields["written"]))
  }
}

extension NotebookReader {
  /// The texts of a mapping by their keys; what says nothing is left out.
  private mutating func fields(_ node: Node, _ thing: String, known: [String]) -> [String: String] {
    var fields: [String: String] = [:]
    for (key, value) in pairs(node, thing, known: known) where !value.isNothing {
      guard let text = text(value, key) else { continue }
      fields[key] = text.allSatisfy(\.isWhitespace) ? nil : text
    }
    return fields
  }

  private mutating func pairs(
    _ node: Node, _ thing: String, known: [String]? = nil
  ) -> [(String, Node)] {
    if node.isNothing { return [] }
    guard case .mapping(let mapping) = node else {
      fail("\(thing) must be a mapping of keys and values", at: node)
      return []
    }
    return mapping.places.compactMap { place in
      let (key, value) = mapping[place]
      let name = key.scalar?.string ?? ""
      // The first of two keys of one name, which has been told.
      if name.unicodeScalars.first.map({ $0.value >= 0xF0000 }) == true { return nil }
      guard let known, !known.contains(name) else { return (name, value) }
      fail(
        "unknown key \"\(name)\" in \(thing)", hint: "known: \(known.joined(separator: ", "))",
        at: key)
      return nil
    }
  }

  private mutating func items(_ node: Node, _ key: String) -> [Node] {
    guard case .sequence(let items) = node else {
      fail("\"\(key)\" must be a list", hint: "start each item with \"- \"", at: node)
      return []
    }
    return Array(items)
  }

  private mutating func text(_ node: Node, _ what: String) -> String? {
    guard let scalar = node.scalar else {
      fail("\"\(what)\" must be a text, not a list or a mapping", at: node)
      return nil
    }
    return scalar.string
  }

  private mutating func fail(_ message: String, hint: String? = nil, at node: Node) {
    let origin = Origin(
      file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    findings.append(Finding(.error, message, hint: hint, at: origin))
  }
}
