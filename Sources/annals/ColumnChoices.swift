import ArgumentParser
import Formats

/// What `--map` says: columns by their roles.
struct ColumnChoices: ExpressibleByArgument {
  private(set) var columns: [ColumnRole: String] = [:]

  /// A comma that no role follows belongs to the name of a column.
  init?(argument: String) {
    var last: ColumnRole?
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2, let role = ColumnRole(named: pair[0].filter { $0 != " " }) {
        columns[role] = String(pair[1])
        last = role
      } else if let last {
        columns[last, default: ""] += ",\(part)"
      } else {
        return nil
      }
    }
  }
}
