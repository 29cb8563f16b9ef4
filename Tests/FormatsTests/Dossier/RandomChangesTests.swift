import Chronology
import Formats
import Testing

/// Changes made, taken back and made again at random while another program edits the same file.
@Suite struct RandomChangesTests {
  /// A reader, somebody who edits the same file, and what the file must be.
  final class Desk {
    let folder: Folder
    var writer: DossierWriter
    /// The file as others left it, without what the reader did.
    var others = LogBook(events: LogBook.first)
    var done: [LogBook.Step] = []
    var undone: [LogBook.Step] = []
    var isEditedByOthers = false

    init(_ folder: consuming Folder) throws {
      self.folder = folder
      writer = DossierWriter(self.folder.path, journal: self.folder.path + "/journal")
      try self.folder.put(
        "The warehouse is gone. Captain Reed saw it. A cat was saved.\n", "star.txt")
      try self.folder.put(others.text, "dossier.yaml")
    }

    /// What writing all by hand gives.
    var expected: LogBook {
      var book = others
      for step in done { book.make(step) }
      return book
    }

    func make(_ step: LogBook.Step) throws {
      _ = try writer.make([step.change(in: expected)])
      (done, undone) = (done + [step], [])
    }

    func undo() throws {
      guard let step = done.last else { return }
      _ = try writer.undo()
      done.removeLast()
      undone.append(step)
    }

    func redo() throws {
      guard let step = undone.last else { return }
      _ = try writer.redo()
      undone.removeLast()
      done.append(step)
    }

    func edit(_ edit: LogBook.Edit) throws {
      others.make(edit)
      try folder.put(expected.text, "dossier.yaml")
      isEditedByOthers = true
    }

    /// Ends the program and begins it anew; what others have written since is no longer ours to take back.
    func restart() throws {
      if isEditedByOthers { try make(.value(0, "hurt", "one man")) }
      writer = DossierWriter(folder.path, journal: folder.path + "/journal")
      try writer.begin()
      isEditedByOthers = false
    }
  }

  @Test(arguments: 1...6)
  func `a hundred changes leave the file that writing them by hand gives`(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let desk = try Desk(Folder())
    for number in 0..<100 {
      switch Int.random(in: 0..<12, using: &dice) {
      case 0..<5: try desk.make(.random(number, using: &dice))
      case 5..<7: try desk.undo()
      case 7..<9: try desk.redo()
      case 9..<11: try desk.edit(.random(number, using: &dice))
      default: try desk.restart()
      }
      let (now, expected) = (try desk.folder.text("dossier.yaml"), desk.expected.text)
      guard now == expected else {
        Issue.record("step \(number): \(Diff(of: "dossier.yaml", from: expected, to: now).text)")
        return
      }
    }
    while !desk.done.isEmpty { try desk.undo() }
    #expect(try desk.folder.text("dossier.yaml") == desk.others.text)
  }
}

/// Numbers that look random and are the same each time (SplitMix64).
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
