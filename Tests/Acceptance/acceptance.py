"""What the checks share: exports of two dossiers, a line for each check, and the first sentence that is not true."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
MACHH = os.path.join(ROOT, "seeds")

# Dates of every kind, one event each. Those in LOST have no day, or none that calendars reach.
DATES = [
    "2021-01-03", "2021-01-03?", "2021-01-03~", "2021-01-03%", "2021-01", "2021", "198X", "2021-21",
    "[2021-01-03,2021-01-05]", "{2021-01-03,2021-01-05}", "[2021-01-03..]", "[..2021-01-03]",
    "2021-01-03/2021-01-09", "../2021-01-12", "2021-01-12/..", "/2021-01-12", "2021-01-12/",
    "2021-01-03T03:00:00", "2021-01-03T03:00:00Z", "2021-01-03T03:00:00+05:00",
    "2021-01-03T23:30:00-04:30", "2021-XX-03", "1901-05-03", "-0043-03-15", "Y-170000", "Y20000",
    None,
]
LOST = ["-0043-03-15", "Y-170000", "Y20000", None]

# What means something in one format or another, or to a terminal.
HOSTILE = [
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", " =1+1", "\"=1+1", "'=1", "＝1+1", "\t=1",
    "comma, semicolon; tab\tbar| quote\" double\"\" back\\slash colon: end", "line\nbreak\r\nand\rmore",
    "BEGIN:VEVENT\r\nEND:VCALENDAR", "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "&amp; &lt; ]]> --> */ {{x}} ${x} %s", "\x1b[31mred\x07\x9b31m\x7f\x85", "هجوم مچھ \u202eabc\u202c", "e\u0301🇵🇰👩\u200d👧",
    "line\u2028separator\u2029paragraph", "  two  blanks  ", "2021-01-03T00:00:00  certain  x  y  2021  z", "# comment",
    "long " + "wörter 漢字 " * 60000,
]


def hostile(folder):
    """A small dossier that holds every date and every text above; the texts are titles and quotations."""
    os.makedirs(folder)
    texts = [text for text in HOSTILE if not any(ord(c) < 32 and c not in "\t\n\r" for c in text)]
    with open(os.path.join(folder, "text.txt"), "w", encoding="utf-8", newline="") as file:
        file.write("\n\n".join("<%d> %s </%d>" % (n, text, n) for n, text in enumerate(texts)))
    events = [
        {"id": "date-%d" % n, "kind": "report", "title": "Event %d" % n, "time": "early",
         "accounts": [{"source": "text", "quotes": ["<0>"], "says": {"killed": "11"}},
                      {"source": "other", "quotes": ["other words"], "says": {"killed": "12" if n == 0 else "11"}}],
         **({"date": date} if date else {})}
        for n, date in enumerate(DATES)
    ] + [
        {"id": "text-%d" % n, "date": "2021-02-03", "kind": text[:40].strip() or "report", "title": text, "summary": text,
         "place": text[:60], "people": [text[:60]], "note": text[:60],
         "accounts": [{"source": "text", "quotes": [{"exact": "<%d> %s </%d>" % (n, text, n)}], "says": {text[:30].strip() or "x": text[:60]}}]}
        for n, text in enumerate(texts)
    ]
    events.append({"id": "controls", "date": "2021-02-04", "kind": "report", "title": HOSTILE[15], "note": HOSTILE[15],
                   "accounts": [{"source": "other", "quotes": ["other words"]}]})
    with open(os.path.join(folder, "other.txt"), "w", encoding="utf-8") as file:
        file.write("other words\n")
    sources = {
        "text": {"file": "text.txt", "publisher": HOSTILE[0], "published": "2021-01-12", "url": "https://example.org/a?b=c&d=e"},
        "other": {"file": "other.txt", "title": HOSTILE[10], "url": "javascript:alert(1)"},
    }
    with open(os.path.join(folder, "dossier.yaml"), "w", encoding="utf-8") as file:
        file.write(yaml({"annals": 1, "title": "Hostile, = \"title\"; <b>", "sources": sources, "events": events}))


def yaml(value):
    """JSON is YAML but for what lies beyond U+FFFF."""
    def whole(pair):
        return "\\U%08x" % ord(json.loads('"%s"' % pair[0]))

    return re.sub(r"\\ud[89ab]..\\ud[c-f]..", whole, json.dumps(value))


class Acceptance:
    """One run of checks: `with Acceptance() as checks`."""

    def __enter__(self):
        self.annals = os.path.abspath(sys.argv[1])
        self.folder = tempfile.mkdtemp()
        hostile(os.path.join(self.folder, "hostile"))
        return self

    def __exit__(self, *error):
        shutil.rmtree(self.folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    @property
    def dossiers(self):
        return {"machh": MACHH, "hostile": self.path("hostile")}

    def export(self, name, form, extension, *options):
        """The path of the export of a dossier, and what was told of it."""
        path = self.path("%s-%s.%s" % (name, form, extension))
        command = [self.annals, "export", self.dossiers[name], "--format", form, "-o", path, "--force", *options]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            fail("export of %s as %s ended with %d: %s" % (name, form, done.returncode, done.stderr))
        with open(path, "rb") as file:
            first = file.read()
        again = subprocess.run(command[:-len(options) or None], capture_output=True, text=True)
        with open(path, "rb") as file:
            ensure(again.returncode == 0 and file.read() == first, "two exports of %s as %s differ" % (name, form))
        return path, done.stderr

    def events(self, name):
        """The events as the JSON export has them."""
        done = subprocess.run([self.annals, "export", self.dossiers[name], "--format", "json"], capture_output=True, text=True)
        ensure(done.returncode == 0, "export of %s as json ended with %d: %s" % (name, done.returncode, done.stderr))
        return json.loads(done.stdout)["events"]


def fail(sentence):
    sys.exit("failed: " + sentence)


def ensure(truth, sentence):
    if not truth:
        fail(sentence)


def ok(name):
    print("ok", name, flush=True)


def missing(name, program):
    """Skips a check whose program is not installed, unless all are asked for."""
    if os.environ.get("ACCEPTANCE") == "all":
        fail("%s needs %s, which is not installed" % (name, program))
    print("skipped %s: %s is not installed" % (name, program), flush=True)


def words(text):
    """Letters and figures alone: what no escaping changes."""
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())
