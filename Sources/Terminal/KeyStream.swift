import CNcurses
package import Screen

/// Keys from standard input, without a screen: from a terminal as they are pressed, from a pipe or a
/// file one after the other.
///
/// A terminal is given back as it was when the value ends.
package struct KeyStream: ~Copyable {
  package init() { cn_linear_start() }

  deinit { cn_linear_stop() }

  /// Gives the terminal back while another program runs in it.
  package func lend<Result, Failure>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    cn_linear_leave()
    defer { cn_linear_return() }
    return try body()
  }

  /// Has ``next()`` say ``Screen/Input/changed`` when a descriptor has something to read.
  package func watch(_ descriptor: Int32) { cn_watch(descriptor) }

  /// Stops the process, as `^Z` does, and returns when it is to go on.
  package func suspend() { cn_linear_suspend() }

  /// Waits for a key; at the end of the input the signal is 0.
  package func next() -> Input {
    let event = cn_linear_next(-1)
    switch event.kind {
    case CN_CHARACTER: return input(after: UInt8(truncatingIfNeeded: event.value))
    case CN_CHANGED: return .changed
    case CN_TERMINATED: return .terminated(signal: event.value)
    case CN_CONTINUED: return .resumed
    default: return .idle
    }
  }

  /// Waits until standard output takes a piece of ``pieceLength`` bytes.
  ///
  /// - Returns: the signal that ends the program, if one came before.
  package func awaitRoom() -> Int32? {
    let event = cn_linear_await_room()
    return event.kind == CN_TERMINATED ? event.value : nil
  }

  /// What a pipe that has room takes at once (PIPE_BUF).
  package static let pieceLength = 4096

  private func input(after byte: UInt8) -> Input {
    if byte == 0x1B { return escape() }
    var bytes = [byte]
    while bytes.count < KeyStream.length(ofCharacterStarting: byte), let next = nextByte() {
      bytes.append(next)
    }
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
      return .idle
    }
    return Key(codePoint: Int32(scalar.value)).map { .key($0) } ?? .idle
  }

  /// What follows an escape at once belongs to it.
  private func escape() -> Input {
    guard let byte = nextByte() else { return .key(.escape) }
    let character = Character(Unicode.Scalar(byte))
    guard character == "[" || character == "O" else {
      return .key(byte == 0x1B ? .escape : .alt(character))
    }
    var sequence = String(character)
    while let byte = nextByte() {
      sequence.unicodeScalars.append(Unicode.Scalar(byte))
      if 0x40...0x7E ~= byte { return KeyStream.sequences[sequence].map { .key($0) } ?? .idle }
    }
    return .idle
  }

  private func nextByte() -> UInt8? {
    let event = cn_linear_next(KeyStream.patience)
    return event.kind == CN_CHARACTER ? UInt8(truncatingIfNeeded: event.value) : nil
  }

  /// How long the rest of a key may be on its way, in milliseconds.
  private static let patience: Int32 = 25

  private static func length(ofCharacterStarting byte: UInt8) -> Int {
    switch byte {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }

  /// What most terminals send.
  private static let sequences: [String: Key] = [
    "[A": .up, "OA": .up, "[B": .down, "OB": .down, "[C": .right, "OC": .right, "[D": .left,
    "OD": .left, "[H": .home, "OH": .home, "[1~": .home, "[7~": .home, "[F": .end, "OF": .end,
    "[4~": .end, "[8~": .end, "[5~": .pageUp, "[6~": .pageDown, "[2~": .insert, "[3~": .delete,
    "[Z": .backtab, "OP": .function(1), "OQ": .function(2), "OR": .function(3), "OS": .function(4),
    "[15~": .function(5), "[1;2A": .shiftUp, "[1;2B": .shiftDown, "[1;2C": .shiftRight,
    "[1;2D": .shiftLeft,
  ]
}
