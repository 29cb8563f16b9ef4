/// Which programs there are to open something, by the variables that name them.
struct Desktop {
  private let environment: [String: String]

  init(_ environment: [String: String]) { self.environment = environment }

  var isGraphical: Bool {
    #if os(macOS)
      true
    #else
      ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
    #endif
  }

  /// The programs that open any file as the desktop does, those that are there.
  var openers: [String] {
    let path = environment["PATH"] ?? "/usr/bin:/bin"
    return isGraphical ? ["xdg-open", "open"].filter { $0.isProgram(in: path) } : []
  }

  /// `BROWSER` is a list with colons; `%s` in one of its commands is the address.
  func browsers(for url: String) -> (ways: [[String]], needTerminal: Bool) {
    let named = (environment["BROWSER"] ?? "").split(separator: ":").map {
      Desktop.command(String($0), url)
    }.filter { !$0.isEmpty }
    if let first = named.first {
      return (named, Desktop.textBrowsers.contains(first[0].programName))
    }
    if isGraphical { return ([["xdg-open", url], ["open", url]], false) }
    return (Desktop.textBrowsers.map { [$0, url] }, true)
  }

  /// No shell reads it, so that an address is a word whatever it holds.
  private static func command(_ text: String, _ url: String) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    guard words.contains(where: { $0.contains("%s") }) else {
      return words.isEmpty ? [] : words + [url]
    }
    return words.map { $0.replacing("%s", with: url).replacing("%%", with: "%") }
  }

  /// What reads a text on its standard input and shows it, at the line where it is known to take that.
  func pagers(line: Int) -> [[String]] {
    let named = (environment["PAGER"] ?? "").split(separator: " ").map(String.init)
    return ([named] + [["less"], ["more"]]).filter { !$0.isEmpty }.map { words in
      let takesLine = Desktop.withLine.contains(words[0].programName)
      return words + (takesLine ? ["+\(line)"] : [])
    }
  }

  private static let textBrowsers = ["w3m", "lynx", "links", "elinks", "links2"]
  private static let withLine = ["less", "more", "most"]
  /// The pagers that do not end before they are told to.
  static let waiting = ["less", "most"]
}

extension String {
  /// The name of a program without its folder.
  var programName: String { split(separator: "/").last.map(String.init) ?? self }

  /// Whether it is an address that a browser opens: of the web or like it, without signs that no
  /// address has.
  var isAddress: Bool {
    ["http://", "https://", "ftp://", "ftps://", "gemini://", "gopher://"].contains {
      lowercased().hasPrefix($0)
    }
      && unicodeScalars.allSatisfy { scalar in
        !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
      }
  }
}
