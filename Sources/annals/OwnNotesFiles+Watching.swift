import Browser
import Chronology
import Formats

// What others write into them while they are shown: an editor, or another annals.
extension OwnNotesFiles {
  /// Where they lie, or would.
  var paths: Set<String> { Set(files.map(\.path) + [unwritten.path].compactMap(\.self)) }

  /// Whether one of some files holds something else than was read.
  func isNews(_ changed: Set<String>) -> Bool {
    !paths.isDisjoint(with: changed)
      && paths.intersection(changed).contains { FileHash.of($0) != seen[$0] }
  }

  /// Whether a file that was there is not: an editor may be about to put it in its place.
  var isMissingSomething: Bool {
    files.contains { seen[$0.path] != nil && !$0.isThere }
  }

  /// Reads them again, and says what is other.
  mutating func lookAgain() -> [Message] {
    let (before, fault) = (shown, complaint)
    var now = read()
    // What could not be set down in a broken file can be, now that it is mended.
    let isCaughtUp = complaint == nil && !unwritten.all.isEmpty && !write().done.isEmpty
    if isCaughtUp { now = read() }
    let news: [Message] = now == before ? [] : [.noted(now)]
    if let complaint {
      let words = "\(brief) (your notes are shown as they were before)"
      return complaint == fault ? news : news + [.complained(words)]
    }
    let words = words(of: now.difference(from: before).counted, isMended: fault != nil, isCaughtUp)
    return words.isEmpty ? news : news + [.said(words)]
  }

  /// "Your notes can be read again, with 1 note changed on disk; what you set down is written".
  private func words(of changes: String?, isMended: Bool, _ isCaughtUp: Bool) -> String {
    let changed =
      isMended
      ? "Your notes can be read again" + (changes.map { ", with \($0) changed on disk" } ?? "")
      : changes.map { "Your notes were changed on disk: \($0)" }
    let written = isCaughtUp ? "what you set down is written" : nil
    let words = [changed, written].compactMap(\.self).joined(separator: "; ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension Notebook {
  /// What is other than before.
  fileprivate func difference(from before: Notebook) -> [Jotting.Topic] {
    Set(marks).symmetricDifference(before.marks).map { .mark($0.letter) }
      + Set(stars).symmetricDifference(before.stars).map { .star($0) }
      + Set(notes).symmetricDifference(before.notes).map { .note($0.subject) }
  }
}

extension [Jotting.Topic] {
  /// "2 stars, 1 note"; nil where there is nothing.
  var counted: String? {
    let names = Set(self).map { topic in
      switch topic {
      case .mark: "mark"
      case .star: "star"
      case .note: "note"
      }
    }
    let counts = ["mark", "star", "note"].compactMap { name -> String? in
      let count = names.count { $0 == name }
      return count == 0 ? nil : count.counted(name)
    }
    return counts.isEmpty ? nil : counts.joined(separator: ", ")
  }
}
