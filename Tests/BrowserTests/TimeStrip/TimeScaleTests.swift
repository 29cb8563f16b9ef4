import Browser
import Chronology
import Testing

/// Time on columns, without any events.
@Suite struct TimeScaleTests {
  private static let units: [TimeUnit] = [
    .hours, .days, .months, .years(1), .years(10), .years(100), .years(1_000_000_000_000),
  ]

  @Test(
    arguments: [
      (TimeUnit.hours, 18630 * 24 + 5), (.days, 18630), (.months, 2021 * 12), (.years(1), 2021),
      (.years(10), 202), (.years(100), 20), (.years(1_000_000_000_000), 0),
    ])
  func `a minute lies in a cell of each unit`(unit: TimeUnit, cell: Int) {
    // 3 January 2021, 5:30
    let minute = 18630 * 1440 + 330
    #expect(unit.cell(of: minute) == cell)
    #expect(unit.start(of: cell) <= minute)
    #expect(minute < unit.start(of: cell + 1))
  }

  @Test(arguments: units)
  func `every cell starts in itself, before and after the year 0 and at the ends of time`(
    unit: TimeUnit
  ) {
    for minute in [0, -1, 1, -719_528 * 1440, -900_000 * 1440, 400_000 * 1440, .min, .max] {
      let cell = unit.cell(of: minute)
      for cell in cell - 2...cell + 2 where abs(unit.start(of: cell)) < Presence.limit {
        #expect(unit.cell(of: unit.start(of: cell)) == cell)
        #expect(unit.cell(of: unit.start(of: cell) - 1) == cell - 1)
      }
    }
  }

  private static let years = TimeScale.Stretch(unit: .years(1), cells: 1947...1950)
  private static let days = TimeScale.Stretch(unit: .days, cells: 18630...18639)

  @Test(arguments: 0...500)
  func `columns lead to minutes and minutes to columns, on any width`(columns: Int) {
    let scale = TimeScale([TimeScaleTests.years, TimeScaleTests.days], columns: columns)
    #expect(scale.width <= max(columns, 15))
    for bucket in scale.buckets where !bucket.isLeftOut {
      for column in bucket.columns { #expect(scale.minute(at: column) == bucket.start) }
      #expect(scale.columns(of: bucket.start) == bucket.columns)
    }
    #expect(scale.columns(of: TimeUnit.years(1).start(of: 1980)) == nil)
    #expect(scale.columns(of: .min) == nil)
    #expect(scale.columns(of: .max) == nil)
    #expect(scale.minute(at: -5) == scale.buckets.first?.start)
    #expect(scale.minute(at: 9_999) == TimeUnit.days.start(of: 18639))
  }

  @Test func `a scale of nothing has no place for anything`() {
    let scale = TimeScale([], columns: 80)
    #expect(scale.columns(of: 0) == nil)
    #expect(scale.minute(at: 3) == nil)
    #expect(scale.labels(columns: 80).isEmpty)
  }

  @Test(
    arguments: [
      (
        100,
        "1947  1948  1949  1950     3 Jan 2021    5      6      7      8      9      10     11     12"
      ),
      (60, "1947        1950   3 Jan 2021  6   7   8   9   10  11  12"),
      (40, "1947        1950   3 Jan 2021    10  12"), (24, "1947    1950 3 Jan 2021"),
      (15, "1947 3 Jan 2021"),
    ] as [(Int, String)])
  func `names stand below their cells and never touch`(columns: Int, expected: String) {
    let scale = TimeScale([TimeScaleTests.years, TimeScaleTests.days], columns: columns)
    var line = Array(repeating: Character(" "), count: columns)
    for label in scale.labels(columns: columns) {
      line.replaceSubrange(label.columns, with: label.text)
    }
    #expect(String(line).trimmingEnd == expected)
  }

  @Test(
    arguments: [
      (60, "2001           Oct 2001       2018          5 May 2018"),
      (28, "2001   Oct    2018  5 May"),
    ] as [(Int, String)])
  func `lone cells are told apart, the year left out where a neighbour has it`(
    columns: Int, expected: String
  ) {
    let cells = [2001 * 12, 2001 * 12 + 9, 2018 * 12]
    let months = cells.map { TimeScale.Stretch(unit: .months, cells: $0...$0) }
    let day = TimeScale.Stretch(unit: .days, cells: 17656...17656)
    expect(text(months + [day], columns: columns), shows: expected)
  }

  @Test(arguments: 18...60)
  func `the last hour of a day says its hour`(columns: Int) {
    let start = 18630 * 24
    let stretches = [start + 9...start + 14, start + 23...start + 23].map {
      TimeScale.Stretch(unit: .hours, cells: $0)
    }
    #expect(text(stretches, columns: columns).contains("23h"))
  }

  @Test func `three days by the hour have three names`() {
    let stretches = [-20240, -20239, -20238].map {
      TimeScale.Stretch(unit: .hours, cells: $0 * 24...$0 * 24)
    }
    expect(text(stretches, columns: 30), shows: "3 Aug 1914  4 Aug   5 Aug 1914")
  }

  @Test func `what is told by the day has its day, though it is the first of a month`() {
    let first = TimeScale.Stretch(unit: .days, cells: 18628...18628)
    let scale = TimeScale([first], columns: 40)
    #expect(scale.labels(columns: 40).map(\.text) == ["2021"])
    #expect(scale.labels(columns: 40) { _ in true }.map(\.text) == ["1 Jan 2021"])
  }

  private func text(_ stretches: [TimeScale.Stretch], columns: Int) -> String {
    let labels = TimeScale(stretches, columns: columns).labels(columns: columns)
    var line = Array(repeating: Character(" "), count: columns)
    for label in labels where !label.isGap { line.replaceSubrange(label.columns, with: label.text) }
    return String(line).trimmingEnd
  }

  @Test(arguments: units)
  func `no two names touch, whatever the unit and the width`(unit: TimeUnit) {
    for cells in [1, 2, 7, 40, 200] {
      for start in [-500, 0, 1999, 18_600] {
        let stretch = TimeScale.Stretch(unit: unit, cells: start...start + cells - 1)
        let far = TimeScale.Stretch(unit: unit, cells: start + cells + 9...start + cells + 10)
        for columns in [1, 3, 10, 60, 250] {
          let labels = TimeScale([stretch, far], columns: columns).labels(columns: columns)
          #expect(labels.allSatisfy { (0...columns).contains($0.columns.upperBound) })
          #expect(
            zip(labels, labels.dropFirst()).allSatisfy {
              $0.columns.upperBound < $1.columns.lowerBound
            })
        }
      }
    }
  }

  @Test func `a window has as many cells as fit, half on each side where there are enough`() {
    let unit = TimeUnit.days
    func minutes(_ cells: ClosedRange<Int>) -> ClosedRange<Int> {
      unit.start(of: cells.lowerBound)...unit.start(of: cells.upperBound)
    }
    let stretches = [TimeScale.Stretch](
      [minutes(0...3), minutes(3...9), minutes(40...60), minutes(100...900)], by: unit)
    #expect(stretches.map(\.cells) == [0...9, 40...60, 100...900])
    #expect(stretches.window(around: 50, columns: 11).map(\.cells) == [45...55])
    // Where there is no room for a name there is none for a stretch.
    #expect(stretches.window(around: 50, columns: 31).map(\.cells) == [40...60])
    #expect(stretches.window(around: 50, columns: 34).map(\.cells) == [5...9, 40...60, 100...105])
    #expect(stretches.window(around: 0, columns: 20).map(\.cells) == [0...9, 40...48])
    #expect(stretches.window(around: 900, columns: 4).map(\.cells) == [897...900])
    #expect(stretches.window(around: 5, columns: 5_000).map(\.cells) == stretches.map(\.cells))
    #expect(stretches.window(around: 20, columns: 9).isEmpty)
    #expect(stretches.window(around: 50, columns: 0).map(\.cells) == [50...50])
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
