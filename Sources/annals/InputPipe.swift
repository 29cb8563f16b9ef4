import Foundation

/// A pipe to a program that is started with its other end.
///
/// Who writes where nobody reads any more is told, not ended: the signal is the session's to disregard.
struct InputPipe: ~Copyable {
  /// The end that the program reads.
  let reading: Int32
  private let writing: Int32

  init() throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else {
      throw Failure(
        "no pipe can be had: \(unsafe String(cString: strerror(errno)))", status: EX_OSERR)
    }
    // No other program that is started meanwhile holds them.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  /// To be called once the program has its end.
  func closeReading() { Foundation.close(reading) }

  /// Says that no more is to come.
  consuming func close() {}

  deinit { Foundation.close(writing) }

  /// Writes all of a text, for as long as it takes.
  ///
  /// - Returns: false where nobody reads on.
  func write(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Foundation.write(writing, $0.baseAddress, $0.count)
      }
      if count < 0, errno != EINTR { return false }
      bytes = bytes.dropFirst(max(count, 0))
    }
    return true
  }

  /// Writes as much as is taken within so many milliseconds.
  ///
  /// - Returns: whether that is all.
  func write(_ text: String, within milliseconds: Int) -> Bool {
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    let end = DispatchTime.now().uptimeNanoseconds + UInt64(milliseconds) * 1_000_000
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Foundation.write(writing, $0.baseAddress, $0.count)
      }
      if count < 0, errno != EAGAIN, errno != EINTR { return false }
      bytes = bytes.dropFirst(max(count, 0))
      let now = DispatchTime.now().uptimeNanoseconds
      guard now < end else { return bytes.isEmpty }
      if count < 0 { waitForRoom(milliseconds: (end - now) / 1_000_000) }
    }
    return true
  }

  private func waitForRoom(milliseconds: UInt64) {
    var descriptor = pollfd(fd: writing, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&descriptor, 1, Int32(milliseconds) + 1)
  }
}
