import Archive
import Chronology
import Testing

/// How often names are mentioned and how they are spelled.
@Suite(.eachMaking) struct NameCountTests {
  private let names = [
    Name(name: "Islamic State", kind: .group, also: ["IS", "Daesh"]),
    Name(name: "Imran Khan", kind: .person, also: ["Khan"]),
    Name(name: "Jam Kamal Khan", kind: .person), Name(name: "Quetta", kind: .place),
    Name(name: "Nobody", kind: .person),
  ]

  private func mentioned() throws -> Archive {
    let text = """
      Daesh and IS are the Islamic State, he said. Khan is in Quetta. Jam Kamal Khan is not. \
      DAESH again. It is late.
      """
    return try archive(
      [
        event("a", "2001", ["wsws": "Daesh and IS are the Islamic State"]),
        event("b", "2002", title: "Quetta mourns", ["wsws": "Khan is in Quetta"]),
        event("c", "2003", people: ["Imran Khan"], ["wsws": "Jam Kamal Khan is not"]),
        event("d", "2004", ["wsws": "DAESH again"]), event("e", "2005", ["wsws": "It is late"]),
      ], sources: ["wsws": text], names: names)
  }

  @Test func `events that mention a name are counted under all its spellings`() throws {
    #expect(try mentioned().eventCounts() == [2, 2, 1, 1, 0])
  }

  @Test func `the counts are those of the events that a selection by name gives`() throws {
    let archive = try mentioned()
    for (name, count) in zip(names, try archive.eventCounts()) {
      for spelling in name.spellings {
        #expect(try archive.keys { $0.mentions = [Mention(.name, [spelling])] }.count == count)
      }
    }
    #expect(try archive.keys { $0.mentions = [Mention(.name, ["Islamic State"])] } == ["a", "d"])
    #expect(try archive.keys { $0.mentions = [Mention(.name, ["Imran Khan"])] } == ["b", "c"])
    #expect(try archive.keys { $0.mentions = [Mention(.name, [""])] }.isEmpty)
  }

  @Test func `quotations are counted by the spelling that they hold`() throws {
    let archive = try mentioned()
    #expect(try archive.quotationCounts(ofName: 0) == [1, 1, 2])
    #expect(try archive.quotationCounts(ofName: 1) == [0, 1])
    #expect(try archive.quotationCounts(ofName: 2) == [1])
    #expect(try archive.quotationCounts(ofName: 4) == [0])
    #expect(try archive.quotationCounts(ofName: 99).isEmpty)
  }
}
