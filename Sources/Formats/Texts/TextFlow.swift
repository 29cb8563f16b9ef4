/// A text as it grows: words, and the white space that is due before the next of them.
struct TextFlow {
  /// White space between words, the narrowest first.
  enum Gap: Comparable {
    case none, blank, tab, line, paragraph

    fileprivate var bytes: [UInt8] {
      switch self {
      case .none: []
      case .blank: [0x20]
      case .tab: [0x09]
      case .line: [0x0A]
      case .paragraph: [0x0A, 0x0A]
      }
    }
  }

  private var bytes: [UInt8] = []
  private var gap = Gap.none
  /// What stands before the words of an item or a cell, while it has none: paragraphs in it begin there.
  private var lead: [UInt8]?
  /// How long the text was when the row of a table began.
  private var rowStart = 0

  /// Without white space at its end.
  var text: String {
    var flow = self
    flow.trim()
    return String(decoding: flow.bytes, as: UTF8.self)
  }

  /// The byte of a word that was written last, if no white space is due.
  var lastByte: UInt8? { gap == .none ? bytes.last : nil }

  /// Asks for white space before the next word, at least so much.
  mutating func part(_ wanted: Gap) {
    guard lead == nil else { return }
    if wanted >= .line { trim() }
    gap = max(gap, wanted)
  }

  /// A break in a paragraph, of which a second one ends it.
  mutating func breakLine() {
    part(gap >= .line ? .paragraph : .line)
  }

  /// Begins an item of a list, before the words of which its sign stands.
  mutating func beginItem(_ sign: String) {
    end(.line)
    lead = Array(sign.utf8)
  }

  mutating func beginRow() {
    end(.line)
    rowStart = bytes.count
  }

  /// Begins a cell beside what its row has already.
  mutating func beginCell() {
    end(.none)
    trim()
    if bytes.count > rowStart { gap = .tab }
    lead = []
  }

  /// Ends an item, a cell or a row, be it empty.
  mutating func end(_ wanted: Gap) {
    lead = nil
    part(wanted)
  }

  /// Adds a byte of text, of which white space in a row is one blank.
  mutating func add(_ byte: UInt8) {
    byte.isHTMLSpace ? part(.blank) : addVerbatim(byte)
  }

  /// Adds a byte of text of which lines and blanks stay, but for lines before the first.
  mutating func addPreformatted(_ byte: UInt8) {
    let isIdle = byte == 0x0A && (gap > .blank || bytes.isEmpty)
    if byte != 0x0D, !isIdle { addVerbatim(byte) }
  }

  /// Adds a byte as it is.
  mutating func addVerbatim(_ byte: UInt8) {
    if !bytes.isEmpty { bytes += gap.bytes }
    bytes += lead ?? []
    (gap, lead) = (.none, nil)
    bytes.append(byte)
  }

  /// Takes away white space at the end, the kind that is not broken included.
  private mutating func trim() {
    var end = bytes.count
    while end > 0 {
      if bytes[end - 1].isHTMLSpace {
        end -= 1
      } else if bytes[..<end].suffix(2).elementsEqual([0xC2, 0xA0]) {
        end -= 2
      } else {
        break
      }
    }
    bytes.removeSubrange(end...)
  }
}
