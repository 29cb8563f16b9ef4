import Chronology

extension Source {
  /// Whether its text is records for programs, as those of a table that was imported: what an event quotes of
  /// it is no prose, and its values stand in the event.
  var holdsRecords: Bool { ImportFormat.isCalledSo(file) }
}

extension Event {
  /// Whether records alone tell it.
  func isRecorded(_ sources: [Source.ID: Source]) -> Bool {
    !accounts.isEmpty && accounts.allSatisfy { sources[$0.source]?.holdsRecords == true }
  }
}
