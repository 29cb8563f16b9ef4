package import Chronology
import Yams

/// Names that are not to leave the program, and what stands for each of them.
///
/// A name of the dossier is hidden under all its spellings. It is looked for word by word, in whatever case;
/// nothing is guessed: what may still tell a name is for ``HiddenCount`` to say.
package struct Redaction: Hashable, Sendable {
  /// The names alone that are hidden.
  private let table: NameTable
  /// By their numbers in the table.
  private let placeholders: [String]
  private let parts: Set<String>

  /// - Parameters:
  ///   - yaml: a list of names, or names with what is to stand for each.
  ///   - names: those of the dossier.
  ///   - path: the file, for messages.
  package init(parsing yaml: String, names: NameTable, path: String) throws(RedactionError) {
    let entries = try Redaction.entries(yaml, path)
    let hidden = entries.map { names.name(for: $0.name) ?? Name(name: $0.name, kind: .person) }
    table = NameTable(hidden)
    parts = table.parts
    var counts: [String: Int] = [:]
    placeholders = zip(entries, hidden).map { entry, name in
      let kind = names.name(for: entry.name) == nil ? "name" : name.kind.rawValue
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
    let named = entries.compactMap { $0 }.filter { !$0.name.wordsOfName.isEmpty }
    guard !named.isEmpty, named.count == entries.count else {
      throw RedactionError(path, "it is no list of names, and no names with what stands for each")
    }
    return named.map { ($0.name, $0.placeholder?.isEmpty == true ? nil : $0.placeholder) }
  }
}

extension Redaction {
  /// A text without the names.
  func hiding(_ text: String, _ count: HiddenCount) -> String {
    let hidden = hidingNames(in: text) { placeholders[$0] }
    for (name, times) in hidden.counts { count.add(times, of: placeholders[name]) }
    if !parts.isEmpty { count.add(parts: hidden.rest.filter(parts.contains)) }
    return hidden.text
  }

  private func hidingNames(in text: String, behind other: (Int) -> String) -> HiddenNames {
    var hidden = table.hidingNames(in: text, behind: other)
    for data in hidden.text.base64Data.reversed() {
      let found = table.hidingNames(in: data.text, behind: other)
      guard let first = found.counts.keys.min() else { continue }
      hidden.counts.merge(found.counts, uniquingKeysWith: +)
      hidden.text.replaceSubrange(data.range, with: other(first))
    }
    return hidden
  }

  /// An id without the names, with signs that an id may have.
  func hiding(id: String, _ count: HiddenCount) -> String {
    let hidden = hidingNames(in: id) { name in
      let words = placeholders[name].wordsOfName
      return words.isEmpty ? "hidden" : words.joined(separator: "-").lowercased()
    }
    for (name, times) in hidden.counts { count.add(times, of: placeholders[name]) }
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

  private func hides(_ name: String) -> Bool { table.name(for: name) != nil }
}

/// Why names cannot be hidden.
package struct RedactionError: Error, CustomStringConvertible {
  package let description: String

  init(_ path: String, _ reason: String) { description = "\(path): \(reason)" }
}
