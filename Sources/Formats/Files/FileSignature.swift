import Foundation

/// What a file is whose first bytes say that it is no text.
enum FileSignature {
  case image, recording, office, packed, program

  /// nil where the bytes are not known.
  init?(of bytes: Data) {
    let head = Array(bytes.prefix(16))
    let known = FileSignature.all.first { _, place, signs in
      head.dropFirst(place).starts(with: signs)
    }
    guard let known else { return nil }
    self = known.signature
  }

  private static let all: [(signature: FileSignature, place: Int, signs: [UInt8])] = [
    (.image, 0, [0x89] + Array("PNG".utf8)), (.image, 0, [0xFF, 0xD8, 0xFF]),
    (.image, 0, Array("GIF87a".utf8)), (.image, 0, Array("GIF89a".utf8)),
    (.image, 0, Array("II*\0".utf8)), (.image, 0, Array("MM\0*".utf8)),
    (.image, 8, Array("WEBP".utf8)), (.image, 4, Array("ftyphe".utf8)),
    (.image, 4, Array("ftypavif".utf8)), (.recording, 4, Array("ftyp".utf8)),
    (.recording, 8, Array("WAVE".utf8)), (.recording, 8, Array("AVI ".utf8)),
    (.recording, 0, Array("ID3".utf8) + [2]), (.recording, 0, Array("ID3".utf8) + [3]),
    (.recording, 0, Array("ID3".utf8) + [4]), (.recording, 0, Array("OggS\0".utf8)),
    (.recording, 0, Array("fLaC\0".utf8)), (.recording, 0, [0x1A, 0x45, 0xDF, 0xA3]),
    (.office, 0, [0xD0, 0xCF, 0x11, 0xE0]), (.packed, 0, [0x1F, 0x8B, 0x08]),
    (.packed, 0, [0xFD] + Array("7zXZ\0".utf8)), (.packed, 0, Array("Rar!".utf8) + [0x1A, 0x07]),
    (.packed, 0, Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C]),
    (.program, 0, [0x7F] + Array("ELF".utf8)),
  ]

  var message: String {
    switch self {
    case .image: "this is an image and no text"
    case .recording: "this is a recording and no text"
    case .office: "this is an office program's own file and no text"
    case .packed: "this is packed, and no text"
    case .program: "this is a program and no text"
    }
  }

  var hint: String {
    switch self {
    case .image: "have its text recognised, or write down what it shows"
    case .recording: "write down what is said"
    case .office: "save it as PDF, HTML or plain text"
    case .packed: "unpack it first"
    case .program: "plain text in UTF-8 is read"
    }
  }
}
