"""What the acceptance tests of reports, bibliographies and pictures share.

Each of them is run as `python3 NAME_test.py PROGRAM`, where PROGRAM is the path of annals. It exports the
bundled dossier and a hostile one, opens what came out in the programs that it is meant for, and prints a
line a check: `ok NAME`, or `skipped NAME: PROGRAM is not installed`. With ACCEPTANCE=all nothing may be skipped.
"""

import importlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SEEDS = pathlib.Path(__file__).resolve().parents[2] / "seeds"
WEEK = ["--from", "2021-01-03", "--to", "2021-01-09"]
folder = pathlib.Path(tempfile.mkdtemp(prefix="annals-acceptance-"))

MARKUP = (
    '<script>alert(1)</script> <img src="http://127.0.0.1:1/x" onerror=alert(1)> & &amp; &lt; "a" \'b\' '
    "*b* _i_ `c` ``` [l](javascript:alert(1)) ![i](http://127.0.0.1:1/y) # h | c | ~~~ $x$ \\ {b} } { % @ ^ ~ "
    "%%{init} --> ]]> <!-- ; : : a::b #35; \\l \\n \\N \\end{document} \\input{/etc/passwd} =1+1"
)
RIGHT_TO_LEFT = "قالت الشرطة \"إن\" أحد عشر <b>عامل</b> قتلوا | 11"
LINES = "- one\n    two\n# three\n1. four\n===\n> five\n| six | seven |"


def hostile():
    """A dossier whose every field holds markup of every kind."""
    place = folder / "hostile"
    place.mkdir(exist_ok=True)
    (place / "a.txt").write_text(f"{MARKUP}\n\n{LINES}\n\n{RIGHT_TO_LEFT}\n\nthe end, the end\n", "utf-8")
    (place / "b.txt").write_text("Nobody knows when. Cafe\u0301 e\u0301\n", "utf-8")
    dossier = {
        "annals": 1,
        "title": MARKUP,
        "sources": {
            "a": {
                "file": "a.txt", "title": MARKUP, "author": MARKUP, "publisher": MARKUP, "printed": MARKUP,
                "published": "2021-01-12?", "url": "javascript:alert(1)", "note": MARKUP,
            },
            "b b": {"file": "b.txt", "publisher": "The {B} & Co.", "published": "-0043-03-15",
                    "url": "https://example.org/b?c=%20{d}&e=_f#g", "derives-from": ["a"]},
        },
        "events": [
            {
                "id": "markup", "date": "2021-01-03", "kind": "attack", "title": MARKUP, "summary": MARKUP,
                "place": MARKUP, "people": [MARKUP], "time": "night <b>", "note": LINES, "inferred": MARKUP,
                "accounts": [
                    {"source": "a", "quotes": [MARKUP, LINES], "says": {"killed": "11", "m": MARKUP}, "note": MARKUP,
                     "printed": "January <3>"},
                    {"source": "b b", "quotes": ["Cafe\u0301"], "says": {"killed": "12", "m": "| a"}},
                ],
            },
            {"id": "rtl", "date": "-0043-03-15", "kind": "attack", "title": RIGHT_TO_LEFT,
             "accounts": [{"source": "a", "quotes": [RIGHT_TO_LEFT, {"exact": "the end", "nth": 2}]}]},
            {"id": "undated", "kind": "own kind <i>", "title": "Undated " + "long " * 20000,
             "accounts": [{"source": "b b", "quotes": ["Nobody knows when."]}]},
        ],
    }
    (place / "dossier.yaml").write_text(json.dumps(dossier, ensure_ascii=False), "utf-8")
    return place


def export(dossier, form, *options):
    """The bytes of an export, which are the same a second time."""
    command = [sys.argv[1], "export", str(dossier), "--format", form, *options]
    first = subprocess.run(command, capture_output=True)
    if first.returncode != 0:
        fail(f"{' '.join(command)}: {first.stderr.decode()}")
    check(first.stdout == subprocess.run(command, capture_output=True).stdout, f"{form}: two runs differ")
    return first.stdout


def has_option(option):
    return option in subprocess.run([sys.argv[1], "export", "--help"], capture_output=True, text=True).stdout


def facts(dossier, *options):
    """The same events as the program's own JSON has them."""
    return json.loads(export(dossier, "json", *options))


def quotations(dossier, *options):
    return [
        quotation["exact"]
        for event in facts(dossier, *options)["events"]
        for account in event["accounts"]
        for quotation in account["quotations"]
    ]


def cases():
    return [("week", SEEDS, WEEK), ("whole", SEEDS, []), ("hostile", hostile(), [])]


def words(text):
    """Letters and figures alone, in a row: what no setting of type and no break of a line changes."""
    return "".join(re.findall(r"[^\W_]+", text))


def check(holds, complaint):
    if not holds:
        fail(complaint)


def fail(complaint):
    print(f"FAILED {complaint}", file=sys.stderr)
    sys.exit(1)


def ok(name):
    print(f"ok {name}", flush=True)


def has(name, program):
    """Whether a program is there, or a module of Python."""
    try:
        found = shutil.which(program) or importlib.import_module(program)
    except ImportError:
        found = None
    if not found:
        check(os.environ.get("ACCEPTANCE") != "all", f"{name}: {program} is not installed")
        print(f"skipped {name}: {program} is not installed", flush=True)
    return bool(found)


def run(*command, data=None, status=(0,)):
    """What a program prints, which must be content with what it is given."""
    done = subprocess.run(list(map(str, command)), input=data, capture_output=True, timeout=300)
    check(done.returncode in status, f"{command[0]}: {done.stderr.decode(errors='replace')[:2000]}")
    return done.stdout


def chromium(*options):
    return run(
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        f"--user-data-dir={folder / 'profile'}", *options)


def finish():
    shutil.rmtree(folder, ignore_errors=True)
