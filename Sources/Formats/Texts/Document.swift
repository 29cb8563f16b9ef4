import Chronology
import Foundation

/// A document as a source needs it: its text, and what it says of itself.
struct Document {
  let text: String
  /// What the text was converted to and from; nil where it is what the file holds, byte for byte.
  let conversion: String?
  private(set) var imprint: Imprint
  /// What is to be looked at.
  let findings: [Finding]
  /// Whether only its encoding was another.
  let isPlain: Bool

  /// - Throws: a ``FileError`` where no text is to be had of it.
  init(_ file: ImportFile) throws(FileError) {
    if file.bytes.isZIP { throw .notText(.packed(file.path)) }
    let form = DocumentForm(of: file)
    switch form {
    case .pdf: self.init(try PDFText(of: file.path))
    case .html: self.init(try HTMLPage(file.bytes, path: file.path))
    case .mail: self.init(try MailText(file.bytes, path: file.path))
    case .text: self.init(try DecodedText(bytes: file.bytes, path: file.path), at: file.path)
    }
    try TextFile.refuse(text.utf8.count, at: file.path)
    guard text.contains(where: { !$0.isWhitespace }) else { throw .notText(.empty(file.path)) }
    // The head of a mail has all that it says of itself.
    if form != .mail { imprint.complete(from: text) }
    imprint.shorten()
  }

  private init(_ pdf: PDFText) {
    (text, conversion, isPlain) = (pdf.text, "text from PDF", false)
    (imprint, findings) = (Imprint(title: pdf.title), pdf.findings)
  }

  private init(_ page: HTMLPage) {
    (text, conversion, isPlain) = (page.text, "text from HTML", false)
    (imprint, findings) = (page.imprint, page.findings)
  }

  private init(_ mail: MailText) {
    (text, conversion, isPlain) = (mail.text, "text from a mail", false)
    (imprint, findings) = (mail.imprint, mail.findings)
  }

  private init(_ plain: DecodedText, at path: String) {
    (text, isPlain) = (plain.text, true)
    conversion = plain.encoding == .utf8 ? nil : "UTF-8 from \(plain.encoding.rawValue)"
    (imprint, findings) = (Imprint(), plain.finding(at: path).map { [$0] } ?? [])
  }

  /// The file of the text, where that is another.
  var bytes: Data? {
    conversion.map { _ in Data((text.hasSuffix("\n") ? text : text + "\n").utf8) }
  }
}

/// In which form a document is.
enum DocumentForm {
  case text, html, pdf, mail

  /// A PDF says so itself; all else is known by the ending of its name.
  init(of file: ImportFile) {
    if case .pdf = ForeignFormat(of: file.bytes) {
      self = .pdf
    } else {
      self = DocumentForm(ofName: file.path) ?? .text
    }
  }

  /// nil for an ending that is not known.
  init?(ofName name: String) {
    switch name.split(separator: ".").last?.lowercased() {
    case "txt", "text", "md", "markdown": self = .text
    case "html", "htm", "xhtml": self = .html
    case "pdf": self = .pdf
    case "eml": self = .mail
    default: return nil
    }
  }
}

extension Finding {
  fileprivate static func packed(_ path: String) -> Finding {
    Finding(
      .error, "this is an office program's own file, or an archive, and no text",
      hint: "save it as PDF, HTML or plain text", at: Origin(file: path, line: 1, column: 1))
  }

  fileprivate static func empty(_ path: String) -> Finding {
    Finding(.error, "there is no text in it", at: Origin(file: path, line: 1, column: 1))
  }
}
