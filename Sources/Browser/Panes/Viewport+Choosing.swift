import Screen

extension Viewport {
  /// Chooses another row, where one types; the wheel scrolls.
  mutating func choose(_ action: Action, count: Int?) {
    switch action {
    case .nextChoice, .nextLine: move(by: 1)
    case .previousChoice, .previousLine: move(by: -1)
    case .nextPage: page(by: 1)
    case .previousPage: page(by: -1)
    case .scrollDown: scroll(by: count ?? 1)
    case .scrollUp: scroll(by: -(count ?? 1))
    default: break
    }
  }
}
