package import Archive
package import Chronology
package import Screen

/// Anything that reaches the browser from outside.
package enum Message: Sendable {
  case input(Input)
  /// A file was written.
  case exported(path: String, count: Int, report: [String])
  /// A file was not written.
  case exportFailed(reason: String, exists: Bool)
  /// As much of the name of a file as may be meant, and what there is that begins so.
  case completedPath(String, [String])
  /// The dossier was read again, and what is other in it since.
  case reloaded(Archive, Changes = Changes())
  /// The dossier cannot be read as it is now; what is wrong with it.
  case broken([Finding])
  /// All that there is to say of the dossier as it is now, wrong or doubtful.
  case checked([Finding])
  /// A change was written, taken back or made again; the dossier as it is now, and what was done.
  case written(Archive, String)
  /// A change was not made, since somebody else has changed the same lines.
  case conflicted(Conflict)
  /// What was in the way of a change is there no more.
  case settled
  /// Why a change that met a conflict cannot be made at all as the file is now.
  case hindered(String)
  /// What may become a source, for one who types its name.
  case texts(TextOffer)
  /// Something that was asked for is done, in words.
  case done(String)
  /// What the reader has set down, as it is on the disk.
  case noted(Notebook)
  /// Something that was asked for could not be done.
  case failed(String)
  /// Something is wrong that nobody has asked for, and what is being written has nothing to do with it.
  case complained(String)
  /// Something that is to be known, and is no failure.
  case said(String)
}

/// What the browser asks of the outside.
package enum Effect: Hashable, Sendable {
  case quit
  /// Quit as if interrupted.
  case interrupt
  case suspend
  case redraw
  case setMouse(Bool)
  case reload
  /// Look for all that is wrong or doubtful in the dossier.
  case check
  /// Open the reader's editor.
  case edit(EditPlace)
  case export(ExportRequest)
  /// Say how the name of a file goes on.
  case completePath(String)
  /// Write changes into the dossier's file, all or none, as one step.
  case change([Change])
  /// Write one side of a conflict over the other, which the reader has seen.
  case overrule(Conflict.Remedy)
  /// Look what stands now in the way of a change that met a conflict.
  case meetAgain(Conflict.Remedy)
  case copy(Clip)
  case pipe(PipeRequest)
  case open(Opening)
  /// Say which files of a folder may become sources.
  case listTexts(folder: String)
  /// Make a file a source; one that lies elsewhere is copied into the dossier's folder.
  case addText(String)
  /// Take the last change back, or make it again.
  case undo, redo
  /// Set something down in the reader's own notes.
  case jot(Jotting)
}

extension Effect {
  /// Whether what is typed is written with it, so that its form is closed then.
  var endsForm: Bool {
    switch self {
    case .change, .overrule(.changes): true
    default: false
    }
  }
}

/// A file to be written.
package struct ExportRequest: Hashable, Sendable {
  package let format: String
  package let path: String
  package let selection: Selection
  package let overwrite: Bool
  package var choices = ExportChoices()
}
