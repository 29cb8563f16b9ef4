import Chronology

extension Source {
  /// Whether its text is records for programs, as those of a table that was imported: what an event quotes of
  /// it is no prose, and its values stand in the event.
  var holdsRecords: Bool {
    let ending = file.split(separator: ".").last?.lowercased() ?? ""
    return Source.endings.contains(ending)
  }

  private static let endings: Set = [
    "csv", "tsv", "tab", "json", "jsonl", "ndjson", "ics", "mw", "markwhen",
  ]
}

extension Event {
  /// Whether records alone tell it.
  func isRecorded(_ sources: [Source.ID: Source]) -> Bool {
    !accounts.isEmpty && accounts.allSatisfy { sources[$0.source]?.holdsRecords == true }
  }
}
