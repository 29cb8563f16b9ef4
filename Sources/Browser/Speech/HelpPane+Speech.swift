import Screen

// Help for those who listen: what is listened to is not looked at line by line, and all of it at once is
// too much to keep.
extension HelpPane {
  mutating func hear() {
    recital = Recital(count: sections.count)
    recital?.read(0)
  }

  /// A section of the keys, a line for each.
  var spoken: String? {
    guard let recital, sections.indices.contains(recital.place) else { return nil }
    let section = sections[recital.place]
    let way = recital.place == 0 ? " \(keyMap.hint(for: .down)) reads the next." : ""
    let head = "\(section.title), \(recital.place + 1) of \(sections.count).\(way)"
    return ([head] + section.lines).joined(separator: "\n")
  }

  private var sections: [(title: String, lines: [String])] {
    let here = KeyMap.Group.allCases.map { group in
      let bindings = keyMap.bindings.filter { $0.group == group && $0.contexts.contains(origin) }
      return (group.title, bindings.map { "\($0.spokenKeys): \($0.help)" })
    }
    let elsewhere = keyMap.bindings.filter { !$0.contexts.contains(origin) }.map {
      "\($0.spokenKeys): \($0.help) (\($0.places))"
    }
    return (here + [("In other views", elsewhere)]).filter { !$0.1.isEmpty }
  }
}

extension KeyMap.Binding {
  fileprivate var spokenKeys: String { keys.map(\.label).joined(separator: " ") }
}
