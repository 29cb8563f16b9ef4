"""Names that lead out of a folder, and pipes, devices, folders and links where files are meant."""

import fcntl
import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import termios
import time

from quay import QUAY, files, make_tables, quay, refused, seal
from torture import ENVIRONMENT, SEEDS, Terminal, annals, chance, check, folder, ok, perform, run, times

# Names of sources that are to be refused, and those that are not; each lies in the dossier's folder or not.
OUTSIDE = ["../secret.txt", "a/../../secret.txt", "text.txt/../../secret.txt", "inner/../../secret.txt", "link.txt",
           "up/secret.txt", "sneak", "/etc/hostname", "/proc/self/environ", "file:///etc/hostname", "zero", "~/x",
           "~root/x", "~nobody", "loop", "dangling", "pipe", "socket", "device", "inner", ".", "..", "../", "x" * 5000,
           "inner/" * 3000 + "text.txt", '"text.txt\\0../secret.txt"', '"../secret.txt\\0"', "none.txt", "text.txt/",
           '"inner\\n/../secret.txt"', "%2e%2e/secret.txt", "..\\\\secret.txt", "ｓecret.txt", "․․/secret.txt"]
INSIDE = ["text.txt", "./text.txt", "inner.txt", "inner/deep.txt", "inner//deep.txt", "inner/./deep.txt", "back.txt"]


def try_traversal():
    """`file:` may name what lies in the folder, and nothing else."""
    place = folder / "traversal"
    (place / "inner").mkdir(parents=True)
    (folder / "secret.txt").write_text("SECRET hello\n")
    for name in ("text.txt", "inner/deep.txt"):
        (place / name).write_text("hello\n")
    for link, target in {"link.txt": "../secret.txt", "up": "..", "sneak": "inner/../../secret.txt", "loop": "loop",
                         "dangling": "nowhere", "zero": "/dev/zero", "inner.txt": "text.txt",
                         "back.txt": "../traversal/text.txt"}.items():
        (place / link).symlink_to(target)
    os.mkfifo(place / "pipe")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(os.path.relpath(place / "socket"))
    if not os.geteuid():
        os.mknod(place / "device", 0o20600, os.makedev(1, 5))
    for name in OUTSIDE + INSIDE:
        (place / "dossier.yaml").write_text(
            f"annals: 1\ntitle: T\nsources:\n  a:\n    file: {name}\nevents:\n  - id: e\n    date: 1901\n"
            "    kind: report\n    title: E\n    accounts: [{source: a, quotes: [hello]}]\n")
        commands = [["check"], ["export", "--format", "json"], ["import", "-o", folder / "traversed.annals"]]
        for command in chance.sample(commands, times(1, 3)):
            done = run(command[0], place, *command[1:], seconds=60)
            if name in INSIDE:
                check(done.returncode == 0, f"file: {name} is refused: {done.stderr}")
                (folder / "traversed.annals").unlink(missing_ok=True)
            else:
                check(done.returncode in {1, 65}, f"file: {name[:60]} is read by {command[0]}: {done}")
            check(b"SECRET" not in done.stdout, f"file: {name[:60]} leads out of the folder")
    allowed(place)
    with Terminal(place / "dossier.yaml") as terminal:
        terminal.wait(b" quit")
        (place / "text.txt").unlink()
        (place / "text.txt").symlink_to("../secret.txt")
        terminal.press("R")
        check(terminal.end("Q") == 0, "a browser whose text becomes a link does not quit")
        check(b"SECRET" not in terminal.output, "a browser follows a link that leads out of the folder")
    listener.close()
    ok("file:", f"{len(OUTSIDE)} names refused, {len(INSIDE)} read, by {times('one command', 'three commands')} each")


def allowed(place):
    """With --outside what lies elsewhere is read, and still nothing that is no file."""
    dossier = (place / "dossier.yaml").read_text()
    for name, status in (("../secret.txt", 0), (folder / "secret.txt", 0), ("link.txt", 0), ("zero", 65), ("pipe", 65)):
        (place / "dossier.yaml").write_text(dossier.replace(INSIDE[-1], str(name)))
        run("list", place, "--outside", status=status, seconds=60)
    (place / "dossier.yaml").write_text(dossier)


def try_strange_names():
    """What an export or an archive says its files are called leads nowhere but into the new folder."""
    place = folder / "strange"
    place.mkdir()
    whole = json.loads(run("export", SEEDS, "--format", "json", status=0).stdout)
    run("export", SEEDS, "--format", "annals", "-o", place / "whole.annals", status=0)
    names = ["../escape.txt", str(folder / "escape.txt"), "a/../../escape.txt", "dossier.yaml", "notes.yaml", ".hidden",
             "x/../../../escape", "..", ".", "", "a\0b", "a\nb", "-rf", "~/x", "x" * 300, "a/b/c.txt", "DOSSIER.YAML",
             "redact.yaml"]
    for number, name in enumerate(chance.sample(names, times(3, len(names)))):
        changed = json.loads(json.dumps(whole))
        changed["sources"][0]["file"] = name
        (place / "changed.json").write_text(json.dumps(changed))
        shutil.copy(place / "whole.annals", place / "changed.annals")
        with sqlite3.connect(place / "changed.annals") as database:
            database.execute("UPDATE source SET file = ? WHERE id = 0", (name,))
        database.close()
        seal(place / "changed.annals")
        for source in ("changed.json", "changed.annals"):
            target = place / f"{number}-{source.split('.')[1]}"
            around = surroundings(target)
            done = run("import", place / source, "-o", target)
            check(done.returncode in {0, 65}, f"{source} with the file {name!r}: {done}")
            check(surroundings(target) == around, f"the text {name!r} of {source} has got out")
            if done.returncode == 0:
                inside = files(target)
                check("sources:" in inside["dossier.yaml"].decode(), f"the text {name!r} is the dossier")
                check(run("list", target, status=0).stdout, "it cannot be read")
        with Terminal("--no-state", place / "changed.annals") as terminal:
            terminal.wait(b" quit")
            terminal.press("o")
            terminal.end(with_signal=signal.SIGTERM)
        check(surroundings(target) == around, f"a browser that opens the text {name!r} writes it")
    (place / "escape.txt").touch()
    check(surroundings(target) != around, "what gets out is not seen")
    ok("names of files", f"{times(3, len(names))} in an export and in an archive, none leads out of the folder")


def surroundings(target):
    """All that lies around what a command is to write, with what it holds."""
    return {path: path.read_bytes() if path.is_file() else None for path in sorted(folder.rglob("*"))
            if not path.is_relative_to(target)}


def try_no_files():
    """What is no file, given as one: nothing is waited for, and nothing read that has no end."""
    place = folder / "no-files"
    place.mkdir()
    for name in ("pipe", "pipe.annals", "pipe.csv", "pipe.json", "pipe.pdf"):
        os.mkfifo(place / name)
    for name in ("in-pipe", "in-zero", "in-folder"):
        (place / name).mkdir()
    os.mkfifo(place / "in-pipe/dossier.yaml")
    (place / "in-zero/dossier.yaml").symlink_to("/dev/zero")
    (place / "in-folder/dossier.yaml").mkdir()
    (place / "loop").symlink_to("loop")
    (place / "dangling").symlink_to("nowhere")
    things = [*(place / name for name in os.listdir(place)), "/dev/zero", "/dev/null", "/dev/random", "/dev/full",
              "/dev/tty", "/dev/stdin", place / "none"]
    dossier, count = quay("no-files-dossier"), 0
    settings(dossier, things)
    for thing in things:
        commands = [
            ["list", thing], ["check", thing], ["snapshot", thing], ["import", thing, "-o", place / "o"],
            ["import", thing, "-o", place / "o.annals"], ["init", place / "i", thing], ["locate", "--lines", thing],
            ["export", dossier, "--format", "csv", "--redact", thing], ["locate", thing, "--selector", thing],
            ["export", dossier, "--recipe", thing]]
        for arguments in chance.sample(commands, times(1, len(commands))):
            done = run(*arguments, seconds=60)
            check(done.returncode and done.stderr, f"{arguments} succeeds")
            count += 1
        for force in times([["--force"]], [[], ["--force"]]):
            if not str(thing).endswith("none"):
                refused(["export", dossier, "--format", "csv", "-o", thing, *force], place, str(thing))
                count += 1
    streams()
    ok("no files", f"{count} commands with {len(things)} pipes, devices, folders and links as what they read or write")


def settings(dossier, things):
    """The same as the settings, and as the notes beside a dossier."""
    notes = dossier / "notes.yaml"
    for thing in chance.sample(things, times(4, len(things))):
        done = run("snapshot", dossier, seconds=60, environment={"ANNALS_CONFIG": str(thing)})
        check(str(thing) in done.stderr.decode(), f"settings of {thing}: {done}")
        notes.symlink_to(thing)
        run("show", "fire", dossier, "--notes", seconds=60)
        notes.unlink()


def streams():
    """Where a stream is promised, a pipe with a text is one."""
    text = (folder / "small.csv").read_bytes()
    run("import", "-", "-o", folder / "streamed", data=text, status=0)
    run("import", "-", "-o", folder / "streamed.annals", data=text, status=0)
    check(run("list", "-", data=(QUAY / "dossier.yaml").read_bytes(), cwd=QUAY).stdout, "standard input is not read")
    endless = subprocess.Popen([annals, "import", "-", "-o", folder / "endless"], stdin=subprocess.PIPE,
                               env=ENVIRONMENT, stderr=subprocess.DEVNULL)
    endless.stdin.write(b"Date,Title\n")
    endless.stdin.flush()
    wait_until_read(endless.stdin)
    endless.send_signal(signal.SIGINT)
    check(endless.wait(60) == -signal.SIGINT and not (folder / "endless").exists(), "^C does not end a pipe's reading")
    with open("/dev/zero", "rb") as zero:
        done = subprocess.run([annals, "import", "-", "-o", folder / "zero"], stdin=zero, env=ENVIRONMENT, timeout=60,
                              capture_output=True, check=False)
    check(done.returncode in {65, 74}, f"zeros without an end: {done}")


def wait_until_read(pipe, seconds=60):
    """Until nothing of what was written into a pipe is in it any more."""
    end = time.monotonic() + seconds
    while int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)), sys.byteorder):
        check(time.monotonic() < end, "nobody reads the pipe")
        time.sleep(0.01)


def try_links():
    """A link stays, and what it leads to is written; one that leads nowhere stays, too."""
    place = quay("links", slips=True)
    shutil.move(place / "dossier.yaml", place / "real.yaml")
    (place / "dossier.yaml").symlink_to("real.yaml")
    run("check", "--fix", "--write", place)
    check((place / "dossier.yaml").is_symlink(), "the link is gone")
    check("\n    tilte" not in (place / "real.yaml").read_text(), "what the link leads to is not mended")
    (place / "real-notes.yaml").write_text("annals: 1\n")
    (place / "notes.yaml").symlink_to("real-notes.yaml")
    with Terminal(place) as terminal:
        terminal.wait(b" quit")
        terminal.press("*")
        check(terminal.end("Q") == 0, "it does not quit")
    check((place / "notes.yaml").is_symlink() and "stars" in (place / "real-notes.yaml").read_text(), "no star")
    for name, target in (("out", "real-out"), ("loop", "loop"), ("dangling", "nowhere")):
        (place / name).symlink_to(target)
    (place / "real-out").write_text("old\n")
    for name, status in (("out", 0), ("loop", 73), ("dangling", 73)):
        run("export", place, "--format", "csv", "-o", place / name, status=73)
        run("export", place, "--format", "csv", "-o", place / name, "--force", status=status)
        check((place / name).is_symlink(), f"the link {name} is replaced")
    check((place / "real-out").read_text() != "old\n" and not (place / "nowhere").exists(), "nothing is written there")
    ok("links", "a dossier, notes and an export go where a link leads")


make_tables()
perform(try_traversal, try_strange_names, try_no_files, try_links)
