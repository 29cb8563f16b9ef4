#!/usr/bin/python3
"""Holds the schema of dossiers against one: schema.py SCHEMA DOSSIER SWIFT...

The dossier must fit and, with a mistake planted in it, must not. The Swift files list the keys that
the program reads: the schema must know each of them.
"""
import copy
import json
import pathlib
import re
import sys

import jsonschema
import yaml


def read(path):
    """YAML in which every scalar is a text, as the program reads it."""
    return yaml.load(pathlib.Path(path).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def first(dossier, key):
    return next(item for item in dossier["events"] if key in item)


def mistakes():
    """What an author gets wrong, and how it is done to a dossier."""

    def plant(name):
        def keep(function):
            planted.append((name, function))

        return keep

    planted = []
    plant("an unknown key")(lambda it: it.update(titel="x"))
    plant("a field of the whole that is a list")(lambda it: it.update(fields={"a": ["b"]}))
    plant("no version")(lambda it: it.pop("annals"))
    plant("another version")(lambda it: it.update(annals="2"))
    plant("another version as a number")(lambda it: it.update(annals=1.1))
    plant("no list of events")(lambda it: it.pop("events"))
    plant("an event without accounts")(lambda it: it["events"][0].pop("accounts"))
    plant("an unknown key in an event")(lambda it: it["events"][0].update(tme="early"))
    plant("a field that is a list")(lambda it: it["events"][0].update(fields={"a": ["b"]}))
    plant("a title of blanks")(lambda it: it["events"][0].update(title=" "))
    plant("a date in words")(lambda it: first(it, "date").update(date="3 January"))
    plant("an account without a source")(lambda it: it["events"][0]["accounts"][0].pop("source"))
    plant("an account without quotes")(lambda it: it["events"][0]["accounts"][0].pop("quotes"))
    plant("an unknown verdict")(
        lambda it: it["events"][0].update(points={"killed": {"verdict": "nameing"}}))
    plant("an unknown kind of name")(lambda it: it["names"][0].update(kind="town"))
    plant("a source without a file")(lambda it: next(iter(it["sources"].values())).pop("file"))
    plant("an aside without a reason")(
        lambda it: next(iter(it["sources"].values())).update(aside=[{"quote": "x"}]))
    plant("an unknown warning")(lambda it: it["events"][0].update(accepted={"single": "x"}))
    plant("an acceptance without a reason")(
        lambda it: it["events"][0].update(accepted={"single-source": ""}))
    plant("a warning of events accepted for a name")(
        lambda it: it["names"][0].update(accepted={"single-source": "x"}))
    plant("the place before the first")(
        lambda it: it["events"][0]["accounts"][0].update(quotes=[{"exact": "x", "nth": "0"}]))
    plant("a hash that is too short")(
        lambda it: next(iter(it["sources"].values())).update(sha256="ab"))
    return planted


def every_key(validator, dossier):
    """The bundled dossier with each key that it may not use itself."""
    full = dict(copy.deepcopy(dossier), fields={"Editor": "x"})
    source = next(iter(full["sources"].values()))
    source["sha256"] = "0" * 64
    source["accepted"] = {"uncited": "x", "single-source": "x"}
    source["aside"] = [{"quote": "x", "prefix": "a", "suffix": "b", "through": "y", "why": "z"}]
    full["names"][0].update({"not": ["x"], "accepted": {"look-alike": "x"}})
    full["events"][0]["accepted"] = {"single-source": "x", "fine-date": "y"}
    full["events"][0]["accounts"][0]["quotes"] = [{"exact": "x", "nth": "2"}]
    full["events"][0].update(place="", people="one alone", fields={"Media Credit": "x"})
    return validator.iter_errors(full)


def variants(dossier):
    """What `annals check` takes as well, as it is read with all of it as text or with types."""
    for version in [1, 1.0, "1.0"]:
        yield f"version {version!r}", dict(dossier, annals=version)
    for nothing in [None, ""]:
        for key in ["sources", "names", "events"]:
            yield f"{nothing!r} for {key}", dict(dossier, **{key: nothing})
        yield from without_words(dossier, nothing)
    for date in ["1950S2", "Y17E7", "Y3388E2S3", "Y-17E7", "2021-01-03T03:00:00Z", 1950, "198X"]:
        changed = copy.deepcopy(dossier)
        first(changed, "date").update(date=date)
        yield f"the date {date!r}", changed


def without_words(dossier, nothing):
    """A key with nothing after it counts as absent, also where only some words may stand."""
    places = {
        "sha256": lambda it: next(iter(it["sources"].values())).update(sha256=nothing),
        "verdict": lambda it: it["events"][0].update(points={"killed": {"verdict": nothing}}),
        "nth": lambda it: it["events"][0]["accounts"][0].update(
            quotes=[{"exact": "x", "nth": nothing}]),
    }
    for key, empty in places.items():
        changed = copy.deepcopy(dossier)
        empty(changed)
        yield f"{nothing!r} for {key}", changed


def compare_keys(schema, files):
    """A key that the program reads and the schema does not know would be red in every editor."""
    known = set(schema["properties"])
    for definition in schema["$defs"].values():
        for shape in [definition] + definition.get("anyOf", []):
            known |= set(shape.get("properties", {}))
    code = "".join(pathlib.Path(file).read_text(encoding="utf-8") for file in files)
    lists = re.findall(r"(?:keys|known)(?:: | = )\[([^\]]*)\]", code)
    read = set(re.findall(r'"([^"]+)"', "".join(lists)))
    if "derives-from" not in read:
        sys.exit("schema.py: the keys are not where they were in " + " ".join(files))
    return sorted(read - known)


def main():
    schema_file, dossier_file, *files = sys.argv[1:]
    schema = json.loads(pathlib.Path(schema_file).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    dossier = read(dossier_file)
    faults = [
        f"{dossier_file}: {'/'.join(map(str, error.absolute_path))}: {error.message}"
        for error in validator.iter_errors(dossier)
    ]
    if not faults:
        faults = [
            f"{schema_file}: with every key: {error.message}"
            for error in every_key(validator, dossier)
        ]
        faults += [
            f"{schema_file}: {name} does not pass"
            for name, variant in variants(dossier)
            if not validator.is_valid(variant)
        ]
        for name, plant in mistakes():
            broken = copy.deepcopy(dossier)
            plant(broken)
            if validator.is_valid(broken):
                faults.append(f"{schema_file}: {name} passes")
    faults += [f"{schema_file}: does not know the key {key}" for key in compare_keys(schema, files)]
    print("\n".join(faults) if faults else f"{schema_file}: {len(mistakes())} mistakes caught")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
