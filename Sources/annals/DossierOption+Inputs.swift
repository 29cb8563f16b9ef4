import Chronology
import Formats
import Foundation

extension DossierOption {
  /// Refuses to write an export over what it is made of, which no undo would bring back.
  ///
  /// - Parameters:
  ///   - sources: those of the dossier or the archive.
  ///   - others: files that are read for the export besides.
  func refuseToReplace(
    inputsBy output: String, _ sources: [Source], and others: [String?] = []
  ) throws {
    guard name != "-", let path = try? path(), let folder = try? folder() else { return }
    let texts = sources.map { $0.file.hasPrefix("/") ? $0.file : folder + "/" + $0.file }
    let inputs =
      [Dossier.file(at: path), folder + "/" + NotebookFile.name] + texts + others.compactMap(\.self)
    guard inputs.contains(where: { $0.isSameFile(as: output) }) else { return }
    throw Failure(
      "\(output): the export is made of it, and would replace it: choose another name",
      status: EX_CANTCREAT)
  }
}

extension String {
  /// Whether both are paths of one file, by whatever links.
  fileprivate func isSameFile(as other: String) -> Bool {
    var (one, another) = (stat(), stat())
    return unsafe stat(self, &one) == 0 && stat(other, &another) == 0
      && one.st_dev == another.st_dev && one.st_ino == another.st_ino
  }
}
