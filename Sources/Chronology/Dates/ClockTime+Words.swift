extension ClockTime {
  /// The time for a person: `03:00`, `03:00:15 UTC`, `03:00 UTC+5`, `03:00 UTC-4:30`.
  var words: String {
    let parts = second == 0 ? [hour, minute] : [hour, minute, second]
    let time = parts.map { $0.magnitude.padded(to: 2) }.joined(separator: ":")
    guard let offset else { return time }
    guard offset != 0 else { return time + " UTC" }
    let (hours, minutes) = offset.magnitude.quotientAndRemainder(dividingBy: 60)
    let rest = minutes == 0 ? "" : ":" + minutes.padded(to: 2)
    return time + " UTC" + (offset < 0 ? "-" : "+") + "\(hours)" + rest
  }
}
