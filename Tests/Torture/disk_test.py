"""Disks that are full, files that may not be read or written or are no files, and several programs at once.

Behind the program may stand the names of the trials that are wanted alone: `disk_test.py PROGRAM archives links`.
"""

import concurrent.futures
import ctypes
import hashlib
import json
import os
import pathlib
import resource
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import zlib

from torture import (ENDINGS, ENVIRONMENT, IS_LONG, ROOT, SEEDS, Terminal, annals, chance, check, fail, finish,
                     folder, ok, run, times)

QUAY = ROOT / "docs/quay"
ACCEPTED = "    accepted:\n      single-source: The other papers of that week are lost.\n"
NEW_SPACE, READ_ONLY, REMOUNT, BIND, RECURSIVE, PRIVATE = 0x20000, 1, 32, 4096, 16384, 1 << 18
libc = ctypes.CDLL(None, use_errno=True)
NOBODY = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"]
# What Escape does, too, which with what follows on it at once would be another key.
CANCEL = "\x07"
FULL, DENIED, READONLY = "No space left on device", "Permission denied", "Read-only file system"


def quay(name, slips=False):
    """A small dossier of its own, whose titles may be misspelt."""
    place = folder / name
    place.mkdir(exist_ok=True)
    for file in ("post.txt", "star.txt", "dossier.yaml"):
        (place / file).write_text((QUAY / file).read_text().replace(ACCEPTED, ""))
    if slips:
        file = place / "dossier.yaml"
        file.write_text(file.read_text().replace("    title: The", "    tilte: The"))
    return place


def table(name, rows=2000):
    path = folder / name
    path.write_text("Date,Title,Where\n" + "".join(
        f"{1900 + n % 120},The mill number {n} burns,Ley {n * 7919 % 10007}\n" for n in range(rows)))
    return path


def files(place):
    """All that lies in a folder, with what it holds."""
    return {str(path.relative_to(place)): path.read_bytes() for path in sorted(place.rglob("*")) if path.is_file()}


def skip(name, why):
    if IS_LONG:
        fail(f"{name} cannot be tried: {why}")
    print(f"-- {name} is skipped: {why}", flush=True)


def mount(kind, target, flags=0, data="", source="none"):
    done = libc.mount(source.encode(), str(target).encode(), kind.encode(), flags, data.encode())
    if done:
        raise OSError(ctypes.get_errno(), f"{kind} cannot be mounted at {target}")


def own_mounts():
    """A name space of one's own, so that nobody else sees what is mounted; whether it is to be had."""
    if os.geteuid() or libc.unshare(NEW_SPACE):
        return False
    mount("", "/", RECURSIVE | PRIVATE)
    return True


def fill(place, leave):
    """Leaves so many bytes of a disk."""
    (place / "filler").unlink(missing_ok=True)
    free = os.statvfs(place)
    with open(place / "filler", "wb") as file:
        file.write(bytes(max(free.f_bavail * free.f_bsize - leave, 0)))


def writers(place, output):
    """The commands that write, each with what it writes to."""
    big, small = folder / "big.csv", folder / "small.csv"
    yield ["export", SEEDS, "--format", "html", "-o", output / "old", "--force"], "old"
    yield ["export", SEEDS, "--format", "annals", "-o", output / "old", "--force"], "old"
    yield ["export", SEEDS, "--format", "json", "-o", output / "new.json"], "new.json"
    yield ["import", big, "-o", output / "new"], "new"
    yield ["import", big, "-o", output / "new.annals"], "new.annals"
    yield ["import", small, "-o", output / "new2.annals"], "new2.annals"
    yield ["init", output / "begun", SEEDS / "000_466c02789f83fd4d.txt", big.with_suffix(".txt")], "begun"
    yield ["check", "--fix", "--write", place / "slips"], None


def refused(command, output, reason, **more):
    """A command fails with a reason, and leaves everything as it was."""
    before = files(output)
    done = run(*command, status={73, 74}, **more)
    words = done.stderr.decode()
    check(any(part in words for part in ([reason] if isinstance(reason, str) else reason)),
          f"{command} is refused without {reason!r}: {words}")
    check(files(output) == before, f"{command} leaves {set(files(output)) - set(before)}")


def full_disk():
    """A disk on which there is room for some hundred bytes, or for some ten thousand."""
    place = folder / "disk"
    place.mkdir()
    mount("tmpfs", place, data="size=2m")
    (place / "old").write_bytes(b"old\n")
    count = 0
    slips = quay("disk/slips", slips=True)
    for leave in times((40_960,), (0, 4096, 40_960)):
        fill(place, leave)
        for command, _ in writers(place, place):
            # What is short has room.
            if leave and command[0] == "check":
                continue
            refused(command, place, (FULL, "disk is full"))
            count += 1
    fill(place, 0)
    count += browse_full(quay_there(slips), place)
    (place / "filler").unlink()
    run("export", SEEDS, "--format", "html", "-o", place / "old", "--force", status=0)
    ok("full disk", f"{count} writings refused with a reason, nothing lost, nothing left")


def quay_there(slips):
    """The dossier on the full disk, as it is."""
    (slips / "dossier.yaml").write_text((slips / "dossier.yaml").read_text().replace("tilte", "title"))
    return slips


def browse_full(dossier, place):
    """A browser whose dossier, notes and state have no room: nothing that was typed is lost."""
    before = (dossier / "dossier.yaml").read_bytes()
    state = {"XDG_STATE_HOME": str(place / "state")}
    with Terminal(dossier, environment=state) as terminal:
        terminal.wait(b" quit")
        terminal.send(":event reed\r:accept single-source Lost.\r", 0.3)
        until(terminal, lambda: b"No space" in terminal.output, "says that there is no room")
        terminal.send("AAsk again\r", 0.3)
        until(terminal, lambda: b"until you quit" in terminal.output, "keeps the note")
        check(terminal.end("Q") == 0, "the browser on a full disk does not quit")
        check(b"Ask again" in terminal.output[-3000:], "a note that could not be written is not told at the end")
    check((dossier / "dossier.yaml").read_bytes() == before, "a dossier on a full disk is not what it was")
    check(not (dossier / "notes.yaml").exists(), "half of the notes is there")
    return 2


def until(terminal, holds, what, seconds=30):
    end = time.monotonic() + seconds
    while not holds():
        check(time.monotonic() < end, f"the browser never {what}; the last was {bytes(terminal.output[-1500:])!r}")
        check(terminal.process.poll() is None or terminal.read(), f"the browser ended and never {what}")
        terminal.read()


def short_files():
    """Files may be no longer than so much (ulimit -f)."""
    place = folder / "short"
    place.mkdir()
    (place / "old").write_bytes(b"old\n")
    quay("short/slips", slips=True)
    count = 0
    for most in times((1000,), (0, 1000, 50_000)):
        limit = {"preexec_fn": lambda most=most: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))}
        for command, _ in writers(place, place):
            if most > 1000 and command[0] == "check":
                continue
            refused(command, place, ("File too large", "disk I/O error", "full"), **limit)
            count += 1
    for command in (["list", SEEDS], ["show", "killing", SEEDS], ["export", SEEDS, "--format", "csv"], ["--help"]):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([annals, *map(str, command)], stdout=full, stderr=subprocess.PIPE, env=ENVIRONMENT,
                                  check=False)
        check(done.returncode == 74 and FULL in done.stderr.decode(), f"{command} says nothing of a full output")
        count += 1
    ok("short files", f"{count} writings refused with a reason, nothing left")


def read_only():
    """A folder on a medium that cannot be written."""
    place, target = quay("medium", slips=True), folder / "medium"
    (place / "slips").mkdir()
    for name in ("dossier.yaml", "post.txt", "star.txt"):
        shutil.move(place / name, place / "slips" / name)
    (place / "old").write_bytes(b"old\n")
    run("import", folder / "small.csv", "-o", place / "small.annals", status=0)
    mount("", target, BIND, source=str(place))
    mount("", target, BIND | REMOUNT | READ_ONLY)
    count = 0
    for command, _ in writers(target, target):
        refused(command, target, READONLY)
        count += 1
    for command in (["list"], ["export", "--format", "json"], ["search", "mill"]):
        run(*command, target / "small.annals", status=0)
        count += 1
    libc.umount2(str(target).encode(), 2)
    ok("read-only medium", f"{count} commands: archives are read, what would write is refused")


def no_permission():
    """Nobody is to read or write what is root's."""
    place = quay("denied", slips=True)
    out = folder / "denied-out"
    out.mkdir(mode=0o755)
    (out / "old").write_bytes(b"old\n")
    (folder / "home").chmod(0o755)
    folder.chmod(0o755)
    command = [*NOBODY, annals]
    if subprocess.run([*command, "--version"], capture_output=True, check=False, env=ENVIRONMENT).returncode:
        return skip("no permission", "nobody cannot run the program")
    count = 0
    for arguments, _ in list(writers(folder, out))[:-1]:
        before = files(out)
        done = subprocess.run([*command, *map(str, arguments)], capture_output=True, env=ENVIRONMENT, check=False)
        check(done.returncode == 73 and DENIED in done.stderr.decode(), f"{arguments}: {done}")
        check(files(out) == before, f"{arguments} leaves something")
        count += 1
    run("import", folder / "small.csv", "-o", place / "small.annals", status=0)
    for name in ("dossier.yaml", "post.txt", "small.annals"):
        (place / name).chmod(0)
        target = place / name if name.endswith(".annals") else place
        for arguments in (["list", target], ["check", target], ["import", target, "-o", out / "x.annals"]):
            done = subprocess.run([*command, *map(str, arguments)], capture_output=True, env=ENVIRONMENT, check=False)
            words = (done.stderr + done.stdout).decode()
            check(done.returncode in ENDINGS - {0} and words.strip(), f"{arguments} with {name} of mode 0: {done}")
            count += 1
        (place / name).chmod(0o644)
    ok("no permission", f"{count} commands of nobody, each with a reason")


# Names of sources that are to be refused, and those that are not; each lies in the dossier's folder or not.
OUTSIDE = ["../secret.txt", "a/../../secret.txt", "text.txt/../../secret.txt", "inner/../../secret.txt", "link.txt",
           "up/secret.txt", "sneak", "/etc/hostname", "/proc/self/environ", "file:///etc/hostname", "zero", "~/x",
           "~root/x", "~nobody", "loop", "dangling", "pipe", "socket", "device", "inner", ".", "..", "../", "x" * 5000,
           "inner/" * 3000 + "text.txt", '"text.txt\\0../secret.txt"', '"../secret.txt\\0"', "none.txt", "text.txt/",
           '"inner\\n/../secret.txt"', "%2e%2e/secret.txt", "..\\\\secret.txt", "ｓecret.txt", "․․/secret.txt"]
INSIDE = ["text.txt", "./text.txt", "inner.txt", "inner/deep.txt", "inner//deep.txt", "inner/./deep.txt", "back.txt"]


def traversal():
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
        terminal.send("R", 0.5)
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


def strange_names():
    """What an export or an archive says its files are called leads nowhere but into the new folder."""
    place = folder / "strange"
    place.mkdir()
    whole = json.loads(run("export", SEEDS, "--format", "json", status=0).stdout)
    run("export", SEEDS, "--format", "annals", "-o", place / "whole.annals", status=0)
    names = ["../escape.txt", "/tmp/annals-escape.txt", "a/../../escape.txt", "dossier.yaml", "notes.yaml", ".hidden",
             "x/../../../escape", "..", ".", "", "a\0b", "a\nb", "-rf", "~/x", "x" * 300, "a/b/c.txt", "DOSSIER.YAML",
             "redact.yaml"]
    around = {*os.listdir(folder), *(["annals-escape.txt"] if os.path.exists("/tmp/annals-escape.txt") else [])}
    for number, name in enumerate(chance.sample(names, times(3, len(names)))):
        changed = json.loads(json.dumps(whole))
        changed["sources"][0]["file"] = name
        (place / "changed.json").write_text(json.dumps(changed))
        shutil.copy(place / "whole.annals", place / "changed.annals")
        with sqlite3.connect(place / "changed.annals") as database:
            database.execute("UPDATE source SET file = ? WHERE id = 0", (name,))
        for source in ("changed.json", "changed.annals"):
            target = place / f"{number}-{source.split('.')[1]}"
            done = run("import", place / source, "-o", target)
            check(done.returncode in {0, 65}, f"{source} with the file {name!r}: {done}")
            if done.returncode == 0:
                inside = files(target)
                check("sources:" in inside["dossier.yaml"].decode(), f"the text {name!r} is the dossier")
                check(run("list", target, status=0).stdout, "it cannot be read")
        with Terminal("--no-state", place / "changed.annals") as terminal:
            terminal.wait(b" quit")
            terminal.send("o", 0.1)
            terminal.end(with_signal=signal.SIGTERM)
    check(set(os.listdir(folder)) == around and not os.path.exists("/tmp/annals-escape.txt"),
          f"a file has got out: {set(os.listdir(folder)) - around}")
    ok("names of files", f"{times(3, len(names))} in an export and in an archive, none leads out of the folder")


def no_files():
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
                refused(["export", dossier, "--format", "csv", "-o", thing, *force], dossier, str(thing))
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
    time.sleep(0.5)
    endless.send_signal(signal.SIGINT)
    check(endless.wait(60) == -signal.SIGINT and not (folder / "endless").exists(), "^C does not end a pipe's reading")
    with open("/dev/zero", "rb") as zero:
        done = subprocess.run([annals, "import", "-", "-o", folder / "zero"], stdin=zero, env=ENVIRONMENT, timeout=60,
                              capture_output=True, check=False)
    check(done.returncode in {65, 74}, f"zeros without an end: {done}")


def links():
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
        terminal.send("*", 0.3)
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


def changing():
    """A text, the dossier, or an archive, changes in all manners while a browser shows it."""
    manners = ("truncated", "shrunk", "grown", "replaced", "gone", "folder", "pipe", "garbage", "moved folder")
    changes = [(thing, manner) for thing in ("post.txt", "dossier.yaml", "table.annals") for manner in manners]
    line = "A cart, the {}th, came by with burnt wood.\n"
    for number, (thing, manner) in enumerate(chance.sample(changes, times(3, len(changes)))):
        place = quay(f"changing-{number}")
        post = place / "post.txt"
        post.write_text(post.read_text() + "".join(line.format(n) for n in range(times(5_000, 20_000))))
        shutil.copy(folder / "small.annals", place / "table.annals")
        with Terminal(place / thing if thing == "table.annals" else place, "--no-state") as terminal:
            terminal.wait(b" quit")
            terminal.send("\r/burnt\r", 0.1)
            change(place, place / thing, manner)
            for keys in ("G", "n", "q", "j\r", "G", "/burnt\r", "n", "?", "q", "C", "q", "R", CANCEL, CANCEL):
                terminal.send(keys, 0.02)
            is_archive = thing == "table.annals"
            # What is gone of an archive cannot be shown any more, which is told at the end.
            check(is_archive or terminal.process.poll() is None, f"{thing} {manner}: the browser ended")
            status = terminal.end("Q", seconds=120)
            check(status == 0 or is_archive and status in {65, 74} and b"damaged" in terminal.output[-500:],
                  f"{thing} {manner}: ended with {status}: {terminal.output[-500:]}")
            check(terminal.is_given_back(), f"{thing} {manner}: the terminal is not given back")
    ok("changing files", f"{times(3, len(changes))} changes while a browser shows a text, a dossier, an archive")


def change(place, file, manner):
    length = file.stat().st_size
    if manner in ("truncated", "shrunk"):
        os.truncate(file, 0 if manner == "truncated" else length // 2)
    elif manner in ("grown", "garbage"):
        with open(file, "r+b") as old:
            old.seek(length if manner == "grown" else length // 3)
            old.write(bytes(chance.randrange(256) for _ in range(20_000)))
    elif manner == "moved folder":
        os.rename(place, place.with_name(place.name + "-moved"))
    else:
        file.unlink()
        if manner == "replaced":
            file.write_text("Something else.\n")
        elif manner == "folder":
            file.mkdir()
        elif manner == "pipe":
            os.mkfifo(file)


def vanished():
    """The folder is gone while one reads, and before one writes; the current folder, too."""
    place = quay("vanished")
    with Terminal(".", cwd=place) as terminal:
        terminal.wait(b" quit")
        shutil.rmtree(place)
        for keys in ("*", "AAsk again\r", ":event reed\r:accept single-source Lost.\r", "e", "o", "u", "R", "j\r", "q",
                     "s", CANCEL, CANCEL):
            terminal.send(keys, 0.2)
        check(terminal.end("Q") == 0, "a browser whose folder is gone does not quit")
        kept = b"".join(path.read_bytes() for path in (folder / "home").rglob("*") if path.is_file())
        check(b"Ask again" in kept, "a note for a folder that is gone is lost")
    gone = folder / "gone"
    gone.mkdir()
    script = f'cd "{gone}" && rmdir "{gone}" && exec "$@"'
    for command in (["list"], ["list", "."], ["import", folder / "small.csv", "-o", "x"], ["init", "x"],
                    ["export", SEEDS, "--format", "csv", "-o", "x"], ["snapshot", SEEDS], ["check", "."]):
        gone.mkdir(exist_ok=True)
        done = subprocess.run(["sh", "-c", script, "sh", annals, *map(str, command)], env=ENVIRONMENT, timeout=60,
                              capture_output=True, stdin=subprocess.DEVNULL, check=False)
        check(done.returncode in ENDINGS, f"{command} in a folder that is gone: {done}")
    ok("vanished folders", "a browser and 7 commands")


def together():
    """Several programs write the same: each word is in the file, or its program says that it is not."""
    notes_together()
    mending_beside()
    place = folder / "together"
    place.mkdir()
    for target in ("new.annals", "new"):
        for _ in range(times(3, 40)):
            with concurrent.futures.ThreadPoolExecutor(3) as pool:
                done = list(pool.map(lambda name: run("import", folder / name, "-o", place / target, status={0, 73}),
                                     ("small.csv", "big.csv", "small.csv")))
            statuses = [one.returncode for one in done]
            check(statuses.count(0) == 1, f"imports at once ended with {statuses}")
            check(run("list", place / target, status=0).stdout.count(b"\n") in (2000, 20_000), "not whole")
            check(os.listdir(place) == [target], f"left are {os.listdir(place)}")
            shutil.rmtree(place / target) if target == "new" else (place / target).unlink()
    wholes = {run("export", SEEDS, "--format", form, status=0).stdout for form in ("html", "json")}
    for _ in range(times(4, 60)):
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda form: run("export", SEEDS, "--format", form, "-o", place / "out", "--force", status=0),
                          ("html", "json")))
        check((place / "out").read_bytes() in wholes, "two exports onto one name are mixed")
    ok("at once", f"{times(6, 80)} times three imports, {times(4, 60)} times two exports")


def notes_together():
    """Two browsers and a program that saves, all at the notes of one dossier."""
    place, rounds = quay("notes"), times(6, 60)
    with Terminal(place) as one, Terminal(place) as other:
        for terminal in (one, other):
            terminal.wait(b" quit")
            terminal.send(":event fire\r" if terminal is one else ":event reed\r")
        for number in range(rounds):
            for terminal, name in ((one, "one"), (other, "other")):
                os.write(terminal.master, f"A {name}{number}\r".encode())
            for terminal in (one, other):
                terminal.read(0.05)
        for terminal in (one, other):
            terminal.send("", 0.5)
            check(terminal.end("Q") == 0, "a browser does not quit")
    words = run("show", "fire", place, "--notes").stdout + run("show", "reed", place, "--notes").stdout
    for number in range(rounds):
        for name in ("one", "other"):
            check(f"{name}{number}".encode() in words, f"of the notes {name}{number} is lost: {words.decode()}")
    ok("notes at once", f"two browsers, {2 * rounds} additions, none lost")


def mending_beside():
    """`check --fix --write` beside a browser that writes: what either says it has written is there."""
    place, lost = quay("mending"), 0
    rounds = times(6, 80)
    text = (place / "dossier.yaml").read_text()
    with Terminal(place) as terminal:
        terminal.wait(b" quit")
        for _ in range(rounds):
            (place / "dossier.yaml").write_text(text.replace("    title: The", "    tilte: The"))
            os.write(terminal.master, b":event reed\r:accept single-source Lost.\r")
            time.sleep(chance.uniform(0, 0.05))
            run("check", "--fix", "--write", place, status={0, 1, 65, 73, 74})
            terminal.read(0.3)
            now = (place / "dossier.yaml").read_text()
            run("check", place, status={0, 1})
            check(now.count("title: ") + now.count("tilte: ") == text.count("title: "), "a title is lost")
        terminal.send(CANCEL, 0.4)
        check(terminal.end("Q") == 0, "the browser does not quit")
    ok("mending beside a browser", f"{rounds} times, the dossier is whole each time")


def archives():
    """Archives that are damaged, cut, foreign, of a later format or made to do harm."""
    place = folder / "archives"
    place.mkdir()
    run("export", SEEDS, "--format", "annals", "-o", place / "dossier.annals", status=0)
    wholes = [(place / "dossier.annals").read_bytes(), (folder / "small.annals").read_bytes()]
    refusals = 0
    for number in range(times(10, 500)):
        bytes_ = bytearray(chance.choice(wholes))
        if number % 4 == 3:
            del bytes_[chance.randrange(len(bytes_)):]
        else:
            for _ in range(chance.choice([1, 3, 30, 3000])):
                place_ = chance.randrange(chance.choice([100, 8192, len(bytes_)]))
                bytes_[place_] ^= 1 << chance.randrange(8)
        refusals += look_at(place / "damaged.annals", bytes(bytes_), 2)
    ok("damaged archives", f"{times(10, 500)} flipped or cut, {refusals} refused with a reason, none changed")
    foreign(place, wholes)
    hostile(place)


def look_at(path, content, commands=8):
    """Whether some commands refuse an archive; it stays as it is, and nothing lies beside it."""
    path.write_bytes(content)
    target = path.with_name("taken")
    all_commands = [["list", path], ["search", "mill", path], ["show", "killing", path],
                    ["export", path, "--format", "json"], ["snapshot", path, "--keys", "j<enter>G"],
                    ["import", path, "-o", target], ["import", path, "-o", target.with_suffix(".annals")],
                    ["list", path, "--search", "mine", "--json"]]
    refusals = False
    for command in chance.sample(all_commands, commands):
        done = run(*command, seconds=60, preexec_fn=little_memory)
        check(done.returncode < 2 or done.stderr, f"{command} says nothing")
        refusals |= done.returncode > 1
        shutil.rmtree(target, ignore_errors=True)
        target.with_suffix(".annals").unlink(missing_ok=True)
    check(path.read_bytes() == content, f"{path} was changed by reading it")
    others = {name for name in os.listdir(path.parent) if name.startswith(path.name)} - {path.name}
    check(not others, f"beside {path} lie {others}")
    return refusals


def little_memory():
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


def foreign(place, wholes):
    """Files that are no archive of this format, whatever they are called; each is refused."""
    with sqlite3.connect(place / "plain.db") as database:
        database.execute("CREATE TABLE event (id)")
    plain = (place / "plain.db").read_bytes()
    later = bytearray(wholes[0])
    later[60:64] = (99).to_bytes(4, "big")
    unfinished = bytearray(wholes[0])
    unfinished[60:64] = bytes(4)
    other = bytearray(wholes[0])
    other[68:72] = b"gpkg"
    kinds = {"plain SQLite": plain, "a text": b"Date,Title\n1901,It burnt\n", "empty": b"", "one byte": b"S",
             "looks encrypted": bytes(chance.randrange(256) for _ in range(65_536)), "later": bytes(later),
             "unfinished": bytes(unfinished), "another application": bytes(other), "a header alone": wholes[0][:100],
             "zeros behind a header": wholes[0][:100] + bytes(100_000), "zip": b"PK\3\4" + bytes(1000)}
    for kind, content in kinds.items():
        (place / "foreign.annals").write_bytes(content)
        commands = (["list"], ["show", "killing"], ["search", "mill"], ["check"], ["snapshot"])
        for command in chance.sample(commands, times(1, 5)):
            done = run(*command, place / "foreign.annals", status=ENDINGS - {0})
            check(len(done.stderr) > 20, f"{kind}: {command} gives no reason")
        check((place / "foreign.annals").read_bytes() == content, f"{kind} was changed")
        if IS_LONG or kind == "later":
            with Terminal(place / "foreign.annals") as terminal:
                check(terminal.end() in ENDINGS - {0}, f"{kind} opens in the browser")
    ok("foreign archives", f"{', '.join(kinds)}: refused with a reason")


ENDLESS = "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n) SELECT"
HOSTILE = {
    "a view that never ends for events":
        f"DROP VIEW event; CREATE VIEW event AS SELECT * FROM entry WHERE id > ({ENDLESS} count(*) FROM n)",
    "one for a table": f"DROP TABLE name; CREATE VIEW name AS {ENDLESS} n AS id, 'x' AS name, '' AS kind FROM n",
    "one for the timeline":
        f"ALTER TABLE timeline RENAME TO t; CREATE VIEW timeline AS SELECT t.* FROM t, ({ENDLESS} n FROM n)",
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
    "a column that is reckoned":
        "DROP TABLE wording; CREATE TABLE wording (id INTEGER, text AS (hex(zeroblob(400000000)))); "
        "INSERT INTO wording (id) VALUES (0), (1), (2)",
    "a module": "CREATE VIRTUAL TABLE r USING rtree(id, a, b)",
    "a text of 200 MB": "UPDATE portion SET text = zeroblob(200000000) WHERE rowid = 1",
    "counts beyond reckoning": "UPDATE timeline SET events = 9223372036854775807, longest_title = -1",
    "places beyond the text": "UPDATE quotation SET start = -5, end = 9223372036854775807",
    "days beyond time": "UPDATE entry SET lower = 9223372036854775807, upper = -9223372036854775808",
    "bytes for titles": "UPDATE entry SET title = x'ff00fe1b5b33316d', kind = 'x'",
    "no words": "DROP TABLE event_words; CREATE TABLE event_words (words)",
    "no sources": "DELETE FROM source", "no tables": "DROP TABLE account; DROP TABLE quotation; DROP TABLE portion",
    "sources by other numbers": "UPDATE source SET id = id + 77",
    "events by other numbers": "UPDATE entry SET id = id + 9000000000000000000",
    "dates that are none":
        "UPDATE entry SET date = '99999999999999999999-01-01'; UPDATE source SET published = 'Y-17E7'",
}


def hostile(place):
    """Archives that SQLite reads, made so that whoever reads them waits, or takes all memory."""
    run("import", quay("small-dossier"), "-o", place / "quay.annals", status=0)
    refusals = 0
    for name, sql in HOSTILE.items():
        for whole in chance.sample(["quay.annals", "../small.annals"], times(1, 2)):
            shutil.copy(place / whole, place / "hostile.annals")
            database = sqlite3.connect(place / "hostile.annals", isolation_level=None)
            database.executescript("PRAGMA writable_schema = ON;" + sql)
            database.close()
            refusals += look_at(place / "hostile.annals", (place / "hostile.annals").read_bytes(), times(2, 8))
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    bomb = packer.compress(b"a" * (1 << 30)) + packer.flush() + b"\0\0\0\1"
    shutil.copy(folder / "small.annals", place / "hostile.annals")
    with sqlite3.connect(place / "hostile.annals", isolation_level=None) as database:
        database.execute("UPDATE portion SET text = ? WHERE rowid < 9", (bomb,))
    database.close()
    refusals += look_at(place / "hostile.annals", (place / "hostile.annals").read_bytes(), times(3, 8))
    ok("hostile archives", f"{times(1, 2) * len(HOSTILE) + 1}, {refusals} refused, the others read, "
       "each in 4 GB and no longer than a minute")


def main():
    table("big.csv", 20_000)
    table("small.csv")
    (folder / "big.txt").write_text("A text\n\n" + "It burnt. " * 300_000)
    run("import", folder / "small.csv", "-o", folder / "small.annals", status=0)
    trials = [short_files, traversal, strange_names, no_files, links, changing, vanished, together, archives]
    if own_mounts():
        trials = [full_disk, read_only, no_permission, *trials]
    else:
        skip("full disk, read-only medium, no permission", "only root may mount")
    for trial in trials:
        if len(sys.argv) < 3 or trial.__name__ in sys.argv:
            trial()
    finish()


main()
