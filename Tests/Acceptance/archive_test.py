"""Archives: `sqlite3` reads the views that are documented, and finds each quotation in them."""

import json

import trial


def rows(archive, query):
    return json.loads(trial.run("sqlite3", "-readonly", "-json", archive, query) or b"[]")


def is_read(name, dossier, options):
    archive = trial.folder / f"{name}.annals"
    archive.write_bytes(trial.export(dossier, "annals", *options))
    events = trial.facts(dossier, *options)["events"]
    found = rows(archive, "SELECT id, title FROM events")
    trial.check(found == [{"id": event["id"], "title": event["title"]} for event in events],
                f"the events of the {name} are others in SQLite")
    told = [(event["id"], account["source"], quotation["exact"])
            for event in events for account in event["accounts"] for quotation in account["quotations"]]
    quoted = [tuple(row.values()) for row in rows(archive, "SELECT event, source, exact FROM quotations")]
    trial.check(sorted(quoted) == sorted(told), f"the quotations of the {name} are others in SQLite")
    said = sum(len(account["says"]) for event in events for account in event["accounts"])
    trial.check(rows(archive, "SELECT count(*) AS n FROM points")[0]["n"] == said,
                f"the points of the {name} are others in SQLite")
    trial.check(rows(archive, "PRAGMA integrity_check")[0]["integrity_check"] == "ok", f"the {name} is damaged")
    trial.ok(f"SQLite reads the archive of the {name}")


if trial.has("archives in SQLite", "sqlite3"):
    for case in trial.cases():
        is_read(*case)
trial.finish()
