import Foundation
import GRDB

/// Reads passages of texts, each from the portion in which it stands.
///
/// Some portions are kept: where a few rows of a table stand out of the order of time, the one in which all
/// others stand is not read again after each of these.
struct PassageReader {
  /// Those that were read last, the last one first.
  private var portions: [(source: Int, text: TextPortion)] = []
  private var dictionaries: [(source: Int, bytes: [UInt8])] = []

  mutating func words(_ range: Range<Int>, of source: Int, _ db: Database) throws -> String {
    let known = portions.firstIndex {
      $0.source == source && $0.text.range.contains(range.lowerBound)
    }
    if let known {
      if known > 0 { portions.swapAt(0, known) }
    } else {
      portions.insert((source, try portion(at: range.lowerBound, of: source, db)), at: 0)
      portions.removeLast(max(portions.count - PassageReader.most, 0))
    }
    return portions[0].text.words(range)
  }

  /// The summary of an event where it stands in its row: columns `summary_at`, `summary_length`, `source` and
  /// `start`, from one on.
  mutating func summary(_ rows: Rows, from column: Int32, _ db: Database) throws -> String? {
    guard let source = rows.numberIfAny(column + 2),
      let places = rows.placesIfAny(column, behind: rows.number(column + 3))
    else { return nil }
    return try words(places, of: source, db)
  }

  private mutating func portion(
    at point: Int, of source: Int, _ db: Database
  ) throws -> TextPortion {
    let found = try db.rows(
      """
      SELECT start, text FROM portion WHERE source = ? AND start <= ? ORDER BY start DESC LIMIT 1
      """, [source, point]
    ).first
    let text = try DeflatedText.text(found?.value(1) ?? .null, dictionary(of: source, db))
    return TextPortion(text, at: found?[0] ?? 0)
  }

  private mutating func dictionary(of source: Int, _ db: Database) throws -> [UInt8] {
    if let known = dictionaries.first(where: { $0.source == source }) { return known.bytes }
    let found = try db.rows("SELECT text FROM dictionary WHERE source = ?", [source]).first
    let bytes = [UInt8](found?.value(0) ?? Data())
    dictionaries.append((source, bytes))
    return bytes
  }

  private static let most = 4
}
