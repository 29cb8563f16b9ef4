import Archive
import Browser
import Chronology
import Formats
import Foundation

extension Outside {
  /// The texts of a folder that may become sources, and the folders in it.
  ///
  /// - Parameter folder: as it is typed; empty for the dossier's own, of which those that are sources
  ///   are left out.
  func texts(in folder: String, of archive: Archive) -> Message {
    let path = (try? located(folder)) ?? folder
    let known = folder.isEmpty ? Set(archive.sources.map(\.file)) : []
    let there = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let folders = there.filter { !$0.hasPrefix(".") && (path + "/" + $0).isFolder }.map { $0 + "/" }
    let texts = NewDossier.texts(in: path).map { String($0.dropFirst(path.count + 1)) }
      .filter { !known.contains($0) }
    return .texts(TextOffer(folder: folder, names: texts + folders.sorted()))
  }

  /// Makes a file a source of the dossier; one that lies elsewhere is copied into its folder.
  mutating func addText(_ path: String, to archive: Archive) -> Message {
    guard dossier.name != "-" else { return .failed("standard input cannot be written") }
    do {
      var texts = NewTexts(in: try dossier.folder(), besides: archive.sources)
      try texts.add(try located(path))
      guard let source = texts.sources.first else { return .failed("\(path): no text") }
      try texts.copyIn()
      let message = make([.source(source)])
      // Nothing is left of what was not written.
      guard case .written = message else {
        texts.takeBack()
        return message
      }
      return message
    } catch FileError.notText(let finding) {
      return .failed(finding.brief)
    } catch let findings as Findings {
      return .failed(findings.all.first?.brief ?? "\(path): no text")
    } catch {
      return .failed("\(error)")
    }
  }

  /// A path as it is typed: of the dossier's folder first, else of the folder in which we were started.
  private func located(_ path: String) throws -> String {
    let path = path.withHome
    guard !path.hasPrefix("/") else { return path.count > 1 ? path.withoutSlash : path }
    let inside = try dossier.folder() + (path.isEmpty ? "" : "/" + path.withoutSlash)
    return inside.isThere ? inside : path
  }
}

extension String {
  fileprivate var withoutSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
