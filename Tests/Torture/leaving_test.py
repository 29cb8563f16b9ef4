"""What leaves in files: hostile texts in every export, and names that are hidden in none.

Data give the exact text back; what people read shows as U+FFFD what commands a terminal or turns text around.
"""

import csv
import html
import html.parser
import io
import json
import re
import sqlite3
import xml.etree.ElementTree

import hostile
import hostile_dossier
import torture
from torture import check, formats, ok, perform, run

# A byte order mark at the beginning of a text of YAML is dropped.
TEXTS = [text for text in hostile_dossier.bearable() if text[0] != "\ufeff"]
# What people read, and what programs read: these keep what turns text around, JSON escapes it.
READ = ["markdown", "html", "svg", "dot", "mermaid", "lnav", "bibtex"]
TABLES = ["csv", "csv-wide", "tsv", "tsv-wide", "timelinejs-csv"]
JSONS = ["json", "jsonl", "timelinejs", "web-annotation", "csl-json", "timesketch"]
FORMATS = [*READ, *TABLES, *JSONS, "ics"]
DOSSIER = hostile_dossier.Dossier(TEXTS).write(torture.folder / "dossier")
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
    looked = text.replace("\r", "") if name in RETURNING else text
    wrong = re.search(f"[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f{TURNING if name in [*READ, *JSONS] else ''}]", looked)
    if wrong:
        torture.fail(f"{name} has {wrong[0]!r} in {looked[max(wrong.start() - 60, 0):][:120]!r}")
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
                      "metadata", "polygon", "defs", "clipPath", "polyline", "a"), f"svg has <{tag}>")
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


def rows_of(name, text):
    """A table's rows as cells; of those with tabs only a cell that begins with a quotation mark is quoted."""
    if not name.startswith("tsv"):
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))
    return [[cell[1:-1].replace('""', '"') if cell[:1] == '"' else cell for cell in line.split("\t")]
            for line in text.split("\n")[:-1]]


def cells(name, text):
    """Tables: as many cells in each row, none of which a spreadsheet would run."""
    rows = rows_of(name, text)
    check(len({len(row) for row in rows}) == 1, f"{name} has rows of other lengths")
    for row in rows[1:]:
        for cell in row:
            start = cell.strip("\"'\ufeff\ufffd\u200b \t\r\n") if not cell.startswith("'") else "'"
            if start[:1] in tuple("=+@＝＋＠") or start[:1] == "-" and not re.fullmatch(r"-?[\d-]+", cell):
                check(False, f"{name} has the cell {cell!r}")


# What has the exact words. Each of these says which texts it lacks.

QUOTES = [f"begin {number} {text} end {number}" for number, text in enumerate(TEXTS)]


def clear(text):
    """As tables have it: what commands a terminal is U+FFFD."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "\ufffd", text)


def flat(text):
    """As tables with tabs have it: what parts cells or rows is a blank, too."""
    return re.sub("\r\n|[\t\r\n\u2028\u2029]", " ", clear(text))


def loose(text):
    """As texts have it that are put together of several: blanks and what is U+FFFD to people are of one kind."""
    return re.sub(f"[\\s\x00-\x1f\x7f-\x9f\ufffd{TURNING}]+", " ", text)


def lacking_in_table(name, text):
    """Words and titles, letter by letter, but for controls and the guard before what is a formula."""
    head, *rows = rows_of(name, text)
    shown = flat if name.startswith("tsv") else clear
    whole = "\n".join(shown(cell) for row in rows for cell in row)
    titles = {shown(row[head.index("title")]) for row in rows}
    return [text for text in QUOTES if shown(text) not in whole] + [
        text for text in TEXTS if not titles & {shown(text), "'" + shown(text)}]


def lacking_in_json(name, text):
    strings = set()
    for value in text.splitlines() if name in ("jsonl", "timesketch") else [text]:
        gather(json.loads(value), strings)
    # Title, author, publisher and address of each, as hostile_dossier has them.
    sources = ["".join(TEXTS[place::40]) for place in range(4 * hostile_dossier.SOURCES)]
    wanted = {"json": QUOTES + TEXTS, "jsonl": QUOTES + TEXTS, "web-annotation": QUOTES, "csl-json": sources,
              "timesketch": TEXTS}
    return [text for text in wanted[name] if text not in strings]


def gather(value, strings):
    if isinstance(value, str):
        strings.add(value)
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        gather(each, strings)


def lacking_in_slides(name, text):
    """TimelineJS's texts are HTML."""
    strings = set()
    gather(rows_of(name, text) if name == "timelinejs-csv" else json.loads(text), strings)
    whole = "\n".join(loose(html.unescape(string.replace("<br>", " "))) for string in strings)
    return [text for text in QUOTES if loose(text) not in whole]


def lacking_in_calendar(_, text):
    """Titles begin with a sign where a date is in doubt."""
    lines = [re.sub(r"\\(.)", lambda found: " " if found[1] in "nN" else found[1], line)
             for line in text.replace("\r\n ", "").split("\r\n")]
    titles = {loose(line.removeprefix("SUMMARY:")).removeprefix("? ").removeprefix("c. ") for line in lines}
    return [text for text in TEXTS if loose(text) not in titles]


EXACT = {
    **dict.fromkeys(["csv", "csv-wide", "tsv", "tsv-wide"], lacking_in_table),
    **dict.fromkeys(["json", "jsonl", "web-annotation", "csl-json", "timesketch"], lacking_in_json),
    **dict.fromkeys(["timelinejs", "timelinejs-csv"], lacking_in_slides), "ics": lacking_in_calendar}


def exact(name, text):
    """No text is another; where a letter is missing it would be seen."""
    missing = EXACT[name](name, text)
    check(not missing, f"{name} has not, letter by letter, {missing[:3]!r}")
    check(EXACT[name](name, text.replace("owned", "owed")), f"{name} may lack what it likes")


def try_exports():
    """Every format is sorted into what it is, opens as that, and has the texts."""
    check({*formats()} == {*FORMATS, "annals"}, f"formats that are not tried: {set(formats()) ^ {*FORMATS, 'annals'}}")
    size = 0
    for name in FORMATS:
        data = export(DOSSIER, name)
        text = signs(name, data)
        size += len(data)
        if name == "ics":
            calendar(data)
        elif name in TABLES:
            cells(name, text)
        elif name in ("html", "svg", "dot", "bibtex", "markdown"):
            {"html": page, "svg": picture, "dot": graph, "bibtex": references, "markdown": report}[name](text)
        if name in EXACT:
            exact(name, text)
    ok("exports in files", f"{len(FORMATS)} formats of {len(TEXTS)} texts in every field, {size:,} bytes")


def try_archives():
    """An archive has the exact texts, and gives them back."""
    path = torture.folder / "dossier.annals"
    run("export", DOSSIER, "--format", "annals", "-o", path, "--force", status=0)
    with sqlite3.connect(path) as database:
        titles = {title for title, in database.execute("SELECT title FROM events")}
    check(titles == set(TEXTS), f"the archive has not {list(set(TEXTS) - titles)[:3]!r}")
    again = run("export", path, "--format", "json", status=0).stdout
    check(again == run("export", DOSSIER, "--format", "json", status=0).stdout,
          "JSON of the archive is not that of the dossier")
    ok("exact in an archive", f"{len(titles)} titles, {len(again):,} bytes of JSON")


perform(try_exports, try_archives)
