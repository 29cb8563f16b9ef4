import Archive
import Chronology

/// Something that one can jump to: an event, a name or a source.
struct JumpItem: Sendable {
  enum Target: Hashable, Sendable {
    case event(Int)
    case name(String)
    case source(Source.ID)
  }

  let target: Target
  /// What it is, in a word: "event", "person", "source".
  let sort: String
  let text: String
  /// An event's date, in EDTF.
  var date: String?
  var kind: Kind?
  var match: FuzzyMatch
}
