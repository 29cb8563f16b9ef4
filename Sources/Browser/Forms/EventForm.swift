import Archive
import Chronology

/// A new event, which some words of a source tell.
struct EventForm: Form {
  let cited: Cited
  /// The title as one has begun to type it.
  let begun: String
  /// The day of which a date that names no year has the year.
  let day: Day?

  init(_ cited: Cited, title: String = "", near day: Day?) {
    (self.cited, begun, self.day) = (cited, title, day)
  }

  var title: String { "New event" }
  var heading: (label: String, words: String) { (cited.label, cited.quotation.exact) }
  var needed: [FormField.Name: String] {
    [
      .title: "An event needs a title: what happened, in a sentence",
      .kind: "An event needs a kind: attack, protest, statement or another word",
      .id: "An event needs an id: a short name of its own",
    ]
  }

  var fields: [FormField] {
    [
      FormField(.date, help: "2021-01-03, 3 Jan 2021, 2021-01?, 2021-01-03/2021-01-09"),
      FormField(.time, help: "the time of day, in words: early morning"),
      FormField(.kind, help: "attack, protest, statement, or a word of your own"),
      FormField(.title, begun, help: "what happened, in a sentence"),
      FormField(.place, help: "where it happened"),
      FormField(.people, help: "persons and groups; several are separated by ;"),
      FormField(.printed, help: "this source's own words for the date"),
      FormField(.inferred, help: "how the date follows, where no source prints it"),
      FormField(.id, help: "a short name of its own"),
    ]
  }

  func review(_ fields: inout [FormField], in archive: Archive) throws {
    fields.change(.date, reviewDate)
    try fields.change(.kind) { try reviewKind(&$0, in: archive) }
    try fields.change(.place) { try reviewName(&$0, as: .place, in: archive) }
    try fields.change(.people) { try reviewName(&$0, as: .person, in: archive) }
    try reviewID(&fields, in: archive)
  }

  private func reviewDate(_ field: inout FormField) {
    guard !field.text.isEmpty else {
      field.remark = nil
      return
    }
    do throws(EDTFError) {
      let date = try EDTF(typed: field.text, near: day)
      field.remark = FormField.Remark(text: date.words)
    } catch {
      field.remark = FormField.Remark(text: error.description, isError: true)
    }
  }

  private func reviewKind(_ field: inout FormField, in archive: Archive) throws {
    let used = try archive.kinds().map(\.kind)
    let all = (used + Kind.known.filter { !used.contains($0) }).map(\.rawValue)
    let text = field.text
    field.offer(all.filter { $0.hasPrefix(text.lowercased()) })
    let isNew = !text.isEmpty && !all.contains(text)
    field.remark = isNew ? FormField.Remark(text: "a new kind") : nil
  }

  private func reviewName(
    _ field: inout FormField, as role: Mention.Role, in archive: Archive
  ) throws {
    let (start, part) = role == .person ? field.lastPart : ("", field.text)
    let known = try archive.names(beginningWith: part, as: role, limit: 40)
    field.offer(part.isEmpty && !start.isEmpty ? [] : known.map { start + $0 })
    let names = role == .person ? field.text.parts : [field.text].filter { !$0.isEmpty }
    let new = try names.filter { name in
      try !archive.names(for: name, as: role, limit: 40).contains(name)
        && archive.names.name(for: name) == nil
    }
    field.remark =
      new.isEmpty
      ? nil : FormField.Remark(text: "new name: \(new.joined(separator: "; "))")
  }

  /// An id follows the title until one is typed.
  private func reviewID(_ fields: inout [FormField], in archive: Archive) throws {
    let slug = fields.text(.title).map { $0.slug ?? "event" }
    try fields.change(.id) { field in
      if !field.isTyped { field.fill(try slug.map { try archive.unusedKey($0) } ?? "") }
      let isTaken = try !field.text.isEmpty && archive.id(of: field.text) != nil
      field.remark =
        isTaken
        ? FormField.Remark(text: "another event is called so already", isError: true)
        : field.isTyped || field.text.isEmpty ? nil : FormField.Remark(text: "made of the title")
    }
  }

  func changes(_ fields: [FormField]) -> [Change] {
    var account = cited.account
    account.printed = fields.text(.printed)
    let event = Event(
      id: fields[.id],
      // What is written is EDTF, however it is typed.
      date: fields.text(.date).flatMap { try? EDTF(typed: $0, near: day) },
      time: fields.text(.time), kind: Kind(rawValue: fields[.kind]), title: fields[.title],
      place: fields.text(.place), people: fields[.people].parts,
      inferred: fields.text(.inferred), accounts: [account])
    return [.event(event)]
  }

  var draft: Draft.Subject { .event(Draft.Words(cited), day: day?.number) }
}

extension String {
  /// What stands between semicolons.
  var parts: [String] {
    split(separator: ";").map { String($0).unpadded }.filter { !$0.isEmpty }
  }
}

extension Archive {
  /// A key that no event has yet: as wished, else with a number.
  fileprivate func unusedKey(_ wish: String) throws -> String {
    guard try id(of: wish) != nil else { return wish }
    var number = 2
    while try id(of: "\(wish)-\(number)") != nil { number += 1 }
    return "\(wish)-\(number)"
  }
}

extension String {
  /// Small letters and figures of a title, joined by hyphens, no more than some words; nil where none
  /// is left.
  fileprivate var slug: String? {
    let words = searchFolded.split { !$0.isASCII || !$0.isLetter && !$0.isNumber }
    var slug = ""
    for word in words {
      guard slug.isEmpty || slug.count + word.count < 40 else { break }
      slug += (slug.isEmpty ? "" : "-") + word.prefix(40)
    }
    return slug.isEmpty ? nil : slug
  }
}
