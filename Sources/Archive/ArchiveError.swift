/// Why an archive could not be opened, read or written.
package enum ArchiveError: Error, CustomStringConvertible {
  case missing(String)
  /// A file of something else.
  case foreign(String)
  /// Written by a later annals: its format, and the latest that this one reads.
  case newer(String, version: Int, known: Int)
  /// Written by an earlier annals, in a format that is not read any more where it lies.
  case older(String, version: Int, known: Int)
  case damaged(String, reason: String)
  case unreadable(String, reason: String)
  case unwritable(String, reason: String)
  /// What a file holds has been stored already, as a source.
  case repeated(String, source: String)

  package var description: String {
    switch self {
    case .missing(let path): "\(path): no such file"
    case .foreign(let path): "\(path): this is no archive of annals"
    case .newer(let path, let version, let known):
      "\(path): the archive is of format \(version), of a later annals; this one reads up to \(known)"
    case .older(let path, let version, let known):
      "\(path): the archive is of format \(version), of an earlier annals; this one reads \(known): "
        + "bring it there with `annals import \(path) -o NEW.annals`"
    case .damaged(let path, let reason):
      "\(path): the archive is damaged: \(reason); make it again with `annals import`"
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
    case .repeated(let path, let source):
      "\(path): what it holds is there already, as source \(source): each event would stand there twice"
    }
  }
}
