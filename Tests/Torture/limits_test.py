"""Dossiers and documents that are far larger, longer, deeper or wider than any that was written by hand.

Each is asked of every command and walked through in the browser: it is answered, or refused with a reason, within
the time and the memory that are stated here. Neither is a measure of speed (`make bench` is); they are bounds
against what hangs or eats the machine. The quick half has a tenth of everything, of texts less, and asks less.
"""

import os
import resource
import subprocess
import tempfile
import time

from torture import (
    ENDINGS, ENVIRONMENT, IS_LONG, Terminal, annals, chance, check, folder, ok, own, peak, perform, times)

TENTH = times(10, 1)
# A source may have 32 MB (docs/dossier.md).
TEXT = times(300_000, 30_000_000)
# What a command may take at most of the largest of these, and the browser from one key to the next.
SECONDS, PAUSE, MEBIBYTES = times(60, 300), times(20, 60), times(700, 3000)
SENTENCE = "On that day the mill at the harbour burned down, said Captain Reed of the brigade, and nobody was hurt.\n"
FILLER = "Nothing else was heard of it in the village down the river that evening or the next morning.\n"


def dossier(name, yaml, texts={}):
    """A folder with a dossier; pieces of texts are joined."""
    path = folder / name
    path.mkdir()
    (path / "dossier.yaml").write_text("annals: 1\ntitle: Large\n" + "".join(yaml))
    for file, pieces in {"a.txt": [SENTENCE, FILLER * 3], **texts}.items():
        with open(path / file, "w") as text:
            text.writelines(pieces)
    return path


ONE = "sources: {a: {file: a.txt}}\n"


def event(id, more="", quote="the mill at the harbour burned down", source="a"):
    return (f"  - id: {id}\n    date: 1901-05-01\n    kind: report\n    title: The mill burns\n{more}"
            f"    accounts: [{{source: {source}, quotes: [\"{quote}\"]}}]\n")


# What is large.


def many_events():
    count, sources = 20_000 // TENTH, 2_000 // TENTH
    yaml = ["sources:\n", *(f"  s{i}: {{file: s{i}.txt, published: 1901-05-02}}\n" for i in range(sources))]
    yaml.append("events:\n")
    for i in range(count):
        day = f"{1800 + i % 200}-{i % 12 + 1:02}-{i % 28 + 1:02}"
        yaml.append(event(f"e{i}", source=f"s{i % sources}").replace("1901-05-01", day).replace("burns", f"burns, {i}"))
    texts = {f"s{i}.txt": [SENTENCE, FILLER * 20] for i in range(sources)}
    return f"{count:,} events, {sources:,} sources", dossier("events", yaml, texts)


def large_source():
    lines = TEXT // len(SENTENCE)
    text = (f"{i} {SENTENCE}" for i in range(lines))
    quotes = [f"{i * (lines - 1) // 9} On that day the mill" for i in range(10)]
    yaml = [ONE, "events:\n", *(event(f"e{i}", quote=quote) for i, quote in enumerate(quotes))]
    return f"a source of {TEXT:,} bytes", dossier("source", yaml, {"a.txt": text})


def long_line():
    count = TEXT // 28
    text = (f"{i} the mill burned down. " for i in range(count))
    quotes = [f"{i * (count - 1) // 9} the mill burned down" for i in range(10)]
    yaml = [ONE, "events:\n", *(event(f"e{i}", quote=quote) for i, quote in enumerate(quotes))]
    return f"a line of {TEXT:,} bytes", dossier("line", yaml, {"a.txt": text})


def many_accounts():
    count = 500 // TENTH
    yaml = ["sources:\n", *(f"  s{i}: {{file: a.txt}}\n" for i in range(count)), "events:\n"]
    accounts = "".join(
        f"      - {{source: s{i}, quotes: [the mill at the harbour], says: {{hurt: {i}, lost: {i % 7}, how: a{i}}}}}\n"
        for i in range(count))
    yaml.append(event("e0").split("    accounts:")[0] + "    accounts:\n" + accounts)
    return f"an event with {count} accounts", dossier("accounts", yaml)


def long_quotation():
    words = " ".join(f"word {i} of the mill" for i in range(1_000_000 // TENTH // 22))
    return f"a quotation of {len(words):,} letters", dossier(
        "quotation", [ONE, "events:\n", event("e0", quote=words), event("e1")], {"a.txt": [SENTENCE, words, "\n"]})


def long_title():
    size = 1_000_000 // TENTH
    title = " ".join(f"mill {i}" for i in range(size // 10))[:size].rstrip()
    yaml = [ONE, "events:\n", event("e0").replace("The mill burns", title), event("e1")]
    return f"a title of {len(title):,} letters", dossier("title", yaml)


def many_names():
    count = 10_000 // TENTH
    names = ["".join(chance.choices("bdfgklmnprstvz", k=9)) + f" {i}" for i in range(count)]
    yaml = ["names:\n", *(f"  - {{name: {name}, kind: place, also: [New {name}]}}\n" for name in names)]
    yaml += [ONE, "events:\n", *(event(f"e{i}", f"    place: {names[i * 7]}\n") for i in range(1000 // TENTH))]
    return f"{count:,} names", dossier("names", yaml)


def names_alike():
    count = 10_000 // TENTH
    names = ["names:\n", *(f"  - {{name: Captain Reed {i}, kind: person}}\n" for i in range(count))]
    return f"{count:,} names that are all alike", dossier("alike", [*names, ONE, "events:\n", event("e0")])


def many_kinds():
    count = 10_000 // TENTH
    yaml = [ONE, "events:\n", *(event(f"e{i}").replace("report", f"kind {i}") for i in range(count))]
    return f"{count:,} kinds", dossier("kinds", yaml)


def many_fields():
    count = 10_000 // TENTH
    fields = "    fields: {" + ", ".join(f"field {i}: value {i}" for i in range(count)) + "}\n"
    return f"an event with {count:,} fields", dossier("fields", [ONE, "events:\n", event("e0", fields), event("e1")])


def wide_lists():
    count = 200_000 // TENTH
    people = "    people: [" + ", ".join(f"p{i}" for i in range(count)) + "]\n"
    return f"an event with {count:,} people", dossier("wide", [ONE, "events:\n", event("e0", people), event("e1")])


# What is to be refused.


def too_large_source():
    path = dossier("too-large", [ONE, "events:\n", event("e0")])
    with open(path / "a.txt", "w") as text:
        text.writelines([FILLER * 1000] * (200_000_000 // len(FILLER) // 1000 + 1))
    return "a source of 200 MB", path


def many_findings():
    count = 100_000 // TENTH
    yaml = [ONE, "events:\n", *(event(f"e{i}", "    kid: report\n") for i in range(count))]
    return f"{count:,} findings", dossier("findings", yaml)


def missing_quotations():
    count = times(20, 2_000)
    yaml = [ONE, "events:\n", *(event(f"e{i}", quote=f"the mill at the harbour burnt {i} down") for i in range(count))]
    text = [SENTENCE, FILLER * (20_000 // TENTH)]
    return f"{count:,} quotations that are not there", dossier("missing", yaml, {"a.txt": text})


def deep_yaml():
    levels = 100_000 // TENTH
    return f"{levels:,} levels of YAML", dossier("deep", [ONE, "events: ", "[" * levels, "]" * levels, "\n"])


def deep_blocks():
    levels = 2_000 // TENTH
    return f"{levels:,} levels of YAML in blocks", dossier(
        "blocks", [ONE, "events:\n", *(" " * i + "-\n" for i in range(levels))])


def laughs():
    rows = "".join(f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(9))
    return "a billion aliases", dossier("laughs", ["a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n", rows, ONE])


def deep_json():
    levels = 100_000 // TENTH
    path = folder / "deep.json"
    path.write_text('{"events": ' + "[" * levels + "]" * levels + "}")
    return f"{levels:,} levels of JSON", path


def deep_objects():
    levels = 100_000 // TENTH
    path = folder / "objects.json"
    deep = '{"a":' * levels + "1" + "}" * levels
    path.write_text('[{"date": "1901-05-01", "title": "The mill", "more": ' + deep + "}]")
    return f"{levels:,} levels of JSON in an event", path


def wide_table():
    columns = 1_000_000 // TENTH
    path = folder / "wide.csv"
    head = "date,title," + ",".join(f"c{i}" for i in range(columns))
    path.write_text(head + "\n1901-05-01,The mill burns" + ",x" * columns + "\n")
    return f"{columns:,} columns", path


# What is asked of them.


def measured(*arguments):
    """One run: its status, what it said, the seconds and the MiB that it took."""
    command = [annals, *map(str, arguments)]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, env=ENVIRONMENT, preexec_fn=bound)
        begun = time.monotonic()
        while not (found := os.wait4(process.pid, os.WNOHANG))[0]:
            if time.monotonic() > begun + SECONDS:
                process.kill()
            time.sleep(0.01)
        process.returncode = os.waitstatus_to_exitcode(found[1])
        said.seek(0)
        return process.returncode, said.read(), time.monotonic() - begun, found[2].ru_maxrss / 1024


def bound():
    """Nothing of this eats the machine."""
    resource.setrlimit(resource.RLIMIT_AS, (16 << 30, 16 << 30))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def row(what, asked, status, seconds, memory):
    print(f"  {what:<42} {asked:<22} {status:>4} {seconds:8.1f} s {memory:7.0f} MiB", flush=True)


def ask(what, *arguments, statuses=ENDINGS, asked=None):
    asked = asked or arguments[0]
    status, said, seconds, memory = measured(*arguments)
    row(what, asked, status, seconds, memory)
    check(seconds < SECONDS, f"{what}: {asked} takes too long")
    check(status in statuses, f"{what}: {asked} ends with {status}: {said[-1000:].decode(errors='replace')}")
    check(memory < MEBIBYTES, f"{what}: {asked} takes {memory:.0f} MiB")
    check(status in (0, 1) or said.strip(), f"{what}: {asked} ends with {status} without a word")
    return said


def try_large():
    """All commands and the browser take them."""
    makers = [
        many_events, large_source, long_line, many_accounts, long_quotation, long_title,
        many_names, names_alike, many_kinds, many_fields, wide_lists]
    for maker in makers:
        what, path = maker()
        ask(what, "check", path, statuses={0, 1})
        ask(what, "show", "e0", path, statuses={0})
        if IS_LONG:
            ask(what, "list", path, statuses={0})
            ask(what, "search", "mill", path, statuses={0})
        for form in times(["html"], ["html", "json", "annals"]):
            output = ("--format", form, "-o", folder / "out", "--force")
            ask(what, "export", path, *output, statuses={0}, asked=f"export {form}")
        browse(what, path)
    ok("large dossiers", f"{len(makers)} kinds, within {SECONDS} s and {MEBIBYTES} MiB, and {PAUSE} s a key")


def try_refused():
    """What is wrong is told, whatever there is of it; nothing is half taken."""
    makers = {
        too_large_source: b"a source at most 32", many_findings: b'unknown key "kid"',
        missing_quotations: b"the nearest passage is", deep_yaml: b"error: ", deep_blocks: b"must be a mapping",
        laughs: b"make far more of this text than it has", deep_json: b"", deep_objects: b"", wide_table: b""}
    for maker, reason in makers.items():
        what, path = maker()
        if path.is_dir():
            for command in times(["check"], ["check", "list"]):
                said = ask(what, command, path, statuses={1, 65})
                check(reason in said, f"{what}: {command} does not say {reason}: {said[:500]}")
        else:
            output = folder / f"of-{path.stem}"
            ask(what, "import", path, "-o", output, statuses={65}, asked="import to a folder")
            ask(what, "import", path, "-o", f"{output}.annals", statuses={65}, asked="import to an archive")
            ask(what, "list", path, statuses={65})
            check(not list(folder.glob(f"{output.name}*")), f"{what}: something is left of an import")
    ok("what goes too far is refused", f"{len(makers)} kinds, within {SECONDS} s and {MEBIBYTES} MiB")


KEYS = ["j", "G", "g", "/mill\r", "n", "x", "\r", "G", "\x1b[6~", "/down\r", "q", "c", "q", "C", "q", "P", "q", "T",
        "q"]


def browse(what, path):
    """Opens it, goes through it and changes the size; what the slowest key took."""
    begun = time.monotonic()
    with Terminal(path, environment=own(f"limits-{path.name}")) as terminal:
        terminal.wait("\x1b[?2004h", SECONDS)
        terminal.rest(f"{what} is opened", SECONDS)
        opened, slowest = time.monotonic() - begun, (0, "")
        for key in KEYS:
            slowest = max(slowest, (terminal.press(key, PAUSE), key))
            del terminal.output[:-10_000]
        for size in ((24, 80), (60, 200), (10, 40), (40, 120)):
            begun = time.monotonic()
            terminal.resize(*size)
            terminal.rest(f"{what} is drawn at {size}", PAUSE)
            slowest = max(slowest, (time.monotonic() - begun, str(size)))
        memory = peak(terminal.process.pid)
        row(what, "browse, at first", 0, opened, memory)
        row(what, f"browse, key {slowest[1]!r}", 0, slowest[0], memory)
        check(memory < MEBIBYTES, f"{what}: the browser takes {memory:.0f} MiB")
        check(terminal.end("Q", seconds=PAUSE) == 0, f"{what}: the browser does not end well")


perform(try_large, try_refused)
