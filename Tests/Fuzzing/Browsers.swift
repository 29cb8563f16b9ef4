import Archive
import Browser
import Chronology
import Screen

/// The browser, at which somebody types, pastes and clicks, while files change and windows do.
enum Browsers {
  private static let archive = try? Archive(Harbour.timeline)
  private static let other = try? Archive(
    Timeline(title: "", sources: [], names: [], events: []))
  private static let formats = [
    ExportFormat(name: "markdown", summary: "a report", fileExtension: "md"),
    ExportFormat(name: "csv", summary: "a table", fileExtension: "csv"),
  ]
  private static let keys: [Key] =
    KeyMap.standard.bindings.flatMap(\.keys)
    + "aé漢\u{301}1905:\"*()-kind fire~/.".map { .character($0) }
    + [
      .backspace, .delete, .left, .right, .home, .end, .control("u"), .control("w"), .escape, .tab,
    ]
  /// More than these tell nothing new, and take long.
  private static let most = 60

  static func feed(_ bytes: [UInt8]) throws {
    guard let archive, let other else { throw BrokenLaw(description: "there is nothing to browse") }
    var stream = ByteStream(bytes)
    let size = Size(columns: stream.number(below: 160), rows: stream.number(below: 60))
    var model = Model(
      archive: archive, formats: formats, size: size, isHeard: stream.byte() & 1 == 1)
    var drawn = Canvas(size: Size(columns: 0, rows: 0))
    for _ in 0..<most where !stream.isAtEnd {
      _ = model.update(message(&stream, archive, other))
      let view = model.view()
      try check(view, after: drawn)
      _ = model.spoken.lines(since: nil)
      drawn = view
    }
  }

  /// What is new on the screen is clean.
  private static func check(_ view: Canvas, after last: Canvas) throws(BrokenLaw) {
    for row in 0..<view.size.rows {
      if view.size == last.size, view.row(row, equals: row, of: last) { continue }
      try Layouts.isClean(view.text(ofRow: row))
    }
  }

  private static func message(
    _ stream: inout ByteStream, _ archive: Archive, _ other: Archive
  ) -> Message {
    switch stream.byte() {
    case 0..<8:
      .input(.resized(Size(columns: stream.number(below: 300), rows: stream.number(below: 100))))
    case 8..<16: .input(.pasted(stream.text()))
    case 16..<24: .input(.mouse(mouse(&stream)))
    case 24..<28: .input(stream.byte() & 1 == 1 ? .idle : .resumed)
    case 28..<32: .input(.key(.character(stream.text().first ?? " ")))
    case 32..<48: answer(&stream, archive, other)
    default: .input(.key(stream.choice(of: keys) ?? .escape))
    }
  }

  private static func mouse(_ stream: inout ByteStream) -> Mouse {
    let actions: [Mouse.Action] = [.press, .drag, .release, .wheelUp, .wheelDown]
    return Mouse(
      stream.choice(of: actions) ?? .press,
      at: Position(column: stream.number(below: 300), row: stream.number(below: 100)))
  }

  /// What the outside may say at any time.
  private static func answer(
    _ stream: inout ByteStream, _ archive: Archive, _ other: Archive
  ) -> Message {
    let stored = stream.byte() & 3 == 0 ? other : archive
    switch stream.number(below: 16) {
    case 0:
      return .exported(path: stream.text(), count: stream.number(below: 9), report: ["", "?"])
    case 1: return .exportFailed(reason: stream.text(), exists: stream.byte() & 1 == 1)
    case 2: return .completedPath(stream.text(), [stream.text(), stream.text()])
    case 3: return .reloaded(stored, Changes(from: Harbour.timeline, to: Harbour.timeline))
    case 4: return .broken([finding(&stream)])
    case 5: return .checked([finding(&stream), finding(&stream)])
    case 6: return .written(stored, stream.text())
    case 7:
      return .conflicted(
        Conflict(stream.text(), theirs: stream.text(), ours: "", remedy: .changes([])))
    case 8: return .settled
    case 9: return .hindered(stream.text())
    case 10: return .texts(TextOffer(folder: stream.text(), names: [stream.text(), "a/"]))
    case 11: return .done(stream.text())
    case 12: return .noted(notebook(&stream))
    case 13: return .failed(stream.text())
    case 14: return .complained(stream.text())
    default: return .said(stream.text())
    }
  }

  private static func finding(_ stream: inout ByteStream) -> Finding {
    Finding(
      stream.byte() & 1 == 1 ? .error : .warning, stream.text(),
      at: Origin(file: "dossier.yaml", line: stream.number(below: 9), column: 1))
  }

  private static func notebook(_ stream: inout ByteStream) -> Notebook {
    var notebook = Notebook()
    notebook.jot(.star(stream.byte() & 1 == 1 ? "fire" : stream.text()))
    notebook.jot(.mark(Notebook.Mark("a", on: stream.byte() & 1 == 1 ? "far" : stream.text())))
    notebook.jot(.note(Notebook.Note(on: .event("fire"), stream.text())))
    return notebook
  }
}
