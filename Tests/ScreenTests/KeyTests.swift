import Screen
import Testing

struct KeyTests {
  @Test(
    arguments: [
      ("", []),
      ("j /", [.character("j"), .character(" "), .character("/")]),
      ("<lt><space><gt>>", [.character("<"), .character(" "), .character(">"), .character(">")]),
      ("<c-d><C-D><a-x><a-X>", [.control("d"), .control("d"), .alt("x"), .alt("X")]),
      ("<a-lt><a-space><a-gt>", [.alt("<"), .alt(" "), .alt(">")]),
      ("<s-up><S-Down><BTAB><s-tab>", [.shiftUp, .shiftDown, .backtab, .backtab]),
      ("<f1><F12><pgup><PageDown>", [.function(1), .function(12), .pageUp, .pageDown]),
      ("<c-i><c-m><c-j><c-h><c-[>", [.tab, .enter, .enter, .backspace, .escape]),
      ("<c-space><c-@><c-]><c-\\>", [.control("@"), .control("@"), .control("]"), .control("\\")]),
      ("e\u{301}لا", [.character("é"), .character("ل"), .character("ا")]),
    ] as [(String, [Key])])
  func `text names keys`(text: String, keys: [Key]) throws {
    #expect(try Key.keys(parsing: text) == keys)
  }

  @Test(
    arguments: [
      ("jj<foo>", "column 3: no key is called <foo>"),
      ("<>", "column 1: no key is called <>"),
      ("<enter><f0>", "column 8: no key is called <f0>"),
      ("<f64>", "column 1: no key is called <f64>"),
      ("<f>", "column 1: no key is called <f>"),
      ("<f+1>", "column 1: no key is called <f+1>"),
      ("<c-é>", "column 1: no key is called <c-é>"),
      ("<a-xy>", "column 1: no key is called <a-xy>"),
      ("<\u{1B}[2J>", "column 1: no key is called <␛[2J>"),
      ("a<enter", "column 2: < begins the name of a key, and no > ends it; a plain < is <lt>"),
    ])
  func `what is no key is refused by name and column`(text: String, message: String) {
    let error = #expect(throws: KeyError.self) { try Key.keys(parsing: text) }
    #expect(error?.description == message)
  }

  static let named: [Key] = [
    .enter, .escape, .tab, .backtab, .backspace, .delete, .insert, .up, .down, .left, .right,
    .home, .end, .pageUp, .pageDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight,
  ]
  static let controls = "abcdefgklnopqrstuvwxyz@\\]^_".map { Key.control($0) }
  static let characters = " <>-aZ0é界".flatMap { [Key.character($0), .alt($0)] }
  static let functions = (1...63).map { Key.function($0) }

  @Test(arguments: named + controls + characters + functions)
  func `every key is read back from its own text`(key: Key) throws {
    #expect(try Key.keys(parsing: key.description) == [key])
  }
}
