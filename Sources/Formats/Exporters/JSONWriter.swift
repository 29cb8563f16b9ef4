/// Writes JSON value by value, so that a list of any length never stands in memory.
struct JSONWriter {
  private let add: Exporter.Pieces
  /// By how many blanks the next line is set in; nil where all stands on one.
  private var indent: Int?
  /// Whether nothing stands yet in the object or list that is written.
  private var isEmpty = true

  /// - Parameter onLines: whether it is laid out to be read.
  init(onLines: Bool, _ add: @escaping Exporter.Pieces) {
    self.add = add
    indent = onLines ? 0 : nil
  }

  mutating func object(_ members: (inout JSONWriter) throws -> Void) throws {
    try write("{", members, "}")
  }

  mutating func member(_ key: String, _ value: JSONValue) throws {
    try begin(key)
    try add { [indent] in value.write(to: &$0, indent: indent) }
  }

  /// One whose value is JSON already.
  mutating func member(_ key: String, verbatim json: String) throws {
    try begin(key)
    try add { $0.append(json) }
  }

  mutating func member(_ key: String, _ elements: (inout JSONWriter) throws -> Void) throws {
    try begin(key)
    try write("[", elements, "]")
  }

  mutating func element(_ value: JSONValue) throws {
    try begin()
    try add { [indent] in value.write(to: &$0, indent: indent) }
  }

  mutating func element(_ members: (inout JSONWriter) throws -> Void) throws {
    try begin()
    try object(members)
  }

  private mutating func begin(_ key: String) throws {
    try begin()
    try add { [indent] bytes in
      bytes.append(quoted: key)
      bytes.append(indent == nil ? ":" : " : ")
    }
  }

  private mutating func begin() throws {
    try add { [isEmpty, indent] bytes in
      if !isEmpty { bytes.append(",") }
      bytes.startLine(indent)
    }
    isEmpty = false
  }

  private func write(
    _ open: String, _ content: (inout JSONWriter) throws -> Void, _ close: String
  ) throws {
    var inner = self
    (inner.indent, inner.isEmpty) = (indent.map { $0 + 2 }, true)
    try add { $0.append(open) }
    try content(&inner)
    try add { [isEmpty = inner.isEmpty, indent] bytes in
      if !isEmpty { bytes.startLine(indent) }
      bytes.append(close)
    }
  }
}
