/// The blocks of eight bytes of a text by what they hold, so that many quotations are found in it
/// without walking through it for each.
///
/// Words of fifteen bytes or more hold a whole block wherever they stand.
struct BlockIndex: Sendable {
  private struct Block: Sendable {
    let content: UInt64
    let place: Int32
  }

  /// In the order of their content, then of their places.
  private let blocks: [Block]
  private static let size = 8
  static let shortest = 2 * size - 1
  /// So many blocks of the same content are too many.
  private static let common = 64

  init(_ bytes: [UInt8]) {
    var blocks: [Block] = []
    blocks.reserveCapacity(bytes.count / BlockIndex.size)
    for place in stride(from: 0, through: bytes.count - BlockIndex.size, by: BlockIndex.size) {
      blocks.append(
        Block(content: BlockIndex.content(of: bytes, at: place), place: Int32(place)))
    }
    self.blocks = blocks.sorted { ($0.content, $0.place) < ($1.content, $1.place) }
  }

  /// Every place where words of the ``shortest`` length or longer stand, overlapping ones included; nil
  /// where all of their blocks are too common to look at each.
  func places(of words: [UInt8], in bytes: [UInt8]) -> [Range<Int>]? {
    let rarest = (0..<BlockIndex.size).map { self.rarest(in: words, from: $0) }
    guard rarest.allSatisfy({ $0.1.count <= BlockIndex.common }) else { return nil }
    return rarest.flatMap { place, blocks in
      blocks.compactMap { block in
        let start = Int(block.place) - place
        let end = start + words.count
        return start >= 0 && end <= bytes.count && bytes[start..<end] == words[...]
          ? start..<end : nil
      }
    }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Of the blocks into which some words may be cut from an offset on, one that is rare in the text.
  private func rarest(in words: [UInt8], from offset: Int) -> (Int, ArraySlice<Block>) {
    var best: (Int, ArraySlice<Block>)?
    for place in stride(from: offset, through: words.count - BlockIndex.size, by: BlockIndex.size) {
      let found = blocks(holding: BlockIndex.content(of: words, at: place))
      if found.count < best?.1.count ?? .max { best = (place, found) }
      if found.count < 2 { break }
    }
    return best ?? (offset, [])
  }

  private func blocks(holding content: UInt64) -> ArraySlice<Block> {
    let start = firstIndex { $0.content >= content }
    return blocks[start..<firstIndex { $0.content > content }]
  }

  private func firstIndex(where isBehind: (Block) -> Bool) -> Int {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(blocks[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func content(of bytes: [UInt8], at place: Int) -> UInt64 {
    bytes[place..<place + size].reduce(0) { $0 << 8 | UInt64($1) }
  }
}
