import Screen
import Testing

struct ViewportTests {
  struct Step: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let selection: Int
    let visible: Range<Int>
    let change: @Sendable (inout Viewport) -> Void

    init(
      _ name: String, _ selection: Int, _ visible: Range<Int>,
      _ change: @escaping @Sendable (inout Viewport) -> Void
    ) {
      testDescription = name
      self.selection = selection
      self.visible = visible
      self.change = change
    }
  }

  /// A hundred rows, ten in sight from 40 on, of which 45 is selected.
  private static var start: Viewport {
    var viewport = Viewport(count: 100, height: 10, selection: 40)
    viewport.scroll(by: 7)
    viewport.select(45)
    return viewport
  }

  @Test func `the start is what the table assumes`() {
    #expect(Self.start.visibleRange == 40..<50)
    #expect(Self.start.selection == 45)
  }

  @Test(arguments: [
    Step("nothing", 45, 40..<50) { _ in },
    Step("down in sight", 47, 40..<50) { $0.move(by: 2) },
    Step("down to the margin and on", 48, 41..<51) { $0.move(by: 3) },
    Step("up to the margin and on", 41, 39..<49) { $0.move(by: -4) },
    Step("far down", 99, 90..<100) { $0.move(by: 1000) },
    Step("far up", 0, 0..<10) { $0.move(by: -1000) },
    Step("as far as one can", 99, 90..<100) { $0.move(by: .max) },
    Step("as far back as one can", 0, 0..<10) { $0.move(by: .min) },
    Step("to the end", 99, 90..<100) { $0.moveToEnd() },
    Step("to the start", 0, 0..<10) { $0.moveToStart() },
    Step("to a row", 70, 63..<73) { $0.select(70) },
    Step("to no row", 99, 90..<100) { $0.select(.max) },
    Step("a page", 55, 50..<60) { $0.page(by: 1) },
    Step("a page back", 35, 30..<40) { $0.page(by: -1) },
    Step("pages to the end", 99, 90..<100) { $0.page(by: 7) },
    Step("all pages", 99, 90..<100) { $0.page(by: .max) },
    Step("all pages back", 0, 0..<10) { $0.page(by: .min) },
    Step("half a page", 50, 45..<55) { $0.halfPage(by: 1) },
    Step("scrolled by one", 45, 41..<51) { $0.scroll(by: 1) },
    Step("scrolled until it takes the selection along", 47, 45..<55) { $0.scroll(by: 5) },
    Step("scrolled back until then", 42, 35..<45) { $0.scroll(by: -5) },
    Step("scrolled to the end", 92, 90..<100) { $0.scroll(by: .max) },
    Step("scrolled to the start", 7, 0..<10) { $0.scroll(by: .min) },
    Step("centered", 45, 40..<50) { $0.center() },
    Step("centered elsewhere", 60, 55..<65) {
      $0.select(60)
      $0.center()
    },
    Step("centered near the end", 98, 90..<100) {
      $0.select(98)
      $0.center()
    },
    Step("higher", 45, 40..<60) { $0.resize(height: 20) },
    Step("lower", 45, 43..<48) { $0.resize(height: 5) },
    Step("as high as the list", 45, 0..<100) { $0.resize(height: 200) },
    Step("one row", 45, 45..<46) { $0.resize(height: 1) },
    Step("two rows", 45, 44..<46) { $0.resize(height: 2) },
    Step("no row", 45, 45..<45) { $0.resize(height: 0) },
    Step("a negative height", 45, 45..<45) { $0.resize(height: -3) },
    Step("a longer list", 45, 40..<50) { $0.update(count: 1_000_000) },
    Step("a shorter list", 45, 37..<47) { $0.update(count: 47) },
    Step("a list without the selection", 19, 10..<20) { $0.update(count: 20) },
    Step("a list and a selection", 7, 5..<15) { $0.update(count: 20, selection: 7) },
    Step("another list, the selection on its line", 65, 60..<70) {
      $0.replace(count: 200, selection: 65)
    },
    Step("another list, too near its beginning", 2, 0..<10) {
      $0.replace(count: 200, selection: 2)
    },
    Step("another list, too near its end", 199, 190..<200) {
      $0.replace(count: 200, selection: 199)
    },
    Step("no other list", 0, 0..<0) { $0.replace(count: 0, selection: 7) },
    Step("an empty list", 0, 0..<0) { $0.update(count: 0) },
    Step("a negative list", 0, 0..<0) { $0.update(count: -1) },
  ])
  func `moving is arithmetic`(step: Step) {
    var viewport = Self.start
    step.change(&viewport)
    #expect(viewport.selection == step.selection)
    #expect(viewport.visibleRange == step.visible)
  }

  @Test(arguments: [(0, 0), (0, 5), (1, 0), (1, 1), (3, 2), (7, 20), (1_000_000, 50), (.max, .max)])
  func `whatever happens, the selection is in sight and no room is left`(count: Int, height: Int) {
    var random = Seeded(3)
    var viewport = Viewport(count: count, height: height, margin: 3)
    var broken: [Viewport] = []
    for _ in 0..<2000 {
      let n = [-1, 1, 7, -30, .max, .min].randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<7, using: &random) {
      case 0: viewport.move(by: n)
      case 1: viewport.page(by: n)
      case 2: viewport.halfPage(by: n)
      case 3: viewport.scroll(by: n)
      case 4: viewport.select(n)
      case 5: viewport.center()
      default: viewport.resize(height: height)
      }
      let visible = viewport.visibleRange
      let isInSight = visible.contains(viewport.selection) || count == 0 || height == 0
      let isFull = visible.count == min(viewport.count, viewport.height)
      if !isInSight || !isFull { broken.append(viewport) }
    }
    #expect(broken.isEmpty)
  }
}
