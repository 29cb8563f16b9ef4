package import Chronology

/// What is to be opened in an editor; who reads the dossier's file knows where that is written.
package enum EditPlace: Hashable, Sendable {
  case event(Event.ID)
  case account(Source.ID, of: Event.ID)
  /// A point of comparison; what a source says on it, where one is looked at.
  case point(String, by: Source.ID?, of: Event.ID)
  case name(String)
  case source(Source.ID)
  /// A place of a source's text, in code points.
  case text(Source.ID, at: Int)
  /// Where a finding is.
  case finding(Origin)
  /// The file as a whole.
  case dossier
}
