import Archive
import Chronology

extension Archive {
  /// The texts in the order in which one turns to them: those that tell an event come first.
  func texts(for event: Int?) throws -> [Source.ID] {
    let telling = try event.flatMap { try self.event($0) }?.accounts.map(\.source) ?? []
    return telling + sources.map(\.id).filter { !telling.contains($0) }
  }
}
