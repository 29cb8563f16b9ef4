import Archive
import Chronology
import Screen

/// Writes the blocks of an event's sheet.
///
/// What it writes of a single source goes into that source's column. An account whose words are
/// written from right to left has no column but a row of its own below the columns.
struct SheetWriter {
  /// An account and where it stands.
  struct Placed {
    let index: Int
    let account: Account
    let columns: Range<Int>
  }

  let event: Event
  /// The accounts that stand beside each other, one a column.
  let beside: [Placed]
  /// Those that have a row of their own.
  let below: [Placed]
  /// How many accounts do not fit to the left and to the right.
  let hidden: (left: Int, right: Int)
  let width: Int
  let archive: Archive
  let options: SheetOptions

  var rules: [Int] { beside.dropLast().map { $0.columns.upperBound + 1 } }

  func row(_ cell: (Placed) -> SheetCell) -> SheetBlock {
    SheetBlock(beside.map(cell), rules: rules)
  }

  func wide(_ text: String, _ style: Style) -> SheetBlock {
    SheetBlock([SheetCell(text, in: 0..<width, style: style)])
  }

  func label(_ account: Account) -> String {
    source(account)?.label ?? account.source
  }

  func source(_ account: Account) -> Source? {
    archive.column(of: account.source).map { archive.sources[$0] }
  }
}

extension Event {
  /// When a source was published; that it was before the date of the event, of which it may well tell:
  /// things are announced.
  func published(by source: Source?) -> String {
    guard let source, let published = source.published else { return "no date" }
    let isEarlier = Testimony(of: source, on: date) == .earlier
    return "published \(published.words)" + (isEarlier ? ", before the date of the event" : "")
  }
}

/// How a sheet is to be written.
struct SheetOptions: Hashable, Sendable {
  /// Which account is marked.
  var selected: Int?
  /// Which of its quotations is pointed at.
  var quotation: Int?
  var columns = SheetColumns()
  /// Whether columns are as narrow as they can be, for the sake of many sources.
  var isDense = false
  /// Whether the selected account is scrolled alone.
  var isAlone = false
  var query: Query?
  /// How much of a source's text is shown before and after a quotation, in code points; nil for
  /// the quotation alone, in quotation marks.
  var context: Int?
  /// How much more is shown of what follows, where there is room.
  var further = 0
  /// Whether the editor's notes are written out; else a sign says that there are some.
  var showsNotes = true
  /// Whether the event's title stands at the end, in full.
  var tellsTitle = false
  /// Whether a verdict that does not follow from the values is marked as the editor's.
  var tellsEditors = false
  /// The sources whose accounts are new or other than they were.
  var changed: Set<Source.ID> = []
  /// What the reader has noted on the event.
  var own: [String] = []
  /// The key that shows the notes.
  var notesKey = ""
}

// What stands above the quotations.
extension SheetWriter {
  /// The sources' names, how many quotations there are, and how many accounts do not fit.
  var heads: SheetBlock {
    let arrows = [
      hidden.left > 0 ? "◂\(hidden.left)" : nil, hidden.right > 0 ? "▸\(hidden.right)" : nil,
    ].compactMap { $0 }.joined(separator: " ")
    // They end in the free column at the sheet's edge, so that a name has all the room there is.
    let start = width + 1 - arrows.width
    let end = options.selected == nil || arrows.isEmpty ? width : start - 1
    var block = row { placed in
      head(placed, room: placed.columns.clamped(to: 0..<max(end, 0)).count)
    }
    if options.selected != nil, !arrows.isEmpty, width > arrows.width {
      block.cells.append(SheetCell(arrows, in: start..<width + 1, style: Theme.key))
    }
    return block
  }

  func head(_ placed: Placed, room: Int) -> SheetCell {
    let isSelected = placed.index == options.selected
    let name =
      label(placed.account) + (isSelected && options.isAlone ? " ↕" : "")
      + (options.changed.contains(placed.account.source) ? " " + Theme.changed : "")
    let (label, count) = fit(name, counts(placed), to: room)
    let end = label.unicodeScalars.count
    let style = isSelected ? Theme.title.reversed() : Theme.title
    return SheetCell(
      label + count, in: placed.columns, style: Theme.faint, marks: [(0..<end, style)])
  }

  /// Ways to say how many quotations an account has, the longest first.
  private func counts(_ placed: Placed) -> [String] {
    let count = placed.account.quotations.count
    guard options.context != nil, count > 1 else { return [""] }
    guard placed.index == options.selected, let quotation = options.quotation else {
      return ["\(count) quotations", ""]
    }
    return ["quotation \(quotation + 1) of \(count)", "\(quotation + 1) of \(count)"]
  }

  /// A name and, at the right, the longest count that leaves it whole; else the shortest.
  private func fit(_ name: String, _ counts: [String], to room: Int) -> (String, String) {
    let count =
      counts.first { $0.isEmpty || name.width + 2 + $0.width <= room } ?? counts.last ?? ""
    guard !count.isEmpty else { return (name.fitted(to: max(room, 1)), "") }
    let label = name.fitted(to: max(room - count.width - 1, 1))
    let gap = max(room - label.width - count.width, 1)
    return (label, String(repeating: " ", count: gap) + count)
  }

  /// Whether each account is a draft, when its source was published, its own words for the event's date, and
  /// whom it repeats.
  var dates: SheetBlock {
    row { SheetCell(dates(of: $0.account), in: $0.columns, style: Theme.label) }
  }

  func dates(of account: Account) -> String {
    let printed = account.printed.map { "says “\($0)”" }
    let status = account.isDraft ? "draft" : nil
    return [status, event.published(by: source(account)), printed, repeats(account)]
      .compactMap { $0 }.joined(separator: "; ")
  }

  /// Whom a source repeats; beside that one it is no second witness.
  func repeats(_ account: Account) -> String? {
    let derived = source(account)?.derivesFrom ?? []
    let origins = archive.sources.filter { derived.contains($0.id) }
    guard !origins.isEmpty else { return nil }
    let isTold = origins.contains { event.account(of: $0.id) != nil }
    return "repeats \(origins.map(\.label).joined(separator: ", "))"
      + (isTold ? ": not a second witness" : "")
  }
}
