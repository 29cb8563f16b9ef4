import Screen
import Terminal
import Testing

struct MouseTests {
  @Test(
    arguments: [
      ("<0;1;1", "M", .press, 0, 0), ("<0;5;6", "m", .release, 4, 5), ("<32;5;6", "M", .drag, 4, 5),
      ("<32;5;6", "m", .release, 4, 5), ("<64;300;400", "M", .wheelUp, 299, 399),
      ("<65;1;1", "M", .wheelDown, 0, 0),
      // With shift, alt and control held.
      ("<28;2;2", "M", .press, 1, 1),
      // Places that cannot be are at the edge.
      ("<0;0;-9", "M", .press, 0, 0),
    ] as [(String, Unicode.Scalar, Mouse.Action, Int, Int)])
  func `a report says what was done where`(
    report: String, end: Unicode.Scalar, action: Mouse.Action, column: Int, row: Int
  ) {
    let mouse = Mouse(report: report, end: end)
    #expect(mouse == Mouse(action, at: Position(column: column, row: row)))
  }

  @Test(
    arguments: [
      ("", "M"), ("<", "M"), ("<0;1", "M"), ("<0;1;1;1", "M"), ("0;1;1", "M"), ("<0;1;1", "A"),
      ("<a;b;c", "M"), ("<1;1;1", "M"), ("<2;1;1", "m"), ("<35;1;1", "M"), ("<66;1;1", "M"),
      ("<64;1;1", "m"), ("<99999999999999999999;1;1", "M"), ("<0;-9223372036854775808;1", ";"),
    ] as [(String, String)])
  func `other buttons, and what is no report, are none`(report: String, end: String) throws {
    let scalar = try #require(end.unicodeScalars.last)
    #expect(Mouse(report: report, end: scalar) == nil)
  }
}
