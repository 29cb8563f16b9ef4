import Chronology
import Testing

@Suite struct DateMendingTests {
  @Test(
    arguments: [
      ("199u", "199X"), ("19uu-12", "19XX-12"), ("2004-uu-uu", "2004-XX-XX"), ("199x", "199X"),
      ("2004/open", "2004/.."), ("unknown/2004", "/2004"), ("2004/unknown", "2004/"),
      ("2004?~", "2004%"), ("2004~?/open", "2004%/.."), ("2021-1-3", "2021-01-03"),
      ("2021/1/3", "2021-01-03"), ("2021.01.03", "2021-01-03"), ("2021-1", "2021-01"),
      ("2021-1-3?", "2021-01-03?"),
    ])
  func `a date in old signs or with too few digits is mended`(old: String, new: String) {
    #expect(DateMending.mended(old) == new)
  }

  @Test(
    arguments: [
      "2021-01-03", "199X", "2004/..", "3/1/2021", "03-01-2021", "2021-13-1", "2021-02-30",
      "2021/1", "21-1-3", "January", "unknown", "open", "", "u", "2021-1-3-4", "-", "?~",
    ])
  func `what is right, wrong or doubtful is left`(text: String) {
    #expect(DateMending.mended(text) == nil)
  }
}
