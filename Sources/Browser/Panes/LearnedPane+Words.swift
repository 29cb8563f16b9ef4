import Archive
import Chronology
import Screen

// What it says.
extension LearnedPane {
  /// That the event one came with is not among those known.
  func status(in columns: Int) -> String { unknownEvent }

  var unknownEvent: String { hidden.map { "Not known by then: \($0)" } ?? "" }

  /// "By 4 January 2021: 1 of 5 sources, 23 of 93 events known".
  var sentence: String { sentences[0] }

  /// The sentence, and shorter ones for narrow screens.
  var sentences: [String] {
    let (sources, events) = (outSources, knownEvents)
    guard let day else {
      let whole = "\(sources.whole), \(events.whole)"
      return ["Whenever it was published: \(whole) known", "Whenever published: \(whole)", whole]
    }
    let brief = "By \((day...day).brief(year: true)):"
    return [
      "By \(day.words): \(sources.whole), \(events.whole) known",
      "\(brief) \(sources.whole), \(events.whole) known",
      "\(brief) \(sources.whole), \(events.whole)",
      "\(brief) \(sources.brief), \(events.brief) known",
      "\(brief) \(sources.brief), \(events.brief)", "\(brief) \(events.brief)",
    ]
  }

  /// How many sources were out by the day.
  private var outSources: KnownCount {
    let perhaps = doubtful.count
    return KnownCount(
      sure: published.count - perhaps, perhaps: perhaps, of: sources.count, "source")
  }

  private var knownEvents: KnownCount {
    KnownCount(sure: sure, perhaps: listing.viewport.count - sure, of: total, "event")
  }

  /// The sources that count as published by the day.
  private var published: [Source] {
    sources.filter { source in day.map { source.isPublished(by: $0) } ?? true }
  }

  /// Those of them whose date is in doubt.
  var doubtful: [Source] {
    guard day != nil else { return [] }
    return published.filter { $0.published.map { $0.isUncertain || $0.isApproximate } ?? false }
  }

  /// How many events nobody had surely told yet, and what may have been out already.
  var rest: String { rests[0] }

  /// The same in fewer words for narrow screens: as many names as fit, at least how many there are.
  var rests: [String] {
    guard let day else { return ["Nothing is left out"] }
    let hidden = total - listing.viewport.count
    let missing = hidden == 0 ? "None is missing" : "\(hidden) not yet told"
    let perhaps = sources.filter { !$0.isPublished(by: day) && $0.isPerhapsPublished(by: day) }
      .map(\.label)
    guard !perhaps.isEmpty else { return [missing] }
    let some = (1..<perhaps.count).reversed().map {
      "\(perhaps.prefix($0).joined(separator: ", ")) and \(perhaps.count - $0) more"
    }
    let count = perhaps.count.counted("source")
    let all = perhaps.joined(separator: ", ")
    return ["\(missing); perhaps out already: \(all)"]
      + ([all] + some + [count]).map { "\(missing); perhaps out: \($0)" }
  }

  /// What stands above the events that one learned of on a day: the day, and who was published.
  func group(of learned: LearnedRow) -> String {
    let published = published(on: learned.day)
    return learned.day == nil ? "no sure day  \(published.labels)" : published.dated(gap: "  ")
  }

  /// - Parameter day: nil for the sources of no sure day.
  func published(on day: Day?) -> [Source] {
    sources.filter { $0.published?.latest.day == day }
  }

  /// The days of publication with who was published then, and which is selected.
  var stations: (words: [String], selected: Int) {
    var words = publications.days.map { published(on: $0).dated(gap: " ") }
    let undated = published(on: nil).labels
    if !undated.isEmpty { words.append("no sure day \(undated)") }
    return (words, min(publications.selected, max(words.count - 1, 0)))
  }

  /// Who told an event first and who later, each with its date.
  func words(of learned: LearnedRow, width: Int) -> Details {
    var details = Details(width: width)
    let tellers = zip(sources, learned.row.tells).filter(\.1).map(\.0)
    let first = tellers.filter { $0.published?.latest.day == learned.day }
    let known = tellers.filter { source in
      !first.contains(source) && (day.map { source.isPublished(by: $0) } ?? true)
    }.inOrderOfPublication
    let unknown = tellers.count - first.count - known.count
    // Of those that are not known to have told it by then, some may have.
    let perhaps = tellers.filter { source in
      !first.contains(source) && !known.contains(source)
        && (day.map { source.isPerhapsPublished(by: $0) } ?? true)
    }.count
    details.add(details.fitted(learned.row.title), style: Theme.title)
    let date = learned.row.date?.words ?? "undated"
    // The date is the editor's, of all sources: one who looks at a day must know that it may be better
    // than what was known then.
    details.add("happened", unknown == 0 ? date : "\(date), dated with what came later")
    details.add("first told by", first.map(\.dated).joined(separator: "; "))
    details.add("then by", known.map(\.dated).joined(separator: "; "))
    details.add("perhaps", LearnedPane.more(perhaps).map { "\($0), of no sure day" })
    details.add("later", LearnedPane.more(unknown - perhaps))
    return details
  }

  /// "by one more", "by 6 more".
  private static func more(_ count: Int) -> String? {
    count == 0 ? nil : count == 1 ? "by one more" : "by \(count) more"
  }

  /// The words of those that had told it by then, each below its source.
  func addQuotations(of event: Event, to details: inout Details) {
    for source in published {
      guard let account = event.account(of: source.id), !account.quotations.isEmpty else {
        continue
      }
      details.addBlank()
      details.add(details.fitted(source.label), style: Theme.label)
      for quotation in account.quotations {
        details.add("“\(quotation.exact)”", style: Theme.quotation)
      }
    }
  }

  func halves(of rect: Rect) -> Halves {
    Halves(
      rect, besideFrom: LearnedPane.wide, share: 56,
      below: rect.rows >= LearnedPane.high ? rect.rows / 3 : 5)
  }

  /// From so many columns on, what is said of an event stands beside the list.
  private static let wide = 160
  /// From so many rows on there is room for its words below.
  private static let high = 30

  /// The sentence, the days of publication, and what is not known yet.
  static let headRows = 3
}

extension [Source] {
  fileprivate var labels: String { map(\.label).joined(separator: ", ") }

  /// "12 Jan 2021 Herald, Gazette · 4…12 Jan 2021 Post": each date once, as every view writes it.
  fileprivate func dated(gap: String) -> String {
    var groups: [(date: EDTF?, sources: [Source])] = []
    for source in self {
      let place = groups.firstIndex { $0.date == source.published } ?? groups.count
      if place == groups.count { groups.append((source.published, [])) }
      groups[place].sources.append(source)
    }
    return groups.map { group in
      let date = group.date?.brief(weekday: false, year: true) ?? "no date"
      return date + gap + group.sources.labels
    }.joined(separator: " · ")
  }
}

extension Source {
  /// Its name and when it was published, as in "Alwaght (perhaps 4 January 2021)".
  var dated: String { "\(label.fitted(to: 60)) (\(published?.words ?? "no date"))" }
}

extension Day {
  var words: String { (try? EDTF(parsing: description))?.words ?? description }
}
