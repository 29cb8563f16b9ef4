import Foundation

/// A file that one program at a time may change, until it is released.
///
/// Other programs than this one are not kept from it. Where the file system knows no locks, nobody is.
struct FileLock {
  private let descriptor: Int32

  /// Waits for whoever holds it, for the second that a writer takes at most.
  init(_ path: String) {
    var descriptor = FileLock.open(path)
    for _ in 0..<FileLock.tries where descriptor >= 0 {
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        guard errno == EWOULDBLOCK else { break }
        usleep(FileLock.pause)
        continue
      }
      // Whoever held it may have put another file in its place.
      if FileLock.isStill(descriptor, at: path) { break }
      close(descriptor)
      descriptor = FileLock.open(path)
    }
    self.descriptor = descriptor
  }

  func release() { if descriptor >= 0 { close(descriptor) } }

  /// Does something while no other program may.
  static func holding<Result>(_ path: String, _ work: () throws -> Result) rethrows -> Result {
    let lock = FileLock(path)
    defer { lock.release() }
    return try work()
  }

  private static let tries = 200
  /// In microseconds.
  private static let pause: UInt32 = 10_000

  private static func open(_ path: String) -> Int32 {
    unsafe Foundation.open(path, O_RDONLY | O_CLOEXEC)
  }

  private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
    var (held, there) = (stat(), stat())
    guard unsafe fstat(descriptor, &held) == 0, unsafe stat(path, &there) == 0 else { return true }
    return held.st_ino == there.st_ino && held.st_dev == there.st_dev
  }
}
