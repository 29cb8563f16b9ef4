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
}
