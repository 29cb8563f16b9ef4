package import Foundation

/// A program that has been started, and what is left of it.
package struct Child: Sendable {
  package let id: pid_t

  /// Why a program could not be started.
  package struct Unstartable: Error, CustomStringConvertible {
    let program: String
    let error: Int32
    package var isMissing: Bool { error == ENOENT }
    package var description: String {
      isMissing
        ? "there is no \(program)" : "\(program): \(unsafe String(cString: strerror(error)))"
    }
  }

  /// How a program ended.
  package enum End: Equatable {
    case status(Int32)
    case signal(Int32)
  }

  /// Starts a program that is looked for along `PATH`.
  ///
  /// - Parameters:
  ///   - input: what it reads, a descriptor; nil for the terminal, or for nothing when it is detached.
  ///   - output: where it prints, and `messages` where it complains; nil for the terminal, or for nowhere
  ///     when it is detached.
  ///   - isDetached: whether it has neither our terminal nor a place on it: it then outlives us, and
  ///     `^C` is not for it.
  package init(
    _ arguments: [String], input: Int32? = nil, output: Int32? = nil, messages: Int32? = nil,
    isDetached: Bool = false
  ) throws(Unstartable) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    if isDetached {
      unsafe posix_spawnattr_setflags(&attributes, Int16(Child.newSession))
      for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
        unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
    }
    let streams = [(input, STDIN_FILENO), (output, STDOUT_FILENO), (messages, STDERR_FILENO)]
    for case (let descriptor?, let stream) in streams {
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, stream)
    }
    let variables = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
    var argv = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var envp = unsafe variables.map { unsafe strdup($0) } + [nil]
    defer { unsafe (argv + envp).forEach { unsafe free($0) } }
    var id: pid_t = 0
    let error = unsafe posix_spawnp(&id, arguments[0], &actions, &attributes, &argv, &envp)
    guard error == 0 else { throw Unstartable(program: arguments[0], error: error) }
    self.id = id
  }

  /// `POSIX_SPAWN_SETSID`, which is not in every import of the C library.
  #if os(macOS)
    private static let newSession = 0x400
  #else
    private static let newSession = 0x80
  #endif

  /// Waits for its end.
  package func end() -> End {
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
    return End(waited: status)
  }

  /// Waits for its end, but not longer than so many milliseconds; nil where it goes on.
  package func end(within milliseconds: Int) -> End? {
    var status: Int32 = 0
    for _ in 0...max(milliseconds / Child.pause, 0) {
      if unsafe waitpid(id, &status, WNOHANG) == id { return End(waited: status) }
      usleep(UInt32(Child.pause) * 1000)
    }
    return nil
  }

  /// Ends a detached program that does not end by itself, and what it has started.
  package func kill() {
    Foundation.kill(-id, SIGKILL)
    _ = end(within: 200)
  }

  /// Lets it go on; nothing is left of it when it ends.
  package func leave() {
    let id = id
    Thread.detachNewThread {
      var status: Int32 = 0
      while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
    }
  }

  /// How many milliseconds pass between two looks.
  private static let pause = 4
}

extension Child.End {
  fileprivate init(waited status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal)
  }

  package var isGood: Bool { self == .status(0) }

  /// "exit status 3", "ended by signal 2 (Interrupt)".
  package var words: String {
    switch self {
    case .status(let status): "exit status \(status)"
    case .signal(let signal):
      "ended by signal \(signal) (\(unsafe String(cString: strsignal(signal))))"
    }
  }
}
