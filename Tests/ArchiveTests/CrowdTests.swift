import Archive
import Chronology
import Foundation
import Testing

/// How events lie in time, told by crowds that an archive has on disk, against looking at each of them.
@Suite(.eachMaking) struct CrowdTests {
  private static let texts = [
    "1947", "1950?", "198X", "2001-10", "2001-10/2021-01", "2018~/2021-01-12", "2020-02-29",
    "2021-01-03", "2021-01-03T05:30:00", "2021-01-03/2021-01-09", "2021-01", "../2018",
    "2021-01-08/..", "[2021-01-03..2021-01-31]", "[2021-01-31..2021-02-01]", "Y-17E7", "Y1E999",
    "2020-12-31/2021-01-01", "{2021-01-03,2021-01-09}", "-0043-03-15", "2021-11-30~/2021-12-31",
  ]

  private func archives(_ dice: inout Dice) throws -> (file: Archive, memory: Archive) {
    let texts = (0..<40).map { _ in CrowdTests.texts[dice.roll(CrowdTests.texts.count)] }
    let timeline = Timeline(
      title: "", sources: [], names: [],
      events: zip(0..., texts).map { event("e\($0)", $1) }.inChronologicalOrder())
    return (try Making.current.archive(of: timeline), try Archive(timeline))
  }

  /// The first minutes of the days, months or years in which dates of the sample begin or end.
  private func starts(_ unit: (Day) -> Day?) -> [Int] {
    let presences = CrowdTests.texts.compactMap { try? EDTF(parsing: $0).presence }
    let days = presences.flatMap { [$0.first, $0.last] }.filter { abs($0 / 2) < Presence.limit }
      .map { Day(number: Int((Double($0) / 1440).rounded(.down))) }
    return Set(days.compactMap(unit).map { Presence.start(ofDay: $0.number) }).sorted()
  }

  @Test(arguments: 0..<9)
  func `every level of crowds tells what the events themselves do`(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let (file, memory) = try archives(&dice)
    let levels = [
      starts { $0 }, starts { Day(year: $0.year, month: $0.month, day: 1) },
      starts { Day(year: $0.year, month: 1, day: 1) },
    ]
    for starts in levels {
      let (crowds, expected) = try (
        file.density(of: Selection(), from: starts), memory.density(of: Selection(), from: starts)
      )
      #expect(weights(crowds, starts) == weights(expected, starts))
      #expect(sure(crowds, starts) == sure(expected, starts))
    }
    #expect(try file.finestPresence(in: Selection()) == memory.finestPresence(in: Selection()))
  }

  /// How much falls to each bucket, in thousandths.
  private func weights(_ crowds: [Crowd], _ starts: [Int]) -> [Int] {
    (0...starts.count).map { bucket in
      let here = crowds.filter { $0.hull.contains(bucket) }
      return Int((here.reduce(0) { $0 + $1.weight(in: bucket, starts) } * 1000).rounded())
    }
  }

  private func sure(_ crowds: [Crowd], _ starts: [Int]) -> [Int] {
    (0...starts.count).map { bucket in
      crowds.filter { $0.isSure(in: bucket) }.reduce(0) { $0 + $1.count }
    }
  }

  @Test(arguments: 0..<9)
  func `runs that are far apart are the same, but for what lies within their first and last month`(
    seed: UInt64
  ) throws {
    var dice = Dice(state: seed)
    let (file, memory) = try archives(&dice)
    let all = -Presence.limit...Presence.limit
    for apart in [3 * 1440, 3 * 366 * 1440, 100 * 366 * 1440] {
      let (runs, expected) = try (
        file.runs(of: Selection(), in: all, apart: apart, limit: 50),
        memory.runs(of: Selection(), in: all, apart: apart, limit: 50)
      )
      let finest = apart > 366 * 1440 ? 31 * 1440 : 1440
      #expect(runs.count == expected.count)
      for (run, other) in zip(runs, expected) {
        #expect((0..<finest).contains(other.lowerBound - run.lowerBound))
        #expect(run.upperBound >= other.lowerBound)
      }
    }
  }

  @Test func `no more is looked at than there is room for`() throws {
    let days = (1...31).map { "2021-01-\($0 < 10 ? "0" : "")\($0)" }
    let archive = try archive(days.map { event($0, $0) })
    let all = -Presence.limit...Presence.limit
    let runs = try archive.runs(of: Selection(), in: all, apart: 4320, limit: 9, room: 5 * 1440)
    #expect(runs.count == 1)
    #expect(runs.first.map { $0.upperBound - $0.lowerBound } ?? 0 < 8 * 1440)
    #expect(try archive.runs(of: Selection(), in: all, apart: 4320, limit: 9).count == 1)
  }
}
