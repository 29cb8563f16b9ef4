/// An event in a few lines of plain text: when and what, and what each source says, in its words.
package struct EventText: Hashable, Sendable {
  package let text: String

  /// - Parameter sources: those of the dossier, of which the event's accounts name the ids.
  package init(_ event: Event, sources: [Source]) {
    text = ([EventText.heading(event)] + event.accounts.map { EventText.words($0, sources) })
      .joined(separator: "\n")
  }

  /// "3 May 1901, at night: The mill burns (Ley)".
  private static func heading(_ event: Event) -> String {
    let date = [event.date?.words ?? "undated", event.time].compactMap { $0 }
      .joined(separator: ", ")
    let place = event.place.map { " (\($0))" } ?? ""
    return "\(date.prefix(1).uppercased())\(date.dropFirst()): \(event.title)\(place)".oneLine
  }

  /// The words of a source on one line; what lies between two quotations is left out.
  private static func words(_ account: Account, _ sources: [Source]) -> String {
    let quotations = account.quotations.map { $0.exact.oneLine.asQuotation }
    let source = sources.first { $0.id == account.source }
    return "\(quotations.joined(separator: " … ")) — \(source?.attribution ?? account.source)"
      .oneLine
  }
}
