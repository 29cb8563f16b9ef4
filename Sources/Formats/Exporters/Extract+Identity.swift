import Chronology
import Foundation

// What names an export and stamps it, so that programs know it again and two of them are the same bytes.
extension Extract {
  /// A name for the dossier that stays as long as its title does: a dossier has no other.
  var id: String {
    Data(title.utf8).sha256.prefix(16) + ".annals"
  }

  /// When it was made, for formats that must say so.
  ///
  /// By `SOURCE_DATE_EPOCH` where that is set. Else the last day on which one of the sources was published, and
  /// not the clock: a calendar takes an event with a later stamp for the newer one, and a dossier is newer
  /// when it has another source.
  var stamp: Stamp {
    if let epoch = options.epoch { return Stamp(seconds: epoch) }
    let days = sources.compactMap { $0.published?.latest.day }.filter { 1...9998 ~= $0.year }
    return Stamp(days.max() ?? Day(number: 0), second: 0)
  }
}
