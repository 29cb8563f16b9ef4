import Archive
import Browser
import Chronology
import Formats
import Foundation

// What was asked for, between the archive's words and those of a recipe.

extension Asked {
  init(_ selection: Selection, in archive: Archive) throws {
    self.init()
    (from, to) = (selection.from?.description, selection.to?.description)
    surely = selection.isSure ? true : nil
    kinds = selection.kinds.map(\.rawValue).unlessEmpty
    (sources, place, person) = (
      selection.sources.unlessEmpty, selection.place, selection.person
    )
    mentions =
      selection.mentions.map { Asked.Mention(role: $0.role.rawValue, names: $0.names) }.unlessEmpty
    (query, asTyped) = (
      selection.query?.text, selection.query?.joinsSpellings == false ? true : nil
    )
    (disputed, singleSource) = (
      selection.isDisputed ? true : nil, selection.isSingleSource ? true : nil
    )
    undated = selection.isUndated ? true : nil
    own = selection.own.map { Own(word: $0.word, events: $0.events) }.unlessEmpty
    except = try selection.except.map { try Asked($0, in: archive) }.unlessEmpty
    stretch = try selection.stretch.flatMap { stretch in
      guard let first = try archive.event(stretch.ids.lowerBound)?.id,
        let last = try archive.event(stretch.ids.upperBound)?.id
      else { return nil }
      return Stretch(first: first, last: last, words: stretch.words)
    }
  }

  /// - Parameter notes: what the reader has starred and noted, for a query that asks for it.
  /// - Throws: a `Failure` where something is asked for that the archive does not have.
  func selection(in archive: Archive, own notes: OwnNotes) throws -> Selection {
    var selection = Selection()
    (selection.from, selection.to) = (try from.map(Asked.day), try to.map(Asked.day))
    selection.isSure = surely ?? false
    selection.kinds = kinds?.map(Kind.init(rawValue:)) ?? []
    (selection.sources, selection.place, selection.person) = (sources ?? [], place, person)
    selection.mentions = mentions?.compactMap(NameMention.init(asked:)) ?? []
    selection.query = try query.map { text in
      var manner = QueryManner()
      (manner.own, manner.joinsSpellings) = (notes.events, asTyped != true)
      return try archive.query(whole: text, manner)
    }
    (selection.isDisputed, selection.isSingleSource) = (disputed ?? false, singleSource ?? false)
    selection.isUndated = undated ?? false
    selection.own = own?.map { OwnEvents($0.word, events: $0.events) } ?? []
    selection.except = try except?.map { try $0.selection(in: archive, own: notes) } ?? []
    selection.stretch = try stretch.map { try $0.stretch(in: archive) }
    return selection
  }

  private static func day(_ text: String) throws -> Day {
    guard let day = try EDTF(parsing: text).earliest.day else {
      throw Failure("\(text) has no day", status: EX_DATAERR)
    }
    return day
  }
}

extension Asked.Stretch {
  fileprivate func stretch(in archive: Archive) throws -> Stretch {
    guard let first = try archive.id(of: first), let last = try archive.id(of: last) else {
      throw Failure("the dossier has the event at an end of the stretch no more", status: 1)
    }
    return Stretch(ids: first...max(first, last), words: words)
  }
}

/// As the archive has it, beside `Asked.Mention`.
private typealias NameMention = Mention

extension NameMention {
  fileprivate init?(asked: Asked.Mention) {
    guard let role = Role(rawValue: asked.role) else { return nil }
    self.init(role, asked.names)
  }
}

extension Array {
  fileprivate var unlessEmpty: [Element]? { isEmpty ? nil : self }
}
