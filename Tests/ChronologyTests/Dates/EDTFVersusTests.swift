import Chronology
import Testing

@Suite struct EDTFVersusTests {
  /// Two dates; whether the first is before, after, overlaps, lies within, covers, is the same; the
  /// truths by their first letters.
  static let pairs: [(String, String, String)] = [
    ("2021-01-03", "2021-01-03", "n n y y y y"),
    ("2021-01-03", "2021-01-04", "y n n n n n"),
    ("2021-01-03", "2021-01-03T03:00:00", "n n y y y y"),
    ("2021-01-03?", "2021-01-03~", "n n y y y y"),
    // Something took place on some day of January.
    ("2021-01", "2021-01-03", "p p p p y p"),
    ("2021-01", "2021-01", "p p p y y y"),
    ("2021", "2021-01-01", "n p p p y p"),
    ("2021-01", "2021-02", "y n n n n n"),
    ("1985", "198X", "p p p y p p"),
    ("1950S2", "1950", "p p p p y p"),
    ("2020-24", "2021", "p p p p p p"),
    ("2001-21", "2001-34", "p p p p p p"),
    // Under X, it took place in one of several stretches.
    ("2004-X2", "2004-05", "p p n n n n"),
    ("2004-X2", "2004-02-05", "p p p p p p"),
    ("2004-X2", "2004", "p p p y p p"),
    ("2004-XX", "2004-05", "p p p p y p"),
    ("156X-12-25", "1565-06-01", "p p n n n n"),
    ("156X-12-25", "1565-12", "p p p p p p"),
    ("-000X-02-29", "-0005", "p p n n n n"),
    ("198X-21", "1985-07", "p p n n n n"),
    ("XXXX-12-25", "1985-07", "p p p p y p"),
    ("[2004-X2,2005]", "2004-05", "p p n n n n"),
    ("XXXX", "1985-07", "p p p p y p"),
    // An interval lasts.
    ("2021-01-01/2021-01-10", "2021-01-05", "n n y n y n"),
    ("2021-01-01/2021-01-10", "2021-01-05/2021-01-20", "n n y n n n"),
    ("2021-01-01/2021-01-10", "2021-01-01/2021-01-10", "n n y y y y"),
    ("2021-01-01/2021-01-10", "2021-01-11/2021-01-20", "y n n n n n"),
    ("2020/2022", "2021", "n n y n y n"),
    ("2004-06/2004-08", "2004-07", "n n y n y n"),
    ("2004-06/2004-08", "2004-06-10", "n p p n y n"),
    ("2004-06/2004-08", "2004", "p p p y p p"),
    // An open end never comes; one that is not known may.
    ("1985/..", "2000", "n n y n y n"),
    ("1985/..", "1984", "n y n n n n"),
    ("../2021-01-12", "2021-01", "p n p n p n"),
    ("../2021-01-12", "2021-01-13/..", "y n n n n n"),
    ("2021-01-03/", "2021-01-04", "p n p n p n"),
    ("2021-01-03/", "2021-01-02", "n y n n n n"),
    ("2021-01-03/", "2021-01-03", "n n y p y p"),
    ("/2021-01-12", "2021-01-13", "y n n n n n"),
    ("/2021-01-12", "2021-01-11", "n p p n p n"),
    ("..2004-06-10/2004-06-20", "2004-06-10", "n n y n y n"),
    ("..2004-06-10/2004-06-20", "2004-06-05", "n p p n p n"),
    ("2004-06-10/2004-06-20..", "2004-06-25", "p n p n p n"),
    // What has no gaps and is neither before nor after meets.
    ("1999/", "1998/2000", "n n y p n n"),
    ("1999/", "../2000", "n n y p n n"),
    ("/2000", "1990/..", "n n y p n n"),
    // Two times are two seconds, wherever their clocks are.
    ("2021-01-03T10:00:00Z", "2021-01-03T22:00:00Z", "y n n n n n"),
    ("2021-01-03T23:30:00Z", "2021-01-04T02:30:00+05:00", "n y n n n n"),
    ("2021-01-03T21:30:00Z", "2021-01-04T02:30:00+05:00", "n n y y y y"),
    ("2021-01-03T10:00:00", "2021-01-03T22:00:00", "y n n n n n"),
    ("2021-01-03T10:00:00", "2021-01-03T22:00:00Z", "p p p p p p"),
    ("2021-01-03T10:00:00", "2021-01-05T22:00:00Z", "y n n n n n"),
    ("2021-01-03T10:00:00Z", "2021-01-03", "n n y y y y"),
    // One of several dates, and several dates.
    ("[2021-01-03,2021-01-09]", "2021-01-05", "p p n n n n"),
    ("[2021-01-03,2021-01-09]", "2021-01-03", "n p p p p p"),
    ("[2021-01-03,2021-01-09]", "2021-01", "p p p y p p"),
    ("{2021-01-03,2021-01-09}", "2021-01-05", "n n n n n n"),
    ("{2021-01-03,2021-01-09}", "2021-01-03", "n n y n y n"),
    ("{2021-01-03,2021-01-09}", "2021-01-10", "y n n n n n"),
    ("{2020,2021}", "2020-06/2021-03", "n n p p y p"),
    ("[..1870,1880..]", "1875", "p p n n n n"),
    ("[..1870]", "1850", "p p p p y p"),
    ("{..1984}", "1900", "n n y n y n"),
    ("{2021-01-03..2021-01-09}", "2021-01-05", "n n y n y n"),
    // Years beyond all days.
    ("Y17E20", "Y18E20", "y n n n n n"),
    ("Y-1E40", "Y-1E39", "y n n n n n"),
    ("Y17E20S1", "Y17E20", "p p p p y p"),
  ]

  private func letters(_ relation: Relation) -> String {
    [
      relation.before, relation.after, relation.overlaps, relation.within, relation.covers,
      relation.same,
    ].map { String($0.rawValue.prefix(1)) }.joined(separator: " ")
  }

  @Test(arguments: pairs)
  func `a date stands to another one surely, possibly or not`(
    one: String, other: String, truths: String
  ) throws {
    let (one, other) = (try EDTF(parsing: one), try EDTF(parsing: other))
    #expect(letters(one.relation(to: other)) == truths)
    let back = other.relation(to: one)
    let forth = one.relation(to: other)
    #expect(back.before == forth.after && back.after == forth.before)
    #expect(back.within == forth.covers && back.covers == forth.within)
    #expect(back.overlaps == forth.overlaps && back.same == forth.same)
    #expect(back.order == -forth.order)
  }

  @Test(arguments: [
    ("2021-01", "2021-01-03", -1), ("2021-01-03", "2021-01", 1), ("2021", "2021?", 0),
    ("2021-01-XX", "2021-01", -1), ("Y1E40", "Y2E39", 1),
  ])
  func `the order is the chronology's`(one: String, other: String, order: Int) throws {
    #expect(try EDTF(parsing: one).relation(to: EDTF(parsing: other)).order == order)
  }
}
