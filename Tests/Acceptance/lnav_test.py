"""Opens the log in lnav with the format that the documents bring: lnav.py ANNALS"""

import json
import os
import re
import shutil
import subprocess

from acceptance import Acceptance, LOST, ROOT, ensure, fail, missing, ok, words

FORMAT = os.path.join(ROOT, "docs", "annals.lnav.json")
LEVELS = {"certain": "info", "uncertain": "warning", "disputed": "error"}


def lnav(checks, *arguments):
    """What lnav prints, which knows our format and nothing else of ours."""
    environment = dict(os.environ, HOME=checks.path("home"), TZ="UTC", TERM="xterm")
    environment.pop("XDG_CONFIG_HOME", None)
    done = subprocess.run(["lnav", *arguments], env=environment, capture_output=True, text=True)
    if done.returncode != 0 or "error" in done.stderr:
        fail("lnav %s: %s" % (" ".join(arguments)[:80], done.stderr[:500]))
    return done.stdout


def install(checks):
    """The way that `docs/exports.md` tells."""
    os.makedirs(checks.path("home"))
    lnav(checks, "-i", FORMAT)


def query(checks, path, sql):
    return json.loads(lnav(checks, "-n", "-c", ";" + sql, "-c", ":write-json-to -", path) or "[]")


def day(event):
    """The day on which it stands: the first that is known."""
    return event["earliest"] if re.match(r"\d", event["earliest"]) else event["latest"]


def check(checks, name):
    path, messages = checks.export(name, "lnav", "log")
    events = {event["id"]: event for event in checks.events(name)}
    # lnav's clock begins in 1970.
    lost = [event for event in events.values() if event["date"] in LOST or day(event) < "1970"]
    rows = query(checks, path, "SELECT log_time, log_level, standing, kind, event, edtf, log_body, log_raw_text FROM annals_log WHERE event IS NOT NULL")
    ensure(len(rows) == len(events) - len(lost), "lnav finds %d events of %d" % (len(rows), len(events) - len(lost)))
    for row in rows:
        event = events[row["event"]]
        ensure(row["edtf"] == event["date"], "lnav has %s for %s" % (row["edtf"], event["id"]))
        ensure(row["log_level"] == LEVELS[row["standing"]], "lnav has the level %s for %s" % (row["log_level"], row["standing"]))
        ensure(row["log_time"].startswith(day(event)), "lnav has %s on %s" % (event["id"], row["log_time"]))
        text = words(row["log_raw_text"])
        for quotation in [quotation for account in event["accounts"] for quotation in account["quotations"]]:
            ensure(words(quotation["exact"]) in text, "lnav has a quotation of %s elsewhere" % event["id"])
    undated = sum(event["date"] is None for event in events.values())
    ensure("%d undated event" % undated in messages, "nothing tells of %d undated events: %r" % (undated, messages))
    ok("lnav of %s: every event, with its date, level and quotations" % name)


with Acceptance() as checks:
    if not shutil.which("lnav"):
        missing("lnav", "lnav")
    else:
        install(checks)
        ok("lnav: the format is taken")
        for name in checks.dossiers:
            check(checks, name)
