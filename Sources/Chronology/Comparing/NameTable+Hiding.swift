/// A text in which names are hidden.
package struct HiddenNames: Hashable, Sendable {
  package var text: String
  /// How often each name was there, by its number in the table.
  package var counts: [Int: Int] = [:]
  /// The words that are left, folded.
  package var rest: [String] = []
}

extension NameTable {
  /// A text with something else for each spelling of a name.
  ///
  /// However its words are joined: `Imran Khan` and `imran-khan` are one. An abbreviation of two or three
  /// capitals counts in capitals only. Then those are looked for that stand in other writing: see ``DecipheredText``.
  ///
  /// - Parameter other: what stands for a name, by its number.
  package func hidingNames(in text: String, behind other: (Int) -> String) -> HiddenNames {
    let written = Array(text.unicodeScalars)
    let plain = hidingNames(in: written, read: written, at: { $0..<$0 + 1 }, behind: other)
    guard DecipheredText.isNeeded(for: text) else { return plain }
    let rest = Array(plain.text.unicodeScalars)
    let deciphered = DecipheredText(rest)
    guard deciphered.scalars != rest else { return plain }
    var hidden = hidingNames(
      in: rest, read: deciphered.scalars, at: { deciphered.places[$0] }, behind: other)
    hidden.counts.merge(plain.counts, uniquingKeysWith: +)
    return hidden
  }

  /// - Parameters:
  ///   - read: what is read in the text.
  ///   - place: where a sign that is read is written.
  private func hidingNames(
    in written: [Unicode.Scalar], read scalars: [Unicode.Scalar], at place: (Int) -> Range<Int>,
    behind other: (Int) -> String
  ) -> HiddenNames {
    let places = Array(Words(of: scalars, in: scalars.indices))
    let words = places.map { String(String.UnicodeScalarView(scalars[$0])) }
    var (hidden, index, end) = (HiddenNames(text: ""), 0, 0)
    while index < words.count {
      guard let found = spelling(at: words[index...]) else {
        hidden.rest.append(words[index].lowercased())
        index += 1
        continue
      }
      let start = place(places[index].lowerBound).lowerBound
      hidden.text += String(String.UnicodeScalarView(written[end..<start]))
      hidden.text += other(found.name)
      hidden.counts[found.name, default: 0] += 1
      index += found.count
      end = place(places[index - 1].upperBound - 1).upperBound
    }
    hidden.text += String(String.UnicodeScalarView(written[end...]))
    return hidden
  }

  /// The words of names of several words that may tell them alone, folded: no `of` and no `al`.
  package var parts: Set<String> {
    Set(
      names.flatMap(\.spellings).flatMap { spelling in
        let words = spelling.words
        return words.count < 2 ? [] : words.filter { $0.count > 2 && $0.first?.isUppercase == true }
      }.map { $0.lowercased() })
  }
}

extension String {
  /// Its words: runs of letters, digits and marks.
  package var wordsOfName: [String] { words }
}
