import Chronology
import Foundation
import Testing

/// Mails as sources.
struct MailTextTests {
  /// A mail with these lines behind its usual head.
  private static func mail(_ lines: String...) -> String {
    let head = ["From: Ada Reed <ada@post.example>", "Date: Tue, 5 Jan 2021 10:00:00 +0500"]
    return (head + lines).joined(separator: "\r\n")
  }

  /// What stands in its text below the head.
  private func body(of mail: String) throws -> String? {
    let text = try Gathering().source(mail, "a.eml")?.text
    return text?.components(separatedBy: "+0500\n\n").last
  }

  @Test func `a mail is read as a reader is shown it, and its date is certain`() throws {
    let source = try #require(
      try Gathering().source(
        """
        Received: from x
        From: =?utf-8?q?Ada_R=C3=A9ed?= <ada@post.example>
        To: "Bob, of Ley" <bob@ley.example>,
         carol@ley.example
        Subject: =?iso-8859-1?B?RelyZQ==?=
          =?utf-8?q?_in?= Ley
        Date: Tue, 5 Jan 2021 10:00:00 +0500 (PKT)

        The mill burned down on 3 January 2021.
        """, "mail.eml"))
    #expect(
      source.text == """
        From: Ada Réed <ada@post.example>
        To: "Bob, of Ley" <bob@ley.example>, carol@ley.example
        Date: Tue, 5 Jan 2021 10:00:00 +0500 (PKT)
        Subject: Eére in Ley

        The mill burned down on 3 January 2021.

        """)
    #expect(source.title == "Eére in Ley" && source.author == "Ada Réed")
    #expect(source.published?.description == "2021-01-05")
    #expect(source.printed == "Tue, 5 Jan 2021 10:00:00 +0500 (PKT)")
    #expect(source.note?.contains("guess") == false)
  }

  @Test(
    arguments: [
      (
        "Content-Transfer-Encoding: quoted-printable", "Caf=C3=A9 =3D =\r\none line=XX",
        "Café = one line=XX"
      ),
      ("Content-Transfer-Encoding: base64", "VHdvIG1lbiB3\r\nZXJlIGh1cnQu", "Two men were hurt."),
      (
        "Content-Type: text/plain; charset=\"iso-8859-2\"\r\nContent-Transfer-Encoding: quoted-printable",
        "=B1", "ą"
      ),
      ("Content-Type: text/html; charset=utf-8", "<p>One<p>Two", "One\n\nTwo"),
      ("X-A: b", "plain\r\n  lines\r\n", "plain\n  lines"),
    ])
  func `its words are decoded`(head: String, sent: String, text: String) throws {
    #expect(try body(of: MailTextTests.mail(head, "", sent)) == text + "\n")
  }

  @Test func `of one text in two forms the plain one is taken, and what is attached is named`()
    throws
  {
    let mail = MailTextTests.mail(
      "Content-Type: multipart/mixed; boundary=\"a; b\"", "", "preamble", "--a; b",
      "Content-Type: multipart/alternative; boundary=c", "", "--c", "Content-Type: text/html", "",
      "<p>html", "--c", "", "plain", "--c--", "--a; b",
      "Content-Type: application/pdf; name=x", "Content-Transfer-Encoding: base64",
      "Content-Disposition: attachment; filename*=utf-8''r%C3%A9port.pdf", "", "AAAA", "--a; b--",
      "epilogue")
    #expect(
      try body(of: mail) == "plain\n\n[Attachment: réport.pdf (application/pdf, 3 bytes)]\n")
    #expect(
      try Gathering().told(of: mail, "a.eml") == [
        "22: attached and no part of the text: réport.pdf (application/pdf, 3 bytes)"
      ])
  }

  @Test func `what is attached to the form that is not shown is named, too`() throws {
    let mail = MailTextTests.mail(
      "Content-Type: multipart/alternative; boundary=a", "", "--a", "", "plain", "--a",
      "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/html", "",
      "<p>html", "--b", "Content-Type: image/png", "", "PNG", "--b--", "--a--")
    #expect(
      try body(of: mail) == "plain\n\n[Attachment: without a name (image/png, 3 bytes)]\n")
    #expect(
      try Gathering().told(of: mail, "a.eml") == [
        "18: attached and no part of the text: without a name (image/png, 3 bytes)"
      ])
  }

  @Test func `a mail in a mail stands in its text`() throws {
    let mail = MailTextTests.mail(
      "Content-Type: multipart/digest; boundary=b", "", "--b", "Content-Type: message/rfc822", "",
      "From: Bob", "Subject: Re: Ley", "", "No.", "--b--")
    #expect(try body(of: mail) == "From: Bob\nSubject: Re: Ley\n\nNo.\n")
  }

  @Test(
    arguments: [
      (
        mail("Content-Type: multipart/mixed; boundary=b", "", "--b", "", "one", "--b", "", "tw"),
        "one\n\ntw\n", "5: the mail is cut: the last of its parts has no end"
      ),
      (
        mail("Content-Type: multipart/mixed", "", "one"), "one\n",
        "5: the mail says that it has parts, and none is found: it is taken as it stands"
      ),
      (
        mail("Content-Transfer-Encoding: base64", "", "VHdvIG1lbg!!", ""), "Two men\n",
        "5: the base64 of the mail is damaged: its text may not be whole"
      ),
      (
        mail("Content-Type: text/plain; charset=x-klingon", "", "one"), "one\n",
        "5: the mail says that it is in x-klingon, which is not read here"
      ),
    ])
  func `a damaged mail gives what is left of it`(mail: String, text: String, told: String) throws {
    #expect(try body(of: mail) == text)
    #expect(try Gathering().told(of: mail, "a.eml") == ["\(told)"])
  }

  @Test(arguments: ["", "=?", "=?utf-8?q?a", "=?x?y?z?=", "=?utf-8?b?%%%?=", "=?klingon?q?a?="])
  func `words that are broken stay as they are`(word: String) throws {
    let mail = "From: a\nSubject: x \(word) y\n\ntext"
    let title = try Gathering().source(mail, "a.eml")?.title
    #expect(title == (word.isEmpty ? "x y" : "x \(word) y"))
  }

  @Test func `a subject without end is cut where nobody reads on`() throws {
    let mail = "Subject: x" + String(repeating: " word", count: 200_000) + "\n\ntext"
    let source = try #require(try Gathering().source(mail, "a.eml"))
    #expect(source.title?.hasPrefix("x word word") == true && source.title?.hasSuffix("…") == true)
    #expect(source.title?.count ?? 0 <= 200)
  }

  @Test func `what is no mail is left out`() throws {
    #expect(
      try Gathering().told(of: "words\n\nmore words", "a.eml") == [
        "1: left out: this is no mail: it has no field From, To, Date or Subject"
      ])
  }

  @Test(
    arguments: [
      (0..<1_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined(),
      "Content-Type: multipart/mixed; boundary=b\n\n"
        + String(repeating: "--b\n\nx\n", count: 50_000),
      "X: " + String(repeating: "=?utf-8?q?", count: 100_000) + "\n\ntext",
      String(repeating: " folded\n", count: 100_000) + "\ntext",
      "Content-Type: a" + String(repeating: "; b=\"c", count: 100_000) + "\n\ntext",
      "Content-Transfer-Encoding: quoted-printable\n\n" + String(repeating: "=", count: 500_000),
    ])
  func `a mail without end is read in bounded time`(rest: String) throws {
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try Gathering().told(of: "Subject: x\n" + rest, "a.eml") }
    #expect(time < .seconds(30))
  }
}
