import Foundation

/// Keeps other programs of this sort out of a folder while something is done in it.
///
/// The lock is on the folder itself, so that no file is left behind. Where a file system has no locks,
/// there is none.
package enum FolderLock {
  /// Waits for at most a second for another program to be done.
  ///
  /// - Throws: a ``FileError`` where it is not done then.
  package static func holding<Result>(
    _ folder: String, _ body: () throws -> Result
  ) throws -> Result {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor < 0 || isHeld(descriptor) else {
      throw FileError.uncreatable(folder, reason: "another program is writing there")
    }
    return try body()
  }

  private static func isHeld(_ descriptor: Int32) -> Bool {
    for _ in 0..<100 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return true }
      usleep(10_000)
    }
    return false
  }
}
