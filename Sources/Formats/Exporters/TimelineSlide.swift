import Chronology

/// An event as a slide of TimelineJS, whatever the file; all its texts are HTML.
struct TimelineSlide {
  let dates: TimelineDates
  let display: String
  let headline: String
  let text: String
  let group: String
  let id: String
  /// What it keeps of the slide that it was.
  let kept: KeptSlide

  /// The years that its time of human scale reaches, which is that of a browser.
  static let years = -271_820...275_759

  /// The id in the letters that a link to a slide may have; others by their bytes in hexadecimal.
  static func id(_ id: Event.ID) -> String {
    let plain = "abcdefghijklmnopqrstuvwxyz0123456789-".utf8
    let parts = id.utf8.map { byte in
      plain.contains(byte) ? String(UnicodeScalar(byte)) : "-\(String(byte, radix: 16))-"
    }
    return parts.isEmpty ? "event" : parts.joined()
  }
}
