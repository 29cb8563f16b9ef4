extension KeyMap {
  /// The page `docs/keys.md`.
  package var markdown: String {
    """
    # Keys

    Made from the key map in `Sources/Browser/KeyMap+Standard.swift`; the program's own help (`?`) shows
    the same list. A number before a key that moves repeats it: `5j`.

    \(Group.allCases.map(markdown).joined(separator: "\n\n"))

    \(KeyMap.wordsMarkdown)
    """
  }

  private func markdown(of group: Group) -> String {
    let rows = bindings.filter { $0.group == group }.map { binding in
      let keys = binding.keys.map { "`\($0.label.inTable)`" }.joined(separator: " ")
      return "| \(keys) | \(binding.help) | \(binding.places) |"
    }
    return """
      ## \(group.title)

      | keys | what they do | where |
      | --- | --- | --- |
      \(rows.joined(separator: "\n"))
      """
  }
}

extension String {
  /// Without what would end a cell of a table, even in a code span.
  var inTable: String { replacing("|", with: "\\|") }
}

extension KeyMap.Binding {
  /// "everywhere", or the parts of the browser by name, in as few words as that takes.
  package var places: String {
    if group == .typing { return typedPlaces }
    let (inside, outside) = (names(contexts.contains), names { !contexts.contains($0) })
    if outside.isEmpty { return "everywhere" }
    return outside.count < inside.count
      ? "not in \(outside.joined(separator: ", "))" : inside.joined(separator: ", ")
  }

  private func names(_ isMeant: (KeyMap.Context) -> Bool) -> [String] {
    KeyMap.Context.read.filter(isMeant).map(\.rawValue)
  }

  private var typedPlaces: String {
    contexts == KeyMap.Context.typed
      ? "wherever one types" : contexts.map(\.rawValue).joined(separator: ", ")
  }
}
