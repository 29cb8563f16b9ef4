import Crypto
import Foundation

/// The hash of a text that comes part by part, with a byte order mark before it and without.
package struct TextHash {
  private var bare = SHA256()
  private var marked = SHA256()

  package init() { marked.update(data: Data("\u{FEFF}".utf8)) }

  package mutating func add(_ part: String) {
    let bytes = Data(part.utf8)
    bare.update(data: bytes)
    marked.update(data: bytes)
  }

  /// Whether it is that of a file; of one of which no hash is known it is.
  package func matches(_ sha256: String) -> Bool {
    sha256.isEmpty
      || [bare.finalize().hexadecimal, marked.finalize().hexadecimal].contains(sha256)
  }
}
