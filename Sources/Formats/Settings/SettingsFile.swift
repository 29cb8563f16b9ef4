package import Chronology

/// What stands in a file of settings, and what is wrong with its form.
///
/// What the words mean is for others to say.
package struct SettingsFile: Sendable {
  /// A word and where it stands.
  package struct Word: Hashable, Sendable {
    package let text: String
    package let origin: Origin
  }

  /// Something by its name, and what the file has for it.
  package struct Entry<Value: Sendable>: Sendable {
    package let name: Word
    package let value: Value
  }

  package var theme: Word?
  /// The command that puts what it reads on the clipboard.
  package var clipboard: Word?
  /// For each style its properties: `color: 245`.
  package var styles: [Entry<[Entry<Word>]>] = []
  /// For each action its keys.
  package var keys: [Entry<[Word]>] = []
  /// All of them warnings: no setting stops the program.
  package var findings: [Finding] = []

  /// Nothing is set.
  package init() {}

  /// Reads a file.
  ///
  /// - Throws: a `FileError` where there is none, or it cannot be read or is no text.
  package init(reading path: String) throws {
    let file = try TextFile(reading: path)
    self = SettingsReader.read(file.text, file: path)
  }
}
