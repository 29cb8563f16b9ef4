package import Chronology
package import Foundation

/// Why a file could not be read or written.
package enum FileError: Error, CustomStringConvertible {
  case missing(String)
  /// A folder without a `dossier.yaml`.
  case noDossier(String)
  case unreadable(String, reason: String)
  case notText(Finding)
  case exists(String)
  /// A dossier where one was to be made.
  case dossierExists(String)
  case uncreatable(String, reason: String)

  package var description: String {
    switch self {
    case .missing(let path): "\(path): no such file"
    case .noDossier(let path):
      "\(path): no dossier.yaml in this folder; `annals import TABLE -o FOLDER` makes one of a table"
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .notText(let finding): finding.description
    case .exists(let path): "\(path) exists and is left as it is"
    case .dossierExists(let path):
      "\(path) exists and is left as it is; to add documents, open the dossier and press T, then a"
    case .uncreatable(let path, let reason): "\(path): cannot be written: \(reason)"
    }
  }

  /// The bytes of a file.
  package static func reading(_ path: String) throws(FileError) -> Data {
    if let bytes = FileManager.default.contents(atPath: path.literalPath) { return bytes }
    guard path.isThere else { throw .missing(path) }
    guard !path.isFolder else { throw .unreadable(path, reason: "it is a folder") }
    guard path.isPlainFile else { throw .unreadable(path, reason: "it is no plain file") }
    // A URL takes as long as the reading; it is asked only for the reason of a failure.
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path.literalPath))
    } catch {
      throw .unreadable(path, reason: error.reason)
    }
  }

  /// All of standard input, which may have no end.
  ///
  /// - Parameter advice: what to do with more than is read.
  package static func readingInput(advice: String = "") throws(FileError) -> Data {
    try reading(FileHandle.standardInput, "standard input", advice: advice)
  }

  /// What is left of a file, part by part, as far as memory bears it.
  static func reading(
    _ handle: FileHandle, _ path: String, advice: String = ""
  ) throws(FileError) -> Data {
    var bytes = Data()
    do {
      while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty, bytes.count <= longest {
        bytes += part
      }
    } catch {
      throw .unreadable(path, reason: error.reason)
    }
    guard bytes.count <= longest else {
      throw .unreadable(path, reason: "it is longer than \(longest >> 20) MB" + advice)
    }
    return bytes
  }

  /// What no text or table of a person reaches, and memory does.
  private static let longest = 100 << 20
}

extension String {
  /// The path as it is to be given to Foundation, which takes a `~` at its beginning for somebody's
  /// home; in a program linked statically, looking for that somebody ends it.
  var literalPath: String { hasPrefix("~") ? "./" + self : self }

  /// Whether there is anything at this path.
  package var isThere: Bool { FileManager.default.fileExists(atPath: literalPath) }

  /// The path without symbolic links; nil when nothing is there.
  package var withoutLinks: String? {
    guard let resolved = unsafe realpath(self, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Whether links lead from what lies in a folder to what lies elsewhere.
  ///
  /// The folder may itself be reached through links.
  package func leads(outOf folder: String) -> Bool {
    guard let target = withoutLinks, let folder = folder.withoutLinks else { return false }
    return !target.hasPrefix(folder == "/" ? folder : folder + "/")
  }

  /// Whether there is a file with bytes of its own at this path, links followed.
  ///
  /// Whoever opens a pipe that nobody writes to waits for ever, and a device may have no end.
  package var isPlainFile: Bool {
    var status = stat()
    return unsafe stat(literalPath, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// How many bytes the file at this path has; nil where nothing is.
  ///
  /// Foundation asks for the name of its owner as well, perhaps over a network.
  package var fileSize: Int? {
    var status = stat()
    return unsafe stat(literalPath, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Whether there is a folder at this path.
  package var isFolder: Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: literalPath, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

extension Error {
  /// The system's own words where there are any: "Permission denied".
  var reason: String {
    let underlying = (self as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let code = underlying ?? (self as? POSIXError).map({ $0 as NSError }),
      code.domain == NSPOSIXErrorDomain
    else { return localizedDescription }
    return unsafe String(cString: strerror(Int32(code.code)))
  }
}
