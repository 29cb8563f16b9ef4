import Archive
import Chronology
import Testing

/// Where nothing is found, the word that was most likely meant.
@Suite struct NearestWordTests {
  private func nearest(_ text: String, kinds: [Kind] = []) throws -> NearestWord? {
    var shown = Selection()
    shown.kinds = kinds
    return try QueryLanguageTests.sample().nearest(to: text, QueryManner(), in: shown)
  }

  @Test(arguments: [
    ("queta", "quetta", 2), ("qeutta", "quetta", 2), ("wuetta", "quetta", 2),
    ("quettaa", "quetta", 2),
    ("quwtta", "quetta", 2), ("protset", "protest", 1), ("minister prmie", "prime", 1),
    ("cofins raod", "coffins road", 1), ("qeutat", "quetta", 2), ("کوٹہ", "کوئٹہ", 1),
  ])
  func `one or two slips are mended`(text: String, word: String, count: Int) throws {
    let found = try #require(try nearest(text))
    #expect(found.word.hasSuffix(word) || word == found.word)
    #expect(found.count == count)
  }

  @Test func `what was typed besides stays`() throws {
    #expect(try nearest("kind:visit queta -coffins")?.text == "kind:visit quetta -coffins")
    #expect(try nearest("queta", kinds: [.visit])?.count == 1)
  }

  @Test(arguments: [
    "zzzzzz", "ab", "quetta", "quet", "-queta", "miners visits", "", "\"queta\"", "12345678",
  ])
  func `nothing is offered where nothing is like it`(text: String) throws {
    #expect(try nearest(text) == nil)
  }
}
