package import Chronology

/// Which events are meant: everything that is set must hold.
package struct Selection: Hashable, Sendable {
  /// The first and last day, both included.
  package var from: Day?
  package var to: Day?
  /// Only events that surely fall between `from` and `to`; else those that possibly do.
  package var isSure = false
  /// Any of these.
  package var kinds: [Kind] = []
  /// Told by any of these.
  package var sources: [Source.ID] = []
  package var place: String?
  package var person: String?
  /// Each must be mentioned, in whatever spelling.
  package var mentions: [Mention] = []
  package var query: Query?
  package var isDisputed = false
  package var isSingleSource = false
  package var isUndated = false
  /// Those that a reader has set apart, for each word.
  package var own: [OwnEvents] = []
  /// Each leaves out what it means.
  package var except: [Selection] = []
  /// A stretch of the whole timeline, as a reader has selected it.
  package var stretch: Stretch?

  package init() {}

  package var isEverything: Bool { self == Selection() }

  /// Those of its events that hold a query as well.
  package func holding(_ query: Query) -> Selection {
    var selection = self
    selection.query = self.query.map { $0.and(query) } ?? query
    return selection
  }

  /// What is asked for, in words: "3 to 9 January 2021; attack or protest".
  package var words: String? {
    parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// What is asked for, one thing each, and what is left out of that.
  package var parts: [String] {
    let leftOut =
      except.count == 1
      ? except[0].wordsAsOne : except.map(\.wordsInBrackets).joined(separator: " or ")
    if leftOut.isEmpty { return asked }
    return asked.isEmpty ? ["all but \(leftOut)"] : asked + ["but not \(leftOut)"]
  }

  private var wordsInBrackets: String { "(\(parts.joined(separator: ", ")))" }

  /// In brackets only where it asks for several things.
  private var wordsAsOne: String { parts.count == 1 ? parts[0] : wordsInBrackets }

  private var asked: [String] {
    [
      stretch?.words, span, kinds.isEmpty ? nil : kinds.map(\.rawValue).joined(separator: " or "),
      sources.isEmpty ? nil : "told by " + sources.joined(separator: " or "),
      place.map { "place \($0)" }, person.map { "person \($0)" },
    ].compactMap { $0 } + mentions.map(\.words)
      + [
        query.map { "with \($0.quoted)" }, isDisputed ? "disputed" : nil,
        isSingleSource ? "told by one independent source only" : nil,
        isUndated ? "undated" : nil,
      ].compactMap { $0 } + own.map(\.word)
  }

  private var span: String? {
    let words: String? =
      switch (from, to) {
      case (let from?, let to?) where from == to: from.words
      case (let from?, let to?): (try? EDTF(parsing: "\(from)/\(to)"))?.words
      case (let from?, nil): "from \(from.words) on"
      case (nil, let to?): "until \(to.words)"
      case (nil, nil): nil
      }
    return words.map { "\(isSure ? "surely" : "possibly") \($0)" }
  }
}

/// The events between two places in chronological order, both included.
package struct Stretch: Hashable, Sendable {
  package var ids: ClosedRange<Int>
  /// Its dates: "3 to 9 January 2021".
  package var words: String

  package init(ids: ClosedRange<Int>, words: String) {
    self.ids = ids
    self.words = words
  }
}

extension Day {
  fileprivate var words: String { (try? EDTF(parsing: description))?.words ?? description }
}
