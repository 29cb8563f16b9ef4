import Formats
import Foundation
import Terminal

/// Where a copied text goes: to a program of the desktop, else to the terminal.
struct Clipboard {
  /// What the reader has set: a command; an empty one for the terminal alone.
  let command: String?
  var environment = ProcessInfo.processInfo.environment

  /// How a text was copied, or why not.
  struct Outcome {
    /// "by wl-copy".
    let words: String
    /// What is to be written to the terminal.
    var sequence: String?
    /// How many of its characters were copied.
    let count: Int
  }

  /// Copies a text; nil where there is no way to.
  func copy(_ text: String) -> Outcome? {
    var why = ""
    for way in ways {
      switch way.take(text) {
      case .missing: continue
      case .done: return Outcome(words: "by \(way.name)", count: text.count)
      case .failed(let reason): why = ", since \(way.name) \(reason)"
      }
      break
    }
    guard let terminal = TerminalClipboard(text, environment: environment) else { return nil }
    let cut = terminal.count < text.count ? ", cut after \(terminal.count)" : ""
    return Outcome(
      words: "by the terminal (OSC 52)\(cut)\(why)", sequence: terminal.sequence,
      count: terminal.count)
  }

  /// The programs that may take it, the best first.
  private var ways: [ClipboardProgram] {
    if let command {
      return command.isEmpty ? [] : [ClipboardProgram("/bin/sh", "-c", command, name: command)]
    }
    let wayland = has("WAYLAND_DISPLAY") ? [ClipboardProgram("wl-copy")] : []
    let x11 =
      has("DISPLAY")
      ? [
        ClipboardProgram("xclip", "-selection", "clipboard"),
        ClipboardProgram("xsel", "--clipboard", "--input"),
      ] : []
    return wayland + x11 + [ClipboardProgram("pbcopy")]
  }

  private func has(_ variable: String) -> Bool { environment[variable]?.isEmpty == false }
}

/// A program that reads a text and keeps it for others.
struct ClipboardProgram {
  let name: String
  private let arguments: [String]

  enum Outcome {
    case done, missing
    /// "did not answer", after its name.
    case failed(String)
  }

  init(_ arguments: String..., name: String? = nil) {
    (self.arguments, self.name) = (arguments, name ?? arguments[0])
  }

  /// Hands it a text; one that keeps the text goes on in the background, as xclip does.
  func take(_ text: String) -> Outcome {
    guard let input = try? InputPipe() else { return .failed("cannot be started") }
    do throws(Child.Unstartable) {
      let child = try Child(arguments, input: input.reading, isDetached: true)
      return wait(for: child, whoReads: text, from: input)
    } catch {
      input.closeReading()
      return error.isMissing ? .missing : .failed("cannot be started")
    }
  }

  private func wait(for child: Child, whoReads text: String, from input: consuming InputPipe)
    -> Outcome
  {
    input.closeReading()
    let isTaken = input.write(text, within: ClipboardProgram.patience)
    input.close()
    guard let end = child.end(within: isTaken ? ClipboardProgram.patience : 0) else {
      child.kill()
      return .failed("did not answer")
    }
    return end.isGood ? .done : .failed("failed (\(end.words))")
  }

  /// How many milliseconds a reader waits for a key and does not mind.
  private static let patience = 1000
}
