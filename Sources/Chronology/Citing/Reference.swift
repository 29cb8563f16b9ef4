/// How a source is cited: who wrote what, where and when, in the order of a footnote.
///
/// There is one such order in the program, whatever marks a format puts around its parts.
package struct Reference: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case author(String), title(String), publisher(String), date(String), address(String)
  }

  package let parts: [Part]

  /// Of a source without a name, its id stands where the title would.
  package init(_ source: Source) {
    let isNamed = (source.author ?? source.title ?? source.publisher) != nil
    parts = [
      source.author.map { .author($0) },
      (source.title ?? (isNamed ? nil : source.id)).map { .title($0) },
      source.publisher.map { .publisher($0) }, source.published.map { .date($0.words) },
      source.url.map { .address($0) },
    ].compactMap { $0 }
  }

  /// "Ada Reed, “Fire”, The Post, 4 May 1901, https://example.org/fire".
  package var text: String {
    parts.map { part in
      switch part {
      case .title(let title): title.oneLine.asQuotation
      case .author(let words), .publisher(let words), .date(let words), .address(let words):
        words.oneLine
      }
    }.joined(separator: ", ")
  }
}

extension Source {
  /// "The Post, 4 May 1901": whose words a quotation has, as one says it beside them.
  package var attribution: String { label + (published.map { ", \($0.words)" } ?? "") }
}
