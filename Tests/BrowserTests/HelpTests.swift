import Browser
import Screen
import Testing

@Suite struct HelpTests {
  @Test(arguments: ["?", "?5j", "?G", "c?", "T<enter>?"])
  func `the cursor stands at the first line that is shown`(keys: String) throws {
    for columns in [200, 120, 60] {
      let canvas = try Reader(columns: columns, rows: 20, typing: keys).model.view()
      let cursor = try #require(canvas.cursor)
      #expect(cursor.row == 1 && cursor.column == 2, "\(canvas.text)")
    }
  }
}
