import Archive
import Chronology
import Foundation
import Testing

/// An archive in which names are not looked through one by one.
@Suite struct LargeArchiveTests {
  private func archive() throws -> Archive {
    let path = NSTemporaryDirectory() + "annals-\(UUID()).annals"
    try Data().write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var writer = try ArchiveWriter(at: path)
    try writer.begin(Source(id: "docket", file: "docket.csv"))
    let date = try EDTF(parsing: "2021-01-03")
    try writer.add(
      (0...20_000).map { number in
        Event(
          id: "e\(number)", date: date, kind: .report, title: "Blast",
          place: number == 7 ? "Quetta" : "Ley", people: number == 7 ? ["Imran Khan"] : [])
      })
    try writer.finish(title: "Docket")
    return try Archive(opening: path)
  }

  @Test func `a place or a person that there is not is told with the nearest words of one`() throws
  {
    let archive = try archive()
    for (text, words) in [
      ("place:queta", "No place is called queta; nearest: quetta 1"),
      ("place:quetta", nil), ("place:quet", nil),
      ("place:blast", "No place is called blast; type place: for those there are"),
      ("person:kahn", "No person is called kahn; nearest: khan 1"),
      ("person:\"imrna khan\"", "No person is called imrna khan; nearest: imran khan 1"),
      ("person:\"khan imran\"", nil),
      ("name:qeutta", "No name is called qeutta; nearest: quetta 1"),
      ("kind:reprot", "No kind is called reprot; nearest: report 20,001"),
    ] {
      #expect(
        try archive.read(text, QueryManner()).problems.map(\.description)
          == [words].compactMap(\.self))
    }
  }
}
