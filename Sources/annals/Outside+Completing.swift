import Browser
import Formats
import Foundation

extension Outside {
  /// How the name of a file goes on: as far as all that is there and begins so has it.
  static func complete(_ path: String) -> Message {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let (folder, start) = (String(path[..<slash]), String(path[slash...]))
    let place = folder.isEmpty ? "." : folder.withHome
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [])
      .filter { $0.hasPrefix(start) && (start.hasPrefix(".") || !$0.hasPrefix(".")) }.sorted()
      .map { (place + "/" + $0).isFolder ? $0 + "/" : $0 }
    guard let first = names.first else { return .said("Nothing there begins with \(path)") }
    let common = names.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    return .completedPath(folder + common, names)
  }
}
