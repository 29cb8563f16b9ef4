/// The files in a folder that may become sources.
package struct TextOffer: Hashable, Sendable {
  /// As it is typed, with a slash at its end; empty for the dossier's own.
  package let folder: String
  /// Those of texts and, with a slash at the end, of folders.
  package let names: [String]
  /// Those of the folder in which the program was begun, where that is another one than the dossier's.
  package let elsewhere: [String]

  package init(folder: String, names: [String], elsewhere: [String] = []) {
    (self.folder, self.names, self.elsewhere) = (folder, names, elsewhere)
  }

  /// More than these nobody looks through.
  static let most = 60
}
