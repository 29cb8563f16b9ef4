import Foundation

/// What a file holds, in a few letters: two that have the same hold the same.
package enum FileHash {
  /// SHA-256 of the bytes of a file, in lower-case hexadecimal; nil where they cannot be had.
  package static func of(_ path: String) -> String? {
    try? FileError.reading(path).sha256
  }
}

/// Whether a file is the one it was, without reading it: two of one stamp hold the same as long as nobody
/// turns back the clock.
package enum FileStamp {
  /// Where it lies on its disk, how long it is and when it was written; nil where there is none.
  package static func of(_ path: String) -> String? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    let time = status.st_mtim
    return "\(status.st_dev):\(status.st_ino):\(status.st_size):\(time.tv_sec).\(time.tv_nsec)"
  }
}
