import Chronology
import GRDB

extension Archive {
  /// The points of comparison for which a source of any event gives a value, the most frequent first.
  package func points() throws -> [String] {
    try read { db in
      try rows(
        "SELECT point FROM said GROUP BY point ORDER BY count(*) DESC, point", in: db
      ).map { $0[0] }
    }
  }

  /// The reasons for which passages of any source are set aside, the most frequent first.
  package func reasonsForAsides() throws -> [String] {
    try read { db in
      try rows("SELECT why FROM aside GROUP BY why ORDER BY count(*) DESC, why", in: db)
        .map { $0[0] }
    }
  }
}
