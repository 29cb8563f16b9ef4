import Archive
import Browser
import Chronology
import Formats
import Foundation

// The event that is named behind a dossier, `FOLDER#id`.
extension DossierOption {
  /// The id that is named, if one is and there is an event of that.
  func event(in opened: Opened) throws -> Event.ID? {
    guard let event else { return nil }
    switch opened {
    case .dossier(let dossier):
      let ids = dossier.timeline.events.map(\.id)
      guard ids.contains(event) else { throw Failure(missing: event, of: ids, in: name) }
    case .archive(let archive): try refuse(event, in: archive)
    }
    return event
  }

  /// An event that is not there.
  private func refuse(_ event: Event.ID, in archive: Archive) throws {
    guard try archive.id(of: event) == nil else { return }
    let near = try archive.briefs(keysBeginningWith: String(event.prefix(1)), limit: 1000)
    throw Failure(missing: event, of: near.map(\.key), in: name)
  }

  /// Of some events only the one that is named, if one is.
  func narrow(_ selection: Selection, in archive: Archive) throws -> Selection {
    guard let event else { return selection }
    try refuse(event, in: archive)
    guard let id = try archive.id(of: event) else { return selection }
    var selection = selection
    selection.stretch = Stretch(ids: id...id, words: "the event \(event)")
    return selection
  }

  /// For commands that are about a whole dossier.
  func refuseEvent() throws {
    guard let event else { return }
    throw Failure(
      "\"\(event)\" is an event of the dossier; this command takes a whole one", status: EX_USAGE)
  }
}

extension Failure {
  /// A link that leads nowhere is no dossier with nothing selected: who follows it should know.
  fileprivate init(missing event: Event.ID, of ids: [Event.ID], in dossier: String?) {
    let near = ids.nearest(to: event).map { "; did you mean \"\($0)\"?" }
    let place = dossier.map { " in \($0)" } ?? ""
    self.init(
      "there is no event \"\(event)\"\(place)\(near ?? "; `annals list` shows the ids")",
      status: EX_NOINPUT)
  }
}
