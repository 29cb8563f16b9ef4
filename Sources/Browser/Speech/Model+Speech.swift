import Archive
import Chronology
import Screen

extension Model {
  /// The screen in sentences.
  package var spoken: Spoken {
    var words = stack.last.map { spoken(of: $0) } ?? spokenOfEvents
    words.arrangement = arrangement
    words.isTyped = prompt.map { $0.purpose != .search } ?? false
    return words
  }

  private var spokenOfEvents: Spoken {
    let account = accounts.words(archive)
    var spoken = Spoken(
      place: "Timeline.", notice: notice?.text.sentence, typed: typedWords, subject: eventWords)
    if focus == .timeline {
      spoken.account = account
    } else {
      spoken.place = "Accounts."
      let words = [accounts.event?.title.sentence, account].compactMap { $0 }
      spoken.subject = words.isEmpty ? eventWords : words.joined(separator: " ")
    }
    (spoken.part, spoken.point) = (accounts.part, accounts.contradictionWords(archive))
    spoken.state = [
      filterState, selectionState,
      prompt == nil ? search.map { state(of: $0.query.text, $0.words) } : nil, countState,
    ].compactMap { $0 }
    return spoken
  }

  private var filterState: Spoken.State? {
    guard !filter.isEmpty else { return nil }
    let words = "\(filter.count.grouped) of \(archive.count.grouped) shown: \(filter.words)"
      .sentence
    return Spoken.State(words: words, end: "All \(archive.count.grouped) events are shown.")
  }

  private var selectionState: Spoken.State? {
    guard let selectedRows else { return nil }
    let words = selectedRows.words
    return Spoken.State(
      words: (selectedRows.isGrowing ? words : "Kept: \(words)").sentence,
      end: "Nothing is selected any more.")
  }

  private func state(of query: String, _ words: String) -> Spoken.State {
    Spoken.State(words: "Search \(query): \(words).", end: "Nothing is searched for any more.")
  }

  private var countState: Spoken.State? { repeatCount.map { Spoken.State(words: "\($0)") } }

  /// What the program is, and how one finds out more.
  package var greeting: String {
    let keys = "\(keyMap.hint(for: .help)) lists the keys, \(keyMap.hint(for: .back)) quits."
    return "\(archive.title.sentence) \(totals.replacing(" ·", with: ",")). \(keys)"
  }

  private func spoken(of pane: any Pane) -> Spoken {
    var spoken = Spoken(
      place: pane.title.sentence, notice: notice?.text.sentence, typed: typedWords,
      subject: pane.spoken ?? lineAtCursor)
    let facts = pane.facts.isEmpty ? nil : pane.facts.replacing(" ·", with: ",").sentence
    // A view that has words of its own for what changes needs to tell its facts only once.
    if pane.spoken != nil {
      spoken.facts = facts
      spoken.state = pane.spokenState.map { Spoken.State(words: $0) }
    } else {
      let position = pane.position?.replacing("/", with: " of ").sentence
      spoken.state = [position, facts].compactMap { $0.map { Spoken.State(words: $0) } }
    }
    spoken.state += [searchState(in: pane), filterState, countState].compactMap { $0 }
    return spoken
  }

  private func searchState(in pane: any Pane) -> Spoken.State? {
    guard prompt == nil, let pane = pane as? any SearchablePane else { return nil }
    return pane.query.map { state(of: $0.text, pane.searchWords) }
  }

  /// What a view without words of its own shows where the cursor stands.
  private var lineAtCursor: String {
    let canvas = view()
    let row = canvas.cursor?.row ?? stack.last.map { frame.area(of: $0).row } ?? frame.body.row
    return canvas.text(ofRow: row).split(separator: " ").joined(separator: " ")
  }

  private var typedWords: String? {
    guard let prompt else { return pending.map { words(for: $0).sentence } }
    let line = (prompt.purpose == .search ? prompt.line.text : prompt.whole).unpadded
    if line.isEmpty {
      let back = keyMap.hint(for: .cancel, in: .prompt)
      return "\(prompt.name). Type \(prompt.request); \(back) goes back."
    }
    if prompt.purpose == .search { return state(of: line, promptWords(prompt)).words }
    let choice = prompt.completion?.choiceWords ?? (isFilter(line) ? "Empty shows all." : nil)
    return ["\(prompt.name): \(line)".sentence, choice].compactMap(\.self).joined(separator: " ")
  }

  /// Whether that is what is typed on.
  private func isFilter(_ line: String) -> Bool {
    prompt?.purpose == .filter && line == filter.text.unpadded
  }

  private var eventWords: String {
    guard let row = timeline.selected else {
      return welcome?.lines.joined(separator: " ") ?? "No events."
    }
    let place = "\((timeline.viewport.selection + 1).grouped) of \(timeline.viewport.count.grouped)"
    let date = [row.date?.spoken ?? "undated", row.time].compactMap { $0 }.joined(separator: ", ")
    let tellers = zip(archive.sources, row.tells).filter(\.1).map(\.0.label)
    let disputes =
      row.contradictions == 0
      ? nil : row.contradictions.counted("contradiction")
    let facts = [
      place, date, row.kind.rawValue, row.title, accounts.event?.place,
      "Told by \(tellers.spoken(as: "sources"))", disputes,
    ]
    return (facts + own.spoken(of: row.key)).compactMap { $0?.sentence }.joined(separator: " ")
  }
}

extension EDTF {
  /// The date in words, with the weekday of a single day.
  fileprivate var spoken: String {
    guard case .day(let first) = earliest, case .day(let last) = latest, first == last,
      first.year > 1582, words.first?.isNumber == true
    else { return words }
    let weekdays = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    return "\(weekdays[first.weekday - 1]) \(words)"
  }
}

extension [String] {
  /// Some names; of many how many they are, and the first few: "40 sources: A, B, C, D and 36 more".
  package func spoken(as noun: String) -> String {
    guard count > 6 else { return joined(separator: ", ") }
    return "\(count) \(noun): \(prefix(4).joined(separator: ", ")) and \(count - 4) more"
  }
}

extension String {
  /// The text with a mark at its end, unless it has one.
  var sentence: String {
    guard let last else { return self }
    return ".!?:;…".contains(last) || ".”".contains(last) && dropLast().last == "."
      ? self : self + "."
  }
}
