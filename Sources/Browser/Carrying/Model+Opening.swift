import Archive
import Chronology
import Screen

// The source that one points at, in another program.
extension Model {
  mutating func openOutside() throws -> Effect? {
    let pointed = pointed
    let event = try pointed.event.flatMap { try archive.event($0) }
    let id = pointed.source ?? event?.accounts.first?.source
    guard let column = id.flatMap({ archive.column(of: $0) }) else {
      notice = Notice(text: "There is no source here to open")
      return nil
    }
    let source = archive.sources[column]
    let first = event?.account(of: source.id)?.quotations.first?.range
    let line = try (pointed.passage ?? first).map {
      TextPlace($0.lowerBound, in: try archive.text(of: source.id), of: source.file).line
    }
    return .open(
      Opening(label: source.label, url: source.url, file: source.file, line: line ?? 1))
  }
}
