import Foundation

/// A file that one program at a time may change, until it is released.
///
/// Other programs than this one are not kept from it. Where the file system knows no locks, nobody is.
package struct FileLock {
  private let descriptor: Int32

  /// Waits for whoever holds it, for longer than a writer takes.
  ///
  /// - Throws: a ``FileError`` where it is held even then.
  private init(_ path: String) throws(FileError) {
    for _ in 0..<FileLock.tries {
      let descriptor = FileLock.open(path)
      // Whoever held it may have put another file in its place.
      let isOurs =
        descriptor < 0 || FileLock.takes(descriptor) && FileLock.isStill(descriptor, at: path)
      if isOurs {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
      usleep(FileLock.pause)
    }
    throw .uncreatable(path, reason: "another program is writing it")
  }

  private func release() { if descriptor >= 0 { close(descriptor) } }

  /// Does something while no other program may.
  ///
  /// - Throws: a ``FileError`` where another one goes on writing.
  package static func holding<Result>(_ path: String, _ work: () throws -> Result) throws -> Result
  {
    let lock = try FileLock(path)
    defer { lock.release() }
    return try work()
  }

  private static let tries = 200
  /// In microseconds.
  private static let pause: UInt32 = 10_000

  private static func open(_ path: String) -> Int32 {
    unsafe Foundation.open(path, O_RDONLY | O_CLOEXEC)
  }

  private static func takes(_ descriptor: Int32) -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
    var (held, there) = (stat(), stat())
    guard unsafe fstat(descriptor, &held) == 0, unsafe stat(path, &there) == 0 else { return true }
    return held.st_ino == there.st_ino && held.st_dev == there.st_dev
  }
}
