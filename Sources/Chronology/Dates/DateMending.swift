/// Dates written in a way that EDTF no longer knows, or nearly right, whose meaning is certain.
package struct DateMending {
  /// The date as EDTF writes it; nil where the text is right already or its meaning is a guess.
  package static func mended(_ text: String) -> String? {
    guard (try? EDTF(parsing: text)) == nil else { return nil }
    return [signs(text), parts(text), parts(signs(text))].first {
      $0 != text && (try? EDTF(parsing: $0)) != nil
    }
  }

  /// The signs of the drafts of EDTF before it became ISO 8601-2.
  private static func signs(_ text: String) -> String {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false).map { half in
      switch half {
      case "unknown": ""
      case "open": ".."
      default: sign(half)
      }
    }
    return halves.joined(separator: "/")
  }

  private static func sign(_ half: Substring) -> String {
    var text = String(half)
    for doubled in ["?~", "~?"] where text.hasSuffix(doubled) {
      text = text.dropLast(2) + "%"
    }
    guard text.allSatisfy({ $0.isNumber || "uUxX-?~%".contains($0) }) else { return text }
    return String(text.map { "uUx".contains($0) ? "X" : $0 })
  }

  /// Year, month and day, in this order, with one digit for two or other signs between them.
  private static func parts(_ text: String) -> String {
    let mark = text.last.flatMap { "?~%".contains($0) ? String($0) : nil } ?? ""
    let body = text.dropLast(mark.count)
    for separator in ["-", "/", "."] as [Character] {
      let parts = body.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3 || parts.count == 2 && separator == "-", parts[0].count == 4,
        parts.dropFirst().allSatisfy({ (1...2).contains($0.count) }),
        parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } })
      else { continue }
      return parts.map { $0.count == 1 ? "0" + $0 : String($0) }.joined(separator: "-") + mark
    }
    return text
  }
}
