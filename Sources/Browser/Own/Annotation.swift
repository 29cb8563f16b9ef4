import Chronology

/// A note that is being written: what it is on, and what stood there as it was begun.
struct Annotation: Hashable, Sendable {
  let subject: Notebook.Subject
  let was: String
}
