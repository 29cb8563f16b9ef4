"""JSON and JSON Lines: the schema that is documented, and jq."""

import hashlib
import json

import trial

SCHEMA = trial.SEEDS.parent / "docs" / "json.schema.json"


def validates(name, document, lines):
    """The document fits the schema, the lines fit its dossier and its events, and with a mistake none does."""
    import jsonschema

    schema = json.loads(SCHEMA.read_text("utf-8"))
    head, *lines = lines
    jsonschema.Draft202012Validator({**schema["$defs"]["dossier"], "$defs": schema["$defs"]}).validate(head)
    whole = jsonschema.Draft202012Validator(schema)
    event = jsonschema.Draft202012Validator({**schema["$defs"]["event"], "$defs": schema["$defs"]})
    whole.validate(document)
    for line in lines:
        event.validate(line)
    trial.check(not whole.is_valid({**document, "annals": 1}), "another version fits the schema")
    trial.check(not event.is_valid({**lines[0], "titel": ""}), "an unknown field fits the schema")
    trial.ok(f"a JSON Schema validator takes the JSON and the lines of the {name}")


def is_read_by_jq(name, text, document):
    found = trial.run("jq", "-r", ".events[].id", data=text).decode().splitlines()
    trial.check(found == [event["id"] for event in document["events"]], f"jq finds other events in the {name}")
    trial.ok(f"jq reads the JSON of the {name}")


def are_read_by_jq(name, text, document):
    """The events alone, past the first line, and the text of a source, put together."""
    found = trial.run("jq", "-r", "select(.accounts).id", data=text).decode().splitlines()
    trial.check(found == [event["id"] for event in document["events"]], f"jq finds other lines in the {name}")
    texts = json.loads(trial.run("jq", "-c", "[.sources[] | (.text // []) | add]", data=text.splitlines()[0]))
    expected = ["".join(source["text"] or []) or None for source in document["sources"]]
    trial.check(texts == expected, f"jq puts other texts together in the {name}")
    trial.ok(f"jq reads the JSON Lines of the {name}")


def texts_are_whole(name, document):
    """Quotations stand where they are said to, and a text with its bytes has its hash."""
    texts = {source["id"]: "".join(source["text"]) for source in document["sources"] if source["text"] is not None}
    for source in document["sources"]:
        if source["id"] in texts and name != "hostile":
            hashes = [hashlib.sha256((mark + texts[source["id"]]).encode()).hexdigest() for mark in ["", "\ufeff"]]
            trial.check(source["sha256"] in hashes, f"{source['id']} of the {name} has another hash")
    for event in document["events"]:
        for account in event["accounts"]:
            for words in account["quotations"]:
                there = texts[account["source"]][words["start"] : words["end"]]
                trial.check(there == words["exact"], f"{words['exact']!r} does not stand in the {name}")
    trial.ok(f"the texts in the JSON of the {name} have what is quoted")


for name, dossier, options in trial.cases():
    text = trial.export(dossier, "json", *options)
    document = json.loads(text)
    in_lines = trial.export(dossier, "jsonl", *options)
    lines = [json.loads(line) for line in in_lines.splitlines()]
    head = {key: value for key, value in document.items() if key not in ["events", "recipe"]}
    trial.check({**lines[0], "recipe": None} == {**head, "recipe": None}, f"the first line of the {name} is another")
    trial.check(lines[1:] == document["events"], f"the lines of the {name} are not the events of its document")
    texts_are_whole(name, document)
    trial.check(document["recipe"]["events"] == len(lines) - 1, f"the recipe of the {name} counts other events")
    if trial.has("JSON in a validator", "jsonschema"):
        validates(name, document, lines)
    if trial.has("JSON in jq", "jq"):
        is_read_by_jq(name, text, document)
        are_read_by_jq(name, in_lines, document)
trial.finish()
