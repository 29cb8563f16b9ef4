/// What the screen shows, in sentences: for those who hear it, or feel it in braille.
package struct Spoken: Hashable, Sendable {
  /// Where keys go: "Timeline".
  var place: String
  /// What is to be known there, said on arrival.
  var facts: String?
  /// What there is to say at once, whatever was said before.
  var notice: String?
  /// What is being typed, and what comes of it.
  var typed: String?
  /// Whether that is a line of which nothing comes before its end.
  var isTyped = false
  /// What is selected: an event, a passage, a line of a view.
  var subject: String
  /// The selected account of the event.
  var account: String?
  /// What is read on of the accounts.
  var part: String?
  /// The contradiction that was gone to.
  var point: String?
  /// What holds until it is changed: a filter, a selection, a search.
  var state: [State] = []
  /// How what is shown is set and moved, and a quotation that is pointed at: said where a key has
  /// changed nothing else.
  var arrangement: [String] = []

  /// Something that holds until it is changed, and what is said when it holds no more.
  struct State: Hashable, Sendable {
    let words: String
    var end: String?
  }

  /// What is new since something was said; all of it where nothing was.
  package func lines(since old: Spoken?) -> [String] {
    guard let old else {
      return [place, facts, notice, typed, subject, account, part, point].compactMap { $0 }
        + state.map(\.words)
    }
    // Another event has other accounts: they are read out when one goes to them.
    let isAccountNew = account != old.account && subject == old.subject && place == old.place
    let news =
      [
        notice, place == old.place ? nil : place,
        place == old.place ? nil : facts, typed == old.typed ? nil : typed,
        subject == old.subject ? nil : subject, isAccountNew ? account : nil,
        part == old.part ? nil : part, point == old.point ? nil : point,
      ].compactMap { $0 } + changes(since: old)
    if news.isEmpty, isTyped, old.isTyped { return [] }
    if !news.isEmpty { return news }
    if typed == nil, old.typed != nil { return [Spoken.closed] }
    let changes = arrangement.filter { !old.arrangement.contains($0) }
    return changes.isEmpty ? [Spoken.nothingNew] : changes
  }

  /// What holds now and did not, and what did and holds no more.
  private func changes(since old: Spoken) -> [String] {
    let known = old.state.map(\.words)
    let ends = state.compactMap(\.end)
    // What holds in another place is told there.
    let gone = place == old.place ? old.state.compactMap(\.end).filter { !ends.contains($0) } : []
    return gone + state.map(\.words).filter { !known.contains($0) }
  }

  /// Said where what was typed, or awaited, leads to nothing.
  private static let closed = "Nothing is typed now."

  /// A key must not be answered with silence: nobody knows then whether it was heard.
  ///
  /// Only letters of a line that is typed are, which whoever types them hears from elsewhere.
  package static let nothingNew = "Nothing more."
}
