import Archive
import Chronology
import Screen

/// The accounts of one event side by side: a column a source, the points of comparison below.
struct AccountsPane: Sendable {
  private(set) var event: Event?
  var sheet = AccountsSheet()
  var scrolling = Scrolling()
  /// The first source on the screen.
  private var first = 0
  /// Which of its contradictions has been gone to.
  var contradiction: Int?
  /// Where the accounts have their sides of it, until one looks elsewhere.
  var sides: [Int: Side] = [:]
  /// What is selected, and how the columns stand; widths and notes stay from event to event.
  var options = SheetOptions(
    selected: 0, context: AccountsSheet.context, showsNotes: false)
  /// What is still to be done about notes that are shown, and where one was before.
  var notesInSight = NotesInSight()
  /// How far the quotations of a source are scrolled away from the others.
  var shifts: [Source.ID: Int] = [:]
  /// What is read out part by part to those who listen, and where they are; nil for those who look.
  var parts: [AccountPart] = []
  var recital: Recital?
  /// What the editor says of the event, for those.
  var editorWords = ""
  /// What the sheet was laid out for.
  private var laidOut: Request?

  private struct Request: Hashable {
    let event: Int?
    let size: Size
    let options: SheetOptions
    /// Whether it was of another state of the dossier.
    var isOld = false
  }

  /// The keys that lead to the points and to the accounts, as hints show them.
  let disputedKey, scrollKey, paneKey: String

  init(_ keyMap: KeyMap, isHeard: Bool = false) {
    recital = isHeard ? Recital(count: 0) : nil
    (disputedKey, scrollKey) = (keyMap.hint(for: .nextDisputed), keyMap.hint(for: .scrollDown))
    paneKey = keyMap.hint(for: .nextPane)
    options.notesKey = keyMap.hint(for: .notes)
  }

  /// Has the event read anew, for an archive that has changed.
  mutating func forget() {
    laidOut = nil
  }

  /// Takes another state of the event that is shown.
  mutating func take(_ event: Event) {
    self.event = event
  }

  /// Has the event laid out anew where one is in it; it stands at another place of the archive.
  mutating func layOutAgain(at id: Int) {
    laidOut = laidOut.map {
      Request(event: id, size: $0.size, options: options, isOld: true)
    }
  }

  /// - Parameter isCut: whether the title is to be read at the end, since there is no room above.
  mutating func tellsTitle(_ isCut: Bool) { options.tellsTitle = isCut }

  /// Marks the accounts of some sources as new or other than they were.
  mutating func mark(changed sources: Set<Source.ID>) { options.changed = sources }

  /// Shows the event at a place of the archive; another one than before from its beginning, or from
  /// the first quotation that holds what is searched for.
  mutating func show(_ id: Int?, from archive: Archive, search: Search?, size: Size) throws {
    let isOther = laidOut?.event != id
    if isOther {
      begin()
      event = try id.flatMap { try archive.event($0) }
      options.selected = order.first ?? 0
    }
    if isOther || options.query != search?.query {
      (options.query, sides) = (search?.query, [:])
      pointAtHit(in: archive)
    }
    options.further = further(on: size)
    if isOther || laidOut?.size != size { options.isDense = false }
    if isOther || laidOut?.options.selected != options.selected
      || laidOut?.options.own != options.own
    {
      try readOut(from: archive)
    }
    let request = Request(event: id, size: size, options: options)
    if laidOut != request { try layOut(request, from: archive) }
  }

  /// Puts all that is moved from event to event back to where one begins.
  private mutating func begin() {
    (scrolling, first, contradiction, sides, shifts) = (Scrolling(), 0, nil, [:], [:])
    (options.selected, options.quotation) = (0, nil)
    notesInSight = NotesInSight()
  }

  private mutating func layOut(_ request: Request, from archive: Archive) throws {
    let isOther = laidOut?.event != request.event
    let walked = laidOut?.options.quotation != options.quotation
    let before = isOther ? nil : laidOut?.options.selected
    try writeSheet(from: archive, request.size, isNew: isOther || laidOut?.size != request.size)
    first = sheet.first
    laidOut = Request(event: request.event, size: request.size, options: options)
    fit(rows: request.size.rows)
    restoreShifts()
    if walked, options.quotation != nil {
      reveal()
    } else if sides.isEmpty, let before, before != selected {
      revealSelected(from: before)
    } else if !sides.isEmpty {
      revealContradiction()
    }
    revealNotes()
  }

  /// Writes the sheet; where there are many sources, in narrower columns if it is no longer than its
  /// pane even so, and as it is then until there is another event or another size.
  private mutating func writeSheet(from archive: Archive, _ size: Size, isNew: Bool) throws {
    guard let event else { return sheet = AccountsSheet() }
    let width = size.columns
    sheet = try AccountsSheet(event, from: archive, width: width, first: first, options)
    let count = AccountsSheet.split(event).beside.count
    guard isNew, SheetColumns.areMany(count, width: width) else { return }
    var dense = options
    dense.isDense = true
    let other = try AccountsSheet(event, from: archive, width: width, first: first, dense)
    if other.height <= size.rows { (sheet, options) = (other, dense) }
  }

  /// How much of what follows there is room for, where one source says little of the event: the
  /// quotation stays where it would be without it.
  private func further(on size: Size) -> Int {
    guard let account = event?.accounts.first, event?.accounts.count == 1 else { return 0 }
    let width = min(max(size.columns, 1), AccountsPane.measure)
    let needed = account.quotations.compactMap(\.range).reduce(account.says.count * 2) {
      $0 + ($1.count + 2 * AccountsSheet.context) / width + 1
    }
    let free = size.rows - needed - AccountsPane.edges
    return free < AccountsPane.leastFree ? 0 : min(free * width / 2, AccountsPane.furthest)
  }

  /// About how many columns a line of text takes at most.
  private static let measure = 88
  /// About how many lines stand above and below the words of one source.
  private static let edges = 9
  /// More than this is the reader's to show.
  private static let furthest = 2400
  /// With fewer free lines there is nothing to fill.
  private static let leastFree = 4

  /// Selects another source, in the order of the screen.
  ///
  /// - Returns: what there is to say when there is none.
  mutating func turn(by sources: Int) -> String? {
    let last = max(order.count - 1, 0)
    let next = min(max(place + min(max(sources, -place), last), 0), last)
    guard next != place else {
      return "No other source \(sources < 0 ? "before" : "after") this one tells it"
    }
    select(order[next])
    return nil
  }

  /// Whether another source stands after the selected one.
  var hasNextSource: Bool { place + 1 < order.count }

  /// - Parameter account: its place among those of the event.
  mutating func select(_ account: Int) {
    guard account != selected else { return }
    (options.selected, options.quotation) = (account, nil)
    // What has rows of its own stands below what was gone to.
    if event?.accounts[account].isRightToLeft == true { sides = [:] }
  }

  /// The accounts as they stand on the screen: the columns, then those that have rows below.
  var order: [Int] {
    event.map { AccountsSheet.split($0) }.map { $0.beside + $0.below } ?? []
  }

  /// Where the selected account stands among them.
  var place: Int { order.firstIndex(of: selected) ?? 0 }

  /// Below the sources' names, which stay where they are.
  mutating func fit(rows: Int) {
    scrolling.fit(lines: sheet.height - sheet.headHeight, height: rows - sheet.headHeight)
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    sheet.draw(in: rect, scrolledBy: scrolling.offset, above: sought, on: &canvas)
    drawPointsBelow(in: rect, on: &canvas)
    drawContradictionSign(in: rect, on: &canvas)
  }

  /// The points where they are all below what is in sight.
  var pointsBelow: (count: Int, disputed: [String])? {
    scrolling.height < AccountsPane.leastAbove
      ? nil : sheet.points(below: scrolling.offset + scrolling.height)
  }

  /// With fewer lines, the words have all of them.
  private static let leastAbove = 4

  /// Where the cursor belongs: on the name of the selected source.
  func cursor(in rect: Rect) -> Position {
    let line = sheet.lines(of: selected).map { $0.lowerBound - scrolling.offset + sheet.headHeight }
    return Position(
      column: rect.column + (sheet.column(of: selected) ?? 0),
      row: rect.row + min(max(line ?? 0, 0), max(rect.rows - 1, 0)))
  }

  /// Which account is selected.
  var selected: Int { options.selected ?? 0 }

  /// The selected account, of whose source Enter reads the text.
  var account: Account? {
    guard let accounts = event?.accounts, accounts.indices.contains(selected) else { return nil }
    return accounts[selected]
  }

  var selectedSource: Source.ID? { account?.source }
}

// Walking quotations, widths.
extension AccountsPane {
  /// Points at the next or the previous quotation of the selected source.
  ///
  /// - Returns: what there is to say when there is none.
  mutating func walk(by quotations: Int) -> String? {
    guard let account, !account.quotations.isEmpty else { return AccountsPane.noSource }
    let last = account.quotations.count - 1
    let before = options.quotation
    let from = before ?? (quotations > 0 ? -1 : last + 1)
    let next = min(max(from + min(max(quotations, -last - 1), last + 1), 0), last)
    (options.quotation, sides) = (next, [:])
    point { $0.quotation == next }
    guard next == before else { return nil }
    return "It has no quotation \(quotations > 0 ? "after" : "before") this one"
  }

  /// Points at the first quotation that holds what is searched for, if one does.
  private mutating func pointAtHit(in archive: Archive) {
    guard let query = options.query, let accounts = event?.accounts else { return }
    for (index, account) in accounts.enumerated() {
      let place = account.quotations.firstIndex {
        !archive.marks(of: query, in: $0.exact).isEmpty
      }
      guard let place else { continue }
      (options.selected, options.quotation) = (index, place)
      return
    }
  }

  /// Scrolls to the quotation that is pointed at, in the way in which one scrolls.
  private mutating func reveal() {
    guard let lines = sheet.pointed else { return }
    // What is said of the points takes the last line.
    let height = scrolling.height - (pointsBelow == nil ? 0 : 1)
    let visible = scrolling.offset..<scrolling.offset + height
    if lines.lowerBound >= visible.lowerBound, lines.upperBound <= visible.upperBound { return }
    let target = lines.lowerBound - height / 4
    if isAlone, sheet.beside.contains(selected) {
      shift(by: target - scrolling.offset)
    } else {
      scrolling.scroll(to: target)
    }
  }

  /// Has the name and the first words of the selected source in sight.
  ///
  /// - Parameter before: which one was selected before.
  private mutating func revealSelected(from before: Int) {
    if let lines = sheet.lines(of: selected) {
      scrolling.show(lines)
      // What is said of the points may take the last line now.
      if pointsBelow != nil { scrolling.show(lines.lowerBound..<lines.upperBound + 1) }
      return
    }
    // Beside each other they are read together, from where one has been reading.
    let end = sheet.quotationLines?.upperBound ?? .max
    if sheet.lines(of: before) != nil || scrolling.offset + AccountsPane.leastInSight > end {
      scrolling.scroll(to: 0)
    }
  }

  /// Of words with fewer lines in sight one cannot see whose they are.
  private static let leastInSight = 3

  /// Widens the selected source's column at the others' expense; a negative number narrows it.
  ///
  /// - Returns: what there is to say when that cannot be.
  mutating func widen(by steps: Int) -> String? {
    guard let source = selectedSource, let width = laidOut?.size.columns else {
      return AccountsPane.noSource
    }
    let shown = sheet.beside.compactMap { index in
      event.flatMap { $0.accounts.indices.contains(index) ? $0.accounts[index].source : nil }
    }
    guard shown.contains(source), shown.count > 1 else {
      return "There is no column beside this one"
    }
    let steps = min(max(steps, -100), 100)
    let isDone = options.columns.widen(
      source, by: steps * SheetColumns.step, beside: shown, width: width)
    return isDone ? nil : steps > 0 ? "The others cannot be narrower" : "It cannot be narrower"
  }

  /// Gives all columns the same width and puts those that were scrolled alone back.
  ///
  /// - Returns: what there is to say, since they may have been so.
  mutating func even() -> String {
    options.columns.even()
    shifts = [:]
    for account in sheet.beside {
      _ = sheet.shift(account, to: 0, scrolledBy: scrolling.offset)
    }
    return "All columns are as wide as each other"
  }
}
