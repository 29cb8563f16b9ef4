import Screen

/// A pane in which one types letters and chooses from what they may mean.
protocol ChoicePane: Pane {
  var line: LineEditor { get set }
  var viewport: Viewport { get set }
  /// What is asked for when the chosen one is taken.
  var request: PaneRequest? { get }
}

extension ChoicePane {
  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    switch action {
    case .cancel, .interrupt: return .close
    case .deleteLeft where line.text.isEmpty: return .close
    case .accept: return request
    default:
      viewport.choose(action, count: count)
      line.perform(action)
    }
    return nil
  }

  mutating func type(_ text: String) -> PaneRequest? {
    line.insert(text)
    return nil
  }
}
