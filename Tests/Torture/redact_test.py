"""--redact leaves no original spelling: names that are hidden, in every field and in many writings, in every export.

The bytes are searched as they are, as UTF-16, and with what they escape resolved: JSON, HTML, addresses, base64, and
what is compressed. Letters are compared without case, composed as NFC has them, and without what is not seen.
"""

import base64
import html
import json
import re
import sqlite3
import unicodedata
import urllib.parse
import zlib

import torture
from torture import check, formats, ok, perform, run, times

# The names, each with its other spellings; none of their words stands anywhere else.
NAMES = {
    "Zeno Qu\u00e9bert": ["Captain Qu\u00e9bert", "Z. Qu\u00e9bert"], "Vaxholm": ["V\u00e4xholm"],
    "\u0645\u062d\u0645\u062f \u0632\u06a9\u0631\u06cc\u0627": [], "Brynhild O'Tooly": ["Tulibot"],
    "\u91d1\u7530\u4e00\u8015\u52a9": [], "Ng\u1ecdc-Lan Tr\u1ea7n": [],
    "\u041f\u0451\u0442\u0440 \u0419\u0443\u0434\u0438\u043d": [],
}
FORMATS = formats()
UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u034f\u200e\u202d\u2066"


def writings(name):
    """A name in other writing: each is read as the name."""
    words = name.split(" ")
    yield from (name, unicodedata.normalize("NFD", name), name.lower(), unicodedata.normalize("NFC", name.title()))
    yield from (name.upper(), unicodedata.normalize("NFD", name.upper()))
    yield from (joint.join(words) for joint in ("-", "_", "  ", "\n", "\r\n", "\u00a0", ".", "/", "\u2003", "+",
                                                "&nbsp;", "\\n"))
    yield urllib.parse.quote(name)
    yield urllib.parse.quote(unicodedata.normalize("NFD", name)).lower()
    yield "".join(f"%{byte:02X}" for byte in name.encode())
    yield "".join(f"&#{ord(sign)};" for sign in name)
    yield "".join(f"&#x{ord(sign):X};" for sign in name)
    yield name.replace("\u00e9", "&eacute;").replace("\u00e4", "&auml;").replace("'", "&#39;")
    yield "".join(f"\\u{ord(sign):04x}" for sign in name)
    yield "".join(sign if sign.isascii() else f"\\u{ord(sign):04X}" for sign in name)
    yield f"data:text/plain;base64,{base64.b64encode(name.encode()).decode()}"
    yield f"data:;base64,{base64.urlsafe_b64encode(b'xy ' + name.encode() + b' z').decode().rstrip('=')}"
    yield from (split(name, sign) for sign in UNSEEN)
    if len(words[0]) > 3:
        yield from (split(name, hyphen) for hyphen in ("-\n", "-\r\n  ", "\u2010\n"))
    yield f"({name})" + f"\u201c{name}\u201d" + f"'{name}'s"


def split(name, sign):
    """The name with a sign in the middle of its first word."""
    middle = len(name.split(" ")[0]) // 2 or 1
    return name[:middle] + sign + name[middle:]


def all_writings():
    return [each for name, others in NAMES.items() for spelling in (name, *others) for each in writings(spelling)]


def dossier(folder, texts):
    """In every field one of the texts, each of which comes to every field."""
    folder.mkdir()
    names = [{"name": name, "kind": "person", "also": others} for name, others in NAMES.items()]
    names += [{"name": f"Friend of {name}", "kind": "group", "not": [name]} for name in NAMES]
    whole = {
        "annals": 1, "title": " ".join(texts[:30]), "fields": {texts[0]: texts[5]},
        "sources": {source(number, texts): source_fields(number, texts) for number in range(3)}, "names": names,
        "events": [event(number, texts) for number in range(len(texts))]}
    write(folder / "dossier.yaml", whole)
    for number in range(3):
        body = "".join(f"{quote(number, texts)}\n\n" for number in range(len(texts)))
        (folder / file(number)).write_bytes((body + f"aside {number}\n").encode())
    notes = [{"event": event_id(number, texts), "note": texts[number - 3]} for number in range(len(texts))]
    notes += [{"source": source(0, texts), "quote": quote(number, texts), "note": texts[number]}
              for number in range(min(60, len(texts)))]
    write(folder / "notes.yaml", {"annals": 1, "notes": notes})
    return folder


def write(path, value):
    """JSON is YAML, too."""
    path.write_text(json.dumps(value, indent=1) + "\n", "utf-8")


def source_fields(number, texts):
    many = {key: " ".join(texts[place + number::11])
            for place, key in enumerate(("title", "author", "publisher", "printed", "note"))}
    address = "/".join(texts[number::7]).replace(" ", "%20").replace("\n", "")
    return {"file": file(number), **many, "url": f"https://example.org/{address}",
            "aside": [{"quote": f"aside {number}", "why": texts[number]}]}


def event(number, texts):
    at = [f"a {texts[(number + place * 5) % len(texts)]} b" for place in range(20)]
    account = {"source": source(number % 3, texts), "quotes": [quote(number, texts)], "printed": at[14], "note": at[15],
               "says": {at[16]: at[17]}}
    return {
        "id": event_id(number, texts), "date": f"2021-01-{number % 28 + 1:02}", "kind": at[1], "title": at[2],
        "summary": at[3], "note": at[4], "place": at[5], "people": [at[6]], "time": at[7], "inferred": at[8],
        "fields": {at[9]: at[10], "Text": at[11], "Media": at[12]}, "accepted": {"single-source": at[13]},
        "accounts": [account], "points": {at[16]: {"verdict": "contradiction", "note": at[18]}}}


def event_id(number, texts):
    return f"{number}-{texts[number]}"


def quote(number, texts):
    return f"begin {number} {texts[number]} end {number}"


def source(number, texts):
    return f"s{number} {list(NAMES)[number]} {texts[number]}"


def file(number):
    return f"{list(NAMES)[number].replace(' ', '_')} {number}.txt"


# What is looked for.

def plain(text):
    """Without case, marks composed, and without what is not seen."""
    text = unicodedata.normalize("NFC", text).casefold()
    return "".join(sign for sign in text if sign.isspace() or (
        sign != "\u034f" and unicodedata.category(sign) not in ("Cf", "Cc")))


PATTERN = re.compile("|".join(
    r"(?<!\w)" + r"[\W_]+".join(map(re.escape, re.findall(r"[^\W_]+", plain(spelling)))) + r"(?!\w)"
    for name, others in NAMES.items() for spelling in (name, *others)))


def readings(data):
    """The bytes as text in all the ways in which somebody may read them."""
    for coding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield data.decode(coding, "ignore")
    yield data[1:].decode("utf-16-le", "ignore")
    text = data.decode("utf-8", "ignore")
    if text.startswith("BEGIN:"):
        text = text.replace("\r\n ", "")
        yield text.replace("\\n", "\n").replace("\\", "")
    joined = re.sub(r"(\w)[-\u2010]\s*\n\s*(?=\w)", r"\1", text)
    for each in (text, joined):
        yield urllib.parse.unquote(each)
        yield html.unescape(html.unescape(each))
        yield re.sub(r"\\+[nrt]", " ", each)
        yield re.sub(r"(?:\\+u[0-9a-fA-F]{4})+", lambda match: bytes.fromhex(
            "".join(re.findall(r"u(.{4})", match[0]))).decode("utf-16-be", "ignore"), each)
    for run_ in re.findall(r"[A-Za-z0-9+/_-]{8,}", text):
        for start in range(4):
            piece = run_[start:].replace("-", "+").replace("_", "/")
            piece = piece[:-1] if len(piece) % 4 == 1 else piece
            yield base64.b64decode(piece + "=" * (-len(piece) % 4)).decode("utf-8", "ignore")
    yield from inflated(data)


def inflated(data):
    """What is compressed in it, with a head or without."""
    for match in re.finditer(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b", data):
        for bits in (15, 31):
            try:
                yield zlib.decompressobj(bits).decompress(data[match.start():], 1 << 20).decode("utf-8", "ignore")
            except zlib.error:
                pass


def search(data, name):
    for text in readings(data):
        found = PATTERN.search(plain(text))
        if found:
            place = found.start()
            torture.fail(f"{name} still has {found[0]!r} in {plain(text)[max(place - 80, 0):place + 80]!r}")


def of_archive(path):
    """Every value of every table."""
    with sqlite3.connect(path) as database:
        database.text_factory = bytes
        for table, in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            try:
                rows = database.execute(f'SELECT * FROM "{table.decode()}"').fetchall()
            except sqlite3.OperationalError:
                continue  # A table of a kind that this SQLite has not.
            yield from (value for row in rows for value in row if isinstance(value, bytes))


def hidden(folder, names, options):
    size = 0
    for name in FORMATS:
        target = torture.folder / f"export.{name}"
        done = run("export", folder, "--format", name, "-o", target, "--force", "--redact", names, *options, status=0)
        check(b"hidden: " in done.stderr, f"{name} does not tell what was hidden: {done.stderr!r}")
        search(done.stderr, f"{name}, messages")
        data = target.read_bytes()
        search(data, name)
        if name == "annals":
            for value in of_archive(target):
                search(value, "a value of the archive")
                for bits in (-15, 15):
                    try:
                        search(zlib.decompress(value, bits), "a text of the archive")
                    except zlib.error:
                        pass
        size += len(data)
    return size


def prove(texts):
    """That each of the writings is found where it is not hidden."""
    missed = [text for text in texts if not any(
        PATTERN.search(plain(reading)) for reading in readings(f"a {text} b".encode()))]
    check(not missed, f"these would not be found: {missed[:9]!r}")


def try_hiding():
    """None of the names is found in any export, in whatever writing it stood."""
    texts = all_writings()
    prove(texts)
    texts = torture.chance.sample(texts, times(120, len(texts)))
    folder = dossier(torture.folder / "dossier", texts)
    names = torture.folder / "names.yaml"
    write(names, {name: f"person {number}" for number, name in enumerate(NAMES)})
    ways = times([["--notes"]],
                 [["--notes"], ["--no-quotes"], ["--notes", "--no-texts", "--csv-raw"], ["--include-draft"]])
    size = sum(hidden(folder, names, options) for options in ways)
    ok("--redact",
       f"{len(texts)} writings of {len(NAMES)} names in every field, {len(FORMATS)} formats, {len(ways)} ways, "
       f"{size:,} bytes")


perform(try_hiding)
