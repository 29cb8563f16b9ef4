import CNcurses
import Screen
import Terminal
import Testing

struct KeyTests {
  @Test(
    arguments: [
      (0, "<c-@>"), (1, "<c-a>"), (3, "<c-c>"), (8, "<bs>"), (9, "<tab>"), (10, "<enter>"),
      (13, "<enter>"), (26, "<c-z>"), (27, "<esc>"), (28, "<c-\\>"), (29, "<c-]>"), (31, "<c-_>"),
      (32, "<space>"), (60, "<lt>"), (65, "A"), (127, "<bs>"), (0xE9, "é"), (0x1F600, "😀"),
    ] as [(Int32, String)])
  func `a character is a key`(codePoint: Int32, text: String) {
    #expect(Key(codePoint: codePoint)?.description == text)
  }

  @Test(arguments: [-1, 128, 155, 0xD800, 0x110000, .max, .min] as [Int32])
  func `what no key makes is none`(codePoint: Int32) {
    #expect(Key(codePoint: codePoint) == nil)
  }

  @Test(
    arguments: [
      (KEY_UP, "<up>"), (KEY_SR, "<s-up>"), (KEY_SF, "<s-down>"), (KEY_BTAB, "<btab>"),
      (KEY_NPAGE, "<pgdn>"), (KEY_DC, "<del>"), (KEY_BACKSPACE, "<bs>"), (KEY_F0 + 1, "<f1>"),
      (KEY_F0 + 63, "<f63>"),
    ])
  func `a function key has its name`(code: Int32, text: String) {
    #expect(Key(ncurses: code)?.description == text)
  }

  @Test(arguments: [KEY_F0, KEY_F0 + 64, KEY_RESIZE, KEY_MOUSE, 0, -1, .max])
  func `a key without a name is none`(code: Int32) {
    #expect(Key(ncurses: code) == nil)
  }
}
