import Chronology
import Testing

@Suite struct TestimonyTests {
  @Test(
    arguments: [
      ("2021-01-12", "2021-01-03", .silent), ("2021-01-03", "2021-01-03", .silent),
      ("2021-01-02", "2021-01-03", .earlier), ("2020", "2021-01-03", .earlier),
      ("2021-01", "2021-01-03", .silent), ("2021-01-02", "2021-01", .silent),
      ("[2021-01-12..]", "2021-01-13", .silent), ("[..2021-01-02]", "2021-01-03", .earlier),
      ("2021-01-02", "../2021-01-03", .silent), ("2021-01-02", nil, .silent),
      (nil, "2021-01-03", .silent), (nil, nil, .silent),
    ] as [(String?, String?, Testimony)])
  func `a source that tells nothing is silent, unless it surely came before`(
    published: String?, date: String?, expected: Testimony
  ) throws {
    let source = Source(
      id: "wsws", file: "a.txt", published: try published.map { try EDTF(parsing: $0) })
    #expect(Event.dated(date).testimony(of: source) == expected)
  }

  @Test func `a source with an account has told, whenever it was published`() throws {
    let source = Source(id: "wsws", file: "a.txt", published: try EDTF(parsing: "1999"))
    #expect(Event.dated("2021-01-03", told: .by("wsws")).testimony(of: source) == .told)
    #expect(Event.dated("2021-01-03", told: .by("alwaght")).testimony(of: source) == .earlier)
  }
}
