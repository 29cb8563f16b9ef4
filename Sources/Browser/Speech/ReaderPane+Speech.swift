import Archive
import Chronology
import Screen

// A text for those who listen: read on part by part, each with what cites it.
extension ReaderPane {
  mutating func hear() {
    parts = text.portions
    recital = Recital(count: parts.count)
    if let selected {
      pointInPart(at: citations[selected].range.lowerBound)
    } else {
      recital?.read(0)
    }
  }

  /// Is heard again, of another state of the dossier.
  mutating func hear(from place: Int) {
    hear()
    readPart(holding: place)
  }

  /// Reads another part; the passage in it that an event cites, if one does, is selected.
  mutating func readOn(_ action: Action, count: Int?) {
    let before = recital
    recital?.move(action, times: count)
    guard recital != before, let part = currentPart else { return }
    (selected, hit) = (citations.firstIndex { $0.range.overlaps(part) }, nil)
  }

  /// The part that is read; nil while a passage is pointed at.
  var currentPart: Range<Int>? {
    guard let recital, recital.isRead, parts.indices.contains(recital.place) else { return nil }
    return parts[recital.place]
  }

  /// The part in which a place of the text stands, or the one before it.
  private func part(holding place: Int) -> Int {
    max(parts.partitioningIndex { $0.lowerBound > place } - 1, 0)
  }

  mutating func readPart(holding place: Int) {
    let part = part(holding: place)
    recital?.read(part)
  }

  /// Points at a passage, from which one reads on in the part where it begins.
  mutating func pointInPart(at place: Int) {
    let part = part(holding: place)
    recital?.point(at: part)
  }

  /// The part that is read, or the passage that is selected and the event that cites it.
  var spoken: String? {
    if let words { return spoken(of: words) }
    if let recital, recital.isRead { return parts.isEmpty ? "The text is empty." : partWords }
    guard let selected else { return nil }
    let citation = citations[selected]
    return "Passage \(selected + 1) of \(citations.count): “\(words(in: citation.range))” "
      + "Cited for \(citation.title.sentence)"
  }

  // The source's very words, to which no mark is added.
  private var partWords: String? {
    guard let recital, let currentPart else { return nil }
    return "Part \(recital.place + 1) of \(parts.count): \(words(in: currentPart))"
  }

  private func words(in range: Range<Int>) -> String {
    let scalars = text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)
    return String(scalars).replacing("\n", with: " ").unpadded
  }

  /// What signs before the lines and words beside them say, said where it becomes another.
  var spokenState: [String] {
    [currentPart.map(signs), isSilent ? silence.sentence : nil].compactMap(\.self)
  }

  private func signs(of part: Range<Int>) -> String {
    let cited = citations.filter { $0.range.overlaps(part) }
    let titles = cited.map(\.title).withoutRepetitions
    let set = asides.filter { $0.range.overlaps(part) }.map(\.why).withoutRepetitions
    let isWhole = cited.map(\.range).cover(words: part, of: text)
    let citing = titles.map { $0.sentence }.joined(separator: " And for ")
    let words = [
      titles.isEmpty ? nil : "Cited \(isWhole ? "" : "in part ")for \(citing)",
      set.isEmpty ? nil : "Set aside by the editor: \(set.joined(separator: "; "))",
    ].compactMap { $0?.sentence }
    return words.isEmpty
      ? "No event cites this, and it is not set aside." : words.joined(separator: " ")
  }
}

extension [String] {
  fileprivate var withoutRepetitions: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension [Range<Int>] {
  /// Whether every letter of a stretch of a text is in one of these.
  fileprivate func cover(words range: Range<Int>, of text: String) -> Bool {
    zip(range, text.unicodeScalars.dropFirst(range.lowerBound)).allSatisfy { place, scalar in
      !scalar.properties.isAlphabetic || contains { $0.contains(place) }
    }
  }
}
