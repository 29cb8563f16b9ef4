import Formats
import Foundation
import Terminal

/// The editor that the reader has chosen, and how it is told where to begin.
struct Editor: Hashable {
  /// What the reader calls it, words for it included: `vim`, `code --wait`, `emacs -nw`.
  let command: String
  /// The variable that names it; nil for one that is usually there.
  let variable: String?
  private let path: String

  /// The one that the environment names, else one that is usually there; nil where there is none.
  init?(_ environment: [String: String] = ProcessInfo.processInfo.environment) {
    let variable = ["VISUAL", "EDITOR"].first {
      environment[$0]?.allSatisfy(\.isWhitespace) == false
    }
    let path = environment["PATH"] ?? "/usr/bin:/bin"
    let chosen = variable.flatMap { environment[$0] }
    guard let command = chosen ?? Editor.usual.first(where: { $0.isProgram(in: path) }) else {
      return nil
    }
    (self.command, self.variable, self.path) = (command, variable, path)
  }

  /// What there is to say where there is none.
  static let isMissing =
    "there is no editor: $VISUAL and $EDITOR are not set, and none of \(usual.joined(separator: ", "))"
    + " is in $PATH; set $EDITOR to one"

  private static let usual = ["vi", "nano", "vim", "nvim", "emacs", "micro", "hx"]

  /// The name of its program, without its folder and what is said to it.
  var name: String { program.split(separator: "/").last.map(String.init) ?? "" }

  /// The program as the command has it.
  private var program: String {
    // What stands before is for its environment: `TERM=xterm vim`.
    let words = command.split(whereSeparator: \.isWhitespace)
    return (words.first { !$0.contains("=") } ?? "").filter { $0 != "\"" && $0 != "'" }
  }

  /// That its program cannot be had, where that was looked for, and what to set; nil where it is there,
  /// so that it is the program that has failed.
  fileprivate func absence(_ status: Int32) -> String? {
    if program.isEmpty || program.isProgram(in: path) { return nil }
    let names = variable.map { "$\($0) names" } ?? "The editor is"
    let fault =
      status == 126 || program.contains("/") && program.isThere
      ? "which cannot be run"
      : program.contains("/") ? "which is not there" : "which is in no folder of $PATH"
    return "\(names) \(program), \(fault): set $VISUAL or $EDITOR to another"
  }

  /// How to run it at a place of a file; the command goes through the shell, as Git has it, and the file
  /// past it, so that no name of a file is taken for a command.
  ///
  /// - Parameter isEvidence: whether the file is only to be looked at, where the editor can be told so.
  func program(at place: Place, isEvidence: Bool = false) -> ForeignProgram {
    let file = place.file.hasPrefix("-") ? "./" + place.file : place.file
    let manner = Editor.manners[name]
    let looking = isEvidence ? manner?.looking ?? [] : []
    let words = looking + (manner?.words(file, place.line, place.column) ?? [file])
    return ForeignProgram(["/bin/sh", "-c", command + " \"$@\"", command] + words)
  }

  /// Where it is to begin; lines and columns are counted from 1, in characters.
  struct Place: Hashable {
    let file: String
    let line: Int
    let column: Int
  }
}

extension Editor {
  /// How an editor takes a place, and how it is told to change nothing.
  private struct Manner {
    let words: @Sendable (_ file: String, _ line: Int, _ column: Int) -> [String]
    var looking: [String] = []
  }

  private static let byLine = Manner { file, line, _ in ["+\(line)", file] }
  private static let vi = Manner(words: byLine.words, looking: ["-R"])
  // Not `call cursor()`, which counts bytes.
  private static let vim = Manner(
    words: { file, line, column in
      ["+\(line)", "+normal! 0" + (column > 1 ? "\(column - 1)l" : ""), file]
    }, looking: ["-R"])
  private static let emacs = Manner { file, line, column in ["+\(line):\(column)", file] }
  private static let goto = Manner { file, line, column in ["-g", "\(file):\(line):\(column)"] }
  private static let suffix = Manner { file, line, column in ["\(file):\(line):\(column)"] }

  private static let manners: [String: Manner] = [
    "vi": vi, "ex": vi, "nvi": vi, "elvis": vi, "view": vi,
    "vim": vim, "nvim": vim, "gvim": vim, "vimx": vim, "mvim": vim,
    "emacs": emacs, "emacsclient": emacs, "gedit": emacs, "gnome-text-editor": emacs,
    "mg": byLine, "zile": byLine, "jed": byLine, "mcedit": byLine, "ee": byLine,
    "nano": Manner(
      words: { file, line, column in ["+\(line),\(column)", file] }, looking: ["--view"]),
    "pico": byLine,
    "micro": Manner(words: emacs.words, looking: ["-readonly", "true"]),
    "ne": Manner(
      words: { file, line, column in ["+\(line),\(column)", file] }, looking: ["--read-only"]),
    "kak": Manner(words: emacs.words, looking: ["-ro"]),
    "joe": Manner(words: byLine.words, looking: ["-rdonly"]),
    "jmacs": byLine, "jpico": byLine, "jstar": byLine,
    "hx": suffix, "helix": suffix, "subl": suffix, "zed": suffix, "zeditor": suffix,
    "code": goto, "code-insiders": goto, "codium": goto, "vscodium": goto, "cursor": goto,
    "kate": Manner { file, line, column in ["-l", "\(line)", "-c", "\(column)", file] },
  ]
}

extension ForeignProgram.End {
  /// What there is to say of an editor that did not end well; nil where it did.
  func words(for editor: Editor) -> String? {
    let name = editor.name.isEmpty ? editor.command : editor.name
    return switch self {
    case .status(0): nil
    case .status(let status) where status == 126 || status == 127:
      editor.absence(status) ?? "The editor \(name) ended with status \(status)"
    // So the shell says it.
    case .status(let status) where status > 128: ended(bySignal: status - 128, name)
    case .status(let status): "The editor \(name) ended with status \(status)"
    case .signal(let signal): ended(bySignal: signal, name)
    case .failure(let reason): "The editor \(name) cannot be run: \(reason)"
    }
  }
}

private func ended(bySignal signal: Int32, _ name: String) -> String {
  "The editor \(name) was ended by signal \(signal)"
}

extension String {
  /// Whether a folder of a search path has a program of this name.
  func isProgram(in path: String) -> Bool {
    if contains("/") { return unsafe access(self, X_OK) == 0 }
    return path.split(separator: ":").contains { unsafe access("\($0)/\(self)", X_OK) == 0 }
  }
}
