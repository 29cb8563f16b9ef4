import Foundation

/// A file that is written whole or not at all.
///
/// What is written goes to a new file beside the one that is meant, which takes its place only in
/// ``finish()``; a full disk, an error or a crash before that leaves what was there.
package struct WholeFile: ~Copyable {
  private let path: String
  private let draft: String
  private let overwrites: Bool
  private let handle: FileHandle

  /// - Throws: ``FileError/exists(_:)`` when the file is there and may not be overwritten.
  package init(_ path: String, overwrite: Bool) throws(FileError) {
    guard overwrite || !WholeFile.exists(path) else { throw .exists(path) }
    let url = URL(fileURLWithPath: path)
    let name = ".\(url.lastPathComponent).\(UInt64.random(in: .min ... .max)).part"
    let draft = url.deletingLastPathComponent().appendingPathComponent(name).path
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .uncreatable(path, reason: WholeFile.lastReason) }
    self.path = path
    self.draft = draft
    overwrites = overwrite
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  package func write(_ text: String) throws(FileError) {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      throw .uncreatable(path, reason: error.reason)
    }
  }

  /// Puts the file in its place.
  package func finish() throws(FileError) {
    do {
      try handle.synchronize()
    } catch {
      throw .uncreatable(path, reason: error.reason)
    }
    // A link fails where a file has appeared meanwhile; a rename would silently replace it.
    let done = unsafe overwrites ? rename(draft, path) : link(draft, path)
    guard done == 0 else {
      throw errno == EEXIST ? .exists(path) : .uncreatable(path, reason: WholeFile.lastReason)
    }
  }

  deinit {
    try? handle.close()
    unsafe unlink(draft)
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  private static var lastReason: String { unsafe String(cString: strerror(errno)) }
}
