import Chronology

/// What a document says of itself: as much as is plain, and nothing that is not said.
struct Imprint {
  var title: String?
  var author: String?
  var publisher: String?
  var url: String?
  var published: EDTF?
  /// The words from which the date was read, where a reader sees them.
  var printed: String?
  /// How the date was guessed; nil for one that is certain.
  var guess: String?

  /// Takes from the top of a text what is not known yet.
  mutating func complete(from text: String) {
    let head = FrontMatter(of: text)
    title = title ?? head.imprint.title
    author = author ?? head.imprint.author
    if published == nil, head.imprint.published != nil {
      (published, printed) = (head.imprint.published, head.imprint.printed)
      guess = head.imprint.guess
    }
    let top = TopLines(of: text, below: head.count)
    title = title ?? top.heading
    guard published == nil, let found = PrintedDate(among: top) else { return }
    (published, printed) = (found.date, found.words)
    guess = "The date is a guess: it stands in line \(found.line) of the text."
  }

  /// Cuts what is longer than anybody calls a text, as a damaged head may have it.
  mutating func shorten() {
    title = title?.shortened(to: Imprint.longest)
    author = author?.shortened(to: Imprint.longest)
    publisher = publisher?.shortened(to: Imprint.longest)
  }

  private static let longest = 200

  /// Takes a date that the document has for programs, which may be another one.
  mutating func guess(_ words: String, from place: String) {
    guard published == nil, let date = EDTF(guessing: words) else { return }
    published = date
    guess = "The date is a guess: it is the page's \(place)."
  }
}

extension EDTF {
  /// A day that words tell beyond doubt, as one that is uncertain; nil for anything else.
  init?(guessing words: some StringProtocol) {
    guard words.utf8.count <= 80, words.contains(where: \.isNumber),
      let written = try? WrittenDate(reading: String(words)), written.doubt == nil,
      written.date.precision == .day || written.date.precision == .second,
      !written.date.isUncertain, !written.date.isApproximate,
      let day = written.date.earliest.day, day == written.date.latest.day,
      let date = try? EDTF(parsing: "\(day)?")
    else { return nil }
    self = date
  }
}
