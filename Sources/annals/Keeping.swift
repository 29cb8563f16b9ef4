import Browser
import Formats
import Foundation

/// What is kept of a session from one time to the next, in the reader's state folder.
///
/// Nothing of it ever stops the program: what cannot be read is set aside and told, and that it cannot be
/// written is told once.
struct Keeping {
  private let folder: StateFolder?
  private var written: SessionState?
  private var isHopeless = false
  /// What there is to say to the reader, once.
  private(set) var words: String?
  /// What was kept the last time.
  private(set) var state: SessionState?

  private static let name = "session.json"

  /// - Parameter folder: nil keeps nothing.
  init(in folder: StateFolder?) {
    self.folder = folder
    guard let folder, folder.file(Keeping.name).isThere else { return }
    do {
      let bytes = try FileError.reading(folder.file(Keeping.name))
      let version = try JSONDecoder().decode(Version.self, from: bytes).version
      guard version == SessionState.version else {
        setAside("is of another version")
        return
      }
      state = try JSONDecoder().decode(SessionState.self, from: bytes)
      written = state
    } catch is DecodingError {
      setAside("is damaged")
    } catch {
      words = "Where you were is not known: \(error)"
    }
  }

  private struct Version: Decodable {
    let version: Int
  }

  private mutating func setAside(_ fault: String) {
    let other = folder?.setAside(Keeping.name)
    let place = other.map { "; it is set aside as \($0)" } ?? ""
    words = "What was kept of your last session \(fault)\(place)"
  }

  /// Writes what is to be kept, unless it stands there already.
  ///
  /// - Returns: what there is to say where it cannot be written, the first time.
  mutating func keep(_ state: SessionState) -> String? {
    guard let folder, isAble, state != written else { return nil }
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let text = String(decoding: try encoder.encode(state), as: UTF8.self)
      try folder.write(text + "\n", to: Keeping.name)
      written = state
      return nil
    } catch {
      isHopeless = true
      return "Where you are is not kept: \(error)"
    }
  }

  /// Whether anything can be written, as far as one knows.
  var isAble: Bool { folder != nil && !isHopeless }
}
