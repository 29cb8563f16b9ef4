import Archive
import Screen

/// Where one is, from the dossier to the view that is open, for the head of the screen.
struct Breadcrumb: Hashable, Sendable {
  struct Crumb: Hashable, Sendable {
    var text: String
    let style: Style
  }

  private(set) var crumbs: [Crumb]
  static let separator = " › "

  init(_ crumbs: [Crumb]) {
    self.crumbs = crumbs
  }

  var width: Int {
    crumbs.reduce(0) { $0 + $1.text.width } + max(crumbs.count - 1, 0) * Breadcrumb.separator.width
  }

  /// How little it can take with its last part whole.
  var leastWidth: Int { crumbs.last?.text.width ?? 0 }

  /// Shorter, where it must be: what stands in the middle yields first, then the beginning.
  func fitted(to columns: Int) -> Breadcrumb {
    guard width > columns, let first = crumbs.first, let last = crumbs.last, crumbs.count > 1 else {
      return Breadcrumb(crumbs.map { Crumb(text: $0.text.fitted(to: columns), style: $0.style) })
    }
    if crumbs.count > 2, let middle = middle(columns - first.text.width - last.text.width) {
      return Breadcrumb([first, middle, last])
    }
    let ends =
      crumbs.count > 2 ? [first, Crumb(text: "…", style: Theme.faint), last] : [first, last]
    let marks = Breadcrumb(Array(ends.dropFirst().dropLast())).width
    let room = columns - marks - (ends.count - 1) * Breadcrumb.separator.width
    // What one looks at is read in full where it can be.
    let beginning = last.text.width <= columns ? room - last.text.width : room / 3
    guard beginning >= Breadcrumb.narrowest else {
      return Breadcrumb([Crumb(text: last.text.fitted(to: columns), style: last.style)])
    }
    var shorter = ends
    shorter[0].text = first.text.fitted(to: beginning)
    shorter[shorter.count - 1].text = last.text.fitted(to: room - shorter[0].text.width)
    return Breadcrumb(shorter)
  }

  /// Narrower than this a word tells nothing.
  private static let narrowest = 6

  /// All that stands between the first and the last as one, if there is room for something of it.
  private func middle(_ room: Int) -> Crumb? {
    let between = crumbs.dropFirst().dropLast()
    let room = room - 2 * Breadcrumb.separator.width
    guard room >= Breadcrumb.narrowest, let first = between.first else { return nil }
    let text = between.map(\.text).joined(separator: Breadcrumb.separator)
    return Crumb(text: text.fitted(to: room), style: first.style)
  }

  func draw(at column: Int, _ row: Int, in rect: Rect, on canvas: inout Canvas) {
    var column = column
    for (index, crumb) in crumbs.enumerated() {
      if index > 0 {
        column += canvas.write(Breadcrumb.separator, at: column, row, style: Theme.faint, in: rect)
      }
      column += canvas.write(crumb.text, at: column, row, style: crumb.style, in: rect)
    }
  }
}

extension Model {
  /// What the screen shows, in one line: where one is, and in the timeline at which event.
  package var caption: String {
    let event = stack.isEmpty ? timeline.selected : nil
    let title = event.map { Breadcrumb.Crumb(text: $0.title, style: Theme.title) }
    return (breadcrumb.crumbs + [title].compactMap { $0 }).map(\.text)
      .joined(separator: Breadcrumb.separator)
  }

  /// The dossier, what is filtered, the selection that is kept, and the views.
  var breadcrumb: Breadcrumb {
    let forms = (selectedRows?.forms ?? []).map { breadcrumb(selection: $0) }
    return forms.first { $0.width <= size.columns - 2 } ?? forms.last ?? breadcrumb(selection: nil)
  }

  private func breadcrumb(selection words: String?) -> Breadcrumb {
    // What one looks at stands out: the last of them.
    let style = stack.isEmpty ? Theme.title : Theme.text
    var crumbs = [Breadcrumb.Crumb(text: archive.title, style: style)]
    if !filter.isEmpty { crumbs.append(.init(text: filter.words, style: Theme.scope)) }
    // While it grows, the foot says it.
    if let words, selectedRows?.isGrowing == false || !stack.isEmpty {
      crumbs.append(.init(text: words, style: Theme.scope))
    }
    let views = stack.map(\.title)
    crumbs += views.dropLast().map { .init(text: $0, style: Theme.text) }
    return Breadcrumb(crumbs + views.suffix(1).map { .init(text: $0, style: Theme.title) })
  }
}
