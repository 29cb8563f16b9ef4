/// Where those who listen are in something that is read out part by part, from its first to its last.
///
/// They have no screen that a text may be scrolled on, of which one sees the end before it is reached.
struct Recital: Hashable, Sendable {
  let count: Int
  private(set) var place = 0
  /// Whether the part is what there is to say, and not something that is pointed at in it.
  private(set) var isRead = false
  /// Whether its words have been said, so that one goes on behind it.
  private var isKnown = false

  init(count: Int) {
    self.count = count
  }

  /// As many parts as a screen has lines would be nobody's page.
  private static let page = 10

  /// - Parameter times: the number typed before the key, which `top` and `bottom` take for a part.
  mutating func move(_ action: Action, times: Int?) {
    guard count > 0 else { return }
    let steps = min(times ?? 1, count)
    // What was pointed at is first read where it stands.
    let onward = isKnown ? 0 : -1
    switch action {
    case .down, .scrollDown: read(place + steps + onward)
    case .up, .scrollUp: read(place - steps)
    case .pageDown: read(place + steps * Recital.page + onward)
    case .pageUp: read(place - steps * Recital.page)
    case .halfPageDown: read(place + steps * Recital.page / 2 + onward)
    case .halfPageUp: read(place - steps * Recital.page / 2)
    case .top: read((times ?? 1) - 1)
    case .bottom: read((times ?? count) - 1)
    default: break
    }
  }

  /// Goes to a part, whose words are said.
  mutating func read(_ part: Int) {
    (place, isRead, isKnown) = (min(max(part, 0), max(count - 1, 0)), true, true)
  }

  /// Goes to a part in which something is pointed at.
  ///
  /// - Parameter isKnown: whether that is all of the part, which then need not be read again.
  mutating func point(at part: Int, isKnown: Bool = false) {
    (place, isRead, self.isKnown) = (min(max(part, 0), max(count - 1, 0)), false, isKnown)
  }

  /// What a move changes.
  var whereabouts: [Int] { [place, isRead ? 1 : 0] }
}
