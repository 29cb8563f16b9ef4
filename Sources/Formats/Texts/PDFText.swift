import Chronology
import Foundation

/// The text of a PDF, which `pdftotext` takes out of it.
struct PDFText {
  /// Its pages in the order of reading; a page ends with a form feed.
  let text: String
  /// What its author called it, unless a program did.
  let title: String?
  /// What is damaged, though there is text.
  let findings: [Finding]

  /// - Throws: ``FileError/notText(_:)`` where there is none to be had.
  init(of path: String) throws(FileError) {
    let printout = try PDFText.printout(of: path)
    let complaint = PDFText.complaint(printout.messages)
    guard printout.end.isGood else { throw .notText(.unreadablePDF(path, complaint)) }
    let paragraphs = Charset.likelyText(of: printout.bytes, declared: nil)
    guard paragraphs.contains(where: { !$0.isWhitespace }) else {
      throw .notText(.scannedPDF(path, pages: paragraphs.count { $0 == "\u{C}" }))
    }
    let lines = Charset.likelyText(
      of: try PDFText.printout(of: path, "-raw", "-htmlmeta").bytes, declared: nil)
    text = LineHyphens(inLinesOf: HTMLText(lines).text).kept(in: paragraphs.trimmed)
    title = HTMLFacts(lines).imprint.title.flatMap { PDFText.isMeant($0) ? $0 : nil }
    findings = complaint.map { [.damagedPDF(path, $0)] } ?? []
  }

  private static func printout(of path: String, _ options: String...) throws(FileError) -> Printout
  {
    // A name with a hyphen first would be an option.
    let file = path.hasPrefix("/") ? path : "./" + path
    do {
      return try Printout(["pdftotext", "-enc", "UTF-8", "-eol", "unix"] + options + [file, "-"])
    } catch {
      throw .notText(.untakenPDF(path, error))
    }
  }

  /// Programs put the name of a file where an author gives no title.
  private static func isMeant(_ title: String) -> Bool {
    let name = title.lowercased()
    let endings = [".doc", ".docx", ".rtf", ".odt", ".indd", ".qxd", ".pdf", ".dvi", ".tex", ".ps"]
    return name.contains(where: \.isLetter) && !name.hasPrefix("untitled")
      && !name.hasPrefix("microsoft word - ") && !endings.contains { name.hasSuffix($0) }
  }

  /// The first error of which the program tells.
  private static func complaint(_ messages: String) -> String? {
    messages.split(separator: "\n").lazy.compactMap { line in
      line.contains("Error") ? line.split(separator: ": ", maxSplits: 1).last : nil
    }.first.map(String.init)
  }
}

extension Finding {
  fileprivate static func unreadablePDF(_ path: String, _ complaint: String?) -> Finding {
    let isLocked = complaint?.contains("password") ?? false
    return Finding(
      .error,
      isLocked
        ? "the PDF is encrypted: it opens with a password only"
        : "the PDF is damaged: pdftotext says \"\(complaint ?? "nothing")\"",
      hint: isLocked
        ? "take the password off: qpdf --decrypt --password=… FILE.pdf OPEN.pdf"
        : "get it anew, or print it to another PDF from a program that shows it",
      at: Origin(file: path, line: 1, column: 1))
  }

  fileprivate static func scannedPDF(_ path: String, pages: Int) -> Finding {
    Finding(
      .error, "there is no text in the PDF, on \(pages.counted("page"))",
      hint: "pictures of pages need text recognition first: ocrmypdf FILE.pdf TEXT.pdf",
      at: Origin(file: path, line: 1, column: 1))
  }

  fileprivate static func damagedPDF(_ path: String, _ complaint: String) -> Finding {
    Finding(
      .warning, "the PDF is damaged: pdftotext says \"\(complaint)\"",
      hint: "look whether all of its text is there", at: Origin(file: path, line: 1, column: 1))
  }

  fileprivate static func untakenPDF(
    _ path: String, _ failure: Printout.Failure
  ) -> Finding {
    let (message, hint): (String, String?) =
      switch failure {
      case .unstartable(let error) where error.isMissing:
        (
          "pdftotext, which takes the text out of a PDF, is not there",
          "it is in the package poppler-utils: apt-get install poppler-utils"
        )
      case .unstartable(let error): ("\(error)", nil)
      case .late(let seconds): ("pdftotext did not end within \(seconds) seconds", nil)
      case .long(let bytes): ("the PDF has more than \(bytes >> 20) MB of text", nil)
      }
    return Finding(.error, message, hint: hint, at: Origin(file: path, line: 1, column: 1))
  }
}
