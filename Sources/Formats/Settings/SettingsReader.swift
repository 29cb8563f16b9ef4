import Chronology
import Yams

/// Reads the YAML of a settings file and goes on after a mistake.
struct SettingsReader {
  private typealias Word = SettingsFile.Word

  private let file: String
  private var settings = SettingsFile()

  static func read(_ yaml: String, file: String) -> SettingsFile {
    var reader = SettingsReader(file: file)
    reader.read(yaml)
    return reader.settings
  }

  private init(file: String) {
    self.file = file
  }

  private mutating func read(_ yaml: String) {
    do {
      let parser = try Parser(
        yaml: yaml, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8)
      if let root = try parser.singleRoot(), !root.isNothing { read(root) }
    } catch let error as YamlError {
      let finding = Finding(error, in: file, yaml: yaml)
      settings.findings.append(
        Finding(.warning, finding.message, hint: finding.hint, at: finding.origin))
    } catch {
      settings.findings.append(
        Finding(.warning, "\(error)", at: Origin(file: file, line: 1, column: 1)))
    }
  }

  private mutating func read(_ root: Node) {
    for (key, value) in pairs(root, "the settings") where !value.isNothing {
      switch key.text {
      case "theme": settings.theme = word(value, "theme")
      case "clipboard": settings.clipboard = word(value, "clipboard")
      case "styles": settings.styles = styles(value)
      case "keys": settings.keys = keys(value)
      default:
        warn(
          "unknown setting \"\(key.text)\"", hint: "known: theme, clipboard, styles, keys",
          at: key.origin)
      }
    }
  }

  private mutating func styles(_ node: Node) -> [SettingsFile.Entry<
    [SettingsFile.Entry<SettingsFile.Word>]
  >] {
    pairs(node, "\"styles\"").map { name, value in
      let properties = pairs(value, "the style \"\(name.text)\"").compactMap { name, value in
        word(value, name.text).map { SettingsFile.Entry(name: name, value: $0) }
      }
      return SettingsFile.Entry(name: name, value: properties)
    }
  }

  /// One key alone counts as a list of one.
  private mutating func keys(_ node: Node) -> [SettingsFile.Entry<[SettingsFile.Word]>] {
    pairs(node, "\"keys\"").map { name, value in
      let items = if case .sequence(let list) = value { Array(list) } else { [value] }
      return SettingsFile.Entry(
        name: name, value: items.compactMap { word($0, "a key of \(name.text)") })
    }
  }
}

extension SettingsReader {
  private mutating func pairs(_ node: Node, _ what: String) -> [(Word, Node)] {
    if node.isNothing { return [] }
    guard case .mapping(let mapping) = node else {
      warn("\(what) must be a mapping of names and values", at: origin(node))
      return []
    }
    return mapping.compactMap { key, value in word(key, "a name in \(what)").map { ($0, value) } }
  }

  private mutating func word(_ node: Node, _ what: String) -> Word? {
    guard let scalar = node.scalar else {
      warn("\(what) must be one word", at: origin(node))
      return nil
    }
    return Word(text: scalar.string, origin: origin(node))
  }

  private mutating func warn(_ message: String, hint: String? = nil, at origin: Origin) {
    settings.findings.append(Finding(.warning, message, hint: hint, at: origin))
  }

  private func origin(_ node: Node) -> Origin {
    Origin(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }
}
