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
    isPlain = form == .text
    switch form {
    case .pdf:
      let pdf = try PDFText(of: file.path)
      (text, conversion, findings) = (pdf.text, "text from PDF", pdf.findings)
      imprint = Imprint(title: pdf.title)
    case .html:
      let page = try HTMLPage(file.bytes, path: file.path)
      (text, conversion, findings) = (page.text, "text from HTML", page.findings)
      imprint = page.imprint
    case .mail:
      let mail = try MailText(file.bytes, path: file.path)
      (text, conversion, findings) = (mail.text, "text from a mail", mail.findings)
      imprint = mail.imprint
    case .text:
      let plain = try DecodedText(bytes: file.bytes, path: file.path)
      (text, findings) = (plain.text, plain.finding(at: file.path).map { [$0] } ?? [])
      conversion = plain.encoding == .utf8 ? nil : "UTF-8 from \(plain.encoding.rawValue)"
      imprint = Imprint()
    }
    guard text.contains(where: { !$0.isWhitespace }) else { throw .notText(.empty(file.path)) }
    // The head of a mail has all that it says of itself.
    if form != .mail { imprint.complete(from: text) }
    imprint.shorten()
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
