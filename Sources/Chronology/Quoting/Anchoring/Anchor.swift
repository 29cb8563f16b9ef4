/// Where a passage stands now, and how sure that is.
package struct Anchor: Hashable, Sendable {
  package enum State: String, Hashable, Sendable {
    /// Its very words, where they were or between the words that were around them.
    case exact
    /// The same but for typesetting.
    case folded
    /// Its words were changed; so it is told of every letter, digit and capital.
    case changed
    /// Its very words, or the same but for typesetting, among others than those around them before.
    case moved
    /// Its words stand in several places, and little tells which is meant; one is given.
    case ambiguous
  }

  /// Code points of the text as it stands now, start included, end excluded.
  package var range: Range<Int>
  /// From 0 to 1: how much of the words, of those around them and of the place is as it was.
  package var score: Double
  package var state: State
  /// The words as they stand now.
  package var words: String

  package init(range: Range<Int>, score: Double, state: State, words: String) {
    self.range = range
    self.score = score
    self.state = state
    self.words = words
  }
}
