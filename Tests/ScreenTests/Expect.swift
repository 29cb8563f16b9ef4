import Screen
import Testing

/// Expects a canvas to show these rows; if it does not, both are shown, one under the other.
func expect(
  _ canvas: Canvas, shows expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard canvas.text != expected else { return }
  Issue.record("shows\n\(canvas.text)\n— not —\n\(expected)", sourceLocation: sourceLocation)
}

/// The same for how its cells look, by the marks of a legend.
func expect(
  _ canvas: Canvas, looks expected: String, by legend: [(Style, Character)],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let styles = canvas.styleText(legend: legend)
  guard styles != expected else { return }
  Issue.record("looks\n\(styles)\n— not —\n\(expected)", sourceLocation: sourceLocation)
}
