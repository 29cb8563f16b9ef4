"""Holds the slides against the fields that TimelineJS documents: timelinejs.py ANNALS"""

import csv
import html.parser
import json
import re

from acceptance import Acceptance, ensure, missing, ok, words

csv.field_size_limit(1 << 30)
HEADER = [
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
    "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background",
]
# TimelineJS's page "JSON data format", closed: no other field than those that it documents.
DATE = {
    "type": "object", "required": ["year"], "additionalProperties": False,
    "properties": {
        "year": {"type": "integer", "minimum": -271820, "maximum": 275759},
        "month": {"type": "integer", "minimum": 1, "maximum": 12}, "day": {"type": "integer", "minimum": 1, "maximum": 31},
        "hour": {"type": "integer", "minimum": 0, "maximum": 23}, "minute": {"type": "integer", "minimum": 0, "maximum": 59},
        "second": {"type": "integer", "minimum": 0, "maximum": 60}, "millisecond": {"type": "integer"},
        "display_date": {"type": "string"}, "format": {"type": "string"},
    },
}
SLIDE = {
    "type": "object", "additionalProperties": False,
    "properties": {
        "start_date": DATE, "end_date": DATE, "display_date": {"type": "string", "minLength": 1},
        "text": {"type": "object", "additionalProperties": False, "properties": {"headline": {"type": "string"}, "text": {"type": "string"}}},
        "media": {"type": "object", "required": ["url"]}, "group": {"type": "string"}, "background": {"type": "object"},
        "autolink": {"type": "boolean"}, "unique_id": {"type": "string", "pattern": "^[a-z0-9-]+$"},
    },
}
SCHEMA = {
    "type": "object", "required": ["events"],
    "properties": {
        "title": SLIDE, "scale": {"enum": ["human", "cosmological"]},
        "events": {"type": "array", "minItems": 1, "items": {**SLIDE, "required": ["start_date", "text"]}},
    },
}


class Slide(html.parser.HTMLParser):
    """The elements and the words of a slide."""

    ALLOWED = {"p": (), "blockquote": (), "cite": (), "a": ("href",), "ul": (), "li": (), "h4": (), "br": ()}

    def __init__(self, text):
        super().__init__()
        self.text, self.open = "", []
        self.feed(text)
        self.close()
        ensure(not self.open, "%s is not closed" % self.open)

    def handle_starttag(self, tag, attributes):
        ensure(tag in self.ALLOWED, "a text has become the element %s" % tag)
        for name, value in attributes:
            ensure(name in self.ALLOWED[tag] and re.match("https?://", value), "an element has %s=%r" % (name, value))
        if tag == "br":
            self.text += " "
        else:
            self.open.append(tag)

    def handle_endtag(self, tag):
        ensure(self.open and self.open.pop() == tag, "%s ends where it does not begin" % tag)
        self.text += " "

    def handle_data(self, data):
        self.text += data


def check_texts(slides, events):
    """Every quotation stands on the slide of its event, as text."""
    for slide in slides:
        for text in slide:
            Slide(text)
    shown = " ".join(words(Slide(text).text) for slide in slides for text in slide)
    for event in events:
        ensure(words(event["title"]) in shown, "no slide has the title of %s" % event["id"])
        for quotation in [quotation for account in event["accounts"] for quotation in account["quotations"]]:
            ensure(words(quotation["exact"]) in shown, "no slide has a quotation of %s" % event["id"])


def check_json(path, events):
    import jsonschema

    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    jsonschema.validate(document, SCHEMA)
    slides = document["events"]
    dated = [event for event in events if event["date"]]
    ensure(len(slides) == len(dated), "TimelineJS has %d slides for %d dated events" % (len(slides), len(dated)))
    ids = [slide["unique_id"] for slide in slides]
    ensure(len(set(ids)) == len(ids), "two slides have one id")
    for slide in slides:
        ensure(slide["autolink"] is False, "TimelineJS would make links of its own")
        ensure(slide.get("end_date") != slide["start_date"], "a slide ends as it begins")
    texts = [[slide["text"]["headline"], slide["text"]["text"], slide["display_date"], slide.get("group", "")] for slide in slides]
    check_texts(texts + [[document["title"]["text"]["headline"], document["title"]["text"]["text"]]], events)


def check_sheet(path, events):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    ensure(rows[0] == HEADER, "the sheet has another header than TimelineJS's")
    records = [dict(zip(HEADER, row)) for row in rows[1:]]
    ensure(all(len(row) == len(HEADER) and any(row) for row in rows), "a row of the sheet is blank, or of another length")
    titles = [record for record in records if record["Type"] == "title"]
    ensure(len(titles) == 1 and not titles[0]["Year"], "the sheet has not one title without a date")
    for record in records:
        if record in titles:
            continue
        for name in ["Year", "Month", "Day", "End Year", "End Month", "End Day"]:
            ensure(re.match(r"^-?\d+$", record[name]) or name.startswith("End") and not record[name], "%s is %r" % (name, record[name]))
        ensure(re.match(r"^(\d\d:\d\d:\d\d)?$", record["Time"]), "a time is %r" % record["Time"])
        ensure(record["Display Date"], "a slide does not say when")
        for name in ["Display Date", "Headline", "Text", "Group"]:
            ensure(not re.match(r"^[\s\"']*[=+\-@＝＋－＠\t\r]", record[name]), "a spreadsheet may run %r" % record[name][:40])
    check_texts([[record[name] for name in ["Headline", "Text", "Display Date", "Group"]] for record in records], events)


with Acceptance() as checks:
    for name in checks.dossiers:
        events = checks.events(name)
        path, messages = checks.export(name, "timelinejs", "json")
        undated = sum(event["date"] is None for event in events)
        ensure("%d undated event" % undated in messages, "nothing tells of %d undated events: %r" % (undated, messages))
        try:
            import jsonschema
        except ImportError:
            missing("timelinejs of %s: its documented fields" % name, "python3-jsonschema")
        else:
            check_json(path, events)
            ok("timelinejs of %s: its documented fields" % name)
        check_sheet(checks.export(name, "timelinejs-csv", "csv")[0], events)
        ok("timelinejs-csv of %s: its template" % name)
