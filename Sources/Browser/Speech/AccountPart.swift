import Archive
import Chronology

/// Something that is read out of the accounts of an event: words of the selected source, in its context
/// or quoted, a point of comparison, or what the editor says.
struct AccountPart: Hashable, Sendable {
  let words: String
  /// Which of the source's quotations it is.
  var quotation: Int?
  /// Which of the event's contradictions it is.
  var contradiction: Int?
}

extension SheetWriter {
  /// What there is to read of an account, in the order of the screen.
  func parts(of account: Account) throws -> [AccountPart] {
    let lost = account.quotations.enumerated().filter { $0.element.range == nil }.map {
      AccountPart(
        words: "\(number($0.offset, account)): “\($0.element.exact)”, not found in the text.",
        quotation: $0.offset)
    }
    let passages = try passages(account).flatMap { parts(of: $0, account) }
    let said = [silence].compactMap(\.self) + remarks + options.own
    return passages + lost + points(for: account) + said.map { AccountPart(words: $0) }
  }

  private func number(_ quotation: Int, _ account: Account) -> String {
    "Quotation \(quotation + 1) of \(account.quotations.count)"
  }

  /// The words before, between and after quotations, and these.
  private func parts(of shown: Shown, _ account: Account) -> [AccountPart] {
    let excerpt = shown.excerpt
    var (parts, place) = ([AccountPart](), excerpt.start)
    for range in shown.quotations {
      parts += context(of: excerpt, place..<max(range.lowerBound, place))
      if let index = account.quotations.firstIndex(where: { $0.range == range }) {
        let words = "\(number(index, account)): “\(account.quotations[index].exact)”"
        parts.append(AccountPart(words: words, quotation: index))
      }
      place = max(place, range.upperBound)
    }
    return parts + context(of: excerpt, place..<max(excerpt.end, place))
  }

  private func context(of excerpt: Excerpt, _ range: Range<Int>) -> [AccountPart] {
    let words = excerpt.words(in: range)
    guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return [] }
    let before = range.lowerBound == excerpt.start && excerpt.isCutBefore ? "… " : ""
    let after = range.upperBound == excerpt.end && excerpt.isCutAfter ? " …" : ""
    return [AccountPart(words: "Context: \(before)\(words.unpadded)\(after)")]
  }

  private func points(for account: Account) -> [AccountPart] {
    let all = event.comparisons(names: archive.names)
    var disputed = 0
    return all.enumerated().map { index, comparison in
      let words = "Point \(index + 1) of \(all.count): \(words(for: comparison))"
      guard comparison.verdict == .contradiction else { return AccountPart(words: words) }
      defer { disputed += 1 }
      return AccountPart(words: words, contradiction: disputed)
    }
  }

  private func words(for comparison: Comparison) -> String {
    let verdict = comparison.verdict.map { ", \($0.spoken(isEditors: comparison.isEditors))" } ?? ""
    let silent = comparison.values.isEmpty ? ["No source says anything of it."] : []
    return
      (["\(comparison.point)\(verdict)."] + silent + comparison.sides(archive)
      + [comparison.note?.editorial].compactMap(\.self)).joined(separator: " ")
  }

  /// What the editor adds to the event and to what is said of it.
  private var remarks: [String] {
    ([event.summary].compactMap(\.self) + notes.map(\.text)).map(\.editorial)
  }

  /// The same, with the notes on points of comparison.
  var allEditorial: String {
    let onPoints = event.comparisons(names: archive.names).compactMap { comparison in
      comparison.note.map { "On \(comparison.point): \($0)".editorial }
    }
    let words = onPoints + remarks + options.own.map(\.sentence)
    return words.isEmpty ? "The editor has no note on this event" : words.joined(separator: " ")
  }
}

extension Comparison {
  /// "Herald: “a cigarette”." for each source that has a value.
  func sides(_ archive: Archive) -> [String] {
    values.map { value in
      let source = archive.column(of: value.source).map { archive.sources[$0].label }
      return "\(source ?? value.source): “\(words(of: value.source) ?? value.text)”."
    }
  }
}

extension Verdict {
  /// The word that the screen has for it, and whether it is the editor's and does not follow from the
  /// values.
  func spoken(isEditors: Bool) -> String {
    (self == .unjudged ? "not judged" : rawValue) + (isEditors ? ", the editor's verdict" : "")
  }
}

extension String {
  /// What the editor says, told apart from what sources say.
  var editorial: String { "Editor: \(sentence)" }
}

extension Excerpt {
  fileprivate func words(in range: Range<Int>) -> String {
    let scalars = text.unicodeScalars.dropFirst(range.lowerBound - start).prefix(range.count)
    return String(scalars).replacing("\n", with: " ")
  }
}
