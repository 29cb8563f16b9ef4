import Chronology
import Foundation

/// What a page says of itself for programs.
struct HTMLFacts {
  private var title: String?
  private var canonical: String?
  /// The first day that an element tells of which the content is a time.
  private var time: String?
  /// By their names in small letters, the first of each.
  private var meta: [String: String] = [:]
  private var linkedData: [Data] = []

  init(_ html: String) {
    var tokens = HTMLTokens(Array(html.utf8))
    var last: (name: String, attributes: HTMLAttributes)?
    while let token = tokens.next() {
      switch token {
      case .open(let name, let attributes):
        take(name, attributes)
        last = (name, attributes)
      case .text(let bytes) where last?.name == "title" && title == nil:
        title = HTMLText.resolved(bytes).lineIfAny
      case .verbatim(let bytes) where last?.name == "script":
        // Most scripts are none, and there may be many.
        if last?.attributes.values["type"]?.lowercased() == "application/ld+json" {
          linkedData.append(Data(bytes))
        }
      default: last = nil
      }
    }
  }

  private mutating func take(_ name: String, _ attributes: HTMLAttributes) {
    guard ["meta", "link", "time"].contains(name) else { return }
    let values = attributes.values
    switch name {
    case "meta":
      guard let key = values["property"] ?? values["name"] ?? values["itemprop"],
        let content = values["content"]?.lineIfAny, meta[key.lowercased()] == nil
      else { return }
      meta[key.lowercased()] = content
    case "link":
      let isCanonical = values["rel"]?.lowercased() == "canonical"
      if isCanonical { canonical = canonical ?? values["href"] }
    default: time = time ?? values["datetime"]
    }
  }

  var imprint: Imprint {
    var imprint = Imprint()
    imprint.title = meta["og:title"] ?? title
    let authors = ["author", "article:author", "dc.creator", "dcterms.creator", "citation_author"]
    // Some name the address of an author's page.
    imprint.author = authors.compactMap { meta[$0] }.first { !$0.contains("://") }
    imprint.publisher =
      ["og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher"]
      .compactMap { meta[$0] }.first
    imprint.url = [canonical, meta["og:url"]].compactMap { $0?.webAddress }.first
    for key in HTMLFacts.dates {
      if let words = meta[key] { imprint.guess(words, from: "\"\(key)\"") }
    }
    if let words = linkedDate { imprint.guess(words, from: "\"datePublished\"") }
    if let time { imprint.guess(time, from: "first <time>") }
    return imprint
  }

  /// The likeliest first.
  private static let dates = [
    "article:published_time", "datepublished", "citation_publication_date", "dcterms.issued",
    "dc.date.issued", "parsely-pub-date", "publishdate", "pubdate", "citation_date", "dcterms.date",
    "dc.date", "date",
  ]

  /// The date of the article, as JSON-LD has it.
  private var linkedDate: String? {
    linkedData.lazy.compactMap { data in
      // It would go into itself as deep as the data does.
      guard data.count < 1 << 20, let json = try? JSONSerialization.jsonObject(with: data) else {
        return nil
      }
      return HTMLFacts.datePublished(in: json, depth: 0)
    }.first
  }

  private static func datePublished(in json: Any, depth: Int) -> String? {
    guard depth < 4 else { return nil }
    if let list = json as? [Any] {
      return list.lazy.compactMap { datePublished(in: $0, depth: depth + 1) }.first
    }
    guard let object = json as? [String: Any] else { return nil }
    return object["datePublished"] as? String
      ?? object["@graph"].flatMap { datePublished(in: $0, depth: depth + 1) }
  }
}

extension String {
  /// Itself on one line; nil where nothing is left.
  var lineIfAny: String? {
    let line = onOneLine
    return line.isEmpty ? nil : line
  }

  /// Itself, where it is an address on the web.
  fileprivate var webAddress: String? {
    let isWeb = ["http://", "https://"].contains { lowercased().hasPrefix($0) }
    return isWeb && utf8.count <= 2_000 && !contains(where: \.isWhitespace) ? self : nil
  }
}
