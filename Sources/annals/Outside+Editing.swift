import Browser
import Chronology
import Formats
import Terminal

/// An editor that is about to be opened at a place.
struct Editing {
  let editor: Editor
  let program: ForeignProgram

  /// Runs the editor on the terminal, which must have been lent.
  ///
  /// - Returns: what there is to say where it did not end well.
  func run() -> String? { program.run().words(for: editor) }
}

// The reader's editor, at what is looked at.
extension Outside {
  /// How to edit what stands at a place.
  ///
  /// - Throws: why that cannot be.
  func editing(_ place: EditPlace) throws(Refusal) -> Editing {
    guard dossier.name != "-" else {
      throw Refusal("the dossier came from standard input: there is no file to edit")
    }
    guard !dossier.isReadOnly else { throw Refusal("there are no files of a dossier to edit") }
    guard let editor = Editor() else {
      throw Refusal(Editor.isMissing)
    }
    let origin: Origin?
    var isEvidence = false
    if case .text(let id, let offset) = place {
      (origin, isEvidence) = (
        opened.timeline?.sources.first { $0.id == id }?.origin(of: offset), true
      )
    } else {
      origin =
        opened.timeline?.origin(of: place)
        ?? seen.paths.first.map { Origin(file: $0, line: 1, column: 1) }
    }
    guard let origin else { throw Refusal("there is no file to edit") }
    // An editor would begin a new file in its place, without a word.
    guard origin.file.isThere else {
      let name = origin.file.split(separator: "/").last ?? ""
      throw Refusal("\(name) is gone; once it is back there, it can be edited")
    }
    return Editing(
      editor: editor,
      program: editor.program(
        at: Editor.Place(file: origin.file, line: origin.line, column: origin.column),
        isEvidence: isEvidence))
  }

  /// Why something is not done.
  struct Refusal: Error {
    let words: String

    init(_ words: String) { self.words = words }
  }
}

extension Timeline {
  /// Where something is written; where it is not, what it belongs to.
  fileprivate func origin(of place: EditPlace) -> Origin? {
    switch place {
    case .event(let id): event(id)?.origin
    case .account(let source, let id): event(id)?.account(of: source)?.origin ?? event(id)?.origin
    case .point(let point, let source, let id): origin(ofPoint: point, source, id)
    case .name(let name): names.first { $0.name == name }?.origin
    case .source(let id): sources.first { $0.id == id }?.origin
    case .finding(let origin): origin
    case .text, .dossier: nil
    }
  }

  private func event(_ id: Event.ID) -> Event? { events.first { $0.id == id } }

  /// The value of the source that is looked at, else the editor's word on the point, else the first value.
  private func origin(ofPoint point: String, _ source: Source.ID?, _ id: Event.ID) -> Origin? {
    guard let event = event(id) else { return nil }
    func value(in account: Account?) -> Origin? {
      account?.says.first { $0.point == point }?.origin
    }
    return value(in: source.flatMap { event.account(of: $0) })
      ?? event.points.first { $0.name == point }?.origin
      ?? event.accounts.lazy.compactMap { value(in: $0) }.first ?? event.origin
  }
}

extension Source {
  /// Where a place of its text, counted in code points, stands in its file.
  fileprivate func origin(of offset: Int) -> Origin {
    let before = text.unicodeScalars.prefix(offset)
    let line = before.count { $0 == "\n" } + 1
    let column = before.reversed().prefix { $0 != "\n" }.count + 1
    return Origin(file: path, line: line, column: column)
  }
}
