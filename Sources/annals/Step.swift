import Browser
import Screen

/// What an input does to the browser: its state after it, what it asks for, and the screen then.
struct Step {
  let input: Input
  let model: Model
  let effect: Effect?
  let canvas: Canvas

  init(_ input: Input, from model: Model) {
    self.input = input
    var model = model
    effect = model.update(.input(input))
    canvas = model.view()
    self.model = model
  }

  /// The same; nil where it was stopped.
  init?(_ input: Input, from model: Model, until isStopped: () -> Bool) {
    guard let (model, effect) = model.taking(input, until: isStopped) else { return nil }
    (self.input, self.model, self.effect) = (input, model, effect)
    canvas = model.view()
  }

  /// What an input does that was stopped: nothing.
  init(stopping input: Input, from model: Model) {
    self.input = input
    var model = model
    model.noteStop()
    (effect, canvas) = (nil, model.view())
    self.model = model
  }
}
