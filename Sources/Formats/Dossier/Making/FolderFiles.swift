import Foundation

/// The files of a folder and of the folders in it, by name: which are documents, and what the others are.
struct FolderFiles {
  private(set) var documents: [String] = []
  private(set) var others: [LeftOut] = []
  private let folder: String
  /// How much more is looked at.
  private var left = FolderFiles.most

  /// No folder of documents is so deep, or holds so much.
  private static let (deepest, most) = (16, 10_000)

  init(of folder: String) {
    self.folder = folder
    look(in: folder, depth: 0)
  }

  private mutating func look(in path: String, depth: Int) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path.literalPath) else {
      return leave(path, "it cannot be read")
    }
    // What lies nearer to the top comes first: of two copies it is kept.
    let folders = Set(names.filter { (path + "/" + $0).isFolder })
    let files = names.filter { !folders.contains($0) }
    for name in files.sorted() + folders.sorted()
    where !(depth == 0 && FolderFiles.own.contains(name)) {
      left -= 1
      if left == 0 {
        leave(folder, "of more than \(FolderFiles.most) files the rest is not looked at")
      }
      guard left > 0 else { return }
      take(path + "/" + name, called: name, depth: depth)
    }
  }

  /// What belongs to the dossier itself.
  private static let own: Set = [Dossier.fileName, "notes.yaml"]

  private mutating func take(_ path: String, called name: String, depth: Int) {
    if name.hasPrefix(".") { return leave(path, "it is hidden") }
    if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return leave(path, "its name holds control characters: give it another")
    }
    switch FileKind(of: path) {
    case .missing: leave(path, "there is nothing that can be opened by this name")
    case .file(let size): takeFile(path, of: size)
    case .folder(let isLink):
      if let reason = refusal(ofFolder: path, isLink: isLink, depth: depth) {
        leave(path, reason)
      } else {
        look(in: path, depth: depth + 1)
      }
    case .other: leave(path, "it is no plain file")
    }
  }

  private func refusal(ofFolder path: String, isLink: Bool, depth: Int) -> String? {
    if isLink { return "it is a link to a folder" }
    if (path + "/" + Dossier.fileName).isThere { return "it is a dossier of its own" }
    return depth < FolderFiles.deepest
      ? nil : "it lies more than \(FolderFiles.deepest) folders deep"
  }

  private mutating func takeFile(_ path: String, of size: Int) {
    if path.leads(outOf: folder) { return leave(path, "it is a link that leads out of the folder") }
    if size == 0 { return leave(path, "it is empty") }
    guard DocumentForm(ofName: path) == nil else { return documents.append(path) }
    leave(path, FolderFiles.reason(ofName: path))
  }

  private mutating func leave(_ path: String, _ reason: String) {
    others.append(LeftOut(path, reason))
  }

  /// What a file is by the ending of its name.
  private static func reason(ofName path: String) -> String {
    switch path.split(separator: ".").last?.lowercased() ?? "" {
    case "png", "jpg", "jpeg", "gif", "tif", "tiff", "webp", "bmp", "svg", "heic": "it is an image"
    case "mp3", "wav", "ogg", "m4a", "flac", "mp4", "mov", "avi", "mkv", "webm":
      "it is a recording: write down what is said"
    case "doc", "docx", "odt", "rtf", "ppt", "pptx", "odp", "pages", "epub":
      "it is an office program's own file: save it as PDF, HTML or plain text"
    case "csv", "tsv", "jsonl", "ndjson", "xls", "xlsx", "ods":
      "it is a table: `annals import` reads CSV, TSV and JSON Lines"
    case "mbox": "it holds many mails: save each as .eml"
    default: "its ending is not known: name it to have it read as a text"
    }
  }
}

/// What lies at a path.
private enum FileKind {
  case missing, other
  case file(size: Int)
  case folder(isLink: Bool)

  init(of path: String) {
    var (own, target) = (stat(), stat())
    guard unsafe lstat(path, &own) == 0, unsafe stat(path, &target) == 0 else {
      self = .missing
      return
    }
    switch target.st_mode & S_IFMT {
    case S_IFREG: self = .file(size: Int(target.st_size))
    case S_IFDIR: self = .folder(isLink: own.st_mode & S_IFMT == S_IFLNK)
    default: self = .other
    }
  }
}
