import Foundation

/// A journal on disk, one entry a line, in JSON.
///
/// Without a path, or where the folder cannot be written, what is done can be taken back as long as the
/// program runs.
struct JournalFile: Sendable {
  let path: String?

  /// More entries nobody takes back.
  private static let most = 1000

  /// Whether anything was ever done.
  var isEmpty: Bool { read().isEmpty }

  /// The entries up to the one that left the file as it is now; none where none did.
  func entries(until hash: String) -> [Journal.Entry] {
    let all = read()
    guard let last = all.lastIndex(where: { $0.after == hash }) else { return [] }
    return Array(all[...last])
  }

  /// The entries behind the one that left the file so; none where none did.
  func entries(since hash: String) -> [Journal.Entry] {
    let all = read()
    guard let last = all.lastIndex(where: { $0.after == hash }) else { return [] }
    return Array(all[(last + 1)...])
  }

  private func read() -> [Journal.Entry] {
    guard let path, let bytes = FileManager.default.contents(atPath: path) else { return [] }
    let decoder = JSONDecoder()
    // A line that was not written to its end is none, nor what stands behind it.
    return bytes.split(separator: 0x0A).lazy.map {
      try? decoder.decode(Journal.Entry.self, from: $0)
    }.prefix { $0 != nil }.compactMap(\.self).suffix(JournalFile.most)
  }

  /// Has the journal hold these entries and no others, as where the file is another than the last left.
  func replace(with entries: [Journal.Entry]) {
    guard let path else { return }
    let lines = entries.suffix(JournalFile.most).compactMap(JournalFile.line)
    guard let draft = try? WholeFile(path, overwrite: true, mode: 0o600) else { return }
    try? draft.write(lines.joined())
    try? draft.finish()
  }

  /// Writes one more entry.
  func append(_ entry: Journal.Entry) {
    guard let path, let line = JournalFile.line(entry) else { return }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try? handle.write(contentsOf: Data(line.utf8))
  }

  private static func line(_ entry: Journal.Entry) -> String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(entry)).map { String(decoding: $0, as: UTF8.self) + "\n" }
  }
}
