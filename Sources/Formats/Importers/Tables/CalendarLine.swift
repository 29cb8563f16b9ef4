/// A content line of a calendar (RFC 5545, 3.1): a name, parameters and a value.
struct CalendarLine {
  /// In capitals; empty where there is none.
  var name: String
  private(set) var parameters: [String: String] = [:]
  /// As it stands, unfolded.
  private(set) var rawValue = ""
  /// All of the line, unfolded.
  let text: String
  /// Where the line begins.
  let byte: Int

  /// What the value says.
  var value: String { isText ? rawValue.calendarUnescaped : rawValue }

  private var isText: Bool { CalendarLine.isText(name, type: parameters["VALUE"]) }

  /// Whether a value is of the type TEXT, in which some signs are escaped; a part's name may stand before a
  /// property's.
  static func isText(_ name: String, type: String?) -> Bool {
    if let type { return type.uppercased() == "TEXT" }
    let own = name.split(separator: ".").last.map(String.init) ?? ""
    return !own.hasPrefix("DT") && !plain.contains(own)
  }

  /// Properties of other types, and those whose commas and semicolons part values.
  private static let plain: Set = [
    "ATTACH", "ATTENDEE", "DURATION", "EXDATE", "EXRULE", "GEO", "ORGANIZER", "RDATE",
    "RECURRENCE-ID", "REQUEST-STATUS", "RESOURCES", "RRULE", "TRIGGER", "URL",
  ]

  private init(_ text: String, at byte: Int) {
    (self.text, self.byte) = (text, byte)
    let parts = text.calendarParts
    guard let value = parts.value, let first = parts.head.first else {
      name = ""
      return
    }
    name = first.uppercased().withoutMark
    rawValue = value
    for parameter in parts.head.dropFirst() {
      let pair = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { continue }
      parameters[pair[0].uppercased().withoutMark] = pair[1].filter { $0 != "\"" }
    }
  }

  /// The lines in a range, each with those into which it is folded; blank ones are left out.
  static func lines(of bytes: [UInt8], in range: Range<Int>) -> [CalendarLine] {
    var (lines, text, first) = ([CalendarLine](), [UInt8](), range.lowerBound)
    func end() {
      guard text.contains(where: { $0 > 0x20 }) else { return }
      lines.append(CalendarLine(String(decoding: text, as: UTF8.self), at: first))
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let next = bytes[index..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      let line = bytes[index..<next]
      let isFolded = !text.isEmpty && (line.first == 0x20 || line.first == 0x09)
      if !isFolded {
        end()
        (text, first) = ([], index)
      }
      text += isFolded ? line.dropFirst() : line
      if text.last == 0x0D { text.removeLast() }
      index = next + 1
    }
    end()
    return lines
  }
}

extension String {
  /// Before names that a calendar of our own cannot have as they came, such as that of a zone which it does not
  /// define.
  static let calendarMark = "X-ANNALS-"

  fileprivate var withoutMark: String {
    hasPrefix(String.calendarMark) && self != "X-ANNALS-RECIPE"
      ? String(dropFirst(String.calendarMark.count)) : self
  }

  /// What stands before the colon, parted by semicolons, and what stands behind it; a sign between quotation
  /// marks parts nothing.
  fileprivate var calendarParts: (head: [String], value: String?) {
    var (head, part, isQuoted) = ([String](), "", false)
    for index in unicodeScalars.indices {
      let sign = unicodeScalars[index]
      if sign == "\"" { isQuoted.toggle() }
      if !isQuoted, sign == ":" {
        return (head + [part], String(self[unicodeScalars.index(after: index)...]))
      } else if !isQuoted, sign == ";" {
        head.append(part)
        part = ""
      } else {
        part.unicodeScalars.append(sign)
      }
    }
    return ([], nil)
  }

  /// A value of the type TEXT (RFC 5545, 3.3.11) as what it says.
  var calendarUnescaped: String {
    var (text, isEscaped) = (String.UnicodeScalarView(), false)
    for scalar in unicodeScalars {
      if isEscaped {
        text.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// The values between commas, without those that are empty.
  var calendarList: [String] {
    var (values, value, isEscaped) = ([String](), "", false)
    for scalar in unicodeScalars {
      if scalar == ",", !isEscaped {
        values.append(value)
        value = ""
      } else {
        value.unicodeScalars.append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return (values + [value]).map(\.calendarUnescaped).filter { !$0.isEmpty }
  }
}
