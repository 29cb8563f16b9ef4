import Archive
import Chronology

/// A search inside a list: what is looked for, and from where it is to jump next.
///
/// A row is told by whatever tells the list's rows apart. While words are typed, every letter jumps
/// from where the search was begun.
struct ListSearch: Sendable {
  struct Jump: Sendable {
    let from: Int?
    /// Whether the row where it starts may be the hit.
    let mayStay: Bool
    let forward: Bool

    /// Where what is typed was begun, to which one returns where nothing holds it.
    var start: Int? { mayStay ? from : nil }

    /// Where it leads among the places of the hits, which are in order; around the ends of the list.
    func place(among hits: [Int]) -> Int? {
      let start = from ?? 0
      return forward
        ? hits.first { $0 > start || mayStay && $0 == start } ?? hits.first
        : hits.last { $0 < start } ?? hits.last
    }
  }

  private(set) var query: Query?
  /// How many rows hold it.
  var count = 0
  /// Which of them is selected, from 1; nil when the selected row holds it not.
  var place: Int?
  private var origin: Int?
  private var landed: Int?
  private var isTyped = false
  private var jump: Jump?
  /// The rows of the bar beside the list in which hits lie, and of which list that was found.
  private(set) var ticks: Set<Int> = []
  private var ticked: TickedList?

  /// A list as far as it matters to where its hits lie.
  struct TickedList: Hashable, Sendable {
    let rows: Int
    let count: Int
    var order = EventOrder.time
    var day: Day?
  }

  /// Finds where hits lie, if the list or what is searched for have changed.
  mutating func tick(_ list: TickedList, _ find: () throws -> Set<Int>) rethrows {
    guard ticked != list else { return }
    ticked = list
    ticks = query == nil || list.count <= list.rows ? [] : try find()
  }

  mutating func look(for query: Query?, from row: Int?) {
    ticked = nil
    if origin == nil || row != landed { origin = row }
    (self.query, count, place, isTyped, jump) = (query, 0, nil, true, nil)
  }

  mutating func next(forward: Bool, from row: Int?) {
    guard query != nil else { return }
    jump = Jump(from: isTyped ? origin : row, mayStay: isTyped, forward: forward)
    if !isTyped { origin = nil }
    isTyped = false
  }

  /// The jump that is to be made, once.
  mutating func take() -> Jump? {
    defer { jump = nil }
    return jump
  }

  /// Keeps where a jump has led, or that it found nothing.
  mutating func land(on row: Int?) {
    landed = row
  }

  var words: String {
    if count == 0 { return "no hits" }
    return place.map { "hit \($0.grouped) of \(count.grouped)" } ?? count.counted("hit")
  }

  /// Counts the rows that hold it, and which of them is selected.
  mutating func count(hits: [Int], selected: Int) {
    (count, place) = (hits.count, hits.firstIndex(of: selected).map { $0 + 1 })
  }

  /// The rows that hold it, and where in their titles.
  func hits(among rows: [EventRow], of shown: Selection, in archive: Archive) throws
    -> [Int: [Range<Int>]]
  {
    guard let query else { return [:] }
    let found = try archive.ids(among: rows.map(\.id), in: shown.holding(query))
    let hits = rows.filter { found.contains($0.id) }
    return Dictionary(
      hits.map { ($0.id, archive.marks(of: query, in: $0.title)) },
      uniquingKeysWith: { one, _ in one })
  }
}
