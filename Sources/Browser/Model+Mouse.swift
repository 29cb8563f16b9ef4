import Screen

// The mouse, once it is switched on.
extension Model {
  mutating func click(_ mouse: Mouse) {
    switch mouse.action {
    case .wheelDown: wheel(by: 3, at: mouse.position)
    case .wheelUp: wheel(by: -3, at: mouse.position)
    case .press where stack.isEmpty && prompt == nil: press(at: mouse.position)
    case .press, .drag, .release: break
    }
  }

  private mutating func wheel(by lines: Int, at position: Position) {
    if !stack.isEmpty {
      _ = stack[stack.count - 1].perform(lines > 0 ? .scrollDown : .scrollUp, count: abs(lines))
    } else if frame.accounts.contains(position) {
      accounts.scroll(by: lines)
    } else {
      timeline.viewport.scroll(by: lines)
    }
  }

  private mutating func press(at position: Position) {
    if frame.timeline.contains(position) {
      let index = timeline.viewport.offset + position.row - frame.timeline.row
      if index < timeline.viewport.count { timeline.viewport.select(index) }
      focus = .timeline
    } else if frame.accounts.contains(position) {
      focus = .accounts
    }
    layOut()
  }
}
