import Chronology
import GRDB

// What is kept for a dossier that is made of the archive.
extension StoredArchive {
  static func fields(_ db: Database) throws -> [EventField] {
    try db.rows(kept: "timeline_field", "SELECT name, value FROM timeline_field ORDER BY n").map {
      EventField($0[0], $0[1])
    }
  }

  /// By the numbers of the sources, or of the names.
  static func acceptances(of owner: String, _ db: Database) throws -> [Int: [Acceptance]] {
    let table = "\(owner)_acceptance"
    return try db.rows(
      kept: table, "SELECT \(owner), code, reason FROM \(table) ORDER BY \(owner), n"
    ).reduce(into: [:]) { accepted, row in
      guard let code = Finding.Code(rawValue: row[1]) else { return }
      accepted[row[0], default: []].append(Acceptance(code, reason: row[2]))
    }
  }

  /// By the numbers of the sources.
  static func asides(_ db: Database) throws -> [Int: [Aside]] {
    try db.rows(
      kept: "aside_words",
      "SELECT source, quote, prefix, suffix, through, why FROM aside_words ORDER BY source, n"
    ).reduce(into: [:]) { asides, row in
      let quotation = Quotation(exact: row[1], prefix: row[2], suffix: row[3])
      asides[row[0], default: []].append(Aside(quotation, through: row[4], why: row[5]))
    }
  }

  /// The hashes with which sources were last checked, by their numbers.
  static func checkedHashes(_ db: Database) throws -> [Int: String] {
    try db.rows(kept: "checked", "SELECT source, sha256 FROM checked").reduce(into: [:]) {
      $0[$1[0]] = $1[1] as String
    }
  }
}
