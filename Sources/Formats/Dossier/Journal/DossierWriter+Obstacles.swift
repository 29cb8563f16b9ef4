package import Chronology

// Whether something that has met a conflict would meet it still.
extension DossierWriter {
  /// What is in the way, in the file as it is now, of something that has met a conflict; nothing is
  /// written.
  ///
  /// - Returns: nil where nothing is in its way any more.
  package mutating func obstacle(to remedy: Conflict.Remedy) throws -> Conflict? {
    let now = try look()
    do {
      try tryOut(remedy, in: now)
      return nil
    } catch let conflict as Conflict {
      return conflict
    }
  }

  private mutating func tryOut(_ remedy: Conflict.Remedy, in now: TextFile) throws {
    switch remedy {
    case .changes(let changes): _ = try DossierWriter.made(changes, in: now.text, file)
    case .undo(let step, _):
      guard let place = lastDone(step) else { return }
      _ = try textUndoing(place, in: now, isFree: false)
      stuck.remove(place)
    case .redo(let step, _):
      guard let place = lastUndone(step) else { return }
      _ = try textRedoing(place, in: now, isFree: false)
    }
  }
}
