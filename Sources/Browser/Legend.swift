import Chronology
import Screen

/// What the signs on the screen mean, for the head of help.
struct Legend: Sendable {
  struct Entry: Sendable {
    let sign: String
    let words: String
    var style = Theme.key
  }

  let title: String
  let entries: [Entry]

  private init(_ title: String, _ entries: [(String, String)]) {
    self.title = title
    self.entries = entries.map { Entry(sign: $0.0, words: $0.1) }
  }

  private init(kinds: [Kind]) {
    title = "kinds"
    entries = kinds.map { kind in
      let mark = Theme.mark(of: kind)
      return Entry(sign: mark.glyph, words: kind.rawValue, style: mark.style)
    }
  }

  static func all(_ sources: [Source]) -> [Legend] {
    [
      Legend(kinds: Kind.known + [Kind(rawValue: "other")]),
      Legend(
        "told by",
        [
          ("●", "tells the event"), ("·", "does not"), ("◦", "was published before it"),
        ]),
      Legend("in order", [("", sources.map(\.label).joined(separator: ", "))]),
      Legend(
        "values",
        [
          ("≠", "contradiction"), ("≠2", "on two points"), ("=", "agree"),
          ("≈", "one says it more precisely"), ("≡", "other spelling of a name"),
          ("?", "not judged"), ("one source:", "no other says a value"), ("✎", "the editor's note"),
        ]),
      dates,
      Legend(
        "list",
        [
          ("*", "hit"), ("┃", "in the selection; at the right edge, in sight"), ("◂", "hits there"),
          ("◀", "hits in sight"), ("a", "mark"), ("+", "several marks"),
          (Theme.changed, "changed"), (OwnNotes.star, "starred"), (OwnNotes.noteSign, "your note"),
          ("◂4 ▸2", "so many more at the left, at the right"),
        ]),
      Legend(
        "coverage",
        [
          ("◐", "repeats another that tells it"), ("●≠", "contradicts another"),
          ("wit.", "witnesses: sources that repeat no other"),
        ]),
      Legend(
        "strip",
        [
          ("▅", "surely then"), (". ▖ ▌", "perhaps then"), ("─ ┄", "goes on, surely, perhaps"),
          ("┆", "time left out"), ("▲ △", "selected, surely then, perhaps"),
          ("◂▲ ▲▸", "selected, beyond the edge"), ("┣━┫", "span of dates, or of the selection"),
          ("*", "hits; their bars are underlined"),
        ]),
      Legend(
        "text",
        [
          ("▶", "where you are"), ("│", "cited"), ("◂", "the event that cites it"),
          ("×", "set aside, and why"), ("👍⁺", "more to it: a skin, a family, a flag"),
          ("‹U+202E›", "a code point that cannot be seen"),
        ]),
    ]
  }

  private static let dates = Legend(
    "dates",
    [
      ("~3 Jan", "about then"), ("3 Jan?", "perhaps"), ("3–9 Jan", "all that time"),
      ("3…9 Jan", "one day of these"), ("3/9 Jan", "one or the other"),
      ("≤3 Jan", "once, then or earlier"),
      ("≥3 Jan", "once, then or later"), ("by 3 Jan", "up to then, start open"),
      ("from 3 Jan", "since then, end open"), ("?", "an end that is not known"),
    ])
}
