import Archive
import ArgumentParser
import Chronology
import Formats
import Foundation

/// `annals import`: what users have as a dossier or an archive.
struct ImportTables: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Make a dossier or an archive of tables, JSON, timelines and calendars, each record an event.",
    discussion: """
      Formats: CSV and TSV with a header, JSON, JSON Lines, TimelineJS (sheets and JSON), iCalendar, Markwhen, \
      and what annals exported as JSON, JSON Lines or an archive. \
      -o FOLDER is a dossier to go on with in an editor; -o NAME.annals is an archive, one file that opens \
      at once however many events it holds, and takes a dossier, too. \
      What is not taken as it stands is told with file, line and column. A date that cannot be read \
      leaves its event undated. Roles for --map: \
      \(ColumnRole.allCases.map(\.name).joined(separator: ", ")).
      """)

  @Argument(
    help: ArgumentHelp(
      "What is to come in, in any of the formats; - is standard input.", valueName: "file"),
    completion: .file())
  var files: [String]
  @Option(
    name: .shortAndLong,
    help: "The folder of the new dossier, or the archive, which must not be there yet.")
  var output: String?
  @Option(
    help: ArgumentHelp(
      "Which column is what: date=When,title=What; kind= gives a role to none.",
      valueName: "role=column,…"))
  var map: [ColumnChoices] = []
  @Option(help: "The format, where its name and its beginning do not tell it.")
  var format: ImportFormat?
  @Option(
    help: ArgumentHelp(
      "The list of a JSON document that holds its events, as data.events.", valueName: "name"))
  var list: String?
  @Option(help: "What stands first in 3/1/2021: dmy the day, mdy the month.")
  var dates: WrittenDate.Order?
  @Flag(help: "Show what the columns are taken for and the first events; write nothing.")
  var dryRun = false
  @Flag(help: "Write nothing, and exit with 1, if anything is not taken as it stands.")
  var strict = false
  @Flag(help: "Print what is to be said as a JSON array.") var json = false
  @Flag(help: "Read texts of a dossier that lie outside its folder, too.") var outside = false

  func validate() throws {
    if output == nil, !dryRun {
      let meant = files.last { ArchiveFile.isCalledSo($0) && !$0.isThere }
      throw ValidationError(
        "say where it goes: "
          + (meant.map { "-o \($0)" } ?? "-o FOLDER or -o NAME.annals, or --dry-run"))
    }
    if output?.isEmpty == true { throw ValidationError("-o names no folder") }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input can be read once")
    }
  }

  func run() throws {
    if let output, ArchiveFile.isCalledSo(output), !(dryRun && isOneWhole) {
      return try store(in: output)
    }
    if let output, !dryRun {
      try refuseExchanged(output)
      try Import.refuseOccupied(output)
    }
    if let remade = try remadeArchive() { return try finish(remade) }
    let inputs = try files.map { try ImportFile(reading: $0) }
    if !dryRun { try inputs.forEach { try $0.refuseTooLongSource() } }
    if let remade = try remade(of: inputs) { return try finish(remade) }
    let tables = try read(inputs)
    try tell(tables.findings)
    if dryRun, !json { try ImportPreview(tables).print() }
    try refuse(tables.findings.count)
    guard !dryRun, let output else { return }
    try tables.write(to: output)
    Output.complain("\(output): \(tables.summary)")
  }

  private func read(_ inputs: [ImportFile]) throws -> Import {
    var (progress, pace, rows) = (Progress(), nil as ImportPace?, 0)
    defer { progress.end() }
    return try Import(inputs, options) { path, count, position in
      if pace?.path != path { (pace, rows) = (ImportPace(of: path), 0) }
      pace?.note(count - rows, at: position)
      rows = count
      if let words = pace?.words { progress.show(words) }
    }
  }

  /// Writes a dossier that was made again, or shows what it would be.
  private func finish(_ remade: RemadeDossier) throws {
    try tell(remade.findings)
    if dryRun, !json { try ImportPreview.print(remade) }
    try refuse(remade.findings.count)
    guard !dryRun, let output else { return }
    try remade.write(to: output)
    Output.complain("\(output): \(remade.summary)")
  }

  /// Ends it where there is anything to tell and nothing is to be written then.
  private func refuse(_ findings: Int) throws {
    guard strict, findings > 0 else { return }
    throw Failure(dryRun ? "" : "nothing is written, because of --strict", status: 1)
  }

  private var options: ImportOptions {
    let columns = map.reduce(into: [ColumnRole: String]()) { $0.merge($1.columns) { $1 } }
    return ImportOptions(order: dates, columns: columns, format: format, list: list)
  }

  /// Tells what is read and what is written apart, where they have changed places.
  private func refuseExchanged(_ output: String) throws {
    let isTable = output.isThere && !output.isFolder
    if isTable, let other = files.first(where: { ArchiveFile.isCalledSo($0) || !$0.isThere }) {
      throw Failure(
        "\(output) exists and is left as it is; -o is what is made: "
          + "annals import \(output) -o \(other)", status: EX_CANTCREAT)
    }
  }

  /// Writes an archive, or shows what would be in it.
  private func store(in output: String) throws {
    if let whole = files.first, files.allSatisfy(isWhole) { try refuseTableOptions(for: whole) }
    var archive = ArchiveImport(files, options, readsOutside: outside)
    let preview = dryRun && !files.contains(where: isWhole) ? try archive.preview() : nil
    if !dryRun { try archive.write(to: output, isStrict: strict) }
    try tell(archive.findings.inOrder())
    let more = archive.findingCount - archive.findings.count
    if more > 0 { Output.complain("and \(more.counted("warning")) more") }
    if !json { try preview?.print() }
    try refuse(archive.findingCount)
    if !dryRun { Output.complain("\(output): \(archive.summary)") }
  }

  private func tell(_ findings: [Finding]) throws {
    if json {
      try Output.put(json: JSONText(findings.map(JSONFinding.init)).text)
    } else if !findings.isEmpty {
      Output.complain(findings.report)
    }
  }
}

extension WrittenDate.Order: ExpressibleByArgument {}

extension ImportFormat: ExpressibleByArgument {
  public init?(argument: String) { self.init(named: argument) }

  public static var allValueStrings: [String] { names }
}

extension Import {
  var summary: String {
    var counts = ImportedTable.Counts()
    for table in tables { counts.add(table.counts) }
    return counts.summary(
      events: tables.reduce(0) { $0 + $1.events.count }, findings: findings.count)
  }
}

extension ImportedTable.Counts {
  /// "492 events from 500 rows, 8 of them undated; 3 blank rows left out".
  func summary(events: Int, findings: Int) -> String {
    let words = [
      "\(events.counted("event")) from \(rows.counted("row"))"
        + (undated > 0 ? ", \(undated.grouped) of them undated" : ""),
      titles > 0 ? "\(titles.counted("row")) is the title" : nil,
      blanks > 0 ? "\(blanks.counted("blank row")) left out" : nil,
      unread > 0 ? "\(unread.counted("line")) left out" : nil,
      findings > 0 ? "\(findings.counted("warning"))" : nil,
    ]
    return words.compactMap { $0 }.joined(separator: "; ")
  }
}
