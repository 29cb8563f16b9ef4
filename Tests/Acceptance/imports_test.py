"""Takes in what users already have, and holds what comes out again against it: imports_test.py ANNALS

A journalist's spreadsheet, a sheet of TimelineJS, a public list of incidents and a table of history: each becomes a
dossier and an archive in one command, every row is accounted for, and an export in the format in which it came has
every field.
"""

import csv
import json
import os
import random
import re
import subprocess
import sys
import tempfile

from acceptance import ensure, ok

ANNALS = os.path.abspath(sys.argv[1])
csv.field_size_limit(1 << 30)


def run(*arguments, cwd, status=0):
    """What annals prints, and what it says."""
    done = subprocess.run([ANNALS, *arguments], cwd=cwd, capture_output=True, text=True)
    ensure(done.returncode == status, "annals %s ends with %d: %s" % (" ".join(arguments), done.returncode, done.stderr[:2000]))
    return done.stdout, done.stderr


def table(text, delimiter=","):
    return list(csv.DictReader(text.splitlines(keepends=True), delimiter=delimiter, strict=True))


def journalist(chance):
    """Five hundred rows as Excel saves them in Europe: semicolons, windows-1252, lines in cells, blank rows at the end."""
    dates = ["3 Jan 2021", "03.01.2021", "2021-01-03", "Jan 2021", "2021", "13/1/2021", "3-9 January 2021", "c. 2019",
             "January 3, 2021", "spring 2019", "n.d.", "3/1/2021", "Easter 2021", "2021-01-03 14:05", ""]
    kinds = ["Protest", "attack", "Visit", "court hearing", "Police", ""]
    rows = []
    for n in range(500):
        rows.append({
            "Date": chance.choice(dates), "What happened": "Event %d at the “harbour” – café; part, %d" % (n, n % 7),
            "Where": chance.choice(["Quetta", "Münster", "Ley, north", ""]),
            "Who": chance.choice(["Ada Reed", "Ada Reed; Tom Hale", "Hale, Tom|The Post", ""]),
            "Category": chance.choice(kinds), "Dead": chance.choice(["", "0", "11", "at least 10"]),
            "Description": chance.choice(["", "It said \"so\".\nAnd then, more.", "Short."]),
            "Source": chance.choice(["The Post", "Dawn, 4 Jan", ""]), "Link": chance.choice(["https://example.org/%d?a=1,2" % n, ""]),
            "Verified by": chance.choice(["AK", "", "nobody"]), "Notes": chance.choice(["", "check; again"]),
        })
    return rows


def write(path, rows, delimiter, encoding, blanks=0):
    with open(path, "w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
        file.write((delimiter * (len(rows[0]) - 1) + "\r\n") * blanks)


def incidents(chance):
    """Five thousand dated incidents with the columns of a public database."""
    rows = []
    for n in range(5000):
        day = "%04d-%02d-%02d" % (1997 + n % 25, 1 + n % 12, 1 + n % 28)
        rows.append({
            "event_id_cnty": "PAK%d" % n, "event_date": day, "year": day[:4], "time_precision": str(1 + n % 3),
            "disorder_type": "Political violence", "event_type": chance.choice(["Protests", "Riots", "Battles"]),
            "sub_event_type": "Armed clash", "actor1": "Actor %d" % (n % 90), "assoc_actor_1": "", "inter1": str(n % 8),
            "actor2": chance.choice(["Civilians (Pakistan)", ""]), "country": "Pakistan", "admin1": "Balochistan",
            "location": "Town %d" % (n % 400), "latitude": "%.4f" % (24 + n % 1300 / 100), "longitude": "%.4f" % -(n % 900 / 10),
            "source": "Dawn; Express Tribune", "source_scale": "National", "notes": "On %s, something, \"quoted\", happened %d." % (day, n),
            "fatalities": str(n % 12), "timestamp": str(1600000000 + n),
        })
    return rows


HISTORY = [
    ("c. 1820", "1820~"), ("1914-1918", "1914/1918"), ("44 BC", "-0043"), ("500-480 BC", "-0499/-0479"), ("AD 79", "0079"),
    ("19th century", "18XX"), ("1920s", "192X"), ("before 1914", "[..1913]"), ("after 1066", "[1067..]"), ("spring 2019", "2019-21"),
    ("early 1914", "1914"), ("perhaps 1820", "1820?"), ("10,000 BC", "-9999"), ("3 or 4 January 2021", "[2021-01-03,2021-01-04]"),
    ("since 1914", "1914/.."), ("Jan–Mar 2021", "2021-01/2021-03"), ("5th century BC", "-04XX"), ("476", "0476"),
    ("1820 (?)", "1820?"), ("circa 500 BCE", "-0499~"), ("unknown", None), ("Easter 1916", None),
]

SHEET = """\
Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background
,,,,,,,,,The mill &amp; the <em>town</em>,"<p>All of it, ""really""</p>",https://example.org/t.jpg,AFP,Cap,,title,,#eee
1890,,,,1910,,,,the old days,Times of mills,,,,,,era,,#fff
1911,,,,1920,,,,,Times of war,,,,,,era,,
"""


def slides():
    """A sheet of TimelineJS with HTML in its texts, eras and a title row."""
    lines = [SHEET]
    for n in range(40):
        day = ["%d" % (1900 + n), str(1 + n % 12) if n % 3 else "", str(1 + n % 28) if n % 3 == 1 else "", "21:0%d" % (n % 10) if n % 6 == 1 else ""]
        cells = day + [""] * 4 + [
            "" if n % 5 else "about then", "Slide %d <b>& more</b>" % n,
            '"<p>Text %d with <a href=""https://example.org/%d"">a link</a></p><ul><li>one</li></ul>"' % (n, n) if n % 2 else "Plain text %d" % n,
            "https://example.org/%d.jpg" % n, "A & B", "<i>caption</i>", "", "", ["Life", "", "Report"][n % 3], "#%03d" % n]
        lines.append(",".join(cells) + "\n")
    return "".join(lines)


def both(name, folder, *options):
    """Imports a file into a folder and into an archive, looks at both, and says how many events there are."""
    _, said = run("import", name, "-o", "dossier", *options, cwd=folder)
    run("import", name, "-o", "dossier.annals", *options, cwd=folder)
    out, err = run("check", "dossier", cwd=folder)
    ensure("error" not in out + err and "warning" not in out + err, "check finds something: %s" % (out + err)[:1000])
    for dossier in ["dossier", "dossier.annals"]:
        screen, _ = run("snapshot", dossier, "--size", "80x24", cwd=folder)
        ensure(len(screen.splitlines()) >= 20, "the browser shows nothing of %s" % dossier)
    events = [json.loads(run("list", dossier, "--json", cwd=folder)[0]) for dossier in ["dossier", "dossier.annals"]]
    ensure(len(events[0]) == len(events[1]), "folder and archive have other events")
    return events[0], said


def same(came, left, homes, key):
    """Every field of every row is there, in its own column or in the one where it is at home."""
    rows = {}
    for row in left:
        rows.setdefault(row[homes[key]], []).append(row)
    for row in came:
        found = rows.get(re.sub(r"\s+", " ", row[key]), [])
        ensure(found, "nothing has come out of %r" % row[key])
        for name, value in row.items():
            value = value.strip().replace("\r\n", "\n")
            there = found[0].get(homes.get(name, name), "").replace("\r\n", "\n")
            ensure(not value or there in (value, "'" + value) or found[0].get(name) == value, "%s of %r is %r, was %r" % (name, row[key], there, value))


def people(text):
    return "; ".join(part.strip() for part in re.split("[;|]", text))


def check_journalist(folder):
    rows = journalist(random.Random(1))
    write(os.path.join(folder, "log.csv"), rows, ";", "windows-1252", blanks=7)
    events, said = both("log.csv", folder)
    ensure("500 events from 507 rows" in said and "7 blank rows left out" in said, "rows are not accounted for: %s" % said[-300:])
    unread = sum(row["Date"] in ["3/1/2021", "03.01.2021", "Easter 2021"] for row in rows)
    told = len(re.findall(r"^log\.csv:\d+:\d+: warning: ", said, re.M))
    ensure(told == unread + 1, "%d things are told of %d dates and an encoding" % (told, unread))
    ensure(sum(event["date"] is None for event in events) == sum(row["Date"] in ["3/1/2021", "03.01.2021", "Easter 2021", "n.d.", ""] for row in rows), "other dates are unread")
    run("import", "log.csv", "-o", "strict", "--strict", cwd=folder, status=1)
    ensure(not os.path.exists(os.path.join(folder, "strict")), "--strict has written something")
    homes = {"What happened": "title", "Where": "place", "Who": "people", "Category": "kind", "Description": "summary", "Source": "named_source",
             "Link": "named_url", "Notes": "note", "Date": "date_printed"}
    for row in rows:
        row["Who"] = people(row["Who"])
    for dossier in ["dossier", "dossier.annals"]:
        left = table(run("export", dossier, "--format", "csv-wide", "--csv-raw", cwd=folder)[0])
        for row in left:
            row["date_printed"] = row["date_printed"] or row["date_edtf"]
            if row["date_edtf"] == "2021-01-03" and row["time"]:
                row["date_printed"] = "2021-01-03 14:05"
        same(rows, left, homes, "What happened")


def check_slides(folder):
    with open(os.path.join(folder, "sheet.csv"), "w", encoding="utf-8", newline="") as file:
        file.write(slides())
    events, said = both("sheet.csv", folder)
    ensure(len(events) == 42 and "42 events from 43 rows" in said, "slides are not accounted for: %s" % said)
    came = table(slides())
    for dossier in ["dossier", "dossier.annals"]:
        left = table(run("export", dossier, "--format", "timelinejs-csv", "--csv-raw", cwd=folder)[0])
        ensure(len(left) == len(came), "%d rows came, and %d have left" % (len(came), len(left)))
        same(came, left, {"Headline": "Headline"}, "Headline")
    with open(os.path.join(folder, "slides.json"), "w", encoding="utf-8") as file:
        file.write(run("export", "dossier", "--format", "timelinejs", cwd=folder)[0])
    run("import", "slides.json", "-o", "again", cwd=folder)
    documents = [json.loads(run("export", name, "--format", "timelinejs", cwd=folder)[0]) for name in ["dossier", "again"]]
    for document in documents:
        document.pop("recipe")
    ensure(documents[0] == documents[1], "slides in JSON do not come back")


def check_incidents(folder):
    rows = incidents(random.Random(2))
    write(os.path.join(folder, "incidents.csv"), rows, ",", "utf-8")
    events, said = both("incidents.csv", folder)
    ensure(said.endswith("5,000 events from 5,000 rows\n"), "incidents are not accounted for: %s" % said[-300:])
    ensure([event["date"] for event in events] == sorted(row["event_date"] for row in rows), "dates are other ones")
    homes = {"event_date": "date_edtf", "event_type": "kind", "event_id_cnty": "event_id_cnty", "location": "place", "source": "named_source", "notes": "note"}
    for dossier in ["dossier", "dossier.annals"]:
        left = {row["event_id_cnty"]: row for row in table(run("export", dossier, "--format", "csv-wide", "--csv-raw", cwd=folder)[0])}
        for row in rows:
            for name, value in row.items():
                ensure(not value or left[row["event_id_cnty"]][homes.get(name, name)] == value, "%s of %s is lost" % (name, row["event_id_cnty"]))
    with open(os.path.join(folder, "incidents.json"), "w", encoding="utf-8") as file:
        json.dump({"count": len(rows), "data": rows}, file)
    run("import", "incidents.json", "-o", "json.annals", cwd=folder)
    ensure(len(json.loads(run("list", "json.annals", "--json", cwd=folder)[0])) == 5000, "the same in JSON has other events")


def check_history(folder):
    rows = [{"When": when, "Event": "Event %d" % n, "Remark": "r%d" % n} for n, (when, _) in enumerate(HISTORY)]
    write(os.path.join(folder, "history.tsv"), rows, "\t", "utf-16")
    events, said = both("history.tsv", folder)
    dates = {event["title"]: event["date"] for event in events}
    for n, (when, date) in enumerate(HISTORY):
        ensure(dates["Event %d" % n] == date, "%r is %r, and %r is meant" % (when, dates["Event %d" % n], date))
    ensure(said.count("is not read as a date") == 1, "one date is to be told: %s" % said)
    left = table(run("export", "dossier", "--format", "tsv-wide", "--csv-raw", cwd=folder)[0], "\t")
    for row in left:
        row["date_printed"] = row["date_printed"] or row["date_edtf"]
    same(rows, left, {"Event": "title", "When": "date_printed", "Remark": "note"}, "Event")


for check, name in [
    (check_journalist, "a journalist's spreadsheet of 500 rows"), (check_slides, "a sheet of TimelineJS"),
    (check_incidents, "a list of 5,000 incidents"), (check_history, "a table of history"),
]:
    with tempfile.TemporaryDirectory(prefix="annals-imports-") as place:
        check(place)
    ok("imports: " + name)
