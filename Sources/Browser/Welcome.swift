import Archive
import Screen

/// What a dossier without events says: how one comes to the first.
struct Welcome: Hashable, Sendable {
  let lines: [String]

  init(_ keyMap: KeyMap, hasSources: Bool) {
    let (list, text) = (keyMap.hint(for: .sources), keyMap.hint(for: .addText))
    let (read, select) = (keyMap.hint(for: .open), keyMap.hint(for: .select))
    let (add, choose) = (keyMap.hint(for: .add), keyMap.hint(for: .nextChoice))
    lines =
      hasSources
      ? [
        "No events yet.",
        "\(list) lists the sources; there \(read) reads one, and \(text) adds a text.",
        "In a text, \(select) selects words and \(add) makes an event of them.",
      ]
      : [
        "No events yet, and no sources.",
        "\(text) adds a text: type the name of a plain one, \(choose) completes it.",
        "Then \(list) lists the sources; there \(read) reads one, and \(text) adds another.",
        "In a text, \(select) selects words and \(add) makes an event of them.",
      ]
  }

  /// Each from a line of its own, as long as there are any.
  func draw(in rect: Rect, on canvas: inout Canvas) {
    var rest = rect
    for line in lines {
      canvas.write(line, wrappedIn: rest, style: line == lines[0] ? Theme.title : Theme.text)
      rest = rest.split(top: TextLayout(line, width: max(rest.columns, 1)).count).1
    }
  }
}

extension Model {
  /// nil where there are events.
  var welcome: Welcome? {
    archive.count == 0 ? Welcome(keyMap, hasSources: !archive.sources.isEmpty) : nil
  }
}
