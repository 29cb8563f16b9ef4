"""Bibliographies: pandoc cites every source from BibTeX, as BibTeX and as BibLaTeX, and from CSL-JSON."""

import json

import trial
from trial import check, ok, words

CITING = b"---\nnocite: |\n  @*\n---\n\nAll of them.\n"


def cited(name, file, form):
    """The reference list, as pandoc sets it, and the items it has read."""
    items = json.loads(trial.run("pandoc", "-f", form, "-t", "csljson", file))
    text = trial.run("pandoc", "-f", "markdown", "-t", "plain", "--wrap=none", "--citeproc",
                     f"--bibliography={file}", data=CITING).decode()
    # Styles have their own capitals.
    return items, words(text).casefold()


def titles(dossier, options):
    document = trial.facts(dossier, *options)
    told = {account["source"] for event in document["events"] for account in event["accounts"]}
    return [source["title"] or source["publisher"] or source["id"]
            for source in document["sources"] if source["id"] in told]


def sources(name, dossier, options, form, ending, reading):
    file = trial.folder / f"{name}.{ending}"
    file.write_bytes(trial.export(dossier, form, *options))
    items, text = cited(name, file, reading)
    expected = titles(dossier, options)
    check(len(items) == len(expected), f"{name}: {len(items)} sources in {form}")
    for title in expected:
        check(words(title).casefold() in text, f"{name}: {form} cites no {title!r}")
    ok(f"pandoc cites the sources of the {name} from {form} read as {reading}")
    return items


if trial.has("bibliographies in pandoc", "pandoc"):
    for case in trial.cases():
        items = sources(*case, "csl-json", "json", "csljson")
        sources(*case, "bibtex", "bib", "bibtex")
        same = sources(*case, "bibtex", "bib", "biblatex")
        dates = [[item.get("issued", {}).get("date-parts") for item in list] for list in (items, same)]
        for ours, theirs in zip(*dates):
            check(None in (ours, theirs) or ours == theirs, f"{case[0]}: dated {ours} and {theirs}")
trial.finish()
