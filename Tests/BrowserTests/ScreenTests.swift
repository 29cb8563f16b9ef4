import Testing

/// Whole screens of the harbour dossier, compared as text.
@Suite struct ScreenTests {
  @Test func `the timeline stands above the accounts`() throws {
    let reader = try Reader(columns: 80, rows: 24, typing: "")
    expect(
      reader.screen,
      shows: """
         The harbour fire                           4 events · 3 sources · 7 quotations
         ▂▂▂▂▂▂▂▂▂▂▂  ┆ ▂▂▂▂▂▂▂▂▂▂▂ ▂▂▂▂▂▂▂▂▂▂▂                                 ▂▂
         ▲1898 22 years 5 Aug 1921  6                                           undated
          1898               · The warehouse is built                            ··●
          Fri  5 Aug 1921    ▪ The warehouse burns down                          ●●· ≠1
          Sat  6 Aug         ◇ The mayor promises a quay                         ●··
          undated            · Sailors fear the warehouse                        ··●

        ─ The warehouse is built ─────────────────────────────────── background · 1898 ─
         Old Ports
         published 1910

         The warehouse had been built in 1898 for the sugar trade. Sailors feared it.
         ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄
         Silent: The Gazette, Herald.








         1/4   ? help  Enter read  / find  x dispute  c C L P T views  s export  q quit
        """)
  }

  @Test func `x leads to the contradiction, and both sides are to be read`() throws {
    let reader = try Reader(columns: 80, rows: 24, typing: "x")
    expect(
      reader.screen,
      shows: """
         The harbour fire                           4 events · 3 sources · 7 quotations
         ▂▂▂▂▂▂▂▂▂▂▂  ┆ ▂▂▂▂▂▂▂▂▂▂▂ ▂▂▂▂▂▂▂▂▂▂▂                                 ▂▂
         1898  22 years ▲5 Aug 1921 6                                           undated
          1898               · The warehouse is built                            ··●
          Fri  5 Aug 1921    ▪ The warehouse burns down                          ●●· ≠1
          Sat  6 Aug         ◇ The mayor promises a quay                         ●··
          undated            · Sailors fear the warehouse                        ··●

        ─ The warehouse burns down ────────── fire · 5 August 1921, night · Port Ellen ─
         The Gazette              2 quotations │ Herald                   2 quotations
         published 7 August 1921               │ published perhaps 8 August 1921
                                               │
         HARBOUR FIRE. The old warehouse burnt │ At least two workers died when the
         down on Friday night. Two men died in │ warehouse at Port Ellen caught fire
         the flames, the harbour master said.  │ on Friday. A cigarette had been left
         It was lightning that set the roof    │ burning in the loft.
         alight.                               │
         ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ ✎ 2 notes: i ┄┄
        ▶cause  ≠ contradiction  ✎
         lightning                             │ a cigarette
         dead  ≈ finer
         two                                   │ at least two
         ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄▼
         2/4   ? help  Enter read  / find  x dispute  c C L P T views  s export  q quit
        """)
  }

  @Test func `Enter reads the source, with the cited passages marked`() throws {
    let reader = try Reader(columns: 80, rows: 18, typing: "x<enter>")
    expect(
      reader.screen,
      shows: """
         The harbour fire › The Gazette           3 passages · 69 % cited, 31 % neither
         │ HARBOUR FIRE. The old warehouse burnt down on      ◂ The warehouse burns down
         │ Friday night. Two men died in the flames, the
         ▶ harbour master said. It was lightning that set the ◂ The warehouse burns down
         ▶ roof alight.

         │ The mayor came on Saturday and promised a new      ◂ The mayor promises a
         │ quay.                                                quay









         2/3       ? help   ) passage   Enter event   l next source   / search   q back
        """)
  }

  @Test func `l reads the next source at the same event`() throws {
    let reader = try Reader(columns: 100, rows: 14, typing: "x<enter>l")
    expect(
      reader.screen,
      shows: """
         The harbour fire › Herald  2 passages · 57 % cited, 43 % neither · published perhaps 8 August 1921
         │ At least two workers died when the warehouse at Port Ellen caught fire ◂ The warehouse burns down
         ▶ on Friday. A cigarette had been left burning in the loft.              ◂ The warehouse burns down










         2/2            ? help   ) next passage   Enter go to the event   l next source   / search   q back
        """)
  }

  @Test func `s shows what would be exported`() throws {
    let reader = try Reader(columns: 80, rows: 14, typing: "s")
    expect(
      reader.screen,
      shows: """
         The harbour fire › Export                  4 events · 3 sources · 7 quotations

          All 4 events; v selects some first, & filters

          › markdown  a report to read
            csv       a table

            [x] the sources' very words

          File: the-harbour-fire.md
                What you type takes its place; ← → change it


         1/3              Enter write   ↓ format, options   a…z another file   Esc back
        """)
  }

  @Test func `a selection says its dates and how many events it holds`() throws {
    let reader = try Reader(columns: 80, rows: 24, typing: "jvj")
    expect(
      reader.screen,
      shows: """
         The harbour fire                           4 events · 3 sources · 7 quotations
         ▂▂▂▂▂▂▂▂▂▂▂  ┆ ▂▂▂▂▂▂▂▂▂▂▂ ▂▂▂▂▂▂▂▂▂▂▂                                 ▂▂
         1898  22 years ┣5 Aug 1921━▲6━━━━━━━━━┫                                undated
          1898               · The warehouse is built                            ··●
        ┃ Fri  5 Aug 1921    ▪ The warehouse burns down                          ●●· ≠1
        ┃ Sat  6 Aug         ◇ The mayor promises a quay                         ●··
          undated            · Sailors fear the warehouse                        ··●

        ─ The mayor promises a quay ──────────────────────────── visit · 6 August 1921 ─
         The Gazette
         published 7 August 1921

         The mayor came on Saturday and promised a new quay.
         ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄
         Silent: Herald. Published before it happened: Old Ports.








         2 events selected, 5 to 6 August 1921   3/4     v keep   j k extend   Esc drop
        """)
  }

  @Test func `a hit is counted and marked, whatever its case`() throws {
    let reader = try Reader(columns: 80, rows: 24, typing: "/PORT<enter>")
    expect(
      reader.screen,
      shows: """
         The harbour fire                           4 events · 3 sources · 7 quotations
         ▂▂▂▂▂▂▂▂▂▂▂  ┆ ▂▂▂▂▂▂▂▂▂▂▂ ▂▂▂▂▂▂▂▂▂▂▂                                 ▂▂
         1898  22 years ▲5 Aug 1921 6                                           undated
          1898               · The warehouse is built                            ··●
         *Fri  5 Aug 1921    ▪ The warehouse burns down                          ●●· ≠1
          Sat  6 Aug         ◇ The mayor promises a quay                         ●··
          undated            · Sailors fear the warehouse                        ··●

        ─ The warehouse burns down ────────── fire · 5 August 1921, night · Port Ellen ─
         The Gazette              2 quotations │ Herald                   2 quotations
         published 7 August 1921               │ published perhaps 8 August 1921
                                               │
         HARBOUR FIRE. The old warehouse burnt │ At least two workers died when the
         down on Friday night. Two men died in │ warehouse at Port Ellen caught fire
         the flames, the harbour master said.  │ on Friday. A cigarette had been left
         It was lightning that set the roof    │ burning in the loft.
         alight.                               │
         ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ ✎ 2 notes: i ┄┄
         cause  ≠ contradiction  ✎
         lightning                             │ a cigarette
         dead  ≈ finer
         two                                   │ at least two
         ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄▼
         /PORT  hit 1 of 1   2/4      ? help  Enter read  / find  x ≠  s export  q quit
        """)
  }

  @Test func `a filter says how much it shows`() throws {
    let reader = try Reader(columns: 80, rows: 24, typing: "&kind:back<enter>")
    expect(
      reader.screen,
      shows: """
         The harbour fire › background                              2 of 4 events shown
         ▂▂▂▂▂▂▂▂▂▂▂                                                            ▂▂
         ▲1898                                                                  undated
          1898               · The warehouse is built                            ··●
          undated            · Sailors fear the warehouse                        ··●

        ─ The warehouse is built ─────────────────────────────────── background · 1898 ─
         Old Ports
         published 1910

         The warehouse had been built in 1898 for the sugar trade. Sailors feared it.
         ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄
         Silent: The Gazette, Herald.










         1/2          & change  Esc show all  ? help  Enter read  x ≠  s export  q quit
        """)
  }
}
