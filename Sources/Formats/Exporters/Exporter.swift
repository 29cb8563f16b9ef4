/// A format in which a part of a timeline leaves the program.
///
/// To add one, write a file beside this one and add a line to ``all``: the command line's choices,
/// the browser's dialog, the documents and the tests follow from it.
package struct Exporter: Sendable {
  package let name: String
  /// What it is good for, in a few words.
  package let summary: String
  package let fileExtension: String
  /// Writes the part piece by piece; the last piece ends with a line break.
  package let write: @Sendable (Extract, (String) throws -> Void) throws -> Void

  package static let all: [Exporter] = [.markdown, .csv, .json]

  package static func named(_ name: String) -> Exporter? {
    all.first { $0.name == name }
  }
}
