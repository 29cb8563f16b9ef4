import Foundation

/// What a terminal shows: in each cell a code point, and how it looks.
struct TerminalCells {
  struct Look: Hashable {
    var attributes: Set<Int> = []
    var foreground: [Int] = []
    var background: [Int] = []
  }

  struct Cell: Hashable {
    var scalar: Unicode.Scalar = " "
    var look = Look()
  }

  private var rows: [[Cell]] = []

  /// - Parameter screen: rows of text with escape sequences for their looks.
  init(_ screen: String) {
    var look = Look()
    for line in screen.split(separator: "\n", omittingEmptySubsequences: false) {
      var row: [Cell] = []
      for piece in EscapedText.pieces(of: line.unicodeScalars) {
        switch piece {
        case .glyph(let scalar): row.append(Cell(scalar: scalar, look: look))
        case .look(let codes): look.change(codes)
        case .other: break
        }
      }
      rows.append(row)
    }
  }

  var text: String {
    rows.map { String(String.UnicodeScalarView($0.map(\.scalar))) }.joined(separator: "\n")
  }

  /// How many cells are not as they were.
  func changes(since old: TerminalCells) -> Int {
    rows.indices.reduce(0) { count, row in
      count + rows[row].indices.count { rows[row][$0] != old.cell($0, row) }
    }
  }

  private func cell(_ column: Int, _ row: Int) -> Cell {
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return Cell() }
    return rows[row][column]
  }
}

extension TerminalCells.Look {
  fileprivate mutating func change(_ codes: [Int]) {
    var codes = codes[...]
    while let code = codes.popFirst() {
      switch code {
      case 0: self = TerminalCells.Look()
      case 38, 48:
        let color = [code] + codes.prefix(2)
        codes = codes.dropFirst(2)
        if code == 38 { foreground = color } else { background = color }
      case 30...37, 39, 90...97: foreground = code == 39 ? [] : [code]
      case 40...47, 49, 100...107: background = code == 49 ? [] : [code]
      default: attributes.insert(code)
      }
    }
  }
}

/// Text with escape sequences, as it goes to a terminal.
enum EscapedText {
  enum Piece {
    case glyph(Unicode.Scalar)
    /// The numbers of a sequence that changes looks (SGR).
    case look([Int])
    case other
  }

  static func pieces(of text: some Sequence<Unicode.Scalar>) -> [Piece] {
    var scalars = Array(text)[...]
    var pieces: [Piece] = []
    while let scalar = scalars.popFirst() {
      if scalar == "\u{1B}" {
        pieces.append(sequence(&scalars))
      } else if scalar.value >= 0x20 {
        pieces.append(.glyph(scalar))
      }
    }
    return pieces
  }

  /// What stands behind an escape.
  private static func sequence(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Piece {
    switch scalars.popFirst() {
    case "[":
      let end = scalars.firstIndex { "@"..."~" ~= $0 } ?? scalars.endIndex - 1
      let inside = String(String.UnicodeScalarView(scalars[..<end]))
      let isLook = scalars[end] == "m"
      scalars = scalars[(end + 1)...]
      guard isLook else { return .other }
      return .look(
        inside.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 })
    case "(", ")": scalars = scalars.dropFirst()
    default: break
    }
    return .other
  }
}
