import GRDB

// Who tells events, and in which words. The only account of a row of a table is stored in the entry of the
// event, all others in tables of their own. A condition on the numbers of the events stands within both, since
// SQLite would go through all of them before it asked one that stands outside.
extension Archive {
  /// Who tells some events: `event` and `source`.
  ///
  /// - Parameter events: what the number of an event is to be, behind it: "= 7".
  static func tellers(ofEvents events: SQL) -> SQL {
    """
    (SELECT event, source FROM account WHERE event \(events)
      UNION ALL SELECT id, source FROM entry WHERE source IS NOT NULL AND id \(events)) AS teller
    """
  }

  /// What is quoted of them: `event`, `source`, `exact`, which is null where the text has it, `start` and `end`.
  static func citations(ofEvents events: SQL) -> SQL {
    """
    (SELECT quotation.event, source, exact, start, end FROM account
        JOIN quotation ON quotation.event = account.event AND quotation.account = account.n
        WHERE account.event \(events)
      UNION ALL SELECT id, source, NULL, start, CAST(start + length AS INTEGER) FROM entry
        WHERE source IS NOT NULL AND id \(events)) AS citation
    """
  }

  /// The words of a citation; none where they are nowhere.
  static let exact = """
    coalesce(exact, (SELECT substr(\(text), citation.start - portion.start + 1,
      citation.end - citation.start) FROM portion WHERE portion.source = citation.source
      AND portion.start <= citation.start ORDER BY portion.start DESC LIMIT 1), '')
    """

  /// The summary of an event, of view `event`.
  static let summary = """
    coalesce(event.summary, (SELECT substr(\(text), event.start + summary_at - portion.start + 1,
      summary_length) FROM portion WHERE summary_at IS NOT NULL AND portion.source = event.source
      AND portion.start <= event.start + summary_at ORDER BY portion.start DESC LIMIT 1))
    """

  /// The text of a portion.
  static let text = """
    inflated(portion.text, (SELECT text FROM dictionary WHERE dictionary.source = portion.source))
    """
}
