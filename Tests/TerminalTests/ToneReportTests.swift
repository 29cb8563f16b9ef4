import Screen
import Terminal
import Testing

struct ToneReportTests {
  @Test(
    arguments: [
      ("11;rgb:0000/0000/0000", .dark), ("11;rgb:ffff/ffff/ffff", .light),
      ("11;rgb:1c/1F/26", .dark), ("11;rgb:f/f/f", .light), ("11;rgba:ffff/ffff/ffff/8000", .light),
    ] as [(String, Tone)])
  func `a terminal says what it writes on`(report: String, tone: Tone) {
    #expect(Tone(report: report) == tone)
  }

  @Test(arguments: [
    "", "11;?", "10;rgb:ffff/ffff/ffff", "11;rgb:", "11;rgb:ffff/ffff", "11;rgb:ffff//ffff",
    "11;rgb:ffff/fffff/ffff", "11;rgb:-fff/ffff/ffff", "11;rgb:gg/gg/gg", "11;white",
  ])
  func `what is no such answer says nothing`(report: String) {
    #expect(Tone(report: report) == nil)
  }
}
