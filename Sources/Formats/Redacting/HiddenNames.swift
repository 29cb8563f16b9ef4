import Chronology

/// A text in which names are hidden.
struct HiddenNames {
  private(set) var text: String
  /// How often each name was there, by its number.
  private(set) var counts: [Int: Int] = [:]
  /// Parts of names that are left, as they are told.
  private(set) var parts: [String] = []
  /// Words that are left and have a name in them.
  private(set) var longer: [String] = []

  init(_ text: String) { self.text = text }
}

extension HiddenNames {
  /// Hides names as they are written, and then those in other writing.
  ///
  /// - Parameters:
  ///   - isID: whether it is an id, in which nothing is a capital.
  ///   - other: what stands for a name, by its number.
  mutating func hide(_ finder: NameFinder, isID: Bool, behind other: (Int) -> String) {
    let written = Array(text.unicodeScalars)
    replace(finder, in: written, read: ReadText(written), isID, other)
    let rest = Array(text.unicodeScalars)
    guard rest.contains(where: { $0.value < 0x80 ? $0.mayBeOther : $0.isHidden || $0.endsLine })
    else { return }
    let reading = ReadText(deciphering: rest).joined
    guard reading.signs != rest else { return }
    replace(finder, in: rest, read: reading, isID, other)
  }

  private mutating func replace(
    _ finder: NameFinder, in written: [Unicode.Scalar], read reading: ReadText, _ isID: Bool,
    _ other: (Int) -> String
  ) {
    let read = NameText(reading, of: written, isID: isID)
    var (hidden, end) = (String.UnicodeScalarView(), 0)
    (parts, longer) = ([], [])
    for find in finder.finds(in: read) {
      switch find.what {
      case .part(let word): parts.append(word)
      case .inside: longer.append(read.word(around: find.place))
      case .name(let name):
        hidden += written[end..<find.place.lowerBound]
        hidden += other(name).unicodeScalars
        counts[name, default: 0] += 1
        end = find.place.upperBound
      }
    }
    guard end > 0 else { return }
    text = String(hidden + written[end...])
  }

  /// Hides what is written as base64 and has a name in it, all of it.
  mutating func hideData(_ finder: NameFinder, behind other: (Int) -> String) {
    for data in text.base64Data.reversed() {
      var hidden = HiddenNames(data.text)
      hidden.hide(finder, isID: false, behind: other)
      guard let first = hidden.counts.keys.min() else { continue }
      counts.merge(hidden.counts, uniquingKeysWith: +)
      text.replaceSubrange(data.range, with: other(first))
    }
  }
}
