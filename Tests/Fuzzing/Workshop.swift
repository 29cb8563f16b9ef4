import Foundation

/// The folder in which files are put to be read, in memory where that can be.
enum Workshop {
  private static let folder: String = {
    let memory = "/dev/shm"
    let parent =
      FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
    let folder = parent + "/annals-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: Workshop.folder) }
    return folder
  }()

  static func path(_ name: String) -> String { folder + "/" + name }

  /// Puts a file there, in the place of the last of that name, and gives its path.
  static func put(_ bytes: [UInt8], _ name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  /// A folder that is not there yet.
  static func free(_ name: String) -> String {
    try? FileManager.default.removeItem(atPath: path(name))
    return path(name)
  }
}
