/// Why a YAML text is better edited by hand.
enum YAMLEditError: Error, CustomStringConvertible {
  case noSuchPlace, overlapping, notAsMeant, shared, rivals
  /// What is to be changed is no longer there: "the event \"fire\"".
  case gone(String)

  var description: String {
    switch self {
    case .noSuchPlace: "where it stands in the text cannot be told"
    case .overlapping: "another change concerns the same place"
    case .notAsMeant: "the text would not read as it should"
    case .shared: "an alias uses it elsewhere"
    case .gone(let what): "\(what) is gone"
    case .rivals: "another key beside it can be meant for the same"
    }
  }
}
