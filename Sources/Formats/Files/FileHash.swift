/// What a file holds, in a few letters: two that have the same hold the same.
package enum FileHash {
  /// SHA-256 of the bytes of a file, in lower-case hexadecimal; nil where they cannot be had.
  package static func of(_ path: String) -> String? {
    try? FileError.reading(path).sha256
  }
}
