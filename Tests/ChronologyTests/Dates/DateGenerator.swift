/// Makes EDTF expressions of every kind, right and wrong ones, the same in every run.
struct DateGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A number from 0 on and below a limit.
  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  /// An expression of any form.
  mutating func expression() -> String {
    switch number(below: 10) {
    case ..<5: date()
    case ..<8: interval()
    case 8: "[" + members() + "]"
    default: "{" + members() + "}"
    }
  }

  /// A date, some of it hidden and some of it qualified.
  mutating func date() -> String {
    switch number(below: 12) {
    case 0: return sign() + "Y" + minus() + figures(5 + number(below: 20)) + sign()
    case 1: return "Y" + minus() + figures(1 + number(below: 4)) + "E\(1 + number(below: 30))"
    case 2: return "Y" + minus() + figures(5) + "E\(1 + number(below: 9))S\(1 + number(below: 7))"
    case 3: return minus() + year(hidden: 0) + "S\(1 + number(below: 4))" + sign()
    case 4:
      return "\(1_900 + number(below: 130))-0\(1 + number(below: 9))-1\(number(below: 9))T03:00:00Z"
    default: return calendarDate()
    }
  }

  /// A year with perhaps a month or what stands in its place, and a day.
  mutating func calendarDate() -> String {
    var text = sign() + minus() + year(hidden: 12) + sign()
    let depth = number(below: 4)
    if depth == 1, number(below: 2) == 0 {
      return text + "-" + sign() + "\(21 + number(below: 21))" + sign()
    }
    if depth > 0 { text += "-" + sign() + pair(upTo: 12) + sign() }
    if depth > 1 { text += "-" + sign() + pair(upTo: 31) + sign() }
    return text
  }

  private mutating func interval() -> String {
    let start = ["", "..", "..\(calendarDate())"][number(below: 3)]
    let end = ["", "..", "\(calendarDate()).."][number(below: 3)]
    return switch number(below: 4) {
    case 0: start + "/" + date()
    case 1: date() + "/" + end
    case 2: start + "/" + end
    default: date() + "/" + date()
    }
  }

  private mutating func members() -> String {
    (0...number(below: 4)).map { _ in
      switch number(below: 6) {
      case 0: ".." + date()
      case 1: date() + ".."
      case 2: year(hidden: 0) + ".." + year(hidden: 0)
      default: date()
      }
    }.joined(separator: ",")
  }

  private mutating func sign() -> String {
    ["", "", "", "", "", "", "?", "~", "%"][number(below: 9)]
  }

  private mutating func minus() -> String {
    number(below: 5) == 0 ? "-" : ""
  }

  private mutating func figures(_ count: Int) -> String {
    String((0..<count).map { Character("\(number(below: $0 == 0 ? 9 : 10) + ($0 == 0 ? 1 : 0))") })
  }

  /// Four digits; one in so many is hidden.
  private mutating func year(hidden: Int) -> String {
    String(
      figures(4).map {
        hidden > 0 && number(below: hidden) == 0 ? "X" : number(below: 9) == 0 ? "0" : $0
      })
  }

  private mutating func pair(upTo limit: Int) -> String {
    let number = 1 + number(below: limit)
    let text = (number < 10 ? "0" : "") + "\(number)"
    return String(text.map { self.number(below: 5) == 0 ? "X" : $0 })
  }
}
