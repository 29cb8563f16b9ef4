import Chronology

extension Account {
  /// Whether most letters that it quotes are written from right to left.
  var isRightToLeft: Bool {
    quotations.lazy.flatMap(\.exact.unicodeScalars).areRightToLeft
  }
}

extension String {
  /// Whether most of its letters are written from right to left.
  var isRightToLeft: Bool { unicodeScalars.areRightToLeft }
}

extension Sequence<Unicode.Scalar> {
  /// Whether most letters among the first are written from right to left.
  fileprivate var areRightToLeft: Bool {
    var balance = 0
    for scalar in prefix(400) {
      if scalar.isRightToLeft {
        balance += 1
      } else if scalar.properties.isAlphabetic {
        balance -= 1
      }
    }
    return balance > 0
  }
}

extension Unicode.Scalar {
  /// Whether it is of Hebrew, Arabic and the scripts encoded beside them, all from right to left.
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      properties.isAlphabetic
    default: false
    }
  }
}
