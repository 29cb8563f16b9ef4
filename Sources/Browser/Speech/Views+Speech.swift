import Archive
import Chronology
import Screen

// What is selected in the views, in words: signs and columns say nothing to those who hear them.

extension ComparePane {
  /// The point, and what the selected source says of it.
  var spoken: String? {
    guard told != nil, grid.columns.indices.contains(column) else { return "No event." }
    let source = grid.columns[column]
    let row = grid.rows.indices.contains(row) ? grid.rows[row] : nil
    let point = row.map { point in
      let verdict = point.verdict.map { $0.spoken(isEditors: point.isEditors) }
      return "Point \(self.row + 1) of \(grid.rows.count): \(point.point), "
        + (verdict ?? "one source") + (point.thenWords.map { ", \($0)" } ?? "") + "."
    }
    return [
      point,
      "Source \(column + 1) of \(grid.columns.count): \(source.source.label)"
        + (source.lateness.map { ", \($0)" } ?? "") + ".",
      source.sentence(on: row?.point, saying: row?.values[column]).sentence, words.spoken,
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// The editor's notes are of the point, or of all that a source says, and are said once for that.
  var spokenState: [String] {
    let note = grid.rows.indices.contains(row) ? grid.rows[row].note?.editorial : nil
    let source = grid.columns.indices.contains(column) ? grid.columns[column] : nil
    let onSource = source?.account?.note.map { "On \(source?.source.label ?? ""): \($0)".editorial }
    return [note, onSource, grid.silence.isEmpty ? nil : grid.silence].compactMap(\.self)
  }
}

extension CoveragePane {
  /// The event, and what each source has to do with it.
  var spoken: String? {
    guard let row = listing.selected else { return "No events." }
    let place = listing.viewport.selection - listing.viewport.offset
    let marks = marks.indices.contains(place) ? marks[place] : []
    return "\(listing.place). \(row.spoken) \(words(for: marks))."
  }

  /// Of many sources how many there are of each sort, and the first few.
  private func words(for marks: [CoverageMark]) -> String {
    guard marks.count > 6 else {
      return zip(sources, marks).map { "\($0.label) \($1.word)" }.joined(separator: ", ")
    }
    let sorts: [(CoverageMark, String)] = [
      (.contradicting, "Contradicting others"), (.told, "Telling it"),
      (.repeatingContradicting, "Repeating and contradicting others"),
      (.repeating, "Repeating others"), (.silent, "Silent"), (.earlier, "Published before"),
    ]
    return sorts.compactMap { mark, words in
      let labels = zip(sources, marks).filter { $0.1 == mark }.map(\.0.label)
      return labels.isEmpty ? nil : "\(words): \(labels.spoken(as: "sources"))"
    }.joined(separator: ". ")
  }

  var spokenState: [String] {
    guard sources.indices.contains(column) else { return [] }
    return [
      """
      \(sources[column].label) tells \(told[column]) of \
      \(listing.viewport.count.counted("event")); \
      \(cited[column]) of its text is cited.
      """
    ]
  }
}

extension CoverageMark {
  fileprivate var word: String {
    switch self {
    case .told: "tells it"
    case .contradicting: "contradicts another"
    case .repeating: "repeats another"
    case .repeatingContradicting: "repeats another and contradicts"
    case .silent: "is silent"
    case .earlier: "was published before"
    }
  }
}

extension LearnedPane {
  /// The event, and who published it when.
  var spoken: String? {
    guard let learned = listing.selected else { return "No event was known by then." }
    let first = zip(sources, learned.row.tells).map { ($0, $1) }
      .filter { $0.1 && $0.0.published?.latest.day == learned.day }.map(\.0.dated)
    return "\(listing.place). \(learned.row.spoken) First told by "
      + "\(first.spoken(as: "sources"))."
  }

  var spokenState: [String] {
    [sentence, rest, unknownEvent].filter { !$0.isEmpty }.map(\.sentence)
  }
}

extension NamesPane {
  /// The name with its spellings, or the event among those that mention it.
  var spoken: String? {
    guard let index = listing.selected, names.indices.contains(index) else {
      return silence.sentence
    }
    let (name, count) = (names[index], counts[index])
    if isInEvents, let event = events.selected {
      return "\(name.name), event \(events.place). \(event.spoken)"
    }
    return [
      "\(listing.place). \(name.name), \(name.kind.rawValue), "
        + count.counted("event") + (role.map { ", \($0)." } ?? "."),
      spelled.isEmpty ? nil : "In quotations: \(spelled.joined(separator: ", ")).",
      name.not.isEmpty ? nil : "Not \(name.not.joined(separator: ", ")).",
    ].compactMap(\.self).joined(separator: " ")
  }
}

extension SourcesPane {
  /// The source: who published it and when, and how much rests on it.
  var spoken: String? {
    guard let index = listing.selected, sources.indices.contains(index) else {
      return "No sources."
    }
    let source = sources[index]
    let origins = source.derivesFrom.map { id in sources.first { $0.id == id }?.label ?? id }
    return [
      listing.place, source.label, source.title == source.label ? nil : source.title,
      "Published \(source.published?.words ?? "on no known date")",
      origins.isEmpty ? nil : "Repeats \(origins.joined(separator: ", "))",
      "Tells \(uses[index].words(of: total))", source.note?.editorial,
    ].compactMap { $0?.sentence }.joined(separator: " ")
  }
}

extension JumpPane {
  /// What is typed, and what it may mean.
  var spoken: String? {
    let typed = line.text.isEmpty ? "Type some letters." : "\(line.text):"
    guard let chosen else { return "\(typed) Nothing is called so." }
    let date = chosen.date.flatMap { try? EDTF(parsing: $0) }.map { ", \($0.words)" } ?? ""
    return "\(typed) \(viewport.selection + 1) of \(viewport.count), "
      + "\(chosen.sort) \(chosen.text)\(date)".sentence
  }
}

extension MarksPane {
  var spoken: String? {
    guard lines.indices.contains(viewport.selection) else { return "No marks." }
    let line = lines[viewport.selection]
    let title = line.event?.title ?? "an event that is gone"
    return "Mark \(line.letter): \(title)\(line.view.replacing(" ›", with: ", in"))".sentence
  }
}

extension EventRow {
  /// Its date, its kind and its title.
  fileprivate var spoken: String {
    [date?.words ?? "undated", time, kind.rawValue, title].compactMap { $0?.sentence }
      .joined(separator: " ")
  }
}

extension Listing {
  /// "3 of 93".
  fileprivate var place: String {
    "\((viewport.selection + 1).grouped) of \(viewport.count.grouped)"
  }
}
