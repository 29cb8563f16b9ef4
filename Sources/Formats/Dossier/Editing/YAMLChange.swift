import Chronology

/// A change to a YAML text that is made whole or not at all.
struct YAMLChange {
  /// Where what it concerns begins.
  let origin: Origin
  /// Whether a key begins there, and no value.
  var isOfKey = false
  /// What an author has to do where the program cannot do it: `write "2004/.."`.
  let byHand: String
  let make: (inout YAMLText) throws(YAMLEditError) -> Void

  /// A change that was not made, and why.
  struct Refused {
    let change: YAMLChange
    let reason: YAMLEditError

    var note: Finding {
      Finding(
        .warning, "this is left as it is: \(reason)", hint: "by hand: \(change.byHand)",
        at: change.origin)
    }
  }

  /// What is the same for changes that are one.
  fileprivate struct Identity: Hashable {
    let origin: Origin
    let isOfKey: Bool
    let byHand: String
  }

  fileprivate var identity: Identity {
    Identity(origin: origin, isOfKey: isOfKey, byHand: byHand)
  }
}

extension YAMLText {
  /// Makes all changes that can be made.
  ///
  /// - Returns: the others.
  mutating func make(_ changes: [YAMLChange]) -> [YAMLChange.Refused] {
    var refused: [YAMLChange.Refused] = []
    var single: [YAMLChange] = []
    // What has an anchor is changed once, if that is what is to become of it wherever it is used.
    let groups = Dictionary(grouping: changes, by: \.identity)
    for change in changes {
      guard let group = groups[change.identity], group.count < uses(of: change) else {
        if !single.contains(where: { $0.identity == change.identity }) { single.append(change) }
        continue
      }
      refused.append(YAMLChange.Refused(change: change, reason: .shared))
    }
    return refused + settle(single[...])
  }

  private func uses(of change: YAMLChange) -> Int {
    let (line, column) = (change.origin.line, change.origin.column)
    return change.isOfKey
      ? paths(ofKeyAtLine: line, column: column).count : paths(line: line, column: column).count
  }

  /// Makes changes at once, or by halves where the text would then not read as it should.
  private mutating func settle(_ changes: ArraySlice<YAMLChange>) -> [YAMLChange.Refused] {
    var draft = self
    var refused: [YAMLChange.Refused] = []
    for change in changes {
      var next = draft
      do throws(YAMLEditError) {
        try change.make(&next)
        draft = next
      } catch {
        refused.append(YAMLChange.Refused(change: change, reason: error))
      }
    }
    do throws(YAMLEditError) {
      _ = try draft.edited()
      self = draft
      return refused
    } catch {
      guard changes.count > 1 else {
        return changes.map { YAMLChange.Refused(change: $0, reason: error) }
      }
      let middle = changes.startIndex + changes.count / 2
      return settle(changes[..<middle]) + settle(changes[middle...])
    }
  }
}
