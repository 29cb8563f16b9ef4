"""Nothing reaches the terminal raw, continued: what is typed on the command line, and files that are no dossiers.

Tables, calendars, JSON, documents and their names; dossiers, notes and settings that are wrong, whose lines are shown.
"""

import itertools
import os

import hostile
import hostile_dossier
import torture
from allowed import clean, clean_run, form_of
from torture import check, ok, perform, run, times

TEXTS = hostile_dossier.bearable()


# What is typed on the command line.
ARGUMENTS = [
    [None], ["list", None], ["check", None], ["show", None, "{}"], ["search", None, "{}"],
    ["search", "kind:", "{}", "--kind", None],
    ["list", "{}", "--from", None], ["list", "{}", "--source", None], ["list", "{}", "--place", None], ["date", None],
    ["date", None, "--json"], ["export", "{}", "--format", None],
    ["export", "{}", "--format", "csv", "-o", "/none/", None],
    ["export", "{}", "--recipe", None], ["export", "{}", "--format", "csv", "--redact", None],
    ["import", None, "-o", "/none/x"],
    ["import", None, "--dry-run"], ["init", "/none/", None], ["snapshot", "{}", "--keys", None],
    ["snapshot", "{}", "--size", None],
    ["locate", None, "{}"], ["--theme", None], ["list", "{}", "--", None], ["check", "{}", "--", None],
    ["list", "{}#", None],
]


def try_arguments():
    """Texts as arguments, many at once in the quick half."""
    folder = hostile_dossier.Dossier(TEXTS[::9]).write(torture.folder / "few")
    written = number = 0
    size = times(150, 15)
    groups = ["\u00b7".join(TEXTS[start:start + size]) for start in range(0, len(TEXTS), size)]
    spoilt = [text for _, text in hostile.spoilt()]
    groups += [b" ".join(spoilt[start:start + size]).replace(b"\0", b"") for start in range(0, len(spoilt), size)]
    for group in groups:
        group = group if isinstance(group, bytes) else group.encode()
        for arguments in ARGUMENTS:
            words = [str(folder).encode() if word == "{}" else group if word is None else
                     word.replace("{}", str(folder)).encode() for word in arguments]
            if words[-1] == group and len(words) > 1 and words[-2].endswith((b"/", b"#")):
                words[-2:] = [words[-2] + group[:200]]
            written += tried(words, [*arguments, group[:60]])
            number += 1
    ok("arguments", f"{number} runs of {len(ARGUMENTS)} kinds, {len(groups)} groups of {size} texts, {written:,} bytes")


turns = itertools.count()


def tried(arguments, shown, environment={}):
    """One run whose output is looked at: how much it was. Some are on a terminal, where more is shown as marks."""
    if next(turns) % times(3, 2):
        return clean_run(run(*arguments, environment=environment, cwd=torture.folder), shown)
    with torture.Terminal(*arguments, environment=environment, cwd=torture.folder) as terminal:
        status = terminal.end(seconds=60)
        check(status in torture.ENDINGS, f"{shown} on a terminal ended with {status}")
        return clean(terminal.output, f"{shown} on a terminal", form_of(shown))


# Other files than dossiers.

def tables():
    """Tables and the like: what is told of them, shown of them, and made of them."""
    for name, make in hostile_dossier.TABLES.items():
        for kind, data in (("whole", make(TEXTS)), ("spoilt", b"\n".join([make(TEXTS[:40]), *(
                text for _, text in hostile.spoilt())]))):
            path = torture.folder / f"{kind}-{name}"
            path.write_bytes(data)
            for arguments in times([["import", path, "--dry-run"], ["list", path]], [
                    ["import", path, "--dry-run"], ["import", path, "--dry-run", "--json"], ["list", path],
                    ["list", path, "--json"], ["search", "a", path], ["snapshot", path],
                    ["import", path, "-o", path.with_suffix(".annals")],
                    ["import", path, "-o", path.with_suffix(".d")]]):
                yield arguments, None


BROKEN = {
    "no YAML": "annals: 1\ntitle: {0}\nsources: [\n# {0}\n", "a tab": "annals: 1\n\t{0}: x\n",
    "a key": "annals: 1\ntitle: x\n{0}: y\nsources: {{}}\nevents: []\n", "an alias": "annals: 1\ntitle: *{1}\n",
    "twice": "annals: 1\ntitle: x\nsources: {{}}\nevents: []\n{0}: 1\n{0}: 2\n", "a tag": "annals: !<{1}> 1\n",
    "no version": "annals: {0}\ntitle: x\n",
    "no date": "annals: 1\ntitle: x\nsources: {{}}\nevents:\n  - {{id: {0}, date: {0}}}\n",
    "no file": "annals: 1\ntitle: x\nsources: {{{0}: {{file: {0}}}}}\nevents: []\n",
    "no quotation": "annals: 1\ntitle: x\nsources: {{s: {{file: s.txt}}}}\n"
                    "events:\n  - id: {0}\n    kind: {0}\n    title: {0}\n"
                    "    accounts: [{{source: {0}, quotes: [{0}]}}, {{source: s, quotes: [{0}, a b c {0}]}}]\n",
}


def broken():
    """Dossiers, notes and settings that are wrong, whose lines are shown with what is wrong in them."""
    whole = torture.folder / "whole"
    hostile_dossier.Dossier(TEXTS[:9]).write(whole)
    size = times(120, 25)
    for number in range(0, len(TEXTS), size):
        text = "·".join(TEXTS[number:number + size])[:2000]
        for name, form in BROKEN.items():
            folder = torture.folder / "broken" / f"{name} {number}"
            folder.mkdir(parents=True)
            (folder / "s.txt").write_bytes(text.encode() + b"\na b c d\n")
            for kind, quote in (("raw", lambda text: text), ("quoted", hostile_dossier.plainly)):
                path = folder / f"{kind}.yaml"
                path.write_bytes(form.format(quote(text), text.split("\n")[0]).encode())
                yield ["check", path], None
                yield ["check", path, "--fix"], None
        for name, spoil in (("notes.yaml", "notes: [{0}"), ("notes.yaml", "annals: 1\n{0}: 1\n"),
                            ("config", "{0}: 1\ntheme: {0}\n"),
                            ("config", "keys: {{{0}: [{0}]}}\nstyles: {{{0}: {{color: {0}}}}}\n"),
                            ("config", "theme: [{0}")):
            path = (whole if name == "notes.yaml" else torture.folder) / name
            path.write_text(spoil.format(hostile_dossier.plainly(text)), "utf-8")
            command = ["list", "--starred", whole] if name == "notes.yaml" else ["snapshot", whole]
            yield command, {"ANNALS_CONFIG": str(torture.folder / "config")}


def documents():
    """Documents, whose texts, heads and names on the disk are such texts, made a dossier."""
    folder = torture.folder / "documents"
    folder.mkdir()
    for number, text in enumerate(TEXTS[::times(12, 1)] + [text for _, text in hostile.spoilt()]):
        data = text if isinstance(text, bytes) else text.encode()
        name = data.replace(b"/", b"").replace(b"\0", b"")[:60]
        line, form = data.replace(b"\n", b"").replace(b"\r", b""), number % 3
        head = (b"", b"<title>%s</title><meta name=author content='%s'><p>" % (data, data),
                b"Subject: %s\nFrom: %s <a@b.c>\nDate: %s\n\n" % ((line,) * 3))[form]
        with open(os.fsencode(folder) + b"/%d" % number + name + (b".txt", b".html", b".eml")[form], "wb") as file:
            file.write(head + data + b"\n")
    yield ["init", torture.folder / "made", folder], None
    yield ["init", torture.folder / "again", *sorted(folder.iterdir())[:400]], None
    yield ["check", torture.folder / "made"], None
    yield ["list", torture.folder / "made"], None


def try_other_files():
    """What is told, shown and made of files that are no dossiers, or wrong ones."""
    size, number = 0, 0
    for make in (tables, broken, documents):
        for arguments, environment in make():
            size += tried(arguments, arguments, environment or {})
            number += 1
    ok("other files", f"{number} runs on tables, calendars, JSON, broken YAML, notes, settings and documents, "
       f"{size:,} bytes")


def try_nothing_ran():
    """No text of all these was run as a command."""
    check(not list(torture.folder.rglob("PWNED")), "a shell ran what a text says")


perform(try_arguments, try_other_files, try_nothing_ran)
