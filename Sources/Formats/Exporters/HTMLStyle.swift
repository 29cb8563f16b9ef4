extension Markup {
  /// How a report looks: on a wide screen dates stand beside the events and accounts beside each other,
  /// on a narrow one all is one column; on paper what belongs together stays on a page.
  ///
  /// On paper accounts stand below each other: programs that search a PDF read on across columns.
  static let reportStyle: Markup = """
    :root {
      color-scheme: light dark;
      --paper: #fcfbf8; --card: #ffffff; --ink: #24211c; --quiet: #6a6458;
      --line: #ded8cb; --accent: #8a3b12; --dispute: #a3241a; --tint: #fbeeea;
      --serif: "Iowan Old Style", Palatino, "Palatino Linotype", "Noto Serif", Georgia, serif;
      --sans: system-ui, "Noto Sans", "Segoe UI", Helvetica, Arial, sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #181715; --card: #211f1c; --ink: #e9e4da; --quiet: #a69f92;
        --line: #3b3731; --accent: #e3a474; --dispute: #ff9485; --tint: #35211d;
      }
    }
    * { box-sizing: border-box; }
    body {
      max-width: 76rem; margin: 0 auto; padding: 3rem 2rem; background: var(--paper);
      color: var(--ink); font: 1rem/1.5 var(--sans); overflow-wrap: anywhere; hyphens: manual;
    }
    h1, h2, p, ul, ol, figure, blockquote { margin: 0; padding: 0; }
    h1 { font: 600 2.4rem/1.15 var(--serif); }
    h2 { font: 600 1.35rem/1.3 var(--serif); }
    a { color: var(--accent); text-underline-offset: 0.15em; }
    code { font: 0.85em ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
    body > header { border-bottom: 3px double var(--line); padding-bottom: 1.5rem; }
    body > header p { color: var(--quiet); margin-top: 0.5rem; }
    article {
      display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); gap: 0.5rem 2rem;
      padding: 2rem 0; border-bottom: 1px solid var(--line);
    }
    article:target, li:target { outline: 2px solid var(--accent); outline-offset: 0.5rem; }
    .when { color: var(--accent); font: 600 1.05rem/1.4 var(--serif); padding-top: 0.2rem; }
    .when .clock { color: var(--quiet); font: italic 0.95rem var(--serif); }
    .when .edtf { color: var(--quiet); font-size: 0.8rem; font-weight: 400; }
    .what > * + * { margin-top: 0.9rem; }
    .facts { list-style: none; color: var(--quiet); font-size: 0.9rem; margin-top: 0.3rem; }
    .facts li { display: inline; }
    .facts li + li::before { content: " · "; }
    .facts .kind { font-weight: 600; text-transform: uppercase; font-size: 0.75rem; letter-spacing: 0.06em; }
    .editor { color: var(--quiet); font-size: 0.9rem; }
    .accounts {
      display: grid; gap: 1rem; align-items: start;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13.5rem), 1fr));
    }
    figure { background: var(--card); border: 1px solid var(--line); border-radius: 4px;
      padding: 1rem 1.1rem; max-width: 42rem; }
    blockquote { font: 1.02rem/1.55 var(--serif); white-space: pre-line; }
    blockquote + blockquote { margin-top: 0.8rem; }
    figcaption {
      margin-top: 0.8rem; padding-top: 0.6rem; border-top: 1px solid var(--line);
      color: var(--quiet); font-size: 0.85rem;
    }
    figcaption cite { font-style: normal; font-weight: 600; }
    figcaption .editor { display: block; margin-top: 0.3rem; font-size: inherit; }
    .points { overflow-x: auto; overflow-wrap: normal; }
    table { border-collapse: collapse; width: 100%; font-size: 0.88rem; line-height: 1.4; }
    th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.7rem; border-bottom: 1px solid var(--line); }
    th { min-width: 6rem; }
    thead th { color: var(--quiet); font-weight: 600; border-bottom: 2px solid var(--line); }
    tbody th { font-weight: 600; }
    td { min-width: 7rem; }
    .none { color: var(--quiet); }
    .verdict { color: var(--quiet); min-width: 15rem; }
    .contradiction { background: var(--tint); }
    .contradiction .verdict { color: var(--dispute); }
    .silent { color: var(--quiet); font-size: 0.85rem; font-style: italic; }
    .own { border-inline-start: 3px solid var(--accent); padding-inline-start: 0.8rem; font-size: 0.95rem; }
    section { padding-top: 2rem; }
    section > h2 { margin-bottom: 1rem; }
    section > .own + .own { margin-top: 0.8rem; }
    ol { padding-inline-start: 1.5rem; }
    ol li + li { margin-top: 1rem; }
    .fingerprint { color: var(--quiet); font-size: 0.85rem; }
    footer { margin-top: 2rem; padding-top: 1rem; border-top: 3px double var(--line); color: var(--quiet); font-size: 0.85rem; }
    @media (max-width: 52rem) {
      body { padding: 1.5rem 1rem; }
      h1 { font-size: 1.8rem; }
      article { grid-template-columns: minmax(0, 1fr); }
      .when { display: flex; flex-wrap: wrap; gap: 0 0.8rem; align-items: baseline; }
    }
    @page { margin: 18mm 16mm; }
    @media print {
      :root {
        color-scheme: light;
        --paper: #ffffff; --card: #ffffff; --ink: #000000; --quiet: #444444;
        --line: #bbbbbb; --accent: #6b2d0d; --dispute: #8f1d14; --tint: #f6ece9;
      }
      body { max-width: none; padding: 0; font-size: 10pt; }
      article { display: block; padding: 1.2rem 0; }
      .when { display: flex; flex-wrap: wrap; gap: 0 0.8rem; align-items: baseline; }
      .accounts { display: block; }
      figure { max-width: none; padding: 0.5rem 0.9rem; }
      figure + figure { margin-top: 0.6rem; }
      figcaption { margin-top: 0.3rem; padding-top: 0; border: 0; }
      .points { overflow: visible; overflow-wrap: break-word; }
      table { font-size: 8.5pt; }
      th, td { padding: 0.3rem 0.5rem; }
      th, td, .verdict { min-width: 0; }
      thead { display: table-header-group; }
      tr, figure, li { break-inside: avoid; }
      .when, h1, h2, .facts, .what > .editor { break-after: avoid; }
      .silent { break-before: avoid; }
      a { color: inherit; text-decoration: none; }
    }
    """
}
