import Chronology

extension Timeline {
  /// The `dossier.yaml` that says all of this; the same timeline gives the same bytes.
  var yaml: String {
    var yaml = YAMLWriter()
    yaml.add("annals", "1")
    yaml.add("title", title)
    yaml.add("sources", isEmpty: sources.isEmpty) { yaml in
      for source in sources { yaml.add(source.id) { source.write(to: &$0) } }
    }
    yaml.add("names", isEmpty: names.isEmpty) { yaml in
      for name in names { yaml.add { name.write(to: &$0) } }
    }
    yaml.add("events", isEmpty: events.isEmpty) { yaml in
      for event in events { yaml.add { event.write(to: &$0) } }
    }
    return yaml.text
  }
}

extension Source {
  fileprivate func write(to yaml: inout YAMLWriter) {
    yaml.add("file", file)
    yaml.add("sha256", checked)
    yaml.add("title", title)
    yaml.add("author", author)
    yaml.add("publisher", publisher)
    yaml.add("published", published?.description)
    yaml.add("printed", printed)
    yaml.add("derives-from", list: derivesFrom)
    yaml.add("url", url)
    yaml.add("note", note, folds: true)
    yaml.add("aside", isEmpty: aside.isEmpty) { yaml in
      for aside in aside { yaml.add { aside.write(to: &$0) } }
    }
    yaml.add("accepted", isEmpty: accepted.isEmpty) { accepted.write(to: &$0) }
  }
}

extension Aside {
  fileprivate func write(to yaml: inout YAMLWriter) {
    yaml.add("quote", quotation.exact)
    yaml.add("prefix", quotation.prefix)
    yaml.add("suffix", quotation.suffix)
    yaml.add("through", through)
    yaml.add("why", why, folds: true)
  }
}

extension [Acceptance] {
  fileprivate func write(to yaml: inout YAMLWriter) {
    for acceptance in self {
      yaml.add(acceptance.code.rawValue, acceptance.reason, folds: true)
    }
  }
}

extension Name {
  fileprivate func write(to yaml: inout YAMLWriter) {
    yaml.add("name", name)
    yaml.add("kind", kind.rawValue)
    yaml.add("also", list: also)
    yaml.add("not", list: not)
    yaml.add("accepted", isEmpty: accepted.isEmpty) { accepted.write(to: &$0) }
  }
}

extension Event {
  fileprivate func write(to yaml: inout YAMLWriter) {
    yaml.add("id", id)
    yaml.add("date", date?.description)
    yaml.add("time", time)
    yaml.add("kind", kind.rawValue)
    yaml.add("title", title)
    yaml.add("summary", summary, folds: true)
    yaml.add("place", place)
    yaml.add("people", list: people)
    yaml.add("inferred", inferred, folds: true)
    yaml.add("note", note, folds: true)
    yaml.add("accounts") { yaml in
      for account in accounts { yaml.add { account.write(to: &$0) } }
    }
    yaml.add("points", isEmpty: points.isEmpty) { yaml in
      for point in points { yaml.add(point.name, pairs: point.pairs) }
    }
    yaml.add("fields", isEmpty: fields.isEmpty) { yaml in
      for field in fields { yaml.add(field.name, field.value) }
    }
    yaml.add("accepted", isEmpty: accepted.isEmpty) { accepted.write(to: &$0) }
  }
}

extension Point {
  fileprivate var pairs: [(key: String, value: String)] {
    [("verdict", verdict?.rawValue), ("note", note)].compactMap { key, value in
      value.map { (key: key, value: $0) }
    }
  }
}

extension Account {
  fileprivate func write(to yaml: inout YAMLWriter) {
    yaml.add("source", source)
    yaml.add("date", date?.description)
    yaml.add("printed", printed)
    yaml.add("quotes") { yaml in
      for quotation in quotations { quotation.write(to: &yaml) }
    }
    yaml.add("says", isEmpty: says.isEmpty) { yaml in
      for said in says { yaml.add(said.point, said.value) }
    }
    yaml.add("note", note, folds: true)
  }
}

extension Quotation {
  fileprivate func write(to yaml: inout YAMLWriter) {
    let more = [("prefix", prefix), ("suffix", suffix), ("nth", nth.map(String.init))]
    guard more.contains(where: { $0.1 != nil }) else { return yaml.add(item: exact) }
    yaml.add { yaml in
      yaml.add("exact", exact)
      for (key, value) in more { yaml.add(key, value) }
    }
  }
}
