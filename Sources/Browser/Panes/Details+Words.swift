import Archive
import Chronology
import Screen

// The words behind a value.
extension Details {
  /// How much context a quotation has on each side, in code points.
  private static let context = 160

  /// A point with its verdict and the editor's note.
  mutating func add(_ row: CompareGrid.Row) {
    let sign = Theme.sign(of: row.verdict)
    let editor = row.isEditors ? " (editor)" : ""
    let start = row.point.unicodeScalars.count + 2
    let end = start + sign.text.unicodeScalars.count
    let note = row.note.map { "  \($0)" } ?? ""
    add(
      "\(row.point)  \(sign.text)\(editor)\(note)", style: Theme.editorial,
      marks: [(0..<start, Theme.label), (start..<end, sign.style)])
  }

  /// The quotations of an account in their contexts, with the words of a value marked in them.
  ///
  /// Those that hold words of the value come first; for the rest the order is that of the text.
  mutating func add(_ account: Account, saying value: String?, from archive: Archive) throws {
    let marked = account.quotations.map { quotation in
      (quotation, value.map { quotation.exact.places(ofWordsIn: $0) } ?? [])
    }
    let ordered = marked.filter { !$0.1.isEmpty } + marked.filter { $0.1.isEmpty }
    for (quotation, places) in ordered {
      addBlank()
      try add(quotation, places, of: account.source, from: archive)
    }
    if let note = account.note {
      addBlank()
      add(note, style: Theme.editorial)
    }
  }

  private mutating func add(
    _ quotation: Quotation, _ places: [Range<Int>], of source: Source.ID, from archive: Archive
  ) throws {
    guard let range = quotation.range else {
      add("“\(quotation.exact)”", marks: places.map { ($0.shifted(by: 1), Theme.said) })
      return
    }
    let excerpt = try archive.context(of: source, around: range, margin: Details.context)
    let before = excerpt.isCutBefore ? "… " : ""
    let after = excerpt.isCutAfter ? " …" : ""
    // The text may set the words otherwise than the dossier does, and then they have other places.
    let words = quotation.isFolded ? [] : places.map { $0.shifted(by: range.lowerBound) }
    add(
      before + excerpt.text + after, from: excerpt.start - before.unicodeScalars.count,
      style: Theme.context, marks: [(range, Theme.quotation)] + words.map { ($0, Theme.said) })
  }
}

extension Range<Int> {
  fileprivate func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}
