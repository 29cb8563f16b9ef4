import Chronology

extension Exporter {
  /// The sources that the events cite, for LaTeX and for programs that keep references.
  package static let bibTeX = Exporter(
    name: "bibtex", summary: "the sources cited, for LaTeX and reference managers",
    fileExtension: "bib"
  ) { extract, add in
    extract.omitOwn(because: "a bibliography is of sources")
    let recipe = try extract.recipe.map { "% \(try $0.line)\n" } ?? ""
    try add { $0.append("% The sources cited by \(extract.count.counted("event"))\n" + recipe) }
    for source in try extract.citedSources() {
      try add { $0.append("\n" + BibTeXEntry(source).text) }
    }
  }
}

/// A source as BibTeX and BibLaTeX have it.
private struct BibTeXEntry {
  let text: String

  init(_ source: Source) {
    let fields: [(String, String?)] =
      [
        ("author", source.author.map { "{\($0.laTeX)}" }),
        ("title", "{\((source.title ?? source.label).laTeX)}"),
        ("howpublished", source.title == nil ? nil : source.publisher?.laTeX),
      ] + BibTeXEntry.dates(source.published) + [
        ("url", source.url?.inBraces), ("note", source.note?.laTeX),
        ("sha256", source.sha256.isEmpty ? nil : source.sha256),
      ]
    let lines = fields.compactMap { name, value in value.map { "  \(name) = {\($0)},\n" } }
    // What stands in braces twice keeps its capitals, and an author is one name and no list of them.
    text = "@misc{\(source.id.identifier),\n\(lines.joined())}\n"
  }

  /// The date as BibLaTeX reads it and, where nothing about it is open, its year for BibTeX;
  /// what neither can say is said in words.
  private static func dates(_ date: EDTF?) -> [(String, String?)] {
    guard let date else { return [] }
    let parts = date.dateParts
    let year = parts?.first.flatMap { $0 > 0 ? String($0) : nil }
    let isPlain = year != nil && !date.isInDoubt
    return [
      ("date", year == nil ? nil : date.description), ("year", year),
      ("month", parts.flatMap { $0.count > 1 ? String($0[1]) : nil }),
      ("addendum", isPlain ? nil : "published \(date.words)".laTeX),
    ]
  }
}

extension String {
  /// As TeX takes it for nothing but text, on one line.
  fileprivate var laTeX: String {
    oneLine.escaped {
      switch $0 {
      case "\\": "\\textbackslash{}"
      case "{": "\\textbraceleft{}"
      case "}": "\\textbraceright{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "#", "$", "%", "&", "_": "\\\($0)"
      default: nil
      }
    }
  }

  /// An address as it is, but for what would end the braces around it.
  fileprivate var inBraces: String {
    oneLine.escaped {
      switch $0 {
      case " ": "%20"
      case "{": "%7B"
      case "}": "%7D"
      case "\\": "%5C"
      default: nil
      }
    }
  }
}
