import Foundation

/// What a program prints that makes a text of a file, with bounds on its time and its length.
struct Printout {
  let end: Child.End
  let bytes: Data
  /// The beginning of what it complains of.
  let messages: String

  /// Why there is none.
  enum Failure: Error {
    case unstartable(Child.Unstartable)
    /// It did not end within so many seconds.
    case late(Int)
    /// It printed more than so many bytes.
    case long(Int)
  }

  /// Runs a program, without a shell, to its end.
  ///
  /// - Throws: a ``Failure``, after which nothing of the program is left.
  init(_ arguments: [String], longest: Int = 100 << 20, seconds: Int = 120) throws(Failure) {
    guard let output = OutputPipe(), let messages = OutputPipe() else {
      throw .unstartable(Child.Unstartable(program: arguments[0], error: errno))
    }
    let child = try Printout.start(arguments, output, messages)
    var reading = Reading(longest: longest, deadline: .now + .seconds(seconds))
    reading.readAll(output.reading, messages.reading)
    guard reading.isWhole, let end = child.end(within: 1_000) else {
      child.kill()
      throw reading.bytes.count > longest ? .long(longest) : .late(seconds)
    }
    self.end = end
    bytes = reading.bytes
    self.messages = String(decoding: reading.messages, as: UTF8.self)
  }

  private static func start(
    _ arguments: [String], _ output: borrowing OutputPipe, _ messages: borrowing OutputPipe
  ) throws(Failure) -> Child {
    defer {
      output.closeWriting()
      messages.closeWriting()
    }
    do {
      return try Child(
        arguments, output: output.writing, messages: messages.writing, isDetached: true)
    } catch {
      throw .unstartable(error)
    }
  }
}

/// Reads both of what a program prints as it comes, so that it never waits for us.
private struct Reading {
  let longest: Int
  let deadline: ContinuousClock.Instant
  private(set) var bytes = Data()
  private(set) var messages = Data()
  private(set) var isWhole = false

  init(longest: Int, deadline: ContinuousClock.Instant) {
    (self.longest, self.deadline) = (longest, deadline)
  }

  mutating func readAll(_ output: Int32, _ complaints: Int32) {
    var open = [output, complaints]
    while !open.isEmpty, bytes.count <= longest, ContinuousClock.now < deadline {
      for descriptor in Reading.ready(open) {
        guard let part = Reading.part(of: descriptor) else {
          open.removeAll { $0 == descriptor }
          continue
        }
        if descriptor == output { bytes += part }
        // Of a file that is broken there can be more to say than anybody reads.
        if descriptor == complaints, messages.count < 1 << 16 { messages += part }
      }
    }
    isWhole = open.isEmpty && bytes.count <= longest
  }

  /// The descriptors that have something, or nothing more, within a moment.
  private static func ready(_ descriptors: [Int32]) -> [Int32] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    _ = unsafe poll(&polled, nfds_t(polled.count), 100)
    return polled.filter { $0.revents != 0 }.map(\.fd)
  }

  /// What can be read at once; nil at the end.
  private static func part(of descriptor: Int32) -> [UInt8]? {
    var part = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe read(descriptor, &part, part.count)
    if count < 0, errno == EINTR { return [] }
    return count > 0 ? Array(part[..<count]) : nil
  }
}

/// A pipe from a program that is started with its other end.
private struct OutputPipe: ~Copyable {
  let reading: Int32
  let writing: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    // No other program that is started meanwhile holds them.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  /// To be called once the program has its end, or there is none.
  func closeWriting() { close(writing) }

  deinit { close(reading) }
}
