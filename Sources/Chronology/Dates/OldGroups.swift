/// A date with parentheses, as the draft of 2012 wrote qualifiers: `2004-(06)?-11`.
///
/// There a sign behind parentheses is for what is inside, and a sign behind a part for that part
/// and all to its left, save what stands in parentheses. A sign behind parentheses that hold the
/// whole date is for all of it.
struct OldGroups: CustomStringConvertible {
  private var parts: [String] = [""]
  private var signs: [Qualifier] = [[]]
  /// Which parts stand in parentheses that are closed.
  private var isClosed: [Bool] = [false]
  /// The parts at which the parentheses open that are not closed yet.
  private var open: [Int] = []
  /// The first part of the group that was closed last.
  private var closed: Int?

  /// Reads such a date; nil for one without parentheses and for anything else.
  init?(_ text: String) {
    guard text.contains("(") else { return nil }
    let scalars = Array(text.unicodeScalars)
    for index in scalars.indices {
      guard read(scalars[index], after: index > 0 ? scalars[index - 1] : nil) else { return nil }
    }
    guard open.isEmpty, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
  }

  /// The date with each sign at the left of its part.
  var description: String {
    zip(parts, signs).map { "\($1)\($0)" }.joined(separator: "-")
  }

  private mutating func read(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Bool {
    let index = parts.count - 1
    switch scalar {
    case "(": open.append(index)
    case ")": return close()
    case "-": parts.append(""); signs.append([]); isClosed.append(false)
    case "?", "~", "%": qualify(Qualifier(sign: scalar) ?? [], group: group(before: last))
    case _ where scalar.figure != nil: parts[index].unicodeScalars.append(scalar)
    case "u", "x", "X": parts[index].unicodeScalars.append("X")
    default: return false
    }
    return true
  }

  private func group(before last: Unicode.Scalar?) -> Int? {
    last == ")" || Qualifier(sign: last) != nil ? closed : nil
  }

  private mutating func close() -> Bool {
    guard let first = open.popLast() else { return false }
    closed = first
    for index in first..<parts.count { isClosed[index] = true }
    return true
  }

  private mutating func qualify(_ qualifier: Qualifier, group: Int?) {
    let first = group ?? open.last ?? 0
    for index in first..<parts.count where group != nil || !isClosed[index] {
      signs[index].formUnion(qualifier)
    }
  }
}
