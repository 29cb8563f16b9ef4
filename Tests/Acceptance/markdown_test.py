"""Markdown reports: pandoc and a CommonMark parser find the structure that was meant, and nothing else."""

import json

import trial
from trial import check, ok, words


def text(node):
    """The text of a part of pandoc's document."""
    if isinstance(node, list):
        return "".join(map(text, node))
    if not isinstance(node, dict):
        return ""
    kind, content = node.get("t"), node.get("c")
    if kind in ("Str",):
        return content
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind in ("Code", "Math", "RawInline", "RawBlock", "CodeBlock"):
        return content[-1]
    return text(content) if content is not None else ""


def nodes(node, kind):
    if isinstance(node, list):
        for part in node:
            yield from nodes(part, kind)
    elif isinstance(node, dict):
        if node.get("t") == kind:
            yield node
        for part in node.values():
            yield from nodes(part, kind)


def pandoc(name, dossier, options, report):
    document = json.loads(trial.run("pandoc", "-f", "markdown-smart", "-t", "json", data=report))["blocks"]
    quoted = [words(text(quote)) for quote in nodes(document, "BlockQuote")]
    for quotation in trial.quotations(dossier, *options):
        check(any(words(quotation) in quote for quote in quoted), f"{name}: no block quotes {quotation!r}")
    events = trial.facts(dossier, *options)["events"]
    titles = [words(text(head)) for head in nodes(document, "Header") if head["c"][0] == 2]
    for event in events:
        check(any(words(event["title"]) in title for title in titles), f"{name}: no heading has {event['title']!r}")
    tables = len(list(nodes(document, "Table")))
    check(tables == sum(1 for event in events if event["points"]), f"{name}: {tables} tables")
    check(len(list(nodes(document, "Note"))) >= len(events), f"{name}: footnotes are missing")
    for link in nodes(document, "Link"):
        check(link["c"][2][0].startswith(("https://", "http://")), f"{name}: a link to {link['c'][2][0]}")
    raw = list(nodes(document, "RawInline")) + list(nodes(document, "RawBlock")) + list(nodes(document, "Math"))
    check(all("annals-recipe" in node["c"][-1] for node in raw), f"{name}: markup from outside: {raw}")
    check(not list(nodes(document, "Image")), f"{name}: an image from outside")
    ok(f"pandoc reads the Markdown of the {name}")


def commonmark(name, dossier, options, report):
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(report.decode())
    depth, quoted = 0, []
    for token in tokens:
        depth += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
        if token.type == "blockquote_open":
            quoted.append("")
        if token.type == "inline" and depth:
            quoted[-1] += words(" ".join(part.content for part in token.children))
        for part in token.children or []:
            check(part.type not in ("html_inline", "image"), f"{name}: markup from outside: {part.content}")
        if token.type == "html_block":
            check("annals-recipe" in token.content, f"{name}: markup from outside: {token.content}")
    for quotation in trial.quotations(dossier, *options):
        check(any(words(quotation) in quote for quote in quoted), f"{name}: no block quotes {quotation!r}")
    ok(f"a CommonMark parser reads the Markdown of the {name}")


for case in trial.cases():
    report = trial.export(case[1], "markdown", *case[2])
    if trial.has("Markdown in pandoc", "pandoc"):
        pandoc(*case, report)
    if trial.has("Markdown in a CommonMark parser", "markdown_it"):
        commonmark(*case, report)
trial.finish()
