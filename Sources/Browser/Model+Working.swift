import Archive
import Chronology
package import Screen

/// Something that takes longer than a reader waits without a word.
package struct Work: Hashable, Sendable {
  /// What is done: "exporting".
  package let name: String
  /// How much of it is done, and how much there is to do; nil where nobody knows.
  package var done: Int?
  package var total: Int?

  package init(_ name: String) {
    self.name = name
  }

  /// "42,000 of 100,000"; nil where nobody knows.
  package var share: String? {
    guard let done else { return nil }
    return done.grouped + (total.map { " of \($0.grouped)" } ?? "")
  }
}

// What takes long: how far it is stands at the foot of the screen, and Esc stops it.
extension Model {
  /// What an input makes of the browser, and what is asked of the outside then.
  ///
  /// - Parameter isStopped: asked again and again while the archive is read.
  /// - Returns: nil where it was stopped.
  package func taking(_ input: Input, until isStopped: () -> Bool) -> (Model, Effect?)? {
    var (model, effect) = (self, nil as Effect?)
    let isDone = archive.work(until: isStopped) { effect = model.update(.input(input)) }
    return isDone ? (model, effect) : nil
  }

  /// The screen while something is done.
  package func view(during work: Work) -> Canvas {
    var model = self
    let share = work.share.map { ": \($0)" } ?? ""
    model.notice = Notice(text: "\(work.name)\(share) · \(Key.escape.label) stops")
    return model.view()
  }

  /// Whether an input stops what is being done.
  package func stops(_ input: Input) -> Bool {
    guard case .key(let key) = input else { return false }
    return key == .escape || [.cancel, .interrupt].contains(keyMap.action(for: key, in: context))
  }

  /// Says that something was stopped, and what that leaves.
  package mutating func noteStop(_ words: String = "Stopped: all is as it was") {
    notice = Notice(text: words)
  }
}
