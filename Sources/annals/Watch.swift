import Formats
import Foundation

/// Files that are watched by the kernel: it says which of them may hold something else.
///
/// Their folders are watched, since editors write a new file and put it in the old one's place. What
/// a program is still writing is not told before it is done.
struct Watch: ~Copyable {
  /// Has something to read when a folder has changed.
  let descriptor: Int32
  /// For each folder the files in it, by their names; those under "" are meant whatever changes there.
  private var folders: [Int32: [String: Set<String>]] = [:]
  private(set) var files: Set<String> = []
  /// Why not all is watched; nil where it is.
  private(set) var refusal: String?

  /// Watches nothing yet.
  init() {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if descriptor < 0 { refusal = Watch.reason }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private static var reason: String { unsafe String(cString: strerror(errno)) }

  /// Watches these files, whether they are there or not, and no others.
  ///
  /// - Parameter loose: those of them for which whatever changes beside them counts, too.
  mutating func watch(_ files: Set<String>, loosely loose: Set<String> = []) {
    guard descriptor >= 0 else { return }
    let before = Set(folders.keys)
    (folders, self.files) = ([:], files)
    for file in files {
      let target = file.withoutLinks
      for path in [file, target].compactMap(\.self) {
        let (folder, name) = path.folderAndName
        add(folder, loose.contains(file) ? "" : name, file)
        // A folder that is put in the place of another comes with other files.
        if let folder = folder.folder { add(folder.folder, folder.name, file) }
      }
    }
    for folder in before.subtracting(folders.keys) { inotify_rm_watch(descriptor, folder) }
  }

  private mutating func add(_ folder: String, _ name: String, _ file: String) {
    let number = unsafe inotify_add_watch(descriptor, folder, Watch.mask)
    if number >= 0 {
      folders[number, default: [:]][name, default: []].insert(file)
    } else if errno == ENOSPC || errno == ENOMEM {
      refusal = "the system watches no more folders"
    }
  }

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)
}

extension Watch {
  /// The files that may hold something else, once there is quiet: what is written in one go, or by one
  /// `git checkout`, is one change.
  mutating func changed() -> Set<String> {
    var changed = taken()
    let end = ContinuousClock.now + Watch.patience
    while !changed.isEmpty, wait(milliseconds: Watch.quiet) {
      changed.formUnion(taken())
      if ContinuousClock.now > end { break }
    }
    return changed
  }

  /// Waits until something changes, or for so many milliseconds.
  ///
  /// - Returns: whether something has.
  func wait(milliseconds: Int32) -> Bool {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&source, 1, milliseconds) > 0
  }

  private static let quiet: Int32 = 20
  /// Who goes on writing is not waited for longer.
  private static let patience = Duration.milliseconds(60)

  /// Takes from the kernel what it has to tell.
  private mutating func taken() -> Set<String> {
    var changed: Set<String> = []
    while let bytes = readSome() {
      var rest = bytes[...]
      while let event = Event(&rest) { changed.formUnion(files(of: event)) }
    }
    return changed
  }

  private func readSome() -> [UInt8]? {
    guard descriptor >= 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe read(descriptor, $0.baseAddress, $0.count)
    }
    return count > 0 ? Array(bytes.prefix(count)) : nil
  }

  private func files(of event: Event) -> Set<String> {
    // Too much happened for the kernel to keep, or a folder is gone.
    let isLost = event.mask & UInt32(IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF) != 0
    if isLost { return files }
    guard let names = folders[event.folder] else { return [] }
    return (names[event.name] ?? []).union(names[""] ?? [])
  }

  /// What the kernel tells of one folder.
  private struct Event {
    let folder: Int32
    let mask: UInt32
    /// Of what lies in it.
    let name: String

    /// Takes the first of several; nil where there is none.
    init?(_ bytes: inout ArraySlice<UInt8>) {
      guard bytes.count >= Event.head else { return nil }
      let numbers = unsafe bytes.withUnsafeBytes { bytes in
        unsafe (
          bytes.loadUnaligned(as: Int32.self),
          bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self),
          bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self)
        )
      }
      (folder, mask) = (numbers.0, numbers.1)
      let end = min(Event.head + Int(numbers.2), bytes.count)
      let name = bytes.prefix(end).dropFirst(Event.head).prefix { $0 != 0 }
      self.name = String(decoding: name, as: UTF8.self)
      bytes = bytes.dropFirst(end)
    }

    /// Folder, mask, cookie, and how long the name is, in 32 bits each.
    private static let head = 16
  }
}

extension String {
  /// The folder in which a file lies, and its name there.
  fileprivate var folderAndName: (folder: String, name: String) {
    guard let slash = lastIndex(of: "/") else { return (".", self) }
    let folder = self[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(self[index(after: slash)...]))
  }

  /// The same for a folder; nil for one that lies in none, or of which that is not seen.
  fileprivate var folder: (folder: String, name: String)? {
    self == "." || self == "/" || hasSuffix("..") ? nil : folderAndName
  }
}
