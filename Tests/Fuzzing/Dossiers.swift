import Archive
import Chronology
import Formats
import Foundation

/// What a person writes in an editor.
enum Dossiers {
  /// The texts beside the dossier; a seed quotes them.
  private static let file: String? = {
    let texts = [
      "a.txt": "Ten miners were killed on Sunday. The police said eleven. The police said more.\n",
      "b.txt":
        "Gunmen took the miners, who were asleep, to the hills.\n\n\u{202B}قالت الشرطة\u{202C}\n",
    ]
    for (name, text) in texts {
      guard (try? Workshop.put(Array(text.utf8), name)) != nil else { return nil }
    }
    return Workshop.path(Dossier.fileName)
  }()

  static func feed(_ bytes: [UInt8]) throws {
    guard let file else { throw BrokenLaw(description: "there is no folder for the texts") }
    let dossier: Dossier
    do {
      dossier = try Dossier(parsing: String(decoding: bytes, as: UTF8.self), file: file)
    } catch let findings as Findings {
      return try BrokenLaw.unless(!findings.description.isEmpty, "it is refused without a word")
    }
    _ = dossier.warnings
    try goesOn(dossier.timeline, file: file)
  }

  /// What reads is written as the same, can be looked through, and leaves in every format.
  static func goesOn(_ timeline: Timeline, file: String) throws {
    let again: Timeline
    do {
      again = try Dossier(parsing: timeline.yaml, file: file).timeline
    } catch {
      throw BrokenLaw(description: "what is written does not read: \(error)")
    }
    let text = try Exporter.json.text(of: timeline)
    try BrokenLaw.unless(try Exporter.json.text(of: again) == text, "it is written as another")
    let archive = try Archive(timeline)
    _ = try archive.rows(0..<archive.count, of: Selection())
    for format in Exporter.all { _ = try format.text(of: timeline) }
  }
}

extension Exporter {
  /// All that leaves, as text.
  func text(of timeline: Timeline) throws -> String {
    var bytes: [UInt8] = []
    try write(Extract(timeline)) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
