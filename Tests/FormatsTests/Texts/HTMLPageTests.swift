import Chronology
import Foundation
import Testing

/// Pages in HTML as sources.
struct HTMLPageTests {
  private static let page = """
    <html><head><meta charset="utf-8"><title>Fire &amp;
    flood | The Post</title>
    <meta property="og:site_name" content="The Post"><meta name=Author content='Ada Reed'>
    <link href="https://post.example/fire" rel="canonical">
    <meta property="article:published_time" content="2021-01-05T23:30:00+05:00">
    <script type="application/ld+json">{"@graph": [{"datePublished": "2021-01-04"}]}</script>
    </head><body><h1>Fire</h1><p>The mill burned.</body></html>
    """

  @Test func `a page says what it is called, who wrote it and when`() throws {
    let gathering = try Gathering()
    let source = try #require(try gathering.source(HTMLPageTests.page, "fire.html"))
    #expect(source.id == "fire" && source.file == "fire.html.txt")
    #expect(source.text == "Fire\n\nThe mill burned.\n")
    #expect(source.title == "Fire & flood | The Post")
    #expect(source.author == "Ada Reed" && source.publisher == "The Post")
    #expect(source.url == "https://post.example/fire")
    #expect(source.published?.description == "2021-01-05?" && source.printed == nil)
    let note = try #require(source.note)
    #expect(note.hasPrefix("Converted to text from HTML; the original is fire.html, SHA-256 "))
    #expect(note.hasSuffix(#"The date is a guess: it is the page's "article:published_time"."#))
    #expect(try gathering.folder.text("fire.html") == HTMLPageTests.page)
  }

  @Test(
    arguments: [
      (
        #"<script type="application/ld+json">[{"datePublished":"2021-01-04T08:00:00Z"}]</script>"#,
        "datePublished"
      ),
      (#"<meta name="DC.date.issued" content="2021-01-04">"#, "dc.date.issued"),
      (#"<p>Read on <time datetime="2021-01-04 10:00">Monday</time>"#, "first <time>"),
    ])
  func `a date is taken from where pages have it`(html: String, place: String) throws {
    let source = try #require(try Gathering().source(html + "<p>Text", "a.htm"))
    #expect(source.published?.description == "2021-01-04?")
    #expect(source.note?.contains(place) == true)
  }

  @Test(
    arguments: [
      (#"<link rel=canonical href="javascript:alert(1)"><meta property="og:url" content="/fire">a"#),
      (#"<meta name=author content="https://post.example/ada"><meta name=date content="3/1/2021">a"#),
      (#"<script type="application/ld+json">{"datePublished": </script>a"#),
    ])
  func `what is no address, name or date is not taken`(html: String) throws {
    let source = try #require(try Gathering().source(html, "a.html"))
    #expect(source.url == nil && source.author == nil && source.published == nil)
  }

  @Test(
    arguments: [
      ("<meta charset=windows-1251>", [0xC4, 0xE0], "Да"),
      ("<meta http-equiv=content-type content='text/html; charset=koi8-r'>", [0xE4, 0xC1], "Да"),
      ("<meta charset=\"ISO-8859-1\">", [0x93, 0xE9, 0x94], "“é”"),
      ("<?xml version='1.0' encoding='iso-8859-2'?>", [0xB1], "ą"),
      ("<meta charset=iso-8859-1>", [0xC3, 0xA9], "é"), ("", [0xE9], "é"),
      ("<meta charset=iso-2022-jp>", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日"),
    ] as [(String, [UInt8], String)])
  func `a page is read in the encoding that it is in`(
    head: String, bytes: [UInt8], text: String
  ) throws {
    let source = try Gathering().source(Data((head + "<p>").utf8) + bytes, "a.html")
    #expect(source?.text == text + "\n")
  }

  @Test(
    arguments: [
      (
        "<meta charset=x-mac-klingon>", [0xE9],
        "1: left out: the page says that it is in x-mac-klingon, which is not read here"
      ),
      (
        "<p>é\n", [0xE9],
        "2: left out: the text is UTF-8, but not from here on: encodings are mixed"
      ),
      ("<p>a mill\nburned down", [0], "2: left out: the text holds a NUL character"),
      ("<script>a</script><p> ", [], "1: left out: there is no text in it"),
      ("<p>a\n<script>b", [], "2: <script> is never closed"),
      ("<p>a\n\n<!-- b", [], "3: <!-- is never closed"),
      ("<p>a\n<template>b", [], "2: <template> is never closed"),
    ] as [(String, [UInt8], String)])
  func `what is wrong with a page is told with its line`(
    head: String, bytes: [UInt8], message: String
  ) throws {
    #expect(try Gathering().told(of: Data(head.utf8) + bytes, "a.html") == [message])
  }
}
