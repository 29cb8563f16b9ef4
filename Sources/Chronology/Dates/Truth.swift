/// What can be said of something that hangs on dates which are not fully known.
package enum Truth: String, Hashable, Sendable, CaseIterable {
  /// It holds, whatever the dates mean.
  case yes
  /// It does not hold, whatever they mean.
  case no
  /// It holds for some of what they can mean, and not for the rest.
  case possibly

  /// Whether both hold.
  func and(_ other: Truth) -> Truth {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .possibly
  }

  /// Whether one of both holds.
  func or(_ other: Truth) -> Truth { self.not.and(other.not).not }

  /// Whether it does not hold.
  var not: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .possibly: .possibly
    }
  }

  /// What holds in all of several cases of two things, of which nobody knows which are the real ones.
  init<Case>(inEvery ones: [Case], and others: [Case], _ test: (Case, Case) -> Truth) {
    var common: Truth?
    for one in ones {
      for other in others {
        let truth = test(one, other)
        guard common ?? truth == truth, truth != .possibly else { self = .possibly; return }
        common = truth
      }
    }
    self = common ?? .possibly
  }
}
