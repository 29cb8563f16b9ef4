import Browser

/// Something that may take long while a reader looks on.
///
/// Past a tenth of a second the foot of the screen says how far it is, and Esc stops it; other keys wait.
struct LongWork {
  var work: Work
  private let begun = ContinuousClock.now
  private var looked: ContinuousClock.Instant?

  /// Nobody is to be told of what takes no longer.
  private static let patience = Duration.milliseconds(100)
  private static let pause = Duration.milliseconds(50)

  init(_ name: String) {
    work = Work(name)
  }

  /// Whether it is time to look for a key, and to say how far it is.
  mutating func isDue() -> Bool {
    let now = ContinuousClock.now
    guard now - (looked ?? begun) > (looked == nil ? LongWork.patience : LongWork.pause) else {
      return false
    }
    looked = now
    return true
  }
}

/// Thrown where the reader has stopped what was done.
struct Stopped: Error {}
