"""Runs every command and a browser where no socket can be made, and looks at what they write.

A filter of the kernel (seccomp) ends whoever makes a socket, programs that annals begins included. What is written
is seen with strace, where that is there, and in the folders themselves.
"""

import pathlib
import platform
import re
import shutil
import signal
import stat
import subprocess
import sys

import socketless
from planted import begin, environment, programs, write_into
from quay import quay, skip
from torture import ENVIRONMENT, IS_LONG, Terminal, annals, check, folder, formats, ok, perform
from traced import NAMES, SYNCS, WRITES, changes, is_within, named, trace, traced, unsynced, wider

SOCKETLESS = [sys.executable, socketless.__file__]


def commands(place):
    """Each command, with what it writes below `place`; all of them succeed."""
    (place / "table.csv").write_text("Date,Title\n1901-05-03,The mill burns\n")
    (place / "page.html").write_text("<title>A page</title><img src=http://127.0.0.1:1/x.png><p>It burnt.</p>")
    (place / "text.txt").write_text("A text\n\nIt burnt.\n")
    (place / "selector.json").write_text('{"exact": "harbour"}')
    (place / "names.yaml").write_text("[Reed]\n")
    dossier = place / "dossier.yaml"
    yield from (["export", dossier, "--format", name, "-o", place / f"out.{name}", "--force"] for name in formats())
    yield from (["list", dossier], ["show", "fire", dossier], ["show", "fire", dossier, "--notes"],
                ["search", "mayor", dossier], ["check", dossier], ["check", dossier, "--coverage"],
                ["check", dossier, "--fix", "--write"], ["check", dossier, "--reanchor", "--write"],
                ["locate", place / "post.txt", "--selector", place / "selector.json"], ["date", "2021-01?"],
                ["snapshot", dossier, "--keys", "jj<enter>"], ["help", "list"], ["--version"],
                ["export", dossier, "--format", "json", "--redact", place / "names.yaml", "--notes"],
                ["import", place / "table.csv", "-o", place / "imported"],
                ["import", place / "table.csv", "--dry-run"],
                ["import", place / "table.csv", "-o", place / "table.annals"],
                ["import", place / "out.json", "-o", place / "again"], ["list", place / "table.annals"],
                ["list", place / "table.csv"], ["export", place / "table.annals", "--format", "json"],
                ["init", place / "begun", place / "page.html", place / "text.txt"])


# Keys that look at all rooms, copy, pipe, open and edit, write a note, an acceptance and an event.
WALK = [":event fire\r", "yy", "yc", "yq", "yl", "|cat\r", "o", "e", "*", "AAsk again\r", "CqLqPqTq", "x", "?q",
        ":event reed\r:accept single-source Lost.\r", "u", "/mayor\r", "\r", "q", "&kind:report\r", "\x07", "R",
        "s", "\x07", ":read star\r/three\rvvaA new one\r4 May 1901\r\rreport\r\x0f", "u", "ma", "'a", "Tao", "\x07"]


def browse(place, tools, log, **more):
    """A browser that does all this; `o`, `e` and `y` have programs that only note what they are told."""
    own = environment(place, tools, EDITOR="recorder", BROWSER="recorder", WAYLAND_DISPLAY="none")
    with Terminal(place / "dossier.yaml", environment=own, **more) as terminal:
        terminal.wait_for_foot()
        for keys in [*WALK, "\x07", "\x07"]:
            if keys.startswith("|"):
                write_into(terminal, keys)
            elif keys in ("o", "e"):
                begin(terminal, keys, log)
            else:
                terminal.press(keys)
        check(terminal.end("Q") == 0, "the browser does not quit")
    check("Ask again" in (place / "notes.yaml").read_text(), "the browser has written no note")


def try_network():
    """No socket of any family, in any command, in the browser, and in what it begins."""
    if platform.machine() not in socketless.CALLS:
        return skip("network", f"there is no filter for {platform.machine()}")
    attempt = "import socket; socket.socket(socket.AF_{})"
    for family in ("INET", "INET6", "UNIX"):
        end = subprocess.run([*SOCKETLESS, sys.executable, "-c", attempt.format(family)], check=False)
        check(end.returncode == -signal.SIGSYS, f"a socket of {family} is not seen: {end.returncode}")
    place, count = quay("network"), 0
    for command in commands(place):
        done = subprocess.run([*SOCKETLESS, annals, *map(str, command)], env=ENVIRONMENT, timeout=120,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False)
        check(done.returncode == 0, f"{command} without sockets: {done}")
        count += 1
    browse(place, *programs("network-tools"), command=[*SOCKETLESS, annals])
    ok("network", f"{count} commands and a browser with {len(WALK)} turns make no socket")


def try_files():
    """Only where the user points, and in the state folder; nothing that others may read without being asked."""
    if not shutil.which("strace"):
        return skip("files", "strace is not there")
    place, count, seen = quay("files"), 0, 0
    tools, called = programs("files-tools")
    own, log = environment(place, tools), folder / "files.strace"
    home = pathlib.Path(own["HOME"])
    for command in [*commands(place), None]:
        if command:
            done = traced(command, log, own)
            check(done.returncode == 0, f"{command} under strace: {done}")
        else:
            browse(place, tools, called, command=trace([annals], log), umask=0)
        seen += len(list(changes(log)))
        check(not elsewhere(log, place, home, called), f"{command} does {elsewhere(log, place, home, called)}")
        check(not wider(log), f"{command} has a draft with more rights than what it becomes: {wider(log)}")
        count += 1
    prove(log, place, own, called)
    modes(place, home)
    ok("files", f"{count} commands and sessions, {seen} changes to files, none elsewhere; modes under umask 000")


def elsewhere(log, place, home, called):
    """The changes to what neither the user has pointed at nor is the program's own."""
    return [line for call, path, line in changes(log)
            if not is_own(call, path, line, home / ".local/state/annals")
            and not is_within(path, [place, "/dev/null", "/dev/tty", called])]


def is_own(call, path, line, state):
    """Whether it is of the folder for state, and made for nobody else from the beginning."""
    # What is too long for memory SQLite puts into a file without a name, which nobody else can open.
    if re.match(r"/(var/)?tmp/etilqs_", path):
        return "O_EXCL" in line and "0600" in line or call.startswith("unlink")
    if is_within(path, [state.parent]) and call.startswith("mkdir"):
        return "0700" in line
    if is_within(path, [state]):
        return "O_CREAT" not in line or "0600" in line
    return call.startswith("mkdir") and is_within(state, [path])


def prove(log, place, own, called):
    """That a program that writes elsewhere, or has a draft that all may read, is found."""
    home = pathlib.Path(own["HOME"])
    state = home / ".local/state/annals"
    for target in (home / ".cache", home / "notes.yaml", home / ".local/state/x", state / "x", f"{place}-x"):
        traced(["sh", "-c", ': > "$1"', "sh", str(target)], log, own)
        check(elsewhere(log, place, home, called), f"nobody sees that {target} is written")
        pathlib.Path(target).unlink()
    draft, whole = place / ".annals-1.part", place / "whole"
    for made, allowed in ((0o666, False), (0o600, True)):
        script = f'umask {0o666 - made:o}; : > "$1"; chmod 600 "$1"; mv "$1" "$2"'
        traced(["sh", "-c", script, "sh", str(draft), str(whole)], log, own)
        check(not wider(log) == allowed, f"a draft of the mode {made:o} that becomes one of 600: {wider(log)}")


def modes(place, home):
    """With no mask at all: state is one's own; what one asked for has the modes of any file."""
    for path in [home / ".local/state/annals", *(home / ".local/state/annals").rglob("*")]:
        mode = stat.S_IMODE(path.stat().st_mode)
        check(mode == (0o700 if path.is_dir() else 0o600), f"{path} has the mode {mode:o}")
    kinds = {path.name for path in (home / ".local/state/annals").rglob("*") if path.is_file()}
    check({"session.json", "journal.jsonl"} <= kinds, f"there is no state but {kinds}")
    for name in ("out.json", "out.annals", "notes.yaml", "table.annals"):
        check(stat.S_IMODE((place / name).stat().st_mode) == 0o666, f"{name} has other modes than one asked for")


def try_drafts():
    """A draft of what is for its owner alone is for nobody else either: of an export, a dossier, and hidden notes."""
    if not shutil.which("strace"):
        return skip("drafts", "strace is not there")
    place, log = quay("drafts", slips=True), folder / "drafts.strace"
    own = environment(place, place)
    for name in ("out.json", "out.annals", "dossier.yaml"):
        (place / name).touch()
        (place / name).chmod(0o600)
    for command in (["check", "--fix", "--write", place],
                    ["export", place, "--format", "json", "-o", place / "out.json", "--force"],
                    ["export", place, "--format", "annals", "-o", place / "out.annals", "--force"]):
        traced(command, log, own)
        check_draft(log, command)
    # Beside an archive no notes are kept.
    with Terminal(place / "out.annals", environment=own, command=trace([annals], log), umask=0) as terminal:
        terminal.wait_for_foot()
        terminal.press("AAsk again\r")
        check(terminal.end("Q") == 0, "the browser does not quit")
    check_draft(log, "a browser with hidden notes", "notes.yaml")
    ok("drafts", "of three files of mode 600 and of hidden notes, none is readable by others")


def check_draft(log, command, name=""):
    """There was a draft, which became what is its owner's alone, as it was itself."""
    became = [target for _, target in named(log) if name in target]
    check(became, f"{command} had no draft of {name}")
    check(all(pathlib.Path(target).stat().st_mode & 0o777 == 0o600 for target in became), f"{became} are for others")
    check(not wider(log), f"{command} has a draft that others may read: {wider(log)}")


def try_synced():
    """What is given its name is on the disk by then, with all that was written to it."""
    if not shutil.which("strace"):
        return skip("synced", "strace is not there")
    place, log, count = quay("synced", slips=True), folder / "synced.strace", 0
    own, calls = environment(place, place), NAMES + SYNCS + WRITES
    (place / "table.csv").write_text("Date,Title\n1901-05-03,The mill burns\n")
    for command in (["check", "--fix", "--write", place], ["export", place, "--format", "csv", "-o", place / "o.csv"],
                    ["export", place, "--format", "html", "-o", place / "o.csv", "--force"],
                    ["export", place, "--format", "annals", "-o", place / "o.annals"],
                    ["import", place / "table.csv", "-o", place / "imported"],
                    ["import", place / "table.csv", "-o", place / "imported.annals"],
                    ["init", place / "begun", place / "post.txt"]):
        traced(command, log, own, calls)
        count += check_synced(log, command)
    with Terminal(place, environment=own, command=trace([annals], log, calls)) as terminal:
        terminal.wait_for_foot()
        terminal.press(":event reed\r:accept single-source Lost.\r")
        terminal.press("AAsk again\r")
        check(terminal.end("Q") == 0, "the browser does not quit")
    for name in ("dossier.yaml", "notes.yaml"):
        count += check_synced(log, "the browser", name)
    for sync, allowed in ((":", False), ('sync "$1"', True)):
        script = f'echo x > "$1"; {sync}; mv "$1" "$2"'
        traced(["sh", "-c", script, "sh", str(place / ".annals-1.part"), str(place / "whole")], log, own, calls)
        check(not unsynced(log) == allowed, f"what {script} does to the disk is not seen: {unsynced(log)}")
    ok("on the disk", f"{count} files and folders are there as a whole before they have their names")


def check_synced(log, command, name=""):
    """How many drafts of a name were given it, none of them before it was on the disk."""
    became = [target for _, target in named(log) if name in target]
    check(became, f"{command} had no draft of {name}")
    late = [fault for fault in unsynced(log) if name in fault]
    check(not late, f"{command} has not waited for the disk: {late}")
    return len(became)


def try_temporary():
    """Nothing in shared folders that another user could have foreseen."""
    if not shutil.which("strace"):
        return skip("temporary files", "strace is not there")
    table, log = folder / "long.csv", folder / "temporary.strace"
    rows = 60_000 if IS_LONG else 6_000
    table.write_text("Date,Title,Text\n" + "".join(
        f"{1000 + n * 7 % 900},The mill {n},It burnt {n * 7919 % 100_003} times\n" for n in range(rows)))
    traced(["import", table, "-o", folder / "long.annals"], log, {})
    made = {}
    for _, path, line in changes(log):
        if "O_CREAT" in line:
            made.setdefault(path, line)
    check(any(path.endswith(".part") for path in made), "the import was not seen")
    for line in made.values():
        check("O_EXCL" in line, f"a file that may be there already is written: {line}")
    names = {re.sub(r"\d{6,}|(?<=etilqs_).*", "#", path.rsplit("/", 1)[1]) for path in made}
    ok("temporary files", f"{len(made)} of {rows} rows, all new and by names that nobody knows before: {sorted(names)}")


perform(try_files, try_drafts, try_synced, try_network, try_temporary)
