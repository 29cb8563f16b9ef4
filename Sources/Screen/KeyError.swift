/// Why text is not a sequence of keys.
package struct KeyError: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case unknown(name: String)
    case unclosed
  }

  package let problem: Problem
  /// Where the key begins, counted in characters from 1.
  package let column: Int
}

extension KeyError: CustomStringConvertible {
  package var description: String { "column \(column): \(message)" }

  /// The same for one key alone.
  package var message: String {
    switch problem {
    case .unknown(let name): "no key is called <\(name.visible)>"
    case .unclosed: "< begins the name of a key, and no > ends it; a plain < is <lt>"
    }
  }
}
