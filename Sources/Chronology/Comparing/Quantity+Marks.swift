extension Quantity {
  /// How this, which is one value, stands to another that is `other`.
  ///
  /// A figure with one mark before its last three digits may be one of thousands or one with
  /// decimals: `1.500` is 1.5 in English and 1500 in most of Europe. A contradiction stands only if
  /// it does whichever way they are read, and so does every verdict on `1.500`; `1,500` else means
  /// what it does in English.
  func verdict(of one: String, against second: Quantity, of other: String) -> Verdict {
    let plain = verdict(against: second)
    let firsts = [self, one.withMarksExchanged.flatMap(Quantity.init)].compactMap { $0 }
    let seconds = [second, other.withMarksExchanged.flatMap(Quantity.init)].compactMap { $0 }
    guard firsts.count + seconds.count > 2 else { return plain }
    let isSure = firsts.allSatisfy { one in seconds.allSatisfy { one.verdict(against: $0) == plain }
    }
    let isEnglish =
      plain != .contradiction && !one.hasPointBeforeThree && !other.hasPointBeforeThree
    return isSure || isEnglish ? plain : .unjudged
  }
}

extension String {
  /// The text with points for commas and the reverse where a figure can be read either way; nil if
  /// none can.
  fileprivate var withMarksExchanged: String? {
    let marks = ambiguousMarks
    guard !marks.isEmpty else { return nil }
    var bytes = Array(utf8)
    for place in marks { bytes[place] = bytes[place] == 0x2E ? 0x2C : 0x2E }
    return String(decoding: bytes, as: UTF8.self)
  }

  fileprivate var hasPointBeforeThree: Bool {
    let bytes = Array(utf8)
    return ambiguousMarks.contains { bytes[$0] == 0x2E }
  }

  /// Where the bytes of marks stand that part figures into one to three digits, of which the first
  /// is not 0, and three.
  private var ambiguousMarks: [Int] {
    guard utf8.contains(where: { $0 == 0x2C || $0 == 0x2E }) else { return [] }
    let runs = Array(utf8).enumerated().split { _, byte in
      !(0x30...0x39).contains(byte) && byte != 0x2C && byte != 0x2E
    }
    return runs.compactMap { run in
      guard (5...7).contains(run.count), run.first?.element != 0x30 else { return nil }
      let marks = run.filter { $0.element == 0x2C || $0.element == 0x2E }
      guard marks.count == 1, let mark = marks.first, let last = run.last,
        last.offset - mark.offset == 3
      else { return nil }
      return mark.offset
    }
  }
}
