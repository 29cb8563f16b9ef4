import Chronology

extension Source {
  /// Whether its text is records for programs, as those of a table that was imported: what an event quotes of
  /// it is no prose, and its values stand in the event.
  var holdsRecords: Bool { ImportFormat.isCalledSo(file) }

  /// Whether these are the events of a calendar.
  var holdsCalendar: Bool { file.lowercased().hasSuffix(".ics") }
}

extension Event {
  /// Whether records alone tell it.
  func isRecorded(_ sources: [Source.ID: Source]) -> Bool {
    !accounts.isEmpty && accounts.allSatisfy { sources[$0.source]?.holdsRecords == true }
  }

  /// Whether those of calendars alone do.
  func isOfCalendar(_ sources: [Source.ID: Source]) -> Bool {
    !accounts.isEmpty && accounts.allSatisfy { sources[$0.source]?.holdsCalendar == true }
  }
}
