import CZlib
import Foundation

/// Deflates texts one after the other, each on its own, but all with the same dictionary.
@safe final class Deflater {
  /// What has read the dictionary, and nothing else: to read it again takes longer than to copy this.
  private let ready = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

  init(_ dictionary: TextDictionary?) {
    unsafe ready.initialize(to: z_stream())
    let size = unsafe CInt(MemoryLayout<z_stream>.size)
    // These fail where there is no memory, as Swift would.
    _ = unsafe deflateInit2_(
      ready, Deflater.level, Z_DEFLATED, DeflatedText.window, Deflater.memory, Z_DEFAULT_STRATEGY,
      ZLIB_VERSION, size)
    guard let dictionary else { return }
    let bytes = [UInt8](dictionary.bytes)
    _ = unsafe deflateSetDictionary(ready, bytes, CUnsignedInt(bytes.count))
  }

  func deflated(_ text: [UInt8]) -> DeflatedText {
    var stream = unsafe z_stream()
    // zlib keeps where its stream is.
    let bytes = unsafe withUnsafeMutablePointer(to: &stream) { stream in
      _ = unsafe deflateCopy(stream, ready)
      defer { _ = unsafe deflateEnd(stream) }
      let most = unsafe Int(deflateBound(stream, UInt(text.count)))
      return unsafe [UInt8](unsafeUninitializedCapacity: most) { room, count in
        count = unsafe text.withUnsafeBufferPointer { text in
          unsafe stream.read(text, into: room)
          // Into as much room as this it cannot fail.
          _ = unsafe deflate(stream, Z_FINISH)
          return unsafe Int(stream.pointee.total_out)
        }
      }
    }
    return DeflatedText(bytes: Data(bytes + text.checksum))
  }

  /// More effort makes it shorter by a fiftieth, and takes half as long again.
  private static let level: CInt = 5
  /// As zlib takes unless it is told otherwise.
  private static let memory: CInt = 8

  deinit {
    _ = unsafe deflateEnd(ready)
    unsafe ready.deallocate()
  }
}
