import Foundation

/// A program that has been started.
///
/// Foundation's `Process` is told of an end by a descriptor that every program started meanwhile
/// inherits, so that one which goes on, like a server of tmux, hides the ends of others.
struct Child: Sendable {
  let id: pid_t

  /// Where a stream of the program leads.
  enum Stream {
    case file(String), descriptor(Int32)
  }

  /// Starts a program in a folder.
  init(
    _ path: String, _ arguments: [String], environment: [String: String], in folder: String = "/",
    input: String = "/dev/null", output: Stream = .file("/dev/null"),
    messages: Stream = .file("/dev/null")
  ) throws {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    for (target, stream) in [(STDOUT_FILENO, output), (STDERR_FILENO, messages)] {
      switch stream {
      case .file(let path):
        unsafe posix_spawn_file_actions_addopen(
          &actions, target, path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
      case .descriptor(let descriptor):
        unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, target)
      }
    }
    // The program `env` goes to the folder, and is then replaced by the one that is meant.
    id = try unsafe Child.spawn(
      ["/usr/bin/env", "-C", folder, path] + arguments, environment.map { "\($0)=\($1)" },
      actions: &actions)
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String],
    actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // The test runner may ignore signals, and its threads block them; what it starts should not.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var argv = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var envp = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe (argv + envp).forEach { unsafe free($0) } }
    var id: pid_t = 0
    let error = unsafe posix_spawn(&id, arguments[0], &actions, &attributes, &argv, &envp)
    guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .ENOEXEC) }
    return id
  }

  /// Waits for the end; the status is 128 and the signal's number where a signal made it.
  func end() async -> Int32 {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: wait()) }
    }
  }

  private func wait() -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  /// Ends the program with a signal.
  func kill() {
    guard Foundation.kill(id, SIGTERM) == 0 else { return }
    _ = wait()
  }
}
