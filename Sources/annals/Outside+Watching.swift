import Browser
import Formats
import Foundation

// What others do to the files of the dossier while it is shown.
extension Outside {
  /// What has become of the dossier and the notes since something that is watched changed; nothing
  /// where they say the same.
  mutating func look() -> [Message] {
    let changed = watch.changed()
    // A folder may have come into being in which notes can lie.
    if !notes.paths.isDisjoint(with: changed) { follow() }
    return news(in: changed)
  }

  /// What has become of them whatever was seen to change; nothing where they say the same.
  mutating func lookAtAll() -> [Message] {
    _ = watch.changed()
    follow()
    return news(in: notes.paths.union(seen.paths))
  }

  private mutating func news(in changed: Set<String>) -> [Message] {
    let ofDossier = seen.isNews(changed.subtracting(notes.paths)) ? lookAgain() : nil
    return [ofDossier].compactMap(\.self) + newsOfNotes(in: changed)
  }

  private mutating func newsOfNotes(in changed: Set<String>) -> [Message] {
    guard notes.isNews(changed) else { return [] }
    wait { $0.notes.isMissingSomething }
    return notes.lookAgain()
  }

  /// Waits a little while something is missing: what an editor takes away it puts back at once.
  private mutating func wait(while isMissingSomething: (borrowing Outside) -> Bool) {
    for _ in 0..<Outside.looks where isMissingSomething(self) {
      if watch.wait(milliseconds: Outside.pause) { _ = watch.changed() }
    }
  }

  private mutating func lookAgain() -> Message? {
    wait { $0.seen.isMissingSomething }
    let findings = seen.findings
    let message = reload()
    return seen.isBroken && seen.findings == findings ? nil : message
  }

  /// How often a file that is gone is looked for, and how many milliseconds apart.
  private static let looks = 5
  private static let pause: Int32 = 30

  /// Why changes on disk are not seen at once, where they are not and might be expected to be.
  var blindness: String? {
    guard dossier.name != "-" else { return nil }
    if let refusal = watch.refusal { return "Changes on disk are not followed: \(refusal)" }
    guard let file = try? dossier.file(), file.isFarAway else { return nil }
    return "The dossier lies on another machine: what is changed there is not followed"
  }
}

extension String {
  /// Whether a file lies in a file system of the network, of whose changes the kernel does not know.
  fileprivate var isFarAway: Bool {
    guard let path = withoutLinks,
      let mounts = try? String(contentsOfFile: "/proc/mounts", encoding: .utf8)
    else { return false }
    var (kind, length) = ("", 0)
    for mount in mounts.split(separator: "\n") {
      let fields = mount.split(separator: " ").map(String.init)
      guard fields.count > 2 else { continue }
      let folder = fields[1].replacing("\\040", with: " ")
      // The innermost counts, and of several in one place the last.
      if path.lies(in: folder), folder.count >= length {
        (kind, length) = (fields[2], folder.count)
      }
    }
    return ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "fuse.sshfs"].contains(kind)
  }

  private func lies(in folder: String) -> Bool {
    folder == "/" || self == folder || hasPrefix(folder + "/")
  }
}
