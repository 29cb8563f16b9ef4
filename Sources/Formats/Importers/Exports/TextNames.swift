import Chronology

/// Names for the texts of a dossier, each a file in its folder: whatever a source says its file is called.
struct TextNames {
  /// In small letters, as some file systems tell no others apart; folders, too.
  private var files: Set<String> = [Dossier.fileName, "notes.yaml", "redact.yaml"]
  private var folders: Set<String> = []

  /// In bytes; no file system has longer ones.
  private static let longest = 255

  /// The name that a source asks for, if it can have that.
  mutating func name(for source: Source) -> String {
    let plain = ImportFile.name(of: source.file)
    let short = plain.utf8.count < 200 ? plain : "text.txt"
    let candidates = [source.file, short] + (2...files.count + 2).map { "\($0)-\(short)" }
    let name = candidates.first(where: isFree) ?? short
    take(name)
    return name
  }

  private func isFree(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy(TextNames.isSafe) else { return false }
    let folders = TextNames.folders(of: name)
    return !files.contains(name.lowercased()) && !self.folders.contains(name.lowercased())
      && files.isDisjoint(with: folders)
  }

  /// Part of a path that leads nowhere else, is not hidden, and can be shown.
  private static func isSafe(_ part: Substring) -> Bool {
    !part.isEmpty && !part.hasPrefix(".") && part.utf8.count <= longest
      && !part.unicodeScalars.contains { $0.isInvisible || $0 == "\\" }
      && part.contains { !$0.isWhitespace }
  }

  private mutating func take(_ name: String) {
    files.insert(name.lowercased())
    folders.formUnion(TextNames.folders(of: name))
  }

  /// The folders in which a file lies.
  private static func folders(of name: String) -> [String] {
    let parts = name.lowercased().split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }
}
