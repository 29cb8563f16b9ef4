import Chronology

// Values of an object by their names, and what is wrong with them.
extension ExportReader {
  /// A text, or nothing.
  mutating func text(_ node: JSONNode?, _ what: String, in element: JSONElement) -> String? {
    guard let node, !node.isNull else { return nil }
    guard let text = node.text else {
      fail("\"\(what)\" must be a text", at: node, in: element)
      return nil
    }
    return text
  }

  /// A text that says something.
  mutating func required(
    _ object: JSONNode, _ key: String, of what: String, in element: JSONElement
  ) -> String? {
    let text = text(object[key], key, in: element)
    if let text, !text.allSatisfy(\.isWhitespace) { return text }
    tell("\(what) has no \"\(key)\"", at: object[key] ?? object, in: element)
    return nil
  }

  mutating func texts(_ object: JSONNode, _ key: String, in element: JSONElement) -> [String] {
    list(object, key, in: element).compactMap { text($0, key, in: element) }
  }

  mutating func list(_ object: JSONNode, _ key: String, in element: JSONElement) -> [JSONNode] {
    guard let node = object[key], !node.isNull else { return [] }
    guard let elements = node.elements else {
      fail("\"\(key)\" must be a list", at: node, in: element)
      return []
    }
    return elements
  }

  /// Texts by names of the author's own, in the order of the file.
  mutating func pairs(
    _ node: JSONNode?, _ what: String, in element: JSONElement
  ) -> [(key: String, text: String, node: JSONNode)] {
    guard let node, !node.isNull else { return [] }
    guard let members = node.members else {
      fail("\"\(what)\" must be an object of texts", at: node, in: element)
      return []
    }
    var known = Set<String>()
    return members.compactMap { key, value in
      guard known.insert(key).inserted else {
        tell("\"\(key)\" stands twice here: the first is taken", at: value, in: element)
        return nil
      }
      return text(value, key, in: element).map { (key, $0, value) }
    }
  }

  mutating func ownFields(_ node: JSONNode?, in element: JSONElement) -> [EventField] {
    pairs(node, "fields", in: element).map { EventField($0.key, $0.text) }
  }

  /// A whole number from some number on.
  mutating func number(
    _ object: JSONNode, _ key: String, from least: Int, in element: JSONElement
  ) -> Int? {
    guard let node = object[key], let word = text(node, key, in: element) else { return nil }
    if let number = Int(word), number >= least { return number }
    tell("\"\(key)\" must be a whole number from \(least): it is left out", at: node, in: element)
    return nil
  }

  /// A date, or the words that are none.
  ///
  /// - Parameter fate: what becomes of these.
  mutating func date(
    _ object: JSONNode, _ key: String, else fate: String, in element: JSONElement
  ) -> (date: EDTF?, unread: String?) {
    guard let node = object[key], let word = text(node, key, in: element) else { return (nil, nil) }
    do throws(EDTFError) {
      return (try EDTF(parsing: word), nil)
    } catch {
      tell(
        "\"\(word)\" is not a date: \(error.reason): \(fate)",
        hint: "dates are written in EDTF: try `annals date '\(word)'`", at: node, in: element)
      return (nil, word)
    }
  }

  mutating func accepted(
    _ node: JSONNode?, of codes: [Finding.Code], in element: JSONElement
  ) -> [Acceptance] {
    pairs(node, "accepted", in: element).compactMap { key, reason, node in
      guard let code = Finding.Code(rawValue: key), codes.contains(code),
        !reason.allSatisfy(\.isWhitespace)
      else {
        tell("\"\(key)\" cannot be accepted here so: it is left out", at: node, in: element)
        return nil
      }
      return Acceptance(code, reason: reason, origin: element.origin(of: node))
    }
  }

  /// Tells members that have no meaning, and names that stand twice, of which the last is taken.
  mutating func check(
    _ object: JSONNode, for keys: Set<String>, of what: String, in element: JSONElement
  ) {
    var known = Set<String>()
    for (key, value) in object.members ?? [] {
      if !keys.contains(key) {
        tell("\"\(key)\" is no member of \(what): it is left out", at: value, in: element)
      } else if !known.insert(key).inserted {
        tell("\"\(key)\" stands twice here: this one is taken", at: value, in: element)
      }
    }
  }
}
