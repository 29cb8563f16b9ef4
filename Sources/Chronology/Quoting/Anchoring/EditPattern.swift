/// Words made ready to be compared with stretches of a text by the number of edits between them.
///
/// Edits are one symbol more, less or other. The method is Myers' (1999), in blocks of 64 symbols
/// as Hyyrö (2003) gives it: a column of the table of edits is two numbers a block.
struct EditPattern {
  let count: Int
  private let blocks: Int
  /// For each symbol below 128, and then for each other that occurs, where it stands in each block.
  private var masks: [UInt64]
  private var others: [Int: Int] = [:]

  init(_ words: some RandomAccessCollection<Int>) {
    count = words.count
    blocks = max(1, (words.count + 63) / 64)
    masks = [UInt64](repeating: 0, count: 129 * blocks)
    for (index, symbol) in words.enumerated() {
      if !(0..<128).contains(symbol), others[symbol] == nil {
        others[symbol] = masks.count
        masks += [UInt64](repeating: 0, count: blocks)
      }
      masks[row(of: symbol) + index / 64] |= 1 << UInt64(index % 64)
    }
  }

  /// A symbol that does not occur has the empty masks that stand at 128.
  private func row(of symbol: Int) -> Int {
    (0..<128).contains(symbol) ? symbol * blocks : others[symbol] ?? 128 * blocks
  }

  /// Whether a comparison begins where the stretch does, or anywhere in it.
  enum Start { case fixed, free }

  /// Gives for each place of a stretch how many edits lie between the words and what ends there.
  func compare(
    with stretch: some Sequence<Int>, from start: Start, _ body: (_ edits: Int) -> Void
  ) {
    var column = [(plus: UInt64, minus: UInt64)](repeating: (.max, 0), count: blocks)
    var edits = count
    let last = UInt64(1) << UInt64((count + 63) % 64)
    for symbol in stretch {
      let row = row(of: symbol)
      var carry = start == .fixed ? 1 : 0
      for block in 0..<blocks {
        let top = block == blocks - 1 ? last : 1 << 63
        carry = Self.step(&column[block], masks[row + block], carry, top: top)
      }
      edits += carry
      body(edits)
    }
  }

  /// One block of one column: takes the change of edits above it and gives that in its last row.
  private static func step(
    _ column: inout (plus: UInt64, minus: UInt64), _ mask: UInt64, _ above: Int, top: UInt64
  ) -> Int {
    let vertical = mask | column.minus
    let matches = mask | (above < 0 ? 1 : 0)
    let zero = (((matches & column.plus) &+ column.plus) ^ column.plus) | matches
    var plus = column.minus | ~(zero | column.plus)
    var minus = column.plus & zero
    let below = (plus & top != 0 ? 1 : 0) - (minus & top != 0 ? 1 : 0)
    plus = plus << 1 | (above > 0 ? 1 : 0)
    minus = minus << 1 | (above < 0 ? 1 : 0)
    column = (minus | ~(vertical | plus), plus & vertical)
    return below
  }
}

extension EditPattern {
  /// How many edits make the words of a stretch.
  func edits(to stretch: some Sequence<Int>) -> Int {
    var last = count
    compare(with: stretch, from: .fixed) { last = $0 }
    return last
  }

  /// How much of a stretch, from its start, the words are most like, and how many edits apart.
  func reach(into stretch: some Sequence<Int>) -> (length: Int, edits: Int) {
    var best = (length: 0, edits: count)
    var length = 0
    compare(with: stretch, from: .fixed) { edits in
      length += 1
      if edits < best.edits { best = (length, edits) }
    }
    return best
  }

  /// The places of a stretch before which something like the words ends, the likest of each
  /// neighbourhood; places count from 0 at its start.
  func endings(in stretch: some Sequence<Int>, atMost limit: Int) -> [(place: Int, edits: Int)] {
    var found: [(place: Int, edits: Int)] = []
    var place = 0
    let apart = max(1, count / 2)
    compare(with: stretch, from: .free) { edits in
      place += 1
      guard edits <= limit else { return }
      guard let last = found.last, place - last.place < apart else {
        found.append((place, edits))
        return
      }
      if edits < last.edits { found[found.count - 1] = (place, edits) }
    }
    return found
  }
}
