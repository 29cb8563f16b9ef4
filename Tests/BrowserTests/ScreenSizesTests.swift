import Testing

/// What is on screens that are wide, narrow or too small, compared as text.
@Suite struct ScreenSizesTests {
  @Test func `on a wide screen the accounts stand beside the timeline`() throws {
    let reader = try Reader(columns: 160, rows: 18, typing: "x")
    expect(
      reader.screen,
      shows: """
         The harbour fire                                                                                                           4 events · 3 sources · 7 quotations
         ▂▂▂▂▂▂▂▂▂▂▂  ┆ ▂▂▂▂▂▂▂▂▂▂▂ ▂▂▂▂▂▂▂▂▂▂▂                                                                                                                 ▂▂
         1898  22 years ▲5 Aug 1921 6                                                                                                                           undated
          1898               · The warehouse is built                   ··●    │ ─ The warehouse burns down ───────────────── fire · 5 August 1921, night · Port Ellen ─
          Fri  5 Aug 1921    ▪ The warehouse burns down                 ●●· ≠1 │  The Gazette                  2 quotations │ Herald                       2 quotations
          Sat  6 Aug         ◇ The mayor promises a quay                ●··    │  published 7 August 1921                   │ published perhaps 8 August 1921
          undated            · Sailors fear the warehouse               ··●    │                                            │
                                                                               │  HARBOUR FIRE. The old warehouse burnt     │ At least two workers died when the
                                                                               │  down on Friday night. Two men died in the │ warehouse at Port Ellen caught fire on
                                                                               │  flames, the harbour master said. It was   │ Friday. A cigarette had been left burning
                                                                               │  lightning that set the roof alight.       │ in the loft.
                                                                               │  ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ ✎ 2 notes: i ┄┄
                                                                               │ ▶cause  ≠ contradiction  ✎
                                                                               │  lightning                                 │ a cigarette
                                                                               │  dead  ≈ finer
                                                                               │  two                                       │ at least two
                                                                               │  ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄▼
         2/4      ? help   Enter read   / search   x contradiction   c compare   C coverage   L learned   P names   T sources   s export   v select   & filter   q quit
        """)
  }

  @Test func `on a narrow screen there is the timeline alone`() throws {
    let reader = try Reader(columns: 60, rows: 14, typing: "")
    expect(
      reader.screen,
      shows: """
         The harbour fire       4 events · 3 sources · 7 quotations
         1898 ▂▂▂▂▲▂▂▂  ┆ ▂▂▂▂▂▂▂ ▂▂▂▂▂▂▂  to 6 Aug 1921  ▂ undated
          1898           · The warehouse is built             ··●
            5 Aug 1921   ▪ The warehouse burns down           ●●· ≠1
            6 Aug        ◇ The mayor promises a quay          ●··
          undated        · Sailors fear the warehouse         ··●







         1/4      ? help  Enter read  / find  x ≠  s export  q quit
        """)
  }

  @Test func `on a narrow screen x opens the accounts`() throws {
    let reader = try Reader(columns: 60, rows: 14, typing: "x")
    expect(
      reader.screen,
      shows: """
         The harbour fire       4 events · 3 sources · 7 quotations
         1898 ▂▂▂▂▂▂▂▂  ┆ ▂▂▂▲▂▂▂ ▂▂▂▂▂▂▂  to 6 Aug 1921  ▂ undated
        ─ The warehouse burns down ─── fire · 5 August 1921, night ─
         The Gazette    2 quotations │ Herald         2 quotations
         warehouse burnt down on     │ At least two workers died   ▲
         Friday night. Two men died  │ when the warehouse at Port
         in the flames, the harbour  │ Ellen caught fire on
         master said. It was         │ Friday. A cigarette had
         lightning that set the roof │ been left burning in the
         alight.                     │ loft.
         ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ ✎ 2 notes: i ┄┄
        ▶cause  ≠ contradiction  ✎
         lightning                   │ a cigarette                 ▼
         2/4           ? help   Enter read   l next source   q back
        """)
  }

  @Test func `on a screen that is too small there is a plain sentence`() throws {
    for (columns, rows) in [(39, 30), (100, 9), (1, 1)] {
      let reader = try Reader(columns: columns, rows: rows)
      let words = "annals needs a window of 40 by 10"
      let shown = reader.screen.filter { !$0.isWhitespace }
      #expect(words.filter { !$0.isWhitespace }.hasPrefix(shown) && !shown.isEmpty)
    }
  }
}
