import Chronology
import Formats
import Testing

@Suite struct HTMLTests {
  private func page(_ dossier: String = Sample.dossier) throws -> String {
    let folder = try Folder.holding(dossier)
    return try Exporter.html.text(Dossier(reading: folder.path).timeline)
  }

  @Test func `an event has its date, its facts, its accounts and its points`() throws {
    let page = try page()
    let article = try #require(page.split(separator: "<main>\n").last).split(
      separator: "<article id=\"event-claim\">")[0]
    #expect(
      article == """
        <article id="event-killing">
        <div class="when">
        <p><time datetime="2021-01-03">3 January 2021</time></p>
        <p class="clock"><span dir="auto">early morning</span></p>
        <p class="edtf"><code>2021-01-03</code></p>
        </div>
        <div class="what">
        <h2 dir="auto">Eleven miners are killed</h2>
        <ul class="facts"><li class="kind" dir="auto">attack</li><li class="place" dir="auto">Machh</li>\
        <li class="people" dir="auto">Islamic State, Hazara</li></ul>
        <p class="editor" dir="auto">Gunmen kill miners.</p>
        <p class="editor" dir="auto">How it was dated: &quot;Sunday&quot; is 3 January.</p>
        <p class="editor" dir="auto">Note: The first of two.</p>
        <div class="accounts">
        <figure>
        <blockquote><p dir="auto">“gunmen woke up sleeping miners”</p></blockquote>
        <figcaption><cite dir="auto"><a href="#source-wsws">World Socialist Web Site</a></cite>, 12 January 2021\
        <br>dated there <q dir="auto">January 3</q></figcaption>
        </figure>
        <figure>
        <blockquote cite="https://example.org/a_b"><p dir="auto">“the attack”</p></blockquote>
        <figcaption><cite dir="auto"><a href="#source-alwaght">Eleven miners slaughtered</a></cite>, \
        perhaps 4 January 2021
        <span class="editor" dir="auto">It has 11 as well.</span></figcaption>
        </figure>
        </div>
        <div class="points" role="region" aria-label="Points of comparison" tabindex="0">
        <table>
        <thead><tr><th scope="col" dir="auto">Point</th><th scope="col" dir="auto">World Socialist Web Site</th>\
        <th scope="col" dir="auto">Eleven miners slaughtered</th><th scope="col" dir="auto">Verdict</th></tr></thead>
        <tbody>
        <tr class="finer"><th scope="row" dir="auto">date</th><td dir="auto">3 January 2021</td>\
        <td dir="auto">January 2021</td><td class="verdict" dir="auto">finer</td></tr>
        <tr class="finer"><th scope="row" dir="auto">killed</th><td dir="auto">11</td>\
        <td dir="auto">at least 11</td><td class="verdict" dir="auto">finer</td></tr>
        <tr class="naming"><th scope="row" dir="auto">where</th><td dir="auto">a shared room</td>\
        <td dir="auto">asleep</td>\
        <td class="verdict" dir="auto">naming (editor): The room is where they slept.</td></tr>
        </tbody>
        </table>
        </div>
        </div>
        </article>

        """)
  }

  @Test func `sources are listed with what is known of them, and link only to the Web`() throws {
    let page = try page()
    #expect(
      page.contains(
        """
        <li id="source-alwaght">
        <p dir="auto">a correspondent, <cite>Eleven miners slaughtered</cite>, perhaps 4 January 2021, \
        <a href="https://example.org/a_b" rel="noopener noreferrer">https://example.org/a_b</a></p>
        <p class="editor" dir="auto">Printed date: “date 2021-04-01”.</p>
        <p class="editor" dir="auto">Repeats World Socialist Web Site.</p>
        <p class="editor" dir="auto">Day and month stand exchanged.</p>
        <p class="fingerprint"><code>texts/alwaght.txt</code>, SHA-256 \
        <code>ca58e3dba827a5dac105be9d5ddff6f4ee08e71dbc913961b5e7cbbe68389aaf</code></p>
        </li>
        """))
  }

  @Test func `the page begins with what keeps it from running or loading anything`() throws {
    let head = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>The Machh attack</title>
      """
    #expect(try page().hasPrefix(head))
  }

  @Test(
    arguments: [
      ("2021", true), ("2021-01", true), ("2021-01-03", true), ("0001-01-01", true),
      ("0000", false), ("-0043-03-15", false), ("2021-01-03?", false), ("2021~", false),
      ("2021-21", false), ("202X", false), ("2021-01/2021-02", false), ("Y17000", false),
    ])
  func `a program can read a date where HTML has a form for it`(
    date: String, isValid: Bool
  ) throws {
    let event = Event(id: "e", date: try EDTF(parsing: date), kind: .attack, title: "T")
    let page = try Exporter.html.text(Timeline(title: "", sources: [], names: [], events: [event]))
    #expect(page.contains("<time datetime=\"\(date)\">") == isValid)
    #expect(page.contains("<time") == isValid)
    #expect(page.contains("<code>\(date)</code>"))
  }

  private func source(_ url: String) throws -> String {
    let source = Source(id: "s", file: "s.txt", title: "T", url: url)
    let account = Account(source: "s", quotations: [Quotation(exact: "words")])
    let event = Event(id: "e", kind: .attack, title: "T", accounts: [account])
    return try Exporter.html.text(
      Timeline(title: "T", sources: [source], names: [], events: [event]))
  }

  @Test(
    arguments: [
      ("https://example.org/?a=b&c=\u{27}d", "https://example.org/?a=b&amp;c=&#39;d"),
      ("HTTP://example.org", "HTTP://example.org"),
      ("mailto:post@example.org", "mailto:post@example.org"),
      ("https://example.org/{a}", "https://example.org/%7Ba%7D"),
    ])
  func `an address that is safe to follow is a link`(url: String, address: String) throws {
    #expect(try source(url).contains("<a href=\"\(address)\" rel=\"noopener noreferrer\">"))
  }

  @Test(
    arguments: [
      "javascript:alert(1)", " javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x",
      "//example.org", "https://a\" onclick=\"x", "https://a b", "https://a\u{202E}b", "vbscript:x",
      "file:///etc/passwd", "",
    ])
  func `no other address is one`(url: String) throws {
    let page = try source(url)
    #expect(!page.contains("noopener") && !page.contains("cite=\""))
    #expect(page.contains("<blockquote><p dir=\"auto\">“words”</p></blockquote>"))
  }

  @Test func `no text gets out of its place`() throws {
    let text = "</p></title><script>'\"&\u{FFFE}\u{0}\r\nx\ry"
    let page = try Exporter.html.text(.saying(text))
    #expect(!page.contains("<script") && !page.contains("\r") && !page.contains("\u{FFFE}"))
    #expect(
      page.contains("&lt;/p&gt;&lt;/title&gt;&lt;script&gt;&#39;&quot;&amp;\u{FFFD}\u{FFFD}\nx\ny"))
  }

  @Test func `ids that HTML would not take are spelt, each in its own way`() throws {
    let events = ["a b", "a.20.b", "ä", "", "A_1-b"].map {
      Event(id: $0, kind: .attack, title: "T")
    }
    let page = try Exporter.html.text(Timeline(title: "T", sources: [], names: [], events: events))
    for id in ["a.20.b", "a.2e.20.2e.b", ".e4.", ".", "A_1-b"] {
      #expect(page.split(separator: "<article id=\"event-\(id)\">").count == 2)
    }
  }

  @Test func `a timeline without events or a title is a page all the same`() throws {
    let page = try Exporter.html.text(Timeline(title: "", sources: [], names: [], events: []))
    #expect(page.contains("<h1 dir=\"auto\">A timeline</h1>\n<p>0 events</p>"))
    #expect(page.hasSuffix("</html>\n"))
  }
}
