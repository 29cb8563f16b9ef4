import Archive
import Chronology

/// What is being searched for among the events shown, and how many hold it.
struct Search: Hashable, Sendable {
  var query: Query
  var count = 0
  /// Whether all hits have been counted, which in a long list follows what is seen at once.
  var isCounted = false
  /// Which hit is selected, from 1; nil when the selected event is none.
  var place: Int?

  /// Where no event holds it: the passages of the sources that do, else what was most likely meant.
  var passages: [Passage] = []
  var nearest: NearestWord?
  /// Spellings of names that are found besides those that are typed.
  var joined: [String] = []

  /// "hit 2 of 9", "9 hits", "no hits".
  var words: String {
    guard isCounted else { return "hits are being counted" }
    return switch (place, count) {
    case (_, 0) where !passages.isEmpty: "no event, but \(passages.count.counted("passage"))"
    case (_, 0): nearest.map { "no hits; nearest: \($0)" } ?? "no hits"
    case (let place?, _): "hit \(place.grouped) of \(count.grouped)"
    case (nil, _): count.counted("hit")
    }
  }
}
