import Chronology
import Formats
import Testing

@Suite struct NthTests {
  @Test(arguments: [("1", 20..<30), ("2", 40..<50)])
  func `a quotation may say by number which place it means`(
    nth: String, place: Range<Int>
  ) throws {
    let folder = try Folder.holding(Sample.dossier("suffix: was claimed", becomes: "nth: \(nth)"))
    let timeline = try Dossier(reading: folder.path).timeline
    let quotation = try #require(timeline.events.first?.accounts.last?.quotations.first)
    #expect(quotation.range == place)
    #expect(quotation.nth == Int(nth))
  }

  @Test(arguments: ["0", "-1", "two", "1.5", "99999999999999999999"])
  func `a number of a place is a whole number from 1`(nth: String) throws {
    let folder = try Folder.holding(Sample.dossier("suffix: was claimed", becomes: "nth: \(nth)"))
    #expect(
      folder.findings() == [
        "dossier.yaml:40:18: error: \"nth\" must be a whole number from 1, not \"\(nth)\""
      ])
  }
}
