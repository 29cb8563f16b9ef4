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
  /// The contradiction that was gone to.
  var point: String?
  /// What holds until it is changed: a filter, a selection, a search.
  var state: [String] = []
  /// How what is shown is set and moved, and a quotation that is pointed at: said where a key has
  /// changed nothing else.
  var arrangement: [String] = []

  /// What is new since something was said; all of it where nothing was.
  package func lines(since old: Spoken?) -> [String] {
    guard let old else {
      return [place, facts, notice, typed, subject, account, point].compactMap { $0 } + state
    }
    // Another event has other accounts: they are read out when one goes to them.
    let isAccountNew = account != old.account && subject == old.subject && place == old.place
    let news =
      [
        notice, place == old.place ? nil : place,
        place == old.place ? nil : facts, typed == old.typed ? nil : typed,
        subject == old.subject ? nil : subject, isAccountNew ? account : nil,
        point == old.point ? nil : point,
      ].compactMap { $0 } + state.filter { !old.state.contains($0) }
    if news.isEmpty, isTyped, old.isTyped { return [] }
    guard news.isEmpty, old.state == state else { return news.isEmpty ? [place] : news }
    let changes = arrangement.filter { !old.arrangement.contains($0) }
    return changes.isEmpty ? [Spoken.nothingNew] : changes
  }

  /// A key must not be answered with silence: nobody knows then whether it was heard.
  ///
  /// Only letters of a line that is typed are, which whoever types them hears from elsewhere.
  package static let nothingNew = "Nothing more."
}
