"""What leaves in files: hostile texts in every export, and names that are hidden in none.

Data give the exact text back; what people read shows as U+FFFD what commands a terminal or turns text around.
"""

import csv
import html.parser
import io
import json
import re
import sqlite3
import unicodedata
import xml.etree.ElementTree

import hostile
import hostile_dossier
import torture
from torture import check, ok, run

# A byte order mark at the beginning of a text of YAML is dropped.
TEXTS = [text for text in hostile_dossier.bearable() if text[0] != "\ufeff"]
# What people read, and what programs read: these keep what turns text around, JSON escapes it.
READ = ["markdown", "html", "svg", "dot", "mermaid", "lnav", "bibtex"]
TABLES = ["csv", "csv-wide", "tsv", "tsv-wide", "timelinejs-csv"]
JSONS = ["json", "jsonl", "timelinejs", "web-annotation", "csl-json", "timesketch"]
FORMATS = [*READ, *TABLES, *JSONS, "ics"]
# Their lines end with a return, too.
RETURNING = ["csv", "csv-wide", "timelinejs-csv", "ics"]
TURNING = hostile.TURNING


def export(folder, name, *options):
    target = torture.folder / f"{folder.name}-{name}"
    run("export", folder, "--format", name, "-o", target, "--force", "--notes", *options, status=0)
    return target.read_bytes()


def signs(name, data):
    """No control character stands in any file, and nothing that turns text around in those that are read."""
    text = data.decode()
    wrong = re.search(f"[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f{TURNING if name in [*READ, *JSONS] else ''}]", text.replace(
        "\r", "" if name in RETURNING else "\r"))
    check(not wrong,
          f"{name} has {wrong and wrong[0]!r} in {text[max(wrong.start() - 60, 0):][:120]!r}" if wrong else "")
    return text


# Each format as its readers take it.

class Page(html.parser.HTMLParser):
    """A page of HTML, of which nothing may run or load."""

    TAGS = set("html head meta title style body main header footer article section h1 h2 h3 h4 p span code ul ol li "
               "figure figcaption blockquote br q cite mark time a table caption thead tbody tr th td dl dt dd small "
               "pre hr div nav strong em bdi".split())

    def handle_starttag(self, tag, attributes):
        check(tag in self.TAGS, f"html has <{tag} {attributes}>")
        for key, value in attributes:
            check(not key.startswith("on") and key not in ("src", "srcset", "action", "data"),
                  f"html has <{tag} {key}={value}>")
            if key in ("href", "cite"):
                check(re.match(r"(https?://|mailto:|#)", value, re.IGNORECASE), f"html has a link to {value!r}")


def page(text):
    Page().feed(text)


def picture(text):
    for element in xml.etree.ElementTree.fromstring(text).iter():
        tag = element.tag.rpartition("}")[2]
        check(tag in ("svg", "title", "desc", "style", "rect", "text", "tspan", "g", "path", "circle", "line",
                      "metadata",
                      "polygon", "defs", "clipPath", "polyline", "a"), f"svg has <{tag}>")
        check(not any(key.startswith("on") or key.endswith("href") for key in element.attrib),
              f"svg has {element.attrib}")


def graph(text):
    """DOT: no string ends before its line does."""
    strings = re.sub(r'"(?:[^"\\]|\\.)*"', "S", text)
    check('"' not in strings, "dot has a string that does not end")
    check("7331" not in strings,
          f"dot has text outside of strings: {strings[max(strings.find('7331') - 80, 0):][:160]!r}")


def references(text):
    """BibTeX: every brace is closed, and no text is a command."""
    depth = 0
    for match in re.finditer(r"\\.|[{}]", text):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        check(depth >= 0, f"bibtex closes too many braces before {text[match.start():][:80]!r}")
    check(depth == 0, "bibtex leaves braces open")
    check(not re.search(r"\\(input|write)", text), "bibtex has a command of TeX")


def report(text):
    """Markdown: what a text holds is no heading, link, page or code of its own."""
    # Code is as it is, up to as many backticks as it begins with; what stands behind a backslash is a sign.
    body = re.sub(r"\\.|<!--.*?-->|(`+)(?!`)(.*?)(?<!`)\1(?!`)", "", text, flags=re.DOTALL)
    check(not re.search(r"<(?!https?://|/?(?:br|details|summary)\b)[a-zA-Z/!]", body), "markdown has tags")
    check(not re.search(r"^\s*(>\s*)?# 7331", body, re.MULTILINE), "markdown has a heading of a text")
    check("](javascript:" not in body and "![x]" not in body, "markdown has a link of a text")


def calendar(data):
    for line in data.split(b"\r\n"):
        check(len(line) <= 75 and b"\n" not in line and b"\r" not in line, f"ics has a line {line!r}")
        line.decode()
    whole = data.replace(b"\r\n ", b"").decode()
    names = {re.match(r"[A-Z-]*", line)[0] for line in whole.split("\r\n") if line}
    check("ACTION" not in names and whole.count("BEGIN:VEVENT") == len(TEXTS), f"ics has {names}")
    known = {"BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "NAME", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY",
             "DESCRIPTION", "LOCATION", "STATUS", "TRANSP", "CATEGORIES", "URL", "COMMENT", "REFRESH-INTERVAL"}
    check(all(name in known or name.startswith("X-") for name in names), f"ics has {names - known}")


def cells(name, text):
    """Tables: as many cells in each row, none of which a spreadsheet would run; the exact words, but for controls."""
    if name.startswith("tsv"):
        rows = [line.split("\t") for line in text.split("\n")[:-1]]
    else:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    check(len({len(row) for row in rows}) == 1, f"{name} has rows of other lengths")
    for row in rows[1:]:
        for cell in row:
            start = cell.strip("\"'\ufeff\ufffd\u200b \t\r\n") if not cell.startswith("'") else "'"
            if start[:1] in tuple("=+@＝＋＠") or start[:1] == "-" and not re.fullmatch(r"-?[\d-]+", cell):
                check(False, f"{name} has the cell {cell!r}")
    if name == "csv":
        got = {row[rows[0].index("value")] for row in rows[1:]}
        missing = [text for text in wanted() if clear(text) not in got and "'" + clear(text) not in got]
        check(not missing, f"csv has not, letter by letter, {missing[:3]!r}")


def wanted():
    return [f"begin {number} {text} end {number}" for number, text in enumerate(TEXTS)]


def clear(text):
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "\ufffd", text)


def data(name, text):
    values = [json.loads(line) for line in text.splitlines()] if name in ("jsonl", "timesketch") else [json.loads(text)]
    strings = set()
    for value in values:
        gather(value, strings)
    if name in ("json", "jsonl", "web-annotation"):
        missing = [text for text in wanted() if text not in strings]
        check(not missing, f"{name} has not, letter by letter, {missing[:3]!r}")
    if name in ("json", "jsonl"):
        missing = [text for text in TEXTS if text not in strings]
        check(not missing, f"{name} has not the titles {missing[:3]!r}")


def gather(value, strings):
    if isinstance(value, str):
        strings.add(value)
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        gather(each, strings)


def every_format(folder):
    size = 0
    for name in FORMATS:
        data_of = export(folder, name)
        text = signs(name, data_of)
        size += len(data_of)
        if name == "ics":
            calendar(data_of)
        elif name in TABLES:
            cells(name, text)
        elif name in JSONS:
            data(name, text)
        else:
            {"html": page, "svg": picture, "dot": graph, "bibtex": references, "markdown": report}.get(
                name, lambda text: None)(text)
    ok("exports in files", f"{len(FORMATS)} formats of {len(TEXTS)} texts in every field, {size:,} bytes")


def archives(folder):
    """An archive has the exact texts, and gives them back."""
    path = torture.folder / f"{folder.name}.annals"
    run("export", folder, "--format", "annals", "-o", path, "--force", status=0)
    with sqlite3.connect(path) as database:
        titles = {title for title, in database.execute("SELECT title FROM events")}
    check(titles == set(TEXTS), f"the archive has not {list(set(TEXTS) - titles)[:3]!r}")
    again = run("export", path, "--format", "json", status=0).stdout
    check(again == run("export", folder, "--format", "json", status=0).stdout,
          "JSON of the archive is not that of the dossier")
    ok("exact in an archive", f"{len(titles)} titles, {len(again):,} bytes of JSON")


if __name__ == "__main__":
    folder = hostile_dossier.Dossier(TEXTS).write(torture.folder / "dossier")
    every_format(folder)
    archives(folder)
    torture.finish()
