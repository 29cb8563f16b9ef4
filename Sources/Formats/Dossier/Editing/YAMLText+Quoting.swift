import Chronology

extension YAMLText {
  /// Writes what is new of a quotation, and leaves the rest as it is.
  mutating func put(
    _ now: Quotation, insteadOf old: Quotation, at path: YAMLPath
  ) throws(YAMLEditError) {
    let fields = [("prefix", now.prefix, old.prefix), ("suffix", now.suffix, old.suffix)]
    let nth = ("nth", now.nth.map(String.init), old.nth.map(String.init))
    let new = (fields + [nth]).compactMap { key, value, _ in value.map { (key: key, value: $0) } }
    if value(at: path) != nil {
      guard !new.isEmpty else { return try replace(path, with: now.exact) }
      return try replace(path, withMapping: [(key: "exact", value: now.exact)] + new)
    }
    if now.exact != old.exact { try replace(path + [.key("exact")], with: now.exact) }
    for (key, value, before) in fields + [nth] where value != before {
      guard let value else { throw .noSuchPlace }
      if before == nil {
        try add(key, value, to: path, after: "exact")
      } else {
        try replace(path + [.key(key)], with: value)
      }
    }
  }

  /// Writes what is new of a passage set aside.
  mutating func put(
    _ now: Aside, insteadOf old: Aside, at path: some Collection<YAMLStep>
  ) throws(YAMLEditError) {
    let (new, before) = (now.quotation, old.quotation)
    let fields = [
      ("quote", new.exact, before.exact), ("prefix", new.prefix, before.prefix),
      ("suffix", new.suffix, before.suffix), ("through", now.through, old.through),
    ]
    for (key, value, before) in fields where value != before {
      guard let value else { throw .noSuchPlace }
      if before == nil {
        try add(key, value, to: Array(path), after: "quote")
      } else {
        try replace(Array(path) + [.key(key)], with: value)
      }
    }
  }
}
