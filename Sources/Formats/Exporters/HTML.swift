import Chronology

extension Exporter {
  /// A report for a browser or for paper: one file that runs nothing and asks nothing of a network.
  package static let html = Exporter(
    name: "html", summary: "a report to read in a browser, to print or to send",
    fileExtension: "html"
  ) { extract, add in
    let report = HTMLReport(extract: extract)
    let opening = try report.opening
    try add { $0.append(opening.text) }
    try extract.forEachEvent { event in try add { $0.append(report.article(event).text) } }
    try add { $0.append(report.closing.text) }
  }
}

/// The pieces of a report in HTML.
private struct HTMLReport {
  let extract: Extract

  var opening: Markup {
    get throws {
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">
      \(try recipeComment)<meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(Markup.reportStyle)
      </style>
      </head>
      <body>
      <header>
      <h1 dir="auto">\(title)</h1>
      <p>\(extract.heading)</p>
      \(fields)</header>
      <main>

      """
    }
  }

  /// Behind the `charset`, which counts within the first kilobyte only; the recipe has no bounds.
  private var recipeComment: Markup? {
    get throws { try extract.recipe.map { Markup(verbatim: "<!-- \(try $0.line) -->\n") } }
  }

  private var title: String {
    extract.title.allSatisfy(\.isWhitespace) ? "A timeline" : extract.title
  }

  func article(_ event: Event) -> Markup {
    """
    <article id="event-\(event.id.identifier)">
    <div class="when">
    \(when(event))</div>
    <div class="what">
    <h2 dir="auto">\(event.title)</h2>
    \(facts(event))\(editorial(event))\(accounts(event))\(points(event))\(silence(event))\(own(event))</div>
    </article>

    """
  }

  private func when(_ event: Event) -> [Markup] {
    let code = event.date.map { "<code>\($0.description)</code>" as Markup }
    let time = event.time.map { "<span dir=\"auto\">\($0)</span>" as Markup }
    return ["<p>\(words(event.date))</p>", time.map { "<p class=\"clock\">\($0)</p>" }]
      .compactMap { $0 } + [code.map { "<p class=\"edtf\">\($0)</p>" }].compactMap { $0 }
  }

  /// The date in words, which programs can read where HTML has a form for it.
  private func words(_ date: EDTF?) -> Markup {
    guard let date else { return "Undated" }
    let words = date.words.capitalizedFirst
    return date.isValidInHTML
      ? "<time datetime=\"\(date.description)\">\(words)</time>" : "\(words)"
  }

  private func facts(_ event: Event) -> Markup {
    let people = event.people.isEmpty ? nil : event.people.joined(separator: ", ")
    let facts = [("kind", event.kind.rawValue), ("place", event.place), ("people", people)]
      .compactMap { name, value in
        value.map { "<li class=\"\(name)\" dir=\"auto\">\($0)</li>" as Markup }
      }
    return "<ul class=\"facts\">\((facts + items(event.fields)).joined(by: ""))</ul>\n"
  }

  /// What else is kept of the whole.
  private var fields: Markup? {
    extract.fields.isEmpty
      ? nil : "<ul class=\"facts\">\(items(extract.fields).joined(by: ""))</ul>\n"
  }

  private func items(_ fields: [EventField]) -> [Markup] {
    fields.map { "<li dir=\"auto\">\($0.name): \($0.value)</li>" }
  }

  /// What the editor says: no source has said it.
  private func editorial(_ event: Event) -> [Markup] {
    let dating = event.inferred.map { "How it was dated: \($0)" }
    let note = event.note.map { "Note: \($0)" }
    return [event.summary, dating, note].compactMap { $0 }
      .map { "<p class=\"editor\" dir=\"auto\">\($0)</p>" }
  }

  private func accounts(_ event: Event) -> Markup? {
    guard !event.accounts.isEmpty else { return nil }
    return """
      <div class="accounts">
      \(event.accounts.map(figure))</div>

      """
  }

  private func figure(_ account: Account) -> Markup {
    let source = extract.source(account.source)
    let printed = extract.printed(account.printed).map {
      "<br>dated there <q dir=\"auto\">\($0)</q>" as Markup
    }
    let note = account.note.map {
      "\n<span class=\"editor\" dir=\"auto\">\($0)</span>" as Markup
    }
    return """
      <figure>
      \(account.quotations.map { quote($0, of: source) })<figcaption>\
      \(attribution(source, account.source))\(printed)\(note)</figcaption>
      </figure>
      """
  }

  private func quote(_ quotation: Quotation, of source: Source?) -> Markup {
    let words = "<p dir=\"auto\">\(extract.words(of: quotation))</p>" as Markup
    if extract.options.omitsQuotes { return words }
    let address = source?.url?.link.map { " cite=\"\($0)\"" as Markup }
    return "<blockquote\(address)>\(words)</blockquote>"
  }

  private func attribution(_ source: Source?, _ id: Source.ID) -> Markup {
    guard let source else { return "<cite dir=\"auto\">\(id)</cite>" }
    let date = source.published.map { ", \($0.words)" } ?? ""
    return """
      <cite dir="auto"><a href="#source-\(source.id.identifier)">\(source.label)</a></cite>\(date)
      """
  }

  private func points(_ event: Event) -> Markup? {
    PointTable(event, of: extract).map { table in
      """
      <div class="points" role="region" aria-label="Points of comparison" tabindex="0">
      <table>
      <thead><tr>\((["Point"] + table.tellers.map(\.label) + ["Verdict"]).map(columnHead).joined(by: ""))\
      </tr></thead>
      <tbody>
      \(table.rows.map(row))</tbody>
      </table>
      </div>

      """
    }
  }

  private func columnHead(_ name: String) -> Markup {
    "<th scope=\"col\" dir=\"auto\">\(name)</th>"
  }

  private func row(_ row: PointTable.Row) -> Markup {
    let values = row.values.map { value in
      value.map { "<td dir=\"auto\">\($0)</td>" as Markup } ?? "<td class=\"none\">—</td>"
    }
    return """
      <tr class="\(row.verdict?.rawValue ?? "alone")"><th scope="row" dir="auto">\(row.point)</th>\
      \(values.joined(by: ""))<td class="verdict" dir="auto">\(row.words)</td></tr>
      """
  }

  private func silence(_ event: Event) -> [Markup] {
    [("Silent", Testimony.silent), ("Published before it happened", .earlier)].compactMap {
      words, testimony in
      let labels = extract.labels(of: event, testimony).joined(separator: ", ")
      return labels.isEmpty ? nil : "<p class=\"silent\">\(words): \(labels).</p>"
    }
  }
}

// What the reader has set down, apart from what sources and the editor say.
extension HTMLReport {
  private func own(_ event: Event) -> [Markup] {
    guard let own = extract.own else { return [] }
    let star: [Markup] =
      own.stars.contains(event.id) ? ["<p class=\"own\">★ Starred by the reader</p>"] : []
    return star + own.notes(on: event).map(words)
  }

  private func words(for note: Notebook.Note) -> Markup {
    let passage = note.passage.map { id, quotation -> String in
      " on \(extract.words(of: quotation)) of \(extract.source(id)?.label ?? id)"
    }
    let day = note.written.map { " (\($0))" } ?? ""
    return """
      <p class="own" dir="auto"><strong>Reader’s note</strong>\(passage ?? "")\(day): \(note.text)</p>
      """
  }

  private var otherNotes: Markup? {
    guard let others = extract.own?.others, !others.isEmpty else { return nil }
    return """
      <section>
      <h2>Reader’s notes on other passages</h2>
      \(others.map(words))</section>

      """
  }
}

extension HTMLReport {
  var closing: Markup {
    """
    </main>
    \(otherNotes)<section id="sources">
    <h2>Sources</h2>
    <ol>
    \(extract.sources.map(item))</ol>
    </section>
    \(recipe)</body>
    </html>

    """
  }

  private func item(_ source: Source) -> Markup {
    let repeated = extract.origins(of: source)
    let remarks = [
      extract.printed(source.printed).map { "Printed date: “\($0)”." },
      repeated.isEmpty ? nil : "Repeats \(repeated.joined(separator: ", ")).", source.note,
    ].compactMap { $0 }
    return """
      <li id="source-\(source.id.identifier)">
      <p dir="auto">\(cited(source))</p>
      \(remarks.map { "<p class=\"editor\" dir=\"auto\">\($0)</p>" })\(fingerprint(source))</li>
      """
  }

  private func cited(_ source: Source) -> Markup {
    Reference(source).parts.map { part -> Markup in
      switch part {
      case .title(let title): "<cite>\(title)</cite>"
      case .author(let words), .publisher(let words), .date(let words): "\(words)"
      case .address(let url): link(url)
      }
    }.joined(by: ", ")
  }

  private func link(_ url: String) -> Markup {
    url.link.map { "<a href=\"\($0)\" rel=\"noopener noreferrer\">\(url)</a>" } ?? "\(url)"
  }

  private func fingerprint(_ source: Source) -> Markup {
    let hash =
      source.sha256.isEmpty
      ? nil : ", SHA-256 <code>\(source.sha256)</code>" as Markup
    return "<p class=\"fingerprint\"><code>\(source.file)</code>\(hash)</p>\n"
  }

  private var recipe: Markup? {
    extract.recipe.map { recipe in
      """
      <footer>
      <p>\(recipe.words)</p>
      <p>To have it again: <code>\(recipe.command)</code></p>
      </footer>

      """
    }
  }
}

extension EDTF {
  /// Whether it is a year, a month or a day as HTML writes them: a plain date from the year 1 to 9999.
  fileprivate var isValidInHTML: Bool {
    let text = description
    let isPlain = level == 0 && !text.contains("/") && !text.hasPrefix("0000")
    return isPlain && [.year, .month, .day].contains(precision)
  }
}
