"""Reads the calendar with Python's icalendar, and byte by byte after RFC 5545: icalendar_test.py ANNALS"""

import datetime
import re

from acceptance import Acceptance, LOST, ensure, missing, ok, words

VALUE = {
    "DTSTAMP": r"\d{8}T\d{6}Z", "DTSTART": r"\d{8}T\d{6}Z?", "DTSTART;VALUE=DATE": r"\d{8}",
    "DTEND;VALUE=DATE": r"\d{8}", "STATUS": "CONFIRMED|TENTATIVE", "TRANSP": "TRANSPARENT",
}


def check_lines(data):
    """The rules of sections 3.1 and 3.6.1."""
    ensure(data.endswith(b"END:VCALENDAR\r\n"), "the calendar does not end as one")
    lines = data.split(b"\r\n")
    ensure(not any(b"\n" in line or b"\r" in line for line in lines), "a line ends without CRLF")
    ensure(max(len(line) for line in lines) <= 75, "a line has more than 75 octets")
    for line in lines:
        line.decode("utf-8")
    ensure(not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", data), "a control character stands in it")
    unfolded = data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")[:-1]
    ensure(unfolded[0] == "BEGIN:VCALENDAR" and unfolded[1] == "VERSION:2.0", "it does not begin as a calendar")
    ensure(unfolded.count("BEGIN:VEVENT") == unfolded.count("END:VEVENT"), "an event does not end")
    for line in unfolded:
        name, value = line.split(":", 1)
        ensure(re.fullmatch(r"[A-Z-]+(;VALUE=DATE)?", name), "%r is no name" % name[:40])
        ensure(name not in VALUE or re.fullmatch(VALUE[name], value), "%r is no value of %s" % (value[:40], name))
        if name not in VALUE and name != "URL":
            ensure(re.fullmatch(r"(\\[\\;,n]|[^\\;,])*", value), "%s is not escaped: %r" % (name, value[:60]))
    for event in "\n".join(unfolded).split("BEGIN:VEVENT\n")[1:]:
        names = [line.split(":")[0].split(";")[0] for line in event.split("\n")]
        for name in ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "STATUS", "X-EDTF"]:
            ensure(names.count(name) == 1, "an event has %d %s" % (names.count(name), name))


def check_library(data, events, messages):
    import icalendar

    calendar = icalendar.Calendar.from_ical(data)
    components = list(calendar.walk("VEVENT"))
    lost = [event for event in events if event["date"] in LOST]
    ensure(len(components) == len(events) - len(lost), "icalendar reads %d events of %d" % (len(components), len(events)))
    uids = [str(component["UID"]) for component in components]
    ensure(len(set(uids)) == len(uids), "two events have one UID")
    by_uid = {uid.rsplit("@", 1)[0]: component for uid, component in zip(uids, components)}
    for event in events:
        if event in lost:
            continue
        component = by_uid[event["id"]]
        start, end = component.decoded("DTSTART"), component.get("DTEND")
        ensure(component["X-EDTF"] == event["date"], "%s is dated %s" % (event["id"], component["X-EDTF"]))
        earliest, latest = event["earliest"], event["latest"]
        if isinstance(start, datetime.datetime):
            ensure("T" in event["date"] and end is None, "%s has a time" % event["id"])
            ensure((start.tzinfo is not None) == bool(re.search(r"(Z|[+-]\d\d:\d\d)$", event["date"])), "%s has a zone or none" % event["id"])
        else:
            first = latest if earliest in ("open", "unknown") else earliest
            last = earliest if latest in ("open", "unknown") else latest
            ensure(start.isoformat() == first, "%s begins on %s, not on %s" % (event["id"], start, first))
            shown = start if end is None else component.decoded("DTEND") - datetime.timedelta(days=1)
            ensure(shown.isoformat() == last, "%s ends with %s, not with %s" % (event["id"], shown, last))
        description = words(str(component["DESCRIPTION"]))
        ensure(str(component["DESCRIPTION"]).split("\n")[0] == "Date as recorded: " + event["date"], "%s does not say its date first" % event["id"])
        for quotation in [quotation for account in event["accounts"] for quotation in account["quotations"]]:
            ensure(words(quotation["exact"]) in description, "%s lacks a quotation" % event["id"])
        doubtful = re.search(r"[?~%\[]", event["date"]) or any(point["verdict"] == "contradiction" for point in event["points"])
        ensure((component["STATUS"] == "TENTATIVE") == bool(doubtful), "%s is %s" % (event["id"], component["STATUS"]))
    undated = sum(event["date"] is None for event in events)
    ensure("%d undated event" % undated in messages, "nothing tells of %d undated events: %r" % (undated, messages))


with Acceptance() as checks:
    for name in checks.dossiers:
        path, messages = checks.export(name, "ics", "ics")
        with open(path, "rb") as file:
            data = file.read()
        check_lines(data)
        ok("ics of %s: RFC 5545" % name)
        try:
            import icalendar
        except ImportError:
            missing("ics of %s: icalendar" % name, "python3-icalendar")
            continue
        check_library(data, checks.events(name), messages)
        ok("ics of %s: icalendar" % name)
