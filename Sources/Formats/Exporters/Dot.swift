import Chronology

extension Exporter {
  /// A graph for GraphViz: the dates down the left, and beside each what happened and who tells it.
  package static let dot = Exporter(
    name: "dot", summary: "a graph of the events in order, for GraphViz", fileExtension: "dot"
  ) { extract, add in
    extract.omitOwn(because: "a picture shows what sources tell")
    var graph = DotGraph(extract: extract)
    let opening = try graph.opening
    try add { $0.append(opening) }
    try extract.forEachEvent { event in try add { $0.append(graph.nodes(event)) } }
    try add { $0.append("}\n") }
  }
}

/// The statements of a graph, each event on a rank of its own.
private struct DotGraph {
  let extract: Extract
  private var lastEvent: String?
  private var lastDate: (words: String, number: Int)?

  init(extract: Extract) {
    self.extract = extract
  }

  var opening: String {
    get throws {
      let recipe = try extract.recipe.map { "// \(try $0.line)\n" } ?? ""
      return recipe + """
        digraph timeline {
          graph [rankdir=TB, ranksep=0.2, nodesep=0.4, labelloc=t, fontname="Georgia,serif", fontsize=20,
            label=\([extract.title, extract.heading].dotLabel(justified: "n"))]
          node [shape=box, style="rounded,filled", fillcolor="#faf7f0", color="#b9b0a0", fontcolor="#24211c",
            fontname="Helvetica,Arial,sans-serif", fontsize=11, margin="0.16,0.09", width=5.2]
          edge [color="#b9b0a0", arrowhead=none]

        """
    }
  }

  mutating func nodes(_ event: Event) -> String {
    let name = "\"event-\(event.id.identifier)\""
    let title = WrappedText(event.title, width: 60, lines: 6)
    if title.isCut {
      extract.omissions.add("end of a long title", because: "a box has no room for it")
    }
    let label = (title.lines + [facts(event)]).dotLabel(justified: "l")
    let node = "  \(name) [label=\(label), fillcolor=\"\(event.kind.tint)\"]\n"
    // Unseen edges keep the events below each other.
    let order = lastEvent.map { "  \($0) -> \(name) [style=invis]\n" } ?? ""
    lastEvent = name
    return node + order + dateNode(event, beside: name)
  }

  /// A date once for all events on it, joined to the date before it.
  private mutating func dateNode(_ event: Event, beside name: String) -> String {
    let words = (event.date?.words ?? "undated").capitalizedFirst
    guard words != lastDate?.words else { return "" }
    let number = (lastDate?.number ?? 0) + 1
    let chain =
      lastDate.map { "  \"date-\($0.number)\" -> \"date-\(number)\" [penwidth=2]\n" } ?? ""
    lastDate = (words, number)
    return """
        "date-\(number)" [label=\([words].dotLabel(justified: "n")), shape=plaintext, style="", width=3.6, \
      fontname="Georgia,serif", fontsize=13]
      \(chain)  {rank=same; "date-\(number)" -> \(name) [style=dotted]}

      """
  }

  private func facts(_ event: Event) -> String {
    let disputed = event.contradictions(names: extract.names)
    return [
      event.kind.rawValue, extract.tellers(of: event).joined(separator: ", "),
      disputed == 0 ? "" : "≠ \(disputed.counted("contradiction"))",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension [String] {
  /// Lines of a label, each set to a side: `l` for the left, `n` for the middle.
  fileprivate func dotLabel(justified side: String) -> String {
    "\"" + map { $0.oneLine.dotEscaped + "\\\(side)" }.joined() + "\""
  }
}

extension String {
  /// Without what ends a string of DOT, and without what its labels take for an escape or a character's name.
  fileprivate var dotEscaped: String {
    escaped {
      switch $0 {
      case "\\", "\"": "\\\($0)"
      case "&": "&amp;"
      default: nil
      }
    }
  }
}
