import Archive
import Chronology

// Selected rows of a dossier that is read again.
extension Model {
  /// The ends of a selection, by what the dossier calls them: places in the archive are another
  /// state's.
  struct SelectedEnds {
    let anchor: Event.ID
    let end: Event.ID
    let isGrowing: Bool
  }

  var selectedEnds: SelectedEnds? {
    get throws {
      guard let rows = selectedRows, let anchor = try archive.event(rows.anchor)?.id,
        let end = try archive.event(rows.end)?.id
      else { return nil }
      return SelectedEnds(anchor: anchor, end: end, isGrowing: rows.isGrowing)
    }
  }

  /// The same rows in what the dossier is now; nil, which is said, where one of the ends is gone.
  mutating func selection(again old: SelectedEnds) throws -> RowSelection? {
    let anchor = try archive.id(of: old.anchor)
    // The end of one that grows is where the reader is.
    let end = try archive.id(of: old.end) ?? (old.isGrowing ? anchor : nil)
    guard let anchor, let end else {
      notice = Notice(text: "The selection is gone: the dossier has the event at its end no more")
      return nil
    }
    return RowSelection(anchor: anchor, end: end, isGrowing: old.isGrowing)
  }
}
