import Chronology
import Yams

/// What was lost on the way, so that nothing false is said of the rest.
extension DossierReader {
  /// Reads something; if a value in it could not be read, some warnings on the event are doubtful.
  mutating func noting<Value>(
    _ codes: [Finding.Code], _ read: (inout DossierReader) -> Value
  ) -> Value {
    let before = lost
    let value = read(&self)
    if lost > before { doubtful.formUnion(codes) }
    return value
  }

  /// Reads something that concerns the whole dossier.
  mutating func notingEverywhere<Value>(
    _ codes: [Finding.Code], _ read: (inout DossierReader) -> Value
  ) -> Value {
    let before = lost
    let value = read(&self)
    if lost > before { gaps.everywhere.formUnion(codes + [.unusedAcceptance]) }
    return value
  }

  /// Reads what says which passages of a source are cited or set aside.
  mutating func notingCoverage<Value>(
    of source: Source.ID, _ read: (inout DossierReader) -> Value
  ) -> Value {
    let before = lost
    let value = read(&self)
    if lost > before { gaps.sources.insert(source) }
    return value
  }

  /// Takes note of an account, or of a whole event, that could not be read.
  mutating func noteLostAccount() {
    doubtful.formUnion([.singleSource, .fineDate, .unusedPoint])
    gaps.everywhere.insert(.uncited)
  }
}
