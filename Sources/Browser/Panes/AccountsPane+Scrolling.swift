import Chronology
import Screen

// Scrolling, all columns together or one alone.
extension AccountsPane {
  /// Whether the selected source is scrolled alone.
  var isAlone: Bool { options.isAlone }

  /// What scrolling changes.
  var whereabouts: [Int] {
    recital?.whereabouts
      ?? [scrolling.offset, selectedSource.flatMap { shifts[$0] } ?? 0, sides.count]
  }

  /// - Returns: what there is to say when there is no column.
  mutating func toggleAlone() -> String? {
    guard account != nil else { return AccountsPane.noSource }
    options.isAlone.toggle()
    return nil
  }

  static let noSource = "No source tells this event"

  mutating func scroll(by lines: Int) {
    sides = [:]
    if recital != nil {
      recital?.move(lines < 0 ? .up : .down, times: abs(lines))
    } else if isAlone {
      shift(by: lines)
    } else {
      scrolling.scroll(by: lines)
    }
  }

  mutating func move(_ action: Action, times: Int, count: Int?) {
    sides = [:]
    switch action {
    case _ where recital != nil: recital?.move(action, times: count)
    case _ where !isAlone: moveAll(action, times: times)
    case .down: shift(by: times)
    case .up: shift(by: -times)
    case .pageDown: shift(by: scrolling.height)
    case .pageUp: shift(by: -scrolling.height)
    case .halfPageDown: shift(by: scrolling.height / 2)
    case .halfPageUp: shift(by: -scrolling.height / 2)
    case .top: shift(by: -AccountsPane.far)
    case .bottom: shift(by: AccountsPane.far)
    default: break
    }
  }

  /// By the page a line stays, since the name of a point may cover the first one.
  private mutating func moveAll(_ action: Action, times: Int) {
    let page = max(scrolling.height - 1, 1)
    switch action {
    case .pageDown: scrolling.scroll(by: times * page)
    case .pageUp: scrolling.scroll(by: -times * page)
    default: scrolling.move(action, times: times)
    }
  }

  /// Further than any column reaches.
  private static let far = 1 << 40

  mutating func shift(by lines: Int) {
    guard let source = selectedSource else { return }
    let lines = min(max(lines, -AccountsPane.far), AccountsPane.far)
    shifts[source] = sheet.shift(
      selected, to: (shifts[source] ?? 0) + lines, scrolledBy: scrolling.offset)
    fit(rows: scrolling.height + sheet.headHeight)
  }

  /// Puts the columns of a sheet that was written anew where they stood.
  mutating func restoreShifts() {
    guard let accounts = event?.accounts, !shifts.isEmpty else { return }
    for (index, account) in accounts.enumerated() {
      guard let shift = shifts[account.source] else { continue }
      shifts[account.source] = sheet.shift(index, to: shift, scrolledBy: scrolling.offset)
    }
    fit(rows: scrolling.height + sheet.headHeight)
  }
}
