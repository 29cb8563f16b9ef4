import Chronology
import Formats
import Foundation
import Screen

/// A dossier, and perhaps an event in it: `FOLDER#id`.
struct DossierLink: Hashable {
  /// nil for the dossier that is meant where none is named.
  let dossier: String?
  let event: String?

  /// What is there under its whole name is a dossier, whatever signs that name has; else an event's id
  /// stands behind the last `#` before which there is something.
  init(_ text: String?) {
    guard let text, text != "-", !text.isThere else {
      self.init(dossier: text, event: nil)
      return
    }
    for place in text.indices.reversed() where text[place] == "#" {
      let (name, id) = (String(text[..<place]), String(text[text.index(after: place)...]))
      guard !id.isEmpty, name.isEmpty || name == "-" || name.isThere else { continue }
      self.init(dossier: name.isEmpty ? nil : name, event: id)
      return
    }
    self.init(dossier: text, event: nil)
  }

  private init(dossier: String?, event: String?) {
    (self.dossier, self.event) = (dossier, event)
  }
}

extension DossierOption {
  /// The command that opens the dossier at an event, wherever it is typed.
  func link(to event: String) throws -> String {
    guard name != "-" else {
      throw Failure("a dossier on standard input has no link", status: EX_USAGE)
    }
    var path = URL(fileURLWithPath: try path()).standardizedFileURL.path
    let file = "/" + Dossier.fileName
    if path.hasSuffix(file), path != file { path = String(path.dropLast(file.count)) }
    return "annals \("\(path)#\(event)".shellTyped)"
  }

  /// The folder in which the dossier and its texts lie.
  func folder() throws -> String {
    let path = try path()
    let folder = URL(fileURLWithPath: path).standardizedFileURL
    return path.isFolder ? folder.path : folder.deletingLastPathComponent().path
  }
}

extension String {
  /// As one word of a shell's command, whatever it holds.
  var shellQuoted: String {
    "'" + escaped { $0 == "'" ? "'\\''" : nil } + "'"
  }

  /// The same for a person to paste: what cannot be seen, a shell would take for keys.
  var shellTyped: String {
    guard visible != self else { return shellQuoted }
    let signs = utf8.map { byte -> String in
      let isPlain = 0x20...0x7E ~= byte && byte != 0x27 && byte != 0x5C
      return isPlain ? String(Unicode.Scalar(byte)) : "\\0" + byte.octal
    }
    return "\"$(printf %b '" + signs.joined() + "')\""
  }
}

extension UInt8 {
  /// In three digits.
  fileprivate var octal: String {
    let digits = String(self, radix: 8)
    return String(repeating: "0", count: 3 - digits.count) + digits
  }
}
