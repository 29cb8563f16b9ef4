import CNcurses
package import Screen

extension Key {
  /// Names what came as a character; nil for what no key makes.
  package init?(codePoint: Int32) {
    switch codePoint {
    case 0: self = .control("@")
    case 8, 127: self = .backspace
    case 9: self = .tab
    case 10, 13: self = .enter
    case 27: self = .escape
    case 1..<32:
      guard let letter = Key.controlled(codePoint) else { return nil }
      self = .control(letter)
    case ..<0, 128..<160: return nil
    default:
      guard let scalar = Unicode.Scalar(UInt32(clamping: codePoint)) else { return nil }
      self = .character(Character(scalar))
    }
  }

  /// The key that control turned into this control character.
  private static func controlled(_ code: Int32) -> Character? {
    Unicode.Scalar(UInt32(code) + 0x40).map { Character(Character($0).lowercased()) }
  }

  /// Names a key that ncurses knows; nil for those that have no name here.
  package init?(ncurses code: Int32) {
    if let key = Key.ncurses[code] {
      self = key
    } else if KEY_F0 + 1...KEY_F0 + 63 ~= code {
      self = .function(Int(code - KEY_F0))
    } else {
      return nil
    }
  }

  private static let ncurses: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
    KEY_SR: .shiftUp, KEY_SF: .shiftDown, KEY_SLEFT: .shiftLeft, KEY_SRIGHT: .shiftRight,
    KEY_HOME: .home, KEY_END: .end, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown,
    KEY_A1: .home, KEY_C1: .end, KEY_A3: .pageUp, KEY_C3: .pageDown,
    KEY_IC: .insert, KEY_DC: .delete, KEY_BACKSPACE: .backspace, KEY_ENTER: .enter,
    KEY_BTAB: .backtab,
  ]
}
