import Archive

// Selecting a stretch of the timeline.
extension Model {
  /// Begins a span, or keeps the one that is growing; on a kept one, begins another.
  mutating func toggleSpan() {
    if span?.isGrowing == true {
      span?.isGrowing = false
    } else if let id = selectedID {
      span = Span(anchor: id, end: id)
    }
  }

  /// Lets a growing span follow the selected event, and counts what it holds.
  mutating func updateSpan() throws {
    guard var span else { return }
    if span.isGrowing, let id = selectedID { span.end = id }
    if span.ids != self.span?.ids || span.count == 0 {
      var selection = shown
      selection.stretch = Stretch(ids: span.ids, words: "")
      span.count = try archive.count(selection)
      span.days = try archive.days(of: selection)
      span.hasUndated = try archive.isUndated(span.ids.upperBound)
    }
    self.span = span
  }
}
