import Archive
import Chronology
import Screen

/// Writes the blocks of an event's sheet.
struct SheetWriter {
  private let event: Event
  /// The accounts that stand beside each other, one a column, and the place of the first.
  private let accounts: [Account]
  private let first: Int
  private let columns: [Range<Int>]
  private let width: Int
  private let archive: Archive
  private let query: Query?
  /// How much of a source's text is shown before and after a quotation, in code points; nil for
  /// the quotation alone, in quotation marks.
  private let margin: Int?

  init(
    _ event: Event, from first: Int, _ columns: [Range<Int>], width: Int, archive: Archive,
    query: Query? = nil, margin: Int? = nil
  ) {
    self.event = event
    accounts = Array(event.accounts.dropFirst(first).prefix(columns.count))
    self.first = first
    self.columns = columns
    self.width = width
    self.archive = archive
    self.query = query
    self.margin = margin
  }

  private var rules: [Int] { columns.dropLast().map { $0.upperBound + 1 } }

  private func row(_ cell: (Account, Range<Int>) -> SheetBlock.Cell) -> SheetBlock {
    SheetBlock(cells: zip(accounts, columns).map(cell), rules: rules)
  }

  private func wide(_ text: String, _ style: Style) -> SheetBlock {
    SheetBlock(cells: [SheetBlock.Cell(text, in: 0..<width, style: style)])
  }

  /// The sources' names, and how many accounts do not fit to the left and to the right.
  func heads(selected: Int?) -> SheetBlock {
    var index = first
    var block = row { account, columns in
      let label = (source(account)?.label ?? account.source).fitted(to: columns.count)
      let style = index == selected ? Theme.title.reversed() : Theme.title
      index += 1
      return SheetBlock.Cell(label, in: columns, style: style)
    }
    let hidden = event.accounts.count - first - accounts.count
    if first > 0, selected != nil {
      block.cells += arrow("◂\(first)", beforeEnd: hidden > 0 ? 3 : 0)
    }
    if hidden > 0, selected != nil { block.cells += arrow("▸\(hidden)", beforeEnd: 0) }
    return block
  }

  private func arrow(_ text: String, beforeEnd columns: Int) -> [SheetBlock.Cell] {
    let end = max(width - columns, 1)
    return [SheetBlock.Cell(text, in: max(end - text.width, 0)..<end, style: Theme.key)]
  }

  /// When each source was published, its own words for the event's date, and whom it repeats.
  var dates: SheetBlock {
    row { account, columns in
      let published = source(account)?.published.map { "published \($0.words)" } ?? "no date"
      let printed = account.printed.map { "; says “\($0)”" } ?? ""
      let text = published + printed + repeats(account)
      return SheetBlock.Cell(text, in: columns, style: Theme.label)
    }
  }

  /// A repeated report is no second witness.
  private func repeats(_ account: Account) -> String {
    let origins = archive.sources.filter {
      source(account)?.derivesFrom.contains($0.id) ?? false
    }
    return origins.isEmpty ? "" : "; repeats \(origins.map(\.label).joined(separator: ", "))"
  }

  private func source(_ account: Account) -> Source? {
    archive.column(of: account.source).map { archive.sources[$0] }
  }

  /// The n-th quotations of all sources stand beside each other.
  func quotations() throws -> [SheetBlock] {
    let passages = try accounts.map { account in try self.passages(account) }
    let most = passages.map(\.count).max() ?? 0
    return (0..<most).flatMap { index in
      let cells = zip(passages, columns).compactMap { passages, columns in
        passages.indices.contains(index) ? cell(passages[index], in: columns) : nil
      }
      return [blank, SheetBlock(cells: cells, rules: rules)]
    }
  }

  private var blank: SheetBlock {
    SheetBlock(cells: [SheetBlock.Cell("", in: 0..<1, style: Theme.text)], rules: rules)
  }

  /// A quotation inside its context, or several whose contexts touch.
  private struct Shown {
    var excerpt: Excerpt
    var quotations: [Range<Int>]
  }

  private func passages(_ account: Account) throws -> [Shown] {
    guard let margin else { return account.quotations.map(alone) }
    var passages: [Shown] = []
    for range in account.quotations.compactMap(\.range) {
      let excerpt = try archive.context(
        of: account.source, around: range, margin: margin)
      if let last = passages.last, last.excerpt.end >= excerpt.start,
        last.excerpt.start <= excerpt.start
      {
        passages[passages.count - 1].excerpt = last.excerpt.joined(with: excerpt)
        passages[passages.count - 1].quotations.append(range)
      } else {
        passages.append(Shown(excerpt: excerpt, quotations: [range]))
      }
    }
    return passages
  }

  private func alone(_ quotation: Quotation) -> Shown {
    Shown(excerpt: Excerpt(text: "“\(quotation.exact)”", start: 0), quotations: [])
  }

  private func cell(_ shown: Shown, in columns: Range<Int>) -> SheetBlock.Cell {
    let hits = (query.map { archive.marks(of: $0, in: shown.excerpt.text) } ?? []).map {
      $0.lowerBound + shown.excerpt.start..<$0.upperBound + shown.excerpt.start
    }
    let (before, after) = (
      shown.excerpt.isCutBefore ? "… " : "", shown.excerpt.isCutAfter ? " …" : ""
    )
    return SheetBlock.Cell(
      before + shown.excerpt.text + after, from: shown.excerpt.start - before.count, in: columns,
      style: margin == nil ? Theme.text : Theme.context,
      marks: shown.quotations.map { ($0, Theme.quotation) } + hits.map { ($0, Theme.hit) })
  }

  /// - Parameter tellsEditors: whether a verdict that does not follow from the values is marked as
  ///   the editor's.
  func points(tellsEditors: Bool = false) -> [SheetBlock] {
    let comparisons = event.comparisons(names: archive.names)
    guard !comparisons.isEmpty else { return [] }
    return [SheetBlock(cells: [], filler: "┄")]
      + comparisons.flatMap { comparison in
        [head(comparison, tellsEditors)] + (comparison.values.isEmpty ? [] : [values(comparison)])
      }
  }

  private func head(_ comparison: Comparison, _ tellsEditors: Bool) -> SheetBlock {
    let verdict = comparison.verdict
    let sign = Theme.sign(of: verdict)
    let text = "\(comparison.point)  \(sign.text)"
    let start = comparison.point.unicodeScalars.count + 2
    let end = start + sign.text.unicodeScalars.count
    let editor = tellsEditors && comparison.isEditors ? " (editor)" : ""
    let note = comparison.note.map { "  \($0)" } ?? ""
    let cell = SheetBlock.Cell(
      text + editor + note, in: 0..<width, style: Theme.editorial,
      marks: [(0..<start, Theme.label), (start..<end, sign.style)])
    return SheetBlock(cells: [cell], isContradiction: verdict == .contradiction)
  }

  private func values(_ comparison: Comparison) -> SheetBlock {
    row { account, columns in
      let value = comparison.value(of: account.source)
      return SheetBlock.Cell(
        value ?? "—", in: columns, style: value == nil ? Theme.faint : Theme.text)
    }
  }

  /// Who is silent, and what the editor adds.
  func editorial() -> [SheetBlock] {
    let lines =
      [
        silence, event.summary, event.inferred.map { "Date: \($0)" },
        event.note.map { "Note: \($0)" },
      ].compactMap { $0 } + accounts.compactMap(note)
    return lines.isEmpty
      ? [] : [SheetBlock(cells: [], filler: "┄")] + lines.map { wide($0, Theme.editorial) }
  }

  private func note(_ account: Account) -> String? {
    account.note.map { "On \(source(account)?.label ?? account.source): \($0)" }
  }

  private var silence: String? {
    let silent = labels(.silent)
    let earlier = labels(.earlier)
    let words = [
      silent.isEmpty ? nil : "Silent: \(silent).",
      earlier.isEmpty ? nil : "Published before it happened: \(earlier).",
    ].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private func labels(_ testimony: Testimony) -> String {
    archive.sources.filter { event.testimony(of: $0) == testimony }.map(\.label)
      .joined(separator: ", ")
  }
}
