import Chronology
import Foundation

/// The text of a mail as a reader is shown it: who wrote when to whom on what, the words, and what is attached.
struct MailText {
  /// What the mail says, part by part.
  private var pieces: [String] = []
  private(set) var imprint = Imprint()
  private(set) var findings: [Finding] = []
  private let bytes: [UInt8]
  private let path: String
  private var partsLeft = MailText.mostParts
  private var counted = (place: 0, line: 1)

  /// No mail has parts in parts so deep, nor so many of them.
  private static let (deepest, mostParts) = (20, 1_000)

  var text: String { pieces.joined(separator: "\n\n") }

  /// - Throws: ``FileError/notText(_:)`` where it is no mail.
  init(_ bytes: Data, path: String) throws(FileError) {
    (self.bytes, self.path) = (Array(bytes), path)
    let mail = MailPart(self.bytes[...])
    guard MailText.shown.contains(where: { mail.head[$0.lowercased()] != nil }) else {
      throw .notText(.noMail(path))
    }
    imprint = MailText.imprint(of: mail.head)
    addMail(mail, depth: 0)
  }

  private static func imprint(of head: MailHead) -> Imprint {
    var imprint = Imprint()
    imprint.title = head.shown("subject")
    imprint.author = head.shown("from")?.nameOfSender
    guard let printed = head.shown("date") else { return imprint }
    // "Tue, 5 Jan 2021 10:00:00 +0500": the day where it was written.
    let words = printed.split { $0 == "," || $0 == " " }.drop { !($0.first?.isNumber ?? false) }
    guard let day = EDTF(guessing: words.prefix(3).joined(separator: " ")),
      let date = try? EDTF(parsing: String("\(day)".dropLast()))
    else { return imprint }
    (imprint.published, imprint.printed) = (date, printed)
    return imprint
  }

  private static let shown = ["From", "To", "Cc", "Date", "Subject"]

  private mutating func addMail(_ mail: MailPart, depth: Int) {
    let head = MailText.shown.compactMap { name in
      mail.head.shown(name.lowercased()).map { "\(name): \($0)" }
    }
    if !head.isEmpty { pieces.append(head.joined(separator: "\n")) }
    add(mail, depth: depth)
  }

  private mutating func add(_ part: MailPart, depth: Int) {
    guard mayTake(part, depth) else { return }
    if part.type.word.hasPrefix("multipart/") {
      addParts(of: part, depth: depth)
    } else if part.type.word == "message/rfc822" {
      addMail(MailPart(part.body), depth: depth + 1)
    } else if part.isText, let text = text(of: part) {
      pieces.append(text)
    } else if !part.body.allSatisfy(\.isHTMLSpace) {
      attach(part)
    }
  }

  private mutating func mayTake(_ part: MailPart, _ depth: Int) -> Bool {
    partsLeft -= 1
    if depth < MailText.deepest, partsLeft > 0 { return true }
    warn(at: part, "parts stand in parts too deep, or there are too many: they are left out")
    return false
  }

  private mutating func addParts(of whole: MailPart, depth: Int) {
    guard let (all, isEnded) = whole.parts else {
      warn(
        at: whole, "the mail says that it has parts, and none is found: it is taken as it stands")
      return pieces.append(Charset.likelyText(of: Data(whole.body), declared: nil).trimmed)
    }
    if !isEnded { warn(at: whole, "the mail is cut: the last of its parts has no end") }
    let parts = all.prefix(max(partsLeft, 1)).map(MailPart.init)
    if whole.type.word == "multipart/alternative" {
      addBest(of: parts, depth: depth + 1)
    } else {
      for part in parts { add(part, depth: depth + 1) }
    }
  }

  /// Of one text in several forms the plain one, else that of a page, else what comes first.
  private mutating func addBest(of parts: [MailPart], depth: Int) {
    let best =
      parts.firstIndex { $0.type.word == "text/plain" && !$0.body.allSatisfy(\.isHTMLSpace) }
      ?? parts.firstIndex { $0.type.word == "text/html" }
      ?? parts.firstIndex { $0.type.word != "text/plain" }
    for (index, part) in parts.enumerated() {
      index == best ? add(part, depth: depth) : attachFiles(of: part, depth: depth)
    }
  }

  /// Names what is attached to a form of the text that is not shown.
  private mutating func attachFiles(of part: MailPart, depth: Int) {
    guard mayTake(part, depth) else { return }
    if let parts = part.parts?.all {
      for part in parts.prefix(max(partsLeft, 1)) {
        attachFiles(of: MailPart(part), depth: depth + 1)
      }
    } else if !part.isText {
      attach(part)
    }
  }

  /// nil where nothing stands in it.
  private mutating func text(of part: MailPart) -> String? {
    let (bytes, isWhole) = part.content
    if !isWhole { warn(at: part, "the base64 of the mail is damaged: its text may not be whole") }
    let label = part.type["charset"]
    let charset = label.flatMap(Charset.init)
    if let label, charset == nil {
      warn(at: part, "the mail says that it is in \(label), which is not read here")
    }
    let text = Charset.likelyText(of: bytes, declared: charset)
    return (part.type.word == "text/html" ? HTMLText(text).text : text.withLineFeeds.trimmed)
  }
}

// What is told.
extension MailText {
  private mutating func attach(_ part: MailPart) {
    let size = part.content.bytes.count
    let name = part.fileName?.lineIfAny ?? "without a name"
    let words = "\(name) (\(part.type.word), \(size.counted("byte")))"
    pieces.append("[Attachment: \(words)]")
    warn(at: part, "attached and no part of the text: \(words)")
  }

  private mutating func warn(at part: MailPart, _ message: String) {
    findings.append(
      Finding(
        .warning, message, at: Origin(file: path, line: line(at: part.body.startIndex), column: 1)))
  }

  /// Counted on from the last place that was asked for, so that many cost no more than one.
  private mutating func line(at place: Int) -> Int {
    let between = bytes[min(place, counted.place)..<max(place, counted.place)]
    let lines = between.count { $0 == 0x0A }
    counted = (place, place < counted.place ? counted.line - lines : counted.line + lines)
    return counted.line
  }
}

extension MailPart {
  /// Whether it is shown with the mail.
  fileprivate var isText: Bool { ["text/plain", "text/html"].contains(type.word) && !isAttachment }
}

extension String {
  /// Of `"Ada Reed" <ada@post.example>` the name, else all.
  fileprivate var nameOfSender: String {
    let name = prefix { $0 != "<" }.filter { $0 != "\"" }
    return String(name).trimmed.isEmpty ? self : String(name).trimmed
  }

  fileprivate var withLineFeeds: String {
    utf8.contains(0x0D) ? replacing("\r\n", with: "\n") : self
  }
}

extension Finding {
  fileprivate static func noMail(_ path: String) -> Finding {
    Finding(
      .error, "this is no mail: it has no field From, To, Date or Subject",
      hint: "a mail as it was sent begins with these", at: Origin(file: path, line: 1, column: 1))
  }
}
