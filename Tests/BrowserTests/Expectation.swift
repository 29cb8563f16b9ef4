import Testing

/// Compares whole screens and, where they differ, shows both, one under the other.
func expect(
  _ screen: String, shows expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard screen != expected else { return }
  Issue.record(
    """
    The screen is not what was expected.
    ---- expected
    \(expected)
    ---- shown
    \(screen)
    ----
    """, sourceLocation: sourceLocation)
}
