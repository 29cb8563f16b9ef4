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
    let action: Action = lines > 0 ? .scrollDown : .scrollUp
    switch stack.last {
    case .reader(var pane):
      pane.move(action, times: abs(lines), count: nil)
      stack[stack.count - 1] = .reader(pane)
    case .help(var pane):
      pane.move(action, times: abs(lines))
      stack[stack.count - 1] = .help(pane)
    case .export: break
    case nil where frame.accounts.contains(position): accounts.scroll(by: lines)
    case nil: timeline.viewport.scroll(by: lines)
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
