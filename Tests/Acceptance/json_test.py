"""JSON and JSON Lines: the schema that is documented, and jq."""

import json

import trial

SCHEMA = trial.SEEDS.parent / "docs" / "json.schema.json"


def validates(name, document, lines):
    """The document fits the schema, each line fits an event of it, and with a mistake neither does."""
    import jsonschema

    schema = json.loads(SCHEMA.read_text("utf-8"))
    whole = jsonschema.Draft202012Validator(schema)
    event = jsonschema.Draft202012Validator({**schema["$defs"]["event"], "$defs": schema["$defs"]})
    whole.validate(document)
    for line in lines:
        event.validate(line)
    trial.check(not whole.is_valid({**document, "annals": 2}), "another version fits the schema")
    trial.check(not event.is_valid({**lines[0], "titel": ""}), "an unknown field fits the schema")
    trial.ok(f"a JSON Schema validator takes the JSON and the lines of the {name}")


def is_read_by_jq(name, text, document):
    found = trial.run("jq", "-r", ".events[].id", data=text).decode().splitlines()
    trial.check(found == [event["id"] for event in document["events"]], f"jq finds other events in the {name}")
    trial.ok(f"jq reads the JSON of the {name}")


for name, dossier, options in trial.cases():
    text = trial.export(dossier, "json", *options)
    document = json.loads(text)
    lines = [json.loads(line) for line in trial.export(dossier, "jsonl", *options).splitlines()]
    trial.check(lines == document["events"], f"the lines of the {name} are not the events of its document")
    trial.check(document["recipe"]["events"] == len(lines), f"the recipe of the {name} counts other events")
    if trial.has("JSON in a validator", "jsonschema"):
        validates(name, document, lines)
    if trial.has("JSON in jq", "jq"):
        is_read_by_jq(name, text, document)
trial.finish()
