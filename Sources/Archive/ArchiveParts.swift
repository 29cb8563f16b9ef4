package import Chronology
import Synchronization

/// The parts of one table, made ready one after the other.
package final class ArchiveParts: Sendable {
  /// That of the first part.
  private let dictionary = Mutex<TextDictionary?>(nil)

  package init() {}

  /// - Parameter texts: what follows those of the part before, each from a code point on.
  package func part(_ texts: [(text: String, start: Int)], _ events: [Event]) -> ArchivePart {
    dictionary.withLock { dictionary in
      let part = ArchivePart(texts: texts, events: events, dictionary: dictionary)
      dictionary = part.dictionary
      return part
    }
  }
}
