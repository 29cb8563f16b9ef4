import Archive
import Browser
import Chronology
import Formats
import Foundation

extension Outside {
  /// The documents of a folder that may become sources, and the folders in it.
  ///
  /// - Parameter folder: as it is typed; empty for the dossier's own, of which those that are sources
  ///   are left out. One that is named so is looked for where we were started, too, as a path is.
  func texts(in folder: String, of archive: Archive) -> Message {
    let places = places(of: folder)
    let names = places.first.map(Outside.names) ?? []
    let known = Set(folder.isEmpty ? archive.sources.map(\.file) : [])
    // What both folders have is that of the dossier.
    let others = places.dropFirst().flatMap(Outside.names).filter { !names.contains($0) }
    return .texts(
      TextOffer(
        folder: folder, names: names.filter { !known.contains($0) },
        elsewhere: others.filter { !known.contains($0) }))
  }

  /// The documents that lie in a folder, and then the folders.
  private static func names(in path: String) -> [String] {
    let there = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let folders = there.filter { !$0.hasPrefix(".") && (path + "/" + $0).isFolder }.map { $0 + "/" }
    return NewDossier.documents(in: path).map { String($0.dropFirst(path.count + 1)) }
      + folders.sorted()
  }

  /// Makes a file a source of the dossier; one that lies elsewhere is copied into its folder.
  mutating func addText(_ path: String, to archive: Archive) -> Message {
    if let refusal = dossier.refusalToChange { return .failed(refusal) }
    do {
      var texts = NewTexts(in: try dossier.folder(), besides: archive.sources)
      guard let place = places(of: path).first(where: \.isThere) else {
        return .failed(unfound(path))
      }
      try texts.add(place)
      guard let source = texts.sources.first else { return .failed("\(path): no text") }
      try texts.copyIn()
      let message = make([.source(source)])
      // Nothing is left of what was not written.
      guard case .written(let archive, let words) = message else {
        texts.takeBack()
        return message
      }
      return .written(archive, ([words] + texts.findings.map(\.message)).joined(separator: "; "))
    } catch FileError.notText(let finding) {
      return .failed(finding.brief)
    } catch let findings as Findings {
      return .failed(findings.all.first?.brief ?? "\(path): no text")
    } catch {
      return .failed("\(error)")
    }
  }

  /// Where a path may lead as it is typed: into the dossier's folder first, else into the one in which we
  /// were started.
  private func places(of path: String) -> [String] {
    let path = path.withHome
    guard !path.hasPrefix("/") else { return [path.count > 1 ? path.withoutSlash : path] }
    let folders = [try? dossier.folder(), FileManager.default.currentDirectoryPath]
    let places = folders.compactMap(\.self).map { folder in
      path.isEmpty ? folder : folder.withoutSlash + "/" + path.withoutSlash
    }
    return places.reduce(into: []) { all, place in
      let isNew = !all.contains { ($0.withoutLinks ?? $0) == (place.withoutLinks ?? place) }
      if isNew { all.append(place) }
    }
  }

  /// Says where a text was looked for that is not there.
  private func unfound(_ path: String) -> String {
    let folders = places(of: path).map(\.folderOfFile)
    return "\(path.lastPart) is not there; looked in \(folders.joined(separator: " and in "))"
  }
}

extension String {
  private var slash: String.Index? { lastIndex(of: "/") }

  fileprivate var folderOfFile: String {
    slash.map { $0 == startIndex ? "/" : String(self[..<$0]) } ?? self
  }

  fileprivate var lastPart: String {
    let path = withoutSlash
    return path.slash.map { String(path[path.index(after: $0)...]) } ?? path
  }

  fileprivate var withoutSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
