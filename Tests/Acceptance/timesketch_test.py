"""Reads the lines as Timesketch's importer does, after its guide "Import from JSON or CSV": timesketch.py ANNALS"""

import datetime
import json

from acceptance import Acceptance, LOST, ensure, missing, ok, words

MANDATORY = {"message": str, "datetime": str, "timestamp": int, "timestamp_desc": str}


def check_line(line, parse):
    for field, kind in MANDATORY.items():
        ensure(isinstance(line.get(field), kind) and line[field] != "", "a line lacks %s" % field)
    moment = parse(line["datetime"])
    ensure(moment.tzinfo is not None, "%s names no zone" % line["datetime"])
    epoch = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
    microseconds = (moment - epoch) // datetime.timedelta(microseconds=1)
    ensure(microseconds == line["timestamp"], "%s is not %d" % (line["datetime"], line["timestamp"]))


def check_events(lines, events):
    for event in events:
        own = [line for line in lines if line["event_id"] == event["id"]]
        if event["date"] in LOST:
            ensure(not own, "%s stands on a day that nobody knows" % event["id"])
            continue
        meanings = [line["timestamp_desc"] for line in own]
        ensure(meanings in (["day"], ["time"], ["earliest", "latest"]), "%s has the lines %s" % (event["id"], meanings))
        if meanings == ["earliest", "latest"]:
            ensure(own[0]["timestamp"] < own[1]["timestamp"], "%s ends before it begins" % event["id"])
            ensure(own[0]["datetime"][:10] == event["earliest"], "%s begins on %s" % (event["id"], own[0]["datetime"]))
            ensure(own[1]["datetime"][:10] == event["latest"], "%s ends on %s" % (event["id"], own[1]["datetime"]))
        told = words(" ".join(own[0]["accounts"]))
        for quotation in [quotation for account in event["accounts"] for quotation in account["quotations"]]:
            ensure(words(quotation["exact"]) in told, "%s lacks a quotation" % event["id"])


with Acceptance() as checks:
    for name in checks.dossiers:
        try:
            # What Timesketch reads dates with.
            from dateutil.parser import parse
        except ImportError:
            missing("timesketch of %s" % name, "python3-dateutil")
            continue
        path, messages = checks.export(name, "timesketch", "jsonl")
        with open(path, encoding="utf-8") as file:
            lines = [json.loads(line) for line in file]
        for line in lines:
            check_line(line, parse)
        ok("timesketch of %s: what its importer asks for" % name)
        events = checks.events(name)
        check_events(lines, events)
        undated = sum(event["date"] is None for event in events)
        ensure("%d undated event" % undated in messages, "nothing tells of %d undated events" % undated)
        ok("timesketch of %s: every event" % name)
