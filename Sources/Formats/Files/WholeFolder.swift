import Foundation

/// A folder that appears whole or not at all.
///
/// Its files go to a new folder beside it, which takes its name only in ``finish()``.
struct WholeFolder: ~Copyable {
  private let path: String
  private let draft: String

  /// - Throws: ``FileError/exists(_:)`` when there is anything but an empty folder.
  init(_ path: String) throws(FileError) {
    let path = WholeFolder.withoutSlash(path)
    try WholeFolder.refuseOccupied(path)
    let name = ".annals-\(UInt64.random(in: .min ... .max)).part"
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
    let draft = parent.appendingPathComponent(name).path
    guard unsafe mkdir(draft, 0o777) == 0 else {
      throw .uncreatable(path, reason: WholeFolder.lastReason)
    }
    (self.path, self.draft) = (path, draft)
  }

  /// - Throws: ``FileError/exists(_:)`` when there is anything but an empty folder.
  static func refuseOccupied(_ path: String) throws(FileError) {
    let path = withoutSlash(path)
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? ["?"]
    guard isFolder, names.isEmpty else { throw .exists(path) }
  }

  /// A slash at the end would make a link to a folder the folder itself.
  private static func withoutSlash(_ path: String) -> String {
    let bare = String(path.literalPath.reversed().drop { $0 == "/" }.reversed())
    return bare.isEmpty ? path : bare
  }

  /// - Parameter name: of a file, which may lie in a folder of the folder.
  func write(_ bytes: Data, to name: String) throws(FileError) {
    let file = draft + "/" + name
    try makeFolders(of: name)
    let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw .uncreatable(path + "/" + name, reason: WholeFolder.lastReason)
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: bytes)
      try handle.synchronize()
    } catch {
      throw .uncreatable(path + "/" + name, reason: error.reason)
    }
  }

  private func makeFolders(of name: String) throws(FileError) {
    guard let slash = name.lastIndex(of: "/") else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: draft + "/" + name[..<slash], withIntermediateDirectories: true)
    } catch {
      throw .uncreatable(path + "/" + name, reason: error.reason)
    }
  }

  /// Gives the folder its name, which fails where something has appeared there meanwhile.
  func finish() throws(FileError) {
    guard unsafe rename(draft, path) == 0 else {
      throw [EEXIST, ENOTEMPTY, ENOTDIR].contains(errno)
        ? .exists(path) : .uncreatable(path, reason: WholeFolder.lastReason)
    }
  }

  /// What has its name by now is no draft any more.
  deinit {
    if draft.isThere { try? FileManager.default.removeItem(atPath: draft) }
  }

  private static var lastReason: String { unsafe String(cString: strerror(errno)) }
}
