import Synchronization

/// Where some events of the selection that is shown stand in it, as far as it was read: what lies near to one
/// is read from there, and not from the first of all.
final class Landmarks: Sendable {
  struct Landmark {
    /// How many of the selection stand before it.
    let place: Int
    let id: Int
  }

  fileprivate struct Known {
    let selection: Selection
    /// By their places.
    var landmarks: [Landmark] = []
  }

  /// Of the selections that were read last, the last first.
  private let known = Mutex<[Known]>([])

  /// The last of a selection at a place or before it, and the first behind it.
  func around(place: Int, of selection: Selection) -> (before: Landmark?, after: Landmark?) {
    around(selection) { $0.place <= place }
  }

  /// The last of a selection that is an event or before it, and the first behind it.
  func around(id: Int, of selection: Selection) -> (before: Landmark?, after: Landmark?) {
    around(selection) { $0.id <= id }
  }

  private func around(
    _ selection: Selection, _ isBefore: (Landmark) -> Bool
  ) -> (before: Landmark?, after: Landmark?) {
    known.withLock { known in
      let landmarks = known.first { $0.selection == selection }?.landmarks ?? []
      return (landmarks.last(where: isBefore), landmarks.first { !isBefore($0) })
    }
  }

  func note(_ landmarks: [Landmark], of selection: Selection) {
    known.withLock { known in
      let index = known.firstIndex { $0.selection == selection }
      var these = index.map { known.remove(at: $0) } ?? Known(selection: selection)
      if these.landmarks.count > Landmarks.most { these.landmarks = [] }
      for landmark in landmarks { these.note(landmark) }
      known = [these] + known.prefix(Landmarks.mostSelections - 1)
    }
  }

  /// How many are kept of a selection; then one begins anew.
  private static let most = 500
  /// A filter, what is searched in it, and where one comes from.
  private static let mostSelections = 4
}

extension Landmarks.Known {
  fileprivate mutating func note(_ landmark: Landmarks.Landmark) {
    let index = landmarks.firstIndex { $0.place >= landmark.place } ?? landmarks.endIndex
    if index < landmarks.endIndex, landmarks[index].place == landmark.place { return }
    landmarks.insert(landmark, at: index)
  }
}
