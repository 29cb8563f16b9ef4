package import Chronology
import Yams

/// Names that are not to leave the program, and what stands for each of them.
///
/// A name of the dossier is hidden under all its spellings. It is looked for word by word, see ``NameText``;
/// nothing is guessed: what may still tell a name is for ``HiddenCount`` to say.
package struct Redaction: Hashable, Sendable {
  private let finder: NameFinder
  /// By the numbers of the names.
  private let placeholders: [String]
  /// The spellings of the names, by their words.
  private let spellings: Set<[[Unicode.Scalar]]>

  /// - Parameters:
  ///   - yaml: a list of names, or names with what is to stand for each.
  ///   - names: those of the dossier.
  ///   - path: the file, for messages.
  package init(parsing yaml: String, names: NameTable, path: String) throws(RedactionError) {
    let entries = try Redaction.entries(yaml, path)
    let known = Dictionary(
      names.names.flatMap { name in name.spellings.map { ($0.foldedWords, name) } }
    ) { first, _ in first }
    let found = entries.map { names.name(for: $0.name) ?? known[$0.name.foldedWords] }
    let hidden = zip(entries, found).map { $1 ?? Name(name: $0.name, kind: .person) }
    finder = NameFinder(hidden)
    spellings = Set(hidden.flatMap(\.spellings).map(\.foldedWords))
    var counts: [String: Int] = [:]
    placeholders = zip(entries, found).map { entry, name in
      let kind = name?.kind.rawValue ?? "name"
      counts[kind, default: 0] += 1
      return entry.placeholder ?? "[\(kind) \(counts[kind] ?? 1)]"
    }
  }

  /// Reads a file of them.
  ///
  /// - Throws: a `FileError` or a ``RedactionError``.
  package init(reading path: String, names: NameTable) throws {
    try self.init(parsing: TextFile(reading: path).text, names: names, path: path)
  }

  private static func entries(
    _ yaml: String, _ path: String
  ) throws(RedactionError) -> [(name: String, placeholder: String?)] {
    let root: Node?
    do { root = try YAMLDocument(yaml).root } catch { throw RedactionError(path, "\(error)") }
    let entries: [(name: String, placeholder: String?)?]
    switch root {
    case .mapping(let mapping)?:
      entries = mapping.map { key, value in key.string.map { ($0, value.scalar?.string) } }
    case .sequence(let names)?: entries = names.map { $0.scalar.map { ($0.string, nil) } }
    default: entries = []
    }
    let named = entries.compactMap { $0 }.filter { !$0.name.foldedWords.isEmpty }
    guard !named.isEmpty, named.count == entries.count else {
      throw RedactionError(path, "it is no list of names, and no names with what stands for each")
    }
    return named.map { ($0.name, $0.placeholder?.isEmpty == true ? nil : $0.placeholder) }
  }
}

extension Redaction {
  /// A text without the names.
  func hiding(_ text: String, _ count: HiddenCount) -> String {
    hiding(text, isID: false, count) { placeholders[$0] }
  }

  /// An id without the names, with signs that an id may have.
  func hiding(id: String, _ count: HiddenCount) -> String {
    hiding(id, isID: true, count) { placeholders[$0].wordsInID }
  }

  private func hiding(
    _ text: String, isID: Bool, _ count: HiddenCount, behind other: (Int) -> String
  ) -> String {
    guard finder.sieve.mayHold(text) else { return text }
    var hidden = HiddenNames(text)
    hidden.hide(finder, isID: isID, behind: other)
    hidden.hideData(finder, behind: other)
    for (name, times) in hidden.counts { count.add(times, of: placeholders[name]) }
    count.add(parts: hidden.parts)
    count.add(longer: hidden.longer)
    return hidden.text
  }

  /// Those names of a dossier that are not hidden.
  func others(of names: NameTable) -> [Name] {
    names.names.filter { !hides($0.name) }.map { name in
      var name = name
      name.not.removeAll(where: hides)
      return name
    }
  }

  private func hides(_ name: String) -> Bool { spellings.contains(name.foldedWords) }
}

/// Why names cannot be hidden.
package struct RedactionError: Error, CustomStringConvertible {
  package let description: String

  init(_ path: String, _ reason: String) { description = "\(path): \(reason)" }
}
