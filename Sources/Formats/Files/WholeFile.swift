package import Foundation

/// A file that is written whole or not at all.
///
/// What is written goes to a new file beside the one that is meant, which takes its place only in
/// ``finish()``; a full disk, an error or a crash before that leaves what was there.
package struct WholeFile: ~Copyable {
  private let path: String
  /// Where the file will be: where a link leads, so that the link stays.
  private let target: String
  /// The new file, empty at first, for what writes it by its path.
  package let draft: String
  private let overwrites: Bool
  private let handle: FileHandle

  /// - Parameters:
  ///   - newMode: who may read and write the file where there was none, but for the mask.
  ///   - begin: told the path of the draft before there is one, so that no signal comes between.
  /// - Throws: ``FileError/exists(_:)`` when the file is there and may not be overwritten.
  package init(
    _ path: String, overwrite: Bool, mode newMode: mode_t = 0o666,
    drafting begin: (String) -> Void = { _ in }
  ) throws(FileError) {
    guard overwrite || !WholeFile.exists(path) else { throw .exists(path) }
    guard let target = path.withoutLinks ?? (WholeFile.exists(path) ? nil : path) else {
      throw .uncreatable(path, reason: "it is a link that leads nowhere")
    }
    let mode = WholeFile.mode(of: target)
    // A rename would put a file where a device or a pipe was.
    guard mode.map({ $0 & S_IFMT == S_IFREG }) ?? true else {
      throw .uncreatable(path, reason: path.isFolder ? "it is a folder" : "it is no plain file")
    }
    // A rename would replace what somebody has protected.
    guard unsafe mode == nil || access(target, W_OK) == 0 else {
      throw .uncreatable(path, reason: WholeFile.lastReason)
    }
    // The name says nothing of the file's own, which may be as long as a name can be.
    let name = ".annals-\(UInt64.random(in: .min ... .max)).part"
    let folder = URL(fileURLWithPath: target.literalPath).deletingLastPathComponent()
    let draft = folder.appendingPathComponent(name).path
    begin(draft)
    // From its beginning nobody can open it who may not open the file.
    let descriptor = unsafe open(
      draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, (mode ?? newMode) & 0o777)
    guard descriptor >= 0 else { throw .uncreatable(path, reason: WholeFile.lastReason) }
    if let mode { fchmod(descriptor, mode & 0o7777) }
    self.path = path
    self.target = target
    self.draft = draft
    overwrites = overwrite
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  package func write(_ text: String) throws(FileError) {
    try write(Array(text.utf8))
  }

  package func write(_ bytes: [UInt8]) throws(FileError) {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      throw .uncreatable(path, reason: error.reason)
    }
  }

  /// Waits until all that is written is on the disk.
  ///
  /// Who has to look at the old file before a new one takes its place does so behind this.
  func settle() throws(FileError) {
    do {
      try handle.synchronize()
    } catch {
      throw .uncreatable(path, reason: error.reason)
    }
  }

  /// Puts the file in its place.
  package func finish() throws(FileError) {
    try settle()
    if !overwrites, try linkDraft() { return }
    guard unsafe rename(draft, target) == 0 else {
      throw .uncreatable(path, reason: WholeFile.lastReason)
    }
  }

  /// Gives the draft its name by a link, which fails where a file has appeared meanwhile; a rename
  /// would silently replace it.
  ///
  /// - Returns: false where the file system has no links, as those of memory sticks.
  private func linkDraft() throws(FileError) -> Bool {
    if unsafe link(draft, target) == 0 { return true }
    guard errno == EPERM || errno == EOPNOTSUPP else {
      throw errno == EEXIST ? .exists(path) : .uncreatable(path, reason: WholeFile.lastReason)
    }
    guard !WholeFile.exists(path) else { throw .exists(path) }
    return false
  }

  deinit {
    try? handle.close()
    unsafe unlink(draft)
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// What sort of file there is, and who may read and write it; nil when there is none.
  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode : nil
  }

  private static var lastReason: String { unsafe String(cString: strerror(errno)) }
}
