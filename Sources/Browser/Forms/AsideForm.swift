import Archive
import Chronology

/// Why some words of a source are set aside.
struct AsideForm: Form {
  let cited: Cited
  /// The passage, whose reason is still to be given.
  let aside: Aside

  var title: String { "Set aside" }
  var heading: (label: String, words: String) {
    let through = aside.through.map { " … \($0)" } ?? ""
    return (cited.label, aside.quotation.exact + through)
  }

  var needed: [FormField.Name: String] {
    [.reason: "Say why no event cites these words: opinion, page furniture, another story"]
  }

  var fields: [FormField] {
    [FormField(.reason, help: "opinion, page furniture, another story")]
  }

  func review(_ fields: inout [FormField], in archive: Archive) throws {
    let reasons = try archive.reasonsForAsides()
    fields.change(.reason) { field in
      let start = field.text.searchFolded
      field.offer(reasons.filter { $0.searchFolded.hasPrefix(start) })
    }
  }

  func changes(_ fields: [FormField]) -> [Change] {
    var aside = aside
    aside.why = fields[.reason]
    return [.aside(aside, of: cited.source)]
  }

  var draft: Draft.Subject { .aside(Draft.Words(cited), through: aside.through) }
}
