"""Dossiers, notes, settings and tables in which hostile texts stand wherever a text can."""

import csv
import io
import json

import hostile

SOURCES = 5
# A key of YAML on one line may not be longer than 1024 signs as it is written.
KEY = 80


def quoted(text):
    """The text between quotation marks, in signs that YAML allows."""
    return '"' + "".join(map(escaped, text)) + '"'


def escaped(sign):
    code = ord(sign)
    if sign in '"\\':
        return "\\" + sign
    if " " <= sign <= "~":
        return sign
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def plainly(text):
    """The same, but what YAML lets stand as it is stands so: what turns text around, too."""
    return '"' + "".join(sign if may_stand(sign) else escaped(sign) for sign in text) + '"'


def may_stand(sign):
    return ord(sign) >= 0xA0 and sign not in "\u2028\u2029\ufeff\ufffe\uffff"


def bearable():
    """What a dossier may hold: all but NUL, which is refused."""
    return [text for _, text in hostile.texts() if "\0" not in text]


def file_name(text):
    """As a name that a file may have."""
    return text.replace("/", "").replace("\\", "").encode()[:180].decode(errors="ignore")


class Dossier:
    """Events whose every field holds each of the texts once."""

    def __init__(self, texts, quote=quoted):
        self.texts, self.quote = texts, quote
        self.bodies = ["" for _ in range(SOURCES)]
        self.lines = ["annals: 1", f"title: {quote(''.join(texts[:20]))}", f"fields: {{{self.pair(3)}}}"]
        self.quotes = [f"begin {number} {text} end {number}" for number, text in enumerate(texts)]
        self.lines += ["sources:", *(line for number in range(SOURCES) for line in self.source(number))]
        # check compares each name with every other, so that few are enough.
        self.lines += ["names:", *(
            f"  - {{name: {quote(f'{number} {texts[number]}')}, kind: person, also: [{self.field(number, 1)}]}}"
            for number in range(0, len(texts), 7))]
        self.lines += ["events:", *(line for number in range(len(texts)) for line in self.event(number))]

    def field(self, number, place):
        """The text that an event of that number has in a place."""
        return self.quote(self.texts[(number + place * 7) % len(self.texts)])

    def key(self, number, place):
        return self.quote(self.texts[(number + place * 7) % len(self.texts)][:KEY // 8])

    def pair(self, place, number=0):
        return f"{self.key(number, place)}: {self.field(number, place + 1)}"

    def id(self, number):
        return f"{number} {self.texts[number]}"

    def source_id(self, number):
        return f"s{number}" + "".join(self.texts[number * 9 + 4::91])[:KEY // 4]

    def file(self, number):
        return f"{number}" + file_name("".join(self.texts[number * 5 + 1::67])) + ".txt"

    def source(self, number):
        many = ["".join(self.texts[number + 5 * place::40]) for place in range(7)]
        texts = zip(("title", "author", "publisher", "url", "printed", "note"), many)
        aside = f"aside {number} {self.texts[number]} aside"
        self.bodies[number] += f"{aside}\n\n"
        yield f"  {self.quote(self.source_id(number))}:"
        yield f"    file: {self.quote(self.file(number))}"
        yield from (f"    {key}: {self.quote(text)}" for key, text in texts)
        yield f"    accepted: {{single-source: {self.quote(many[6])}}}"
        yield f"    aside: [{{quote: {self.quote(aside)}, why: {self.quote(many[6])}}}]"

    def event(self, number):
        yield f"  - id: {self.quote(self.id(number))}"
        yield f"    date: 2021-{number % 12 + 1:02}-{number % 28 + 1:02}"
        for place, key in enumerate(("kind", "title", "summary", "note", "place", "time", "inferred")):
            yield f"    {key}: {self.field(number, place + 1)}"
        yield f"    people: [{self.field(number, 9)}, {self.field(number, 10)}]"
        yield f"    fields: {{{self.pair(11, number)}}}"
        yield f"    accepted: {{single-source: {self.field(number, 13)}}}"
        yield "    accounts:"
        for source in {number % SOURCES, number * 3 % SOURCES}:
            yield from self.account(number, source)
        point = self.key(number, 14)
        yield f"    points: {{{point}: {{verdict: contradiction, note: {self.field(number, 20)}}}}}"

    def account(self, number, source):
        self.bodies[source] += self.quotes[number] + "\n\n"
        yield f"      - source: {self.quote(self.source_id(source))}"
        yield f"        quotes: [{self.quote(self.quotes[number])}]"
        yield f"        printed: {self.field(number, 15 + source)}"
        yield f"        note: {self.field(number, 17)}"
        yield f"        says: {{{self.key(number, 14)}: {self.field(number, 16 + source)}}}"

    def write(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "dossier.yaml").write_text("\n".join(self.lines) + "\n", "utf-8")
        for number, body in enumerate(self.bodies):
            (folder / self.file(number)).write_bytes(body.encode())
        (folder / "notes.yaml").write_text(self.notes(), "utf-8")
        return folder

    def notes(self):
        """A reader's own notes on some of it."""
        few = range(0, len(self.texts), 9)
        notes = [f"  - {{event: {self.quote(self.id(number))}, note: {self.field(number, 2)}}}" for number in few]
        notes += [f"  - {{source: {self.quote(self.source_id(number % SOURCES))}, "
                  f"quote: {self.quote(self.quotes[number])}, note: {self.field(number, 3)}}}" for number in few[:40]]
        stars = [f"  - {self.quote(self.id(number))}" for number in few]
        marks = [f"  {letter}: {self.quote(self.id(number))}" for letter, number in zip("abcdefgh", few)]
        return "\n".join(["annals: 1", "marks:", *marks, "stars:", *stars, "notes:", *notes]) + "\n"


def table(texts, separator=","):
    """A table whose head and cells are such texts."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator)
    writer.writerow(["date", "title", "source", "url", *(text.replace("\0", "") for text in texts[::20])])
    for number, text in enumerate(texts):
        writer.writerow([f"2021-01-{number % 28 + 1:02}", *[text.replace("\0", "")] * (3 + len(texts[::20]))])
    return out.getvalue().encode()


def calendar(texts):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "X-WR-CALNAME:" + one_line(texts[-1])]
    for number, text in enumerate(texts):
        text = one_line(text)
        lines += ["BEGIN:VEVENT", f"UID:{number}{text}", f"DTSTART;TZID={text}:20210103T0{number % 10}0000",
                  f"SUMMARY:{text}", f"DESCRIPTION:{text}", f"LOCATION;X-{number}={text}:{text}", f"X-Y:{text}",
                  f"ATTENDEE;CN={text}:mailto:{text}", "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def one_line(text):
    return text.replace("\r", "").replace("\n", "\\n")


def markwhen(texts):
    return "".join(f"title: {one_line(texts[-2])}\n\n" + "".join(
        f"2021-01-{number % 28 + 1:02}: {one_line(text)} #{one_line(text)}\n" for number,
        text in enumerate(texts))).encode()


def slides(texts):
    """TimelineJS, whose texts JSON escapes, halves of characters among them."""
    events = [{"start_date": {"year": "2021", "month": str(number % 12 + 1)}, "text": {"headline": text, "text": text},
               "media": {"url": text, "caption": text, "credit": text}, "group": text, "display_date": text,
               "unique_id": text} for number, text in enumerate(texts)]
    halves = json.dumps({"title": {"text": {"headline": texts[-3]}}, "events": events})
    return halves.replace('"headline": "a', '"headline": "\\ud800a\\udc00', 40).encode()


def lines_of_json(texts):
    return "".join(json.dumps({"date": "2021-01-03", "title": text, text: text, "source": text}) + "\n"
                   for text in texts).encode()


TABLES = {"t.csv": table, "t.tsv": lambda texts: table(texts, "\t"), "t.ics": calendar, "t.mw": markwhen,
          "t.json": slides, "t.jsonl": lines_of_json}
