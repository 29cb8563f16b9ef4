import Chronology
import Foundation
import Yams

extension DossierReader {
  mutating func source(_ key: Node, _ value: Node, known: [String]) -> Source? {
    let keys = [
      "file", "title", "author", "publisher", "published", "printed", "derives-from", "url", "note",
      "sha256", "aside", "accepted",
    ]
    guard let id = text(key, "source id"),
      let fields = fields(of: value, known: keys, in: "the source \"\(id)\""),
      let name = required(fields, "file", of: "the source \"\(id)\"")
    else { return nil }
    let file = textFile(named: name, at: fields["file"])
    if file == nil { gaps.unread.insert(id) }
    let sha256 = file?.sha256
    let checked = hash(fields, now: sha256, id)
    return Source(
      id: id, file: name, title: text(fields, "title"), author: text(fields, "author"),
      publisher: text(fields, "publisher"), published: date(fields, "published"),
      printed: text(fields, "printed"), derivesFrom: derivations(fields, known: known),
      url: text(fields, "url"), note: text(fields, "note"),
      aside: notingCoverage(of: id) { $0.asides(fields) },
      accepted: notingEverywhere(Finding.Code.ofSources) {
        $0.accepted(fields, by: .source)
      },
      text: file?.text ?? "", sha256: sha256 ?? "", checked: checked, origin: origin(key))
  }

  /// The hash of the text with which the quotations were last checked; tells when it is another.
  private mutating func hash(_ fields: Fields, now: String?, _ id: String) -> String? {
    guard let node = fields["sha256"], let hash = text(node, "sha256")?.lowercased(), hash != ""
    else {
      if let now { mends.append(Mend(.hash(now, of: id), at: fields.origin)) }
      return nil
    }
    guard hash.utf8.count == 64, hash.allSatisfy(\.isHexDigit) else {
      fail(
        "\"\(hash)\" is not a SHA-256", hint: "take it out; `annals check --fix` puts it in",
        at: node)
      return nil
    }
    if let now, now != hash {
      findings.append(
        Finding(
          .warning, .changedText,
          "the text of \"\(id)\" is not the one its quotations were checked against",
          hint: "`annals check --reanchor` looks for them again", at: origin(node)))
    }
    return hash
  }

  private mutating func derivations(_ fields: Fields, known: [String]) -> [String] {
    guard let node = fields["derives-from"] else { return [] }
    return items(node, "derives-from").compactMap { item in
      guard let id = text(item, "derives-from") else { return nil }
      if !known.contains(id) { failUnknown(id, of: known, "source", in: "derives-from", at: item) }
      return id
    }
  }

  private mutating func asides(_ fields: Fields) -> [Aside] {
    list(fields, "aside").compactMap { node in
      let keys = ["quote", "prefix", "suffix", "through", "why"]
      guard let fields = self.fields(of: node, known: keys, in: "a passage set aside"),
        let words = required(fields, "quote", of: "this passage set aside"),
        let why = required(fields, "why", of: "this passage set aside")
      else { return nil }
      let quotation = Quotation(
        exact: words, prefix: text(fields, "prefix"), suffix: text(fields, "suffix"),
        origin: origin(fields["quote"] ?? node))
      let through =
        fields["through"] == nil
        ? nil : required(fields, "through", of: "this passage set aside")
      return Aside(quotation, through: through, why: why)
    }
  }

  /// The text of a source; it must lie inside the dossier's folder, unless the user allows more.
  private mutating func textFile(named name: String, at node: Node?) -> TextFile? {
    let folder = String(file.prefix(upTo: file.lastIndex(of: "/") ?? file.startIndex))
    let path = folder.isEmpty || name.hasPrefix("/") ? name : folder + "/" + name
    guard readsOutside || lies(path, named: name, in: folder, at: node) else { return nil }
    do throws(FileError) {
      return try TextFile(ofSource: path)
    } catch {
      if case .notText(let finding) = error {
        findings.append(finding)
      } else {
        fail("\(error)", hint: "`file:` is relative to the dossier's folder", at: node)
      }
      return nil
    }
  }

  /// Whether a text lies in a folder; tells where it does not.
  private mutating func lies(
    _ path: String, named name: String, in folder: String, at node: Node?
  ) -> Bool {
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
      fail(
        "\"\(name)\" lies outside the dossier's folder",
        hint: "put the text beside dossier.yaml, or in a folder there; --outside reads it there",
        at: node)
      return false
    }
    guard !path.leads(outOf: folder.isEmpty ? "." : folder) else {
      fail(
        "\"\(name)\" is a link that leads out of the dossier's folder",
        hint: "put a copy of the text into the folder; --outside reads it there", at: node)
      return false
    }
    return true
  }

  mutating func names(_ fields: Fields) -> [Name] {
    let nodes = list(fields, "names")
    let known = nodes.compactMap { $0.mapping?["name"]?.scalar?.string }
    return nodes.compactMap { node in
      let keys = ["name", "kind", "also", "not", "accepted"]
      guard let fields = self.fields(of: node, known: keys, in: "a name"),
        let name = required(fields, "name", of: "this entry of names"),
        let word = required(fields, "kind", of: "the name \"\(name)\"")
      else { return nil }
      guard let kind = Name.Kind(rawValue: word) else {
        failUnknown(
          word, of: Name.Kind.allCases.map(\.rawValue), "kind", in: "the name \"\(name)\"",
          at: fields["kind"] ?? node)
        return nil
      }
      return Name(
        name: name, kind: kind, also: texts(fields, "also"),
        not: notingEverywhere([.lookAlike]) { $0.others(fields, than: name, known: known) },
        accepted: notingEverywhere(Finding.Code.ofNames) {
          $0.accepted(fields, by: .name)
        }, origin: origin(node))
    }
  }

  /// The names under `not`, each of which must be another entry's.
  private mutating func others(
    _ fields: Fields, than name: String, known: [String]
  ) -> [String] {
    guard let node = fields["not"] else { return [] }
    return items(node, "not").compactMap { item in
      guard let other = text(item, "not") else { return nil }
      if other == name {
        fail("the name \"\(name)\" cannot be kept apart from itself", at: item)
      } else if !known.contains(other) {
        let near = known.first { $0.isNear(other) }
        fail(
          "unknown name \"\(other)\" under `not` of \"\(name)\"",
          hint: near.map { "did you mean \"\($0)\"?" }
            ?? "`not` has the `name` of another entry of names", at: item)
      }
      return other
    }
  }
}
