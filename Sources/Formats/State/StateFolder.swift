import Foundation

/// The folder in which the program keeps what it knows of one dossier and its reader.
///
/// It lies under `$XDG_STATE_HOME/annals` and is named after the dossier's folder, with the hash of its
/// whole path, so that dossiers of the same name do not share one.
package struct StateFolder: Sendable {
  package let path: String

  /// The folder of a dossier; nil where the reader has no home.
  ///
  /// - Parameter dossier: its folder, or its file where that has a name of its own.
  package init?(of dossier: String, environment: [String: String]) {
    guard let home = StateFolder.home(environment), let place = dossier.identity else { return nil }
    let name = place.split(separator: "/").last.map { String($0).fileName } ?? "root"
    path = "\(home)/annals/\(name)-\(Data(place.utf8).sha256.prefix(12))"
  }

  /// The XDG specification has relative paths ignored.
  private static func home(_ environment: [String: String]) -> String? {
    if let home = environment["XDG_STATE_HOME"], home.hasPrefix("/") { return home }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/state"
  }

  /// Where a file of the folder lies, whether it is there or not.
  package func file(_ name: String) -> String { path + "/" + name }

  /// Makes the folder, and those above it that are not there, for nobody but the reader.
  package func create() throws(FileError) {
    var folder = ""
    for part in path.split(separator: "/") {
      folder += "/" + part
      guard unsafe mkdir(folder, 0o700) != 0 else { continue }
      // Whatever is asked next may fail for a reason of its own.
      let error = errno
      // Another program may make it at the same time.
      if error == EEXIST || folder.isFolder { continue }
      throw .uncreatable(folder, reason: unsafe String(cString: strerror(error)))
    }
    guard path.isFolder else { throw .uncreatable(path, reason: "it is no folder") }
  }

  /// Writes a file whole or not at all, which nobody but the reader can read.
  ///
  /// It is not awaited on the disk: what is kept here is worth no waiting.
  package func write(_ text: String, to name: String) throws(FileError) {
    try create()
    let target = file(name)
    let draft = file(".\(name)-\(UInt64.random(in: .min ... .max)).part")
    let bytes = Array(text.utf8)
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .uncreatable(target, reason: unsafe String(cString: strerror(errno)))
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
    } catch {
      unsafe unlink(draft)
      throw .uncreatable(target, reason: error.reason)
    }
    guard unsafe rename(draft, target) == 0 else {
      let reason = unsafe String(cString: strerror(errno))
      unsafe unlink(draft)
      throw .uncreatable(target, reason: reason)
    }
  }

  /// Gives a file that cannot be used a name of its own: `session.json.bad-2`.
  ///
  /// - Returns: the name; nil where it cannot be had.
  package func setAside(_ name: String) -> String? {
    for number in 1...99 {
      let other = "\(name).bad-\(number)"
      if file(other).isThere { continue }
      return unsafe rename(file(name), file(other)) == 0 ? other : nil
    }
    return nil
  }
}

extension String {
  /// The whole path of what it leads to, without links.
  fileprivate var identity: String? {
    if let resolved = literalPath.withoutLinks { return resolved }
    return isThere ? URL(fileURLWithPath: literalPath).standardizedFileURL.path : nil
  }

  /// As part of a file's name: letters, digits, hyphens, and no longer than one can read.
  fileprivate var fileName: String {
    let isPlain = { (character: Character) in
      character.asciiValue.map { isalnum(CInt($0)) != 0 || "-_".utf8.contains($0) } ?? false
    }
    let plain = String(map { isPlain($0) ? $0 : "-" }.prefix(40))
    return plain.isEmpty ? "dossier" : plain
  }
}
