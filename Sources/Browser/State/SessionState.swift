/// Where a reader was and how they had things, so that the program begins there the next time.
///
/// Events and sources are named by their ids: the dossier may be another by then. It holds nothing that
/// is a reader's work; that stands in their notes and in the dossier.
package struct SessionState: Codable, Hashable, Sendable {
  /// Another version is not read.
  package static let version = 1

  package var version = SessionState.version
  /// The event that was selected, and its place among all.
  var event: String?
  var row: Int?
  /// The source that was selected among its accounts.
  var account: String?
  var isInAccounts = false
  var isMaximised = false
  var isViewMaximised = false
  var filter = ""
  var search: String?
  var zoom: Zoom?
  var showsNotes = false
  var wraps = true
  /// What was open over the timeline, the topmost last.
  var views: [View] = []
  /// At what one has looked last in views that may be closed.
  var looks: LastLooks.Kept?
  /// A form or a note that was left unfinished.
  var draft: Draft?
  /// What was chosen in the export dialog.
  var export: LastExport?
  package var searches: [String] = []
  package var filters: [String] = []
  package var commands: [String] = []

  package init() {}

  /// A window of the strip of time.
  struct Zoom: Codable, Hashable, Sendable {
    /// How long a cell is, in minutes.
    var minutes: Int
    var middle: Int
    var first: Int?
    var last: Int?
  }

  /// A view that was open.
  struct View: Codable, Hashable, Sendable {
    var name: String
    var event: String?
    /// In a text: its source, and the code point at the top of the screen.
    var source: String?
    var top: Int?
    /// Where the passage begins that was selected.
    var passage: Int?
    /// In a list that is no list of events: what is selected there, by its id or name, and how it is
    /// sorted.
    var item: String?
    var order: String?
  }

  /// Whether the archive must be whole before it is shown, and whether its words must be found.
  package var needsEvents: Bool {
    row.map { $0 > 1 } == true || needsWords || zoom != nil || draft != nil
  }
  package var needsWords: Bool { !filter.isEmpty || search != nil || !views.isEmpty }
}
