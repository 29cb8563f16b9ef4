import Chronology

/// A value that was read, and where each part of it stands in the file.
struct JSONElement {
  let node: JSONNode
  let bytes: [UInt8]
  let file: String
  let place: TableRow.Place

  func origin(of node: JSONNode) -> Origin {
    let place = bytes[..<node.byte].place(from: place)
    return Origin(file: file, line: place.line, column: place.column)
  }
}
