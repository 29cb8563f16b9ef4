import Browser
import Chronology
import Formats
import Foundation
import Screen

/// What a reader of the program has set: its colours and its keys, and how it copies.
///
/// What is wrong in their file is told, and the default holds.
struct Settings {
  private(set) var theme = ThemeName.auto
  var keyMap = KeyMap.standard
  /// The command for the clipboard; an empty one leaves that to the terminal.
  private(set) var clipboard = ProcessInfo.processInfo.environment["ANNALS_CLIPBOARD"]
  private(set) var findings: [Finding] = []
  private var styles: [(slot: Slot, property: String, value: String)] = []

  /// - Parameter theme: the theme to use whatever the file says.
  init(theme: ThemeName? = nil) {
    read()
    if let theme { self.theme = theme }
  }

  /// How slots look on a terminal with so many colours.
  ///
  /// - Parameter background: what the terminal has said of it; else its environment may say it.
  func palette(colors: Int, background: Tone? = nil) -> Palette {
    palette(theme.suited(to: colors, background: background ?? hint))
  }

  /// Whether it matters for a terminal with so many colours what it writes on, and is not known.
  func lacksBackground(colors: Int) -> Bool {
    hint == nil
      && theme.suited(to: colors, background: .dark) != theme.suited(to: colors, background: .light)
  }

  private var hint: Tone? {
    ProcessInfo.processInfo.environment["COLORFGBG"].flatMap { Tone(hint: $0) }
  }

  /// How slots look in a picture, which brings its own background.
  var palette: Palette { palette(theme) }

  private func palette(_ theme: ThemeName) -> Palette {
    var palette = Palette(theme)
    for setting in styles {
      // It has been tried when it was read.
      try? palette[setting.slot.rawValue].set(setting.property, to: setting.value)
    }
    return palette
  }

  /// Says on standard error what is wrong.
  func complain() {
    if !findings.isEmpty { Output.complain(findings.report) }
  }

  /// The first, for the screen, with how many there are and the key that shows all.
  var complaint: String? {
    findings.first.map { first in
      let key = keyMap.hint(for: .findings)
      return findings.count == 1
        ? first.brief : "\(first.brief) (\(key) shows all \(findings.count) wrong settings)"
    }
  }
}

extension Settings {
  /// The file, if there is one or one is named.
  private static var path: String? {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["ANNALS_CONFIG"] { return path.isEmpty ? nil : path }
    // The XDG specification has relative paths ignored.
    let folder =
      environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment["HOME"].map { $0 + "/.config" }
    guard let path = folder.map({ $0 + "/annals/config.yaml" }), unsafe access(path, F_OK) == 0
    else {
      return nil
    }
    return path
  }

  private mutating func read() {
    guard let path = Settings.path else { return }
    do {
      take(try SettingsFile(reading: path))
    } catch FileError.notText(let finding) {
      warn(SettingProblem(finding.message, hint: finding.hint), at: finding.origin)
    } catch {
      findings.append(Finding(.warning, "\(error)"))
    }
  }

  private mutating func take(_ file: SettingsFile) {
    findings = file.findings
    if let name = file.theme {
      if let known = ThemeName(rawValue: name.text) {
        theme = known
      } else {
        unknown("theme", name, of: ThemeName.allCases.map(\.rawValue), instead: theme.rawValue)
      }
    }
    // The variable goes before the file.
    clipboard = clipboard ?? file.clipboard?.text
    file.styles.forEach { take($0) }
    rebind(file.keys)
    findings = findings.inOrder()
  }

  private mutating func take(_ style: SettingsFile.Entry<[SettingsFile.Entry<SettingsFile.Word>]>) {
    guard let slot = Slot.allCases.first(where: { $0.name == style.name.text }) else {
      return unknown("style", style.name, of: Slot.allCases.map(\.name))
    }
    for property in style.value {
      do throws(SettingProblem) {
        var trial = Style.plain
        try trial.set(property.name.text, to: property.value.text)
        styles.append((slot, property.name.text, property.value.text))
      } catch {
        warn(error, at: error.isOfName ? property.name.origin : property.value.origin)
      }
    }
  }

  /// - Parameter holding: what holds instead.
  mutating func unknown(
    _ what: String, _ word: SettingsFile.Word, of known: [String], instead holding: String? = nil
  ) {
    let near = word.text.nearest(among: known)
    warn(
      SettingProblem(
        "there is no \(what) \"\(word.text)\"" + (holding.map { "; \($0) holds" } ?? ""),
        hint: near.map { "did you mean \"\($0)\"?" } ?? "known: \(known.joined(separator: ", "))"),
      at: word.origin)
  }

  mutating func warn(_ problem: SettingProblem, at origin: Origin?) {
    findings.append(Finding(.warning, problem.message, hint: problem.hint, at: origin))
  }
}
