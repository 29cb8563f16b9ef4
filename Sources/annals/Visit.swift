import Browser
import Formats
import Foundation
import Screen

/// A source that is opened in another program: its address in a browser, else its file.
struct Visit {
  private let label: String
  /// The programs that may do it, the best first, each with its arguments.
  let ways: [[String]]
  /// Whether they show it in the terminal.
  let needsTerminal: Bool
  /// Whether they wait for a key before they end.
  private let waits: Bool
  private let what: String
  /// Whether they are given the text of the file, not its name: see ``page(_:)``.
  private var isPaged = false
  /// Why it is not opened, whatever programs there are; nil where it is.
  private var refusal: String?

  /// - Parameters:
  ///   - folder: in which its file lies.
  ///   - allowsOutside: whether it may lie elsewhere.
  init(
    _ opening: Opening, in folder: String, allowsOutside: Bool = false,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    let desktop = Desktop(environment)
    let path = opening.file.hasPrefix("/") ? opening.file : folder + "/" + opening.file
    label = opening.label
    if let url = opening.url, url.isAddress {
      (ways, needsTerminal) = desktop.browsers(for: url)
      (what, waits) = (url, true)
    } else if !allowsOutside, path.leads(outOf: folder) {
      // A dossier with such a file is not read, but an archive may say whatever it likes.
      (ways, needsTerminal, what, waits) = ([], false, path, true)
      refusal = "\(label) was not opened: its file lies outside the folder"
    } else if !desktop.openers.isEmpty {
      (ways, needsTerminal, what, waits) = (
        desktop.openers.map { [$0, path] }, false, path, true
      )
    } else {
      let pagers = desktop.pagers(line: opening.line)
      (ways, needsTerminal, what, isPaged) = (pagers, true, path, true)
      waits = pagers.first?.first.map { Desktop.waiting.contains($0.programName) } ?? true
    }
  }

  /// Opens it; what fails gives way to the next program.
  ///
  /// - Parameter asks: whether what a program leaves on the terminal is to be seen before we return.
  func perform(asks: Bool = false) -> Message {
    if let refusal { return .failed(refusal) }
    var reasons: [String] = []
    for way in ways {
      do {
        let end = try isPaged ? page(way) : run(way)
        if let end, !end.isGood {
          reasons.append("\(way[0]): \(end.words)")
          continue
        }
        if needsTerminal, asks, !waits { Outside.waitForKey() }
        return .done("opened: \(label), \(what), by \(way[0])")
      } catch let error as Child.Unstartable {
        if !error.isMissing { reasons.append("\(error)") }
      } catch {
        reasons.append(Failure(error).message)
        break
      }
    }
    let none = "no program is there that opens \(what); BROWSER and PAGER name one"
    return .failed(
      reasons.isEmpty ? none : "\(label) was not opened: " + reasons.joined(separator: ", "))
  }

  /// - Returns: how it ended; nil for one that goes on.
  private func run(_ way: [String]) throws -> Child.End? {
    let child = try Child(way, isDetached: !needsTerminal)
    let end = needsTerminal ? child.end() : child.end(within: Visit.patience)
    if end == nil { child.leave() }
    return end
  }

  /// Has a pager show the text with marks for what a terminal would obey: many hand on what a file has.
  private func page(_ way: [String]) throws -> Child.End? {
    let text = try TextFile(reading: what).text.visibleLines
    let input = try InputPipe()
    let child = try Child(way, input: input.reading)
    input.closeReading()
    // One that is left before its end reads no more.
    _ = input.write(text)
    input.close()
    return child.end()
  }

  /// How many milliseconds a program has to fail; one that goes on is at work.
  private static let patience = 400
}

extension Outside {
  func visit(to opening: Opening) -> Visit {
    Visit(
      opening, in: (try? dossier.folder()) ?? ".",
      allowsOutside: dossier.outside && !dossier.isReadOnly)
  }
}
