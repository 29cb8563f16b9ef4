package import Chronology
import GRDB

extension Archive {
  /// Whether any account is still being worked on.
  package func hasDrafts() throws -> Bool {
    try value("SELECT EXISTS (SELECT 1 FROM account WHERE draft)") == 1
  }

  /// The events that are told by accounts alone which are still being worked on.
  package func draftedEvents() throws -> [Event.ID] {
    try read { db in
      try db.rows(
        """
        SELECT event.key FROM event JOIN
          (SELECT event FROM account GROUP BY event HAVING min(coalesce(draft, 0)) > 0) AS drafted
          ON drafted.event = event.id
        """
      ).map { $0[0] }
    }
  }
}
