import Screen

/// Which part of the screen is whose, for a size.
///
/// From 160 columns the accounts stand beside the timeline, from 80 below it; on narrower or very
/// low screens there is one at a time. Below 40 by 10 there is nothing but a sentence.
struct Frame: Hashable, Sendable {
  let header: Rect
  let timeline: Rect
  /// The line between timeline and accounts, with the event's title; below a narrow timeline two.
  let divider: Rect
  let accounts: Rect
  let footer: Rect
  /// All but header and footer.
  let body: Rect
  let isTooSmall: Bool
  let isSideBySide: Bool

  private let screen: Rect

  /// Below so many rows a view has the strip's room for itself.
  private static let lowestWithStrip = 30
  private static let sideBySide = 160
  private static let stacked = 80
  private static let lowestStacked = 18
  /// Below so many rows a narrow timeline has no title below it.
  private static let lowestTitled = 16
  /// What a row of the list has beside its title, the word of its kind included.
  private static let besideTitles = 45

  /// With fewer columns a list beside the accounts has no room for whole dates.
  private static let leastList = 64

  /// - Parameters:
  ///   - events: how many events there are: a short list leaves its room to the accounts.
  ///   - titles: how long the longest title is: long ones get more than half of a wide screen,
  ///     and short ones leave what they do not need.
  ///   - beside: how many columns a view needs that stands beside the timeline, which gives way to it.
  init(
    _ size: Size, events: Int, titles: Int, focus: Model.Focus, isMaximised: Bool, beside: Int = 0
  ) {
    let all = Rect(size)
    isTooSmall = size.columns < 40 || size.rows < 10
    let (header, rest) = all.split(top: 1 + Frame.stripRows(size.rows))
    screen = all
    let (footer, body) = rest.split(bottom: 1)
    (self.header, self.footer, self.body) = (header, footer, body)
    let isOne = isMaximised || size.columns < Frame.stacked || size.rows < Frame.lowestStacked
    isSideBySide = !isOne && size.columns >= Frame.sideBySide
    if isOne, focus == .accounts {
      timeline = body.split(top: 0).0
      (divider, accounts) = body.split(top: 1)
    } else if isOne {
      let isTitled = size.columns < Frame.stacked && size.rows >= Frame.lowestTitled
      (divider, timeline) = body.split(bottom: isTitled ? 2 : 0)
      accounts = body.split(top: 0).0
    } else if isSideBySide {
      let (left, right) = body.split(
        left: Frame.listColumns(of: body.columns, titles: titles, beside: beside))
      timeline = left
      (divider, accounts) = right.split(left: 2).1.split(top: 1)
    } else {
      let (upper, lower) = body.split(top: min(max(events, 1) + 1, body.rows * 2 / 5))
      timeline = upper
      (divider, accounts) = lower.split(top: 1)
    }
  }
}

extension Frame {
  /// What a list has beside the accounts, or beside a view that may ask for more.
  private static func listColumns(of columns: Int, titles: Int, beside: Int) -> Int {
    let wanted = min(max(min(titles, columns) + besideTitles, leastList), columns * 9 / 16)
    return min(wanted, max(columns - 2 - beside, columns / 3))
  }

  /// How many rows the strip has on a screen of so many.
  private static func stripRows(_ rows: Int) -> Int {
    switch rows {
    case ..<14: 0
    case ..<16: 1
    case ..<36: 2
    default: 3
    }
  }

  /// Whether a view stands beside the timeline, in the place of the accounts.
  func isBeside(_ pane: any Pane) -> Bool { isSideBySide && pane.standsBeside }

  /// The title and, below it, the time strip, unless a view that has the screen takes its room.
  func header(over pane: (any Pane)?) -> Rect {
    guard let pane, !isBeside(pane), !pane.keepsStrip || screen.rows < Frame.lowestWithStrip else {
      return header
    }
    return header.split(top: 1).0
  }

  /// The time strip: three lines, two, one, or none on low screens.
  func strip(under pane: (any Pane)?) -> Rect { header(over: pane).split(top: 1).1 }

  /// What a view takes that is open over the timeline; beside it, below a line with its title.
  func area(of pane: any Pane) -> Rect {
    isBeside(pane)
      ? accounts
      : screen.split(top: header(over: pane).rows).1.split(bottom: footer.rows).1
  }
}
