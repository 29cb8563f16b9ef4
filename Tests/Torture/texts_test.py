"""Nothing reaches the terminal raw: hostile texts in all of a dossier, through every command.

What comes out is read byte by byte: see allowed.py. Where a text is refused, what is said of it counts too.
"""

import allowed
import hostile_dossier
import torture
from allowed import clean, clean_run, form_of
from torture import check, formats, ok, perform, run, times

TEXTS = hostile_dossier.bearable()
# All but the one that is no text.
FORMATS = [name for name in formats() if name != "annals"]
# All the texts as a dossier and as an archive, and every ninth.
DOSSIER = hostile_dossier.Dossier(TEXTS, hostile_dossier.plainly).write(torture.folder / "dossier")
ARCHIVE = torture.folder / "dossier.annals"
run("export", "--format", "annals", "-o", ARCHIVE, DOSSIER, status=0)
FEW = hostile_dossier.Dossier(TEXTS[::9]).write(torture.folder / "few")


def runs(folder, file):
    """Commands that read a dossier or an archive, with their status."""
    first = f"1 {TEXTS[1]}"
    yield ["list", folder], 0
    yield ["list", folder, "--json"], 0
    yield ["list", folder, "--starred"], {0, 1}
    yield ["list", folder, "--kind", TEXTS[30]], {0, 1}
    yield ["show", first, folder], 0
    yield ["show", first, folder, "--json"], 0
    yield ["show", first, folder, "--notes"], 0
    yield ["search", "begin", folder], 0
    yield ["search", "begin", folder, "--json"], 0
    yield ["search", "end -a", folder], {0, 1}
    for keys in times(["c", "P", "<enter>"],
                      ["", "c", "C", "L", "P", "T", "<enter>", "?", "s", "i", "<enter>v)", "/begin"]):
        for form in times(["svg"], ["text", "svg"]):
            yield ["snapshot", folder, "--keys", keys, "--format", form], 0
    if file is None:
        yield ["check", folder], {0, 1}
        if torture.IS_LONG:
            yield ["check", folder, "--json"], {0, 1}
        yield ["check", folder, "--coverage"], {0, 1}
        yield ["check", folder, "--reanchor"], {0, 1}
        yield ["locate", "begin 3", folder], {0, 1, 64, 66}


def commands(folder, file=None):
    """How many there were, and how much they wrote."""
    all_runs = list(runs(folder, file))
    return len(all_runs), sum(
        clean_run(run(*arguments, status=status), arguments) for arguments, status in all_runs)


def on_terminal(*arguments, environment={}, data=None):
    """What a command writes when both its outputs are a terminal."""
    with torture.Terminal(*arguments, environment=environment) as terminal:
        if data is not None:
            terminal.send(data, 0.3)
        status = terminal.end(seconds=60)
        check(status in torture.ENDINGS, f"{arguments} ended with {status}")
        return bytes(terminal.output)


def try_commands():
    """Every command that reads a dossier or an archive, into a pipe and on a terminal."""
    number, size = map(sum, zip(commands(DOSSIER), commands(ARCHIVE, ARCHIVE)))
    for arguments, _ in runs(DOSSIER, None):
        if "snapshot" not in arguments and (torture.IS_LONG or "--json" in arguments):
            size += clean(on_terminal(*arguments), f"{arguments} on a terminal", form_of(arguments))
            number += 1
    ok("commands", f"{number} runs on {len(TEXTS)} texts in every field, {size:,} bytes")


def try_exports():
    """An export that is looked at shows marks; one into a pipe has the bytes of the file."""
    size, form = 0, allowed.Allowed(draws=False)
    for dossier in times([FEW], [DOSSIER, ARCHIVE]):
        for name in FORMATS:
            size += clean(on_terminal("export", "--format", name, "--notes", dossier), f"{name} on a terminal", form)
        refusal = on_terminal("export", "--format", "annals", dossier)
        size += clean(refusal, "an archive on a terminal")
        check(b"is not for a terminal" in refusal, f"an archive was written to a terminal: {refusal[:200]!r}")
        for name in times(["markdown", "json", "csv", "annals"], [*FORMATS, "annals"]):
            target = torture.folder / f"export.{name}"
            run("export", "--format", name, dossier, "-o", target, "--force", status=0)
            piped = run("export", "--format", name, dossier, status=0)
            check(piped.stdout == target.read_bytes(), f"{name} in a pipe is not what a file has")
            clean(piped.stderr, f"{name}, messages")
    ok("exports to a terminal", f"{len(FORMATS) + 1} formats, {size:,} bytes")


def try_nothing_ran():
    """No text of all these was run as a command."""
    check(not list(torture.folder.rglob("PWNED")), "a shell ran what a text says")


allowed.prove()
perform(try_commands, try_exports, try_nothing_ran)
