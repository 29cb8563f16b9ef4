/// One press of a key.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// A letter, in lower case, or one of `@ \ ] ^ _`.
  ///
  /// `<c-i>`, `<c-m>`, `<c-j>`, `<c-h>` and `<c-[>` do not exist: a terminal cannot tell them from
  /// tab, enter, backspace and escape, so that is what their names mean.
  case control(Character)
  case alt(Character)
  case enter, escape, tab, backtab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case function(Int)
}
