"""Web Annotations: a JSON-LD processor keeps every statement, and every selector finds its text again."""

import hashlib
import json

import trial
from trial import check, ok

OA, AS, DCTERMS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#", "http://purl.org/dc/terms/"
LINK, WHEN = {"@type": "@id"}, "http://www.w3.org/2001/XMLSchema#dateTime"
# What http://www.w3.org/ns/anno.jsonld says of the terms that we write; nothing is fetched.
CONTEXT = {
    "@context": {
        "oa": OA, "as": AS, "dcterms": DCTERMS, "id": {"@id": "@id", "@type": "@id"}, "type": {"@id": "@type", "@type": "@id"},
        "Annotation": "oa:Annotation", "TextualBody": "oa:TextualBody", "TimeState": "oa:TimeState",
        "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
        "AnnotationCollection": "as:OrderedCollection", "AnnotationPage": "as:OrderedCollectionPage",
        "Software": "as:Application", "Text": "http://purl.org/dc/dcmitype/Text",
        **{motive: {"@id": "oa:" + motive} for motive in
           ("identifying", "describing", "tagging", "bookmarking", "commenting")},
        "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
        "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
        "state": {"@id": "oa:hasState", "@type": "@id"}, "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
        "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"}, "cached": {"@id": "oa:cachedSource", "@type": "@id"},
        "sourceDate": {"@id": "oa:sourceDate", "@type": WHEN}, "exact": "oa:exact", "prefix": "oa:prefix",
        "suffix": "oa:suffix", "start": "oa:start", "end": "oa:end", "format": "http://purl.org/dc/elements/1.1/format",
        "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value", "label": "http://www.w3.org/2000/01/rdf-schema#label",
        "name": "http://xmlns.com/foaf/0.1/name", "generator": {"@id": "as:generator", "@type": "@id"},
        "first": {"@id": "as:first", "@type": "@id"}, "partOf": {"@id": "as:partOf", "@type": "@id"},
        "items": {"@id": "as:items", "@type": "@id", "@container": "@list"}, "startIndex": "as:startIndex",
        "total": "as:totalItems",
    }
}


def context(address, _):
    check(address == "http://www.w3.org/ns/anno.jsonld", f"{address} is asked for")
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address, "document": CONTEXT}


def keys(node):
    if isinstance(node, list):
        return {key for part in node for key in keys(part)}
    if isinstance(node, dict):
        return set(node) | {key for part in node.values() for key in keys(part)}
    return set()


def processor(name, collection):
    from pyld import jsonld

    graph = jsonld.to_rdf(collection, {"documentLoader": context})["@default"]
    kinds = [fact["subject"]["value"] for fact in graph if fact["object"]["value"] == OA + "Annotation"]
    check(len(kinds) == len(set(kinds)) == collection["total"], f"{name}: {len(kinds)} annotations in the graph")
    for term in ("hasTarget", "hasSource", "hasSelector", "motivatedBy", "hasBody", "hasPurpose"):
        check(any(fact["predicate"]["value"] == OA + term for fact in graph), f"{name}: no {term} in the graph")
    known = {key for key in CONTEXT["@context"]} | {"@context", "dcterms:title"}
    strange = keys({key: value for key, value in collection.items() if key != "recipe"}) - known
    check(not strange, f"{name}: the vocabulary knows no {strange}")
    ok(f"a JSON-LD processor reads the annotations of the {name}")


def selectors(name, dossier, options, collection):
    texts = {hashlib.sha256(file.read_bytes()).hexdigest(): file.read_text("utf-8") for file in dossier.glob("*.txt")}
    found = []
    for annotation in collection["first"]["items"]:
        target = annotation["target"]
        text = texts[target["state"]["cached"].removeprefix("urn:sha256:")]
        quote, position = target["selector"]
        whole = quote["prefix"] + quote["exact"] + quote["suffix"]
        places = [place for place in range(len(text)) if text.startswith(whole, place)]
        check(len(places) == 1, f"{name}: {quote['exact']!r} is selected {len(places)} times")
        start = places[0] + len(quote["prefix"])
        check((start, start + len(quote["exact"])) == (position["start"], position["end"]),
              f"{name}: the selectors of {quote['exact']!r} differ")
        found.append(quote["exact"])
    check(len(found) == len(trial.quotations(dossier, *options)), f"{name}: {len(found)} quotations")
    ok(f"every selector of the {name} finds its text, which stands nowhere else")


for name, dossier, options in trial.cases():
    collection = json.loads(trial.export(dossier, "web-annotation", *options))
    if trial.has("Web Annotation in a JSON-LD processor", "pyld"):
        processor(name, collection)
    selectors(name, dossier, options, collection)
    if trial.has_option("--no-quotes"):
        bare = trial.export(dossier, "web-annotation", "--no-quotes", *options)
        check(b"TextQuoteSelector" not in bare and b"TextPositionSelector" in bare, f"{name}: words leave")
        ok(f"no words of the {name} leave with --no-quotes")
trial.finish()
