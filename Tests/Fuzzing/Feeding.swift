import Foundation

/// The target that is named in the environment, once.
private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
    fatalError("no target is called \"\(name)\"; there are \(names)")
  }
  return target
}()

/// Feeds the target, as the fuzzer asks for it; a law that is broken ends the program.
@_cdecl("annals_feed")
public func feed(_ bytes: UnsafePointer<UInt8>?, _ count: Int) {
  let buffer = unsafe UnsafeBufferPointer(start: bytes, count: count)
  do {
    try target.feed(unsafe Array(buffer))
  } catch {
    fatalError("\(error)")
  }
}
