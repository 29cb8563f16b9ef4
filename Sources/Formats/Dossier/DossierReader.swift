import Chronology
import Foundation
import Yams

/// Reads the YAML of a dossier into a timeline and collects everything that is wrong on the way.
///
/// It goes on after a mistake, so that an author sees all of them at once.
struct DossierReader {
  let file: String
  var findings: [Finding] = []

  init(file: String) {
    self.file = file
  }

  mutating func read(_ yaml: String) -> Timeline? {
    guard let root = compose(yaml) else { return nil }
    let known = ["annals", "title", "sources", "names", "events"]
    guard let fields = fields(of: root, known: known, in: "the dossier") else { return nil }
    checkVersion(fields)
    let sources = sources(fields)
    return Timeline(
      title: text(fields, "title") ?? "Untitled", sources: sources, names: names(fields),
      events: events(fields, sources: Set(sources.map(\.id))))
  }

  private mutating func checkVersion(_ fields: Fields) {
    guard let version = required(fields, "annals", of: "the dossier"), version != "1" else {
      return
    }
    fail("this program reads dossiers of version 1, not \"\(version)\"", at: fields["annals"])
  }

  /// The document's root; libyaml's own message where it is not YAML.
  private mutating func compose(_ yaml: String) -> Node? {
    do {
      // The basic resolver reads every scalar as text; guessing types would cost regular
      // expressions for each key, and would turn 2021-01-03 into something else.
      if let root = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8).singleRoot() {
        return root
      }
      fail(
        "the dossier is empty", hint: "start it with `annals: 1`, `title:`, `sources:`, `events:`",
        at: Origin(file: file, line: 1, column: 1))
    } catch let error as YamlError {
      findings.append(Finding(error, in: file, yaml: yaml))
    } catch {
      fail("\(error)", at: Origin(file: file, line: 1, column: 1))
    }
    return nil
  }
}

extension DossierReader {
  mutating func fail(_ message: String, hint: String? = nil, at origin: Origin) {
    findings.append(Finding(.error, message, hint: hint, at: origin))
  }

  mutating func fail(_ message: String, hint: String? = nil, at node: Node?) {
    fail(message, hint: hint, at: node.map(origin) ?? Origin(file: file, line: 1, column: 1))
  }

  func origin(_ node: Node) -> Origin {
    Origin(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }
}

extension Finding {
  /// A mistake of YAML itself, where the parser stumbled.
  fileprivate init(_ error: YamlError, in file: String, yaml: String) {
    let (message, line, column) =
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (problem, mark.line, mark.column)
      case .duplicatedKeysInMapping(let keys, let context):
        (
          "the key \"\(keys.first ?? "")\" stands twice here", context.mark.line,
          context.mark.column
        )
      case .reader(let problem, let offset, _, _):
        (problem, yaml.line(at: offset ?? 0), yaml.column(at: offset ?? 0))
      default: ("\(error)", 1, 1)
      }
    self.init(
      .error, "not YAML: \(message)",
      hint: "quote text that holds `: `, ` #` or starts with one of [ ] { } , & * ! | > ' \" % @ `",
      at: Origin(file: file, line: max(line, 1), column: max(column, 1)))
  }
}

extension String {
  fileprivate func line(at offset: Int) -> Int {
    1 + prefix(offset).count(where: \.isNewline)
  }

  fileprivate func column(at offset: Int) -> Int {
    1 + prefix(offset).reversed().prefix { !$0.isNewline }.count
  }
}
