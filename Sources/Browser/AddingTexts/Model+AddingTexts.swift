import Archive
import Chronology
import Screen

// A text that becomes a source: its file is typed at the foot of the screen.
extension Model {
  mutating func startAddingText() -> Effect? {
    prompt = Prompt(.text)
    offer = nil
    return effectOfPrompt
  }

  /// What is asked of the outside while one types: the files of a folder that has not been listed.
  var effectOfPrompt: Effect? {
    guard let prompt, prompt.purpose == .text else { return nil }
    // While one goes through the choices, they stay.
    guard prompt.completion?.selected == nil else { return nil }
    let folder = prompt.line.text.folderPart
    return offer?.folder == folder ? nil : .listTexts(folder: folder)
  }

  mutating func take(_ offer: TextOffer) {
    self.offer = offer
    complete()
  }

  /// The files that a path may be meant for.
  func texts(for path: String) -> Completion? {
    let folder = path.folderPart
    guard let offer, offer.folder == folder else { return nil }
    let start = path.dropFirst(folder.count)
    let names = offer.names.map { (name: $0, place: "") }
    let others = offer.elsewhere.map { (name: $0, place: ", where annals was begun") }
    let items = (names + others).filter { $0.name.hasPrefix(start) }.prefix(TextOffer.most).map {
      Completion.Item(
        folder + $0.name, label: $0.name,
        note: ($0.name.hasSuffix("/") ? "a folder" : "a text") + $0.place)
    }
    return Completion(items, from: 0, in: path)
  }

  /// Takes what is typed; of a folder, its files are what one chooses from next.
  mutating func finishAddingText(_ path: String) -> Effect? {
    guard path.hasSuffix("/") else { return path.unpadded.isEmpty ? nil : addText(path) }
    prompt = Prompt(.text, text: path)
    complete()
    return effectOfPrompt
  }

  mutating func addText(_ path: String) -> Effect? {
    let path = path.unpadded
    guard !path.isEmpty else { return performNamed(.addText) }
    return .addText(path)
  }
}

extension String {
  /// The path up to its last slash; empty for a file of the dossier's folder.
  fileprivate var folderPart: String {
    lastIndex(of: "/").map { String(self[...$0]) } ?? ""
  }
}
