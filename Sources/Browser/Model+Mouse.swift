import Screen

// The mouse, once it is switched on.
extension Model {
  mutating func click(_ mouse: Mouse) {
    switch mouse.action {
    case .wheelDown: wheel(by: 3, at: mouse.position)
    case .wheelUp: wheel(by: -3, at: mouse.position)
    case .press where stack.isEmpty && prompt == nil: press(at: mouse.position)
    case .press where prompt == nil: pressInView(at: mouse.position)
    case .drag where stack.isEmpty && prompt == nil:
      attempt { try $0.dragInStrip(to: mouse.position) }
    case .drag where prompt == nil: dragWords(to: mouse.position)
    case .release: attempt { try $0.endDrag() }
    case .press, .drag: break
    }
  }

  private mutating func wheel(by lines: Int, at position: Position) {
    if isListBeside, frame.timeline.contains(position) {
      attempt { try $0.followBeside { $0.scroll(by: lines) } }
    } else if !stack.isEmpty {
      _ = stack[stack.count - 1].perform(lines > 0 ? .scrollDown : .scrollUp, count: abs(lines))
    } else if stripArea.contains(position) {
      wheelInStrip(in: lines < 0, at: position)
    } else if frame.accounts.contains(position) {
      accounts.scroll(by: lines)
    } else {
      timeline.viewport.scroll(by: lines)
    }
  }

  private mutating func pressInView(at position: Position) {
    guard let top = stack.indices.last else { return }
    if isListBeside, frame.timeline.contains(position) { return pressBeside(at: position) }
    let area = frame.area(of: stack[top])
    guard area.contains(position) else { return }
    isFocusBeside = false
    guard let request = stack[top].request(at: position, in: area) else {
      return stack[top].point(at: position, in: area)
    }
    _ = grant(request)
    arrive()
  }

  private mutating func press(at position: Position) {
    if stripArea.contains(position) {
      attempt { try $0.pointInStrip(at: position) }
    } else if frame.timeline.contains(position) {
      let index = timeline.viewport.offset + position.row - frame.timeline.row
      timeline.viewport.point(to: index)
      focus = .timeline
    } else if frame.accounts.contains(position) {
      focus = .accounts
    }
    layOut()
  }
}
