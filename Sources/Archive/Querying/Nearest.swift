extension [String] {
  /// The word that a slip of the fingers most likely meant; nil where none is like it.
  package func nearest(to word: String) -> String? {
    let word = Array<Character>(word.searchFolded.prefix(40))
    let distances = map { name in
      // Of a name of several words one may be meant.
      let words = [name] + name.split(separator: " ").map(String.init)
      let nearest = words.map { word.distance(to: Array<Character>($0.searchFolded)) }.min()
      return (name: name, distance: nearest ?? .max)
    }
    return distances.filter { $0.distance <= Swift.max(word.count / 2, 1) }
      .min { $0.distance < $1.distance }?.name
  }
}

extension [Character] {
  /// How many letters must be put in, taken out or changed to make one word of another.
  fileprivate func distance(to other: [Character]) -> Int {
    var row = Array<Int>(0...other.count)
    for (index, letter) in enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let changed = diagonal + (letter == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
