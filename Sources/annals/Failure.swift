import Archive
import ArgumentParser
import Formats
import Foundation
import Screen
import Terminal

/// How a command ends that could not do what it was asked: one message, and an exit status.
struct Failure: Error {
  let message: String
  let status: Int32

  /// - Parameter status: from sysexits: 1 nothing found, 65 bad data, 66 no input, 73, 74.
  init(_ message: String, status: Int32) {
    self.message = message
    self.status = status
  }

  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case FileError.notText(let finding): self.init([finding].report, status: EX_DATAERR)
    case let error as FileError: self.init("\(error)", status: error.status)
    case let error as ArchiveError: self.init("\(error)", status: error.status)
    case let findings as Findings: self.init(findings: findings)
    case is RedactionError: self.init("\(error)", status: EX_DATAERR)
    case let error as TerminalError:
      self.init("\(error); \(Browsing.alternative)", status: EX_USAGE)
    default:
      if let error = ArchiveError(of: error) {
        self.init("\(error)", status: error.status)
      } else {
        self.init(parserError: error)
      }
    }
  }

  private init(findings: Findings) {
    self.init(findings.all.report, status: 65)
  }

  /// What the argument parser says in its own words, with its own status.
  private init(parserError error: any Error) {
    message = Annals.fullMessage(for: error)
    status = Annals.exitCode(for: error).rawValue
  }

  func exit() -> Never {
    // What was asked for, such as help, ends a command early, too, but is no failure.
    if status == EX_OK {
      do { try Output.say(message) } catch { Failure(error).exit() }
    } else if !message.isEmpty {
      Output.complain(message)
    }
    Foundation.exit(status)
  }
}

extension ArchiveError {
  fileprivate var status: Int32 {
    switch self {
    case .missing: EX_NOINPUT
    case .foreign, .newer, .older, .damaged, .repeated: EX_DATAERR
    case .unreadable: EX_IOERR
    case .unwritable: EX_CANTCREAT
    }
  }
}

extension FileError {
  fileprivate var status: Int32 {
    switch self {
    case .missing, .noDossier: EX_NOINPUT
    case .unreadable: EX_IOERR
    case .notText: EX_DATAERR
    case .exists, .dossierExists, .uncreatable: EX_CANTCREAT
    }
  }
}
