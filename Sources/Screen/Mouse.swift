/// Something done with the mouse, and where.
package struct Mouse: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case press, drag, release, wheelUp, wheelDown
  }

  package let action: Action
  package let position: Position

  package init(_ action: Action, at position: Position) {
    self.action = action
    self.position = position
  }
}
