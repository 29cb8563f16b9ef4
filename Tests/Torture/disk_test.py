"""Disks that are full, media that cannot be written, files that may not grow, and files of others."""

import ctypes
import os
import resource
import shutil
import subprocess

from quay import files, make_tables, quay, refused, skip, until
from torture import ENDINGS, ENVIRONMENT, SEEDS, Terminal, annals, check, folder, ok, perform, run, times

NEW_SPACE, READ_ONLY, REMOUNT, BIND, RECURSIVE, PRIVATE = 0x20000, 1, 32, 4096, 16384, 1 << 18
libc = ctypes.CDLL(None, use_errno=True)
NOBODY = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"]
FULL, DENIED, READONLY = "No space left on device", "Permission denied", "Read-only file system"
# So that no reason is parted by the end of a line.
WIDE = 300


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


def try_full_disk():
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


def browse_full(dossier, place, reason="No space", command=None):
    """A browser whose dossier, notes and state have no room: nothing that was typed is lost."""
    before = files(dossier)
    state = {"XDG_STATE_HOME": str(place / "state")}
    with Terminal(dossier, columns=WIDE, environment=state, command=command) as terminal:
        accept(terminal, reason)
        terminal.send("AAsk again\r")
        until(terminal, lambda: b"until you quit" in terminal.output, "keeps the note")
        check(terminal.end("Q") == 0, f"the browser does not quit: {reason}")
        told = terminal.output.rpartition(b"\x1b[?1049l")[2]
        check(b"Ask again" in told, "a note that could not be written is not told at the end")
    check(files(dossier) == before, f"a dossier is not what it was: {reason}")
    return 2


def browse_refused(dossier, state, reason, command=None):
    """A browser whose dossier cannot be written: that is told, and notes go to the state folder."""
    before = files(dossier)
    state.mkdir()
    state.chmod(0o777)
    with Terminal(dossier, columns=WIDE, environment={"XDG_STATE_HOME": str(state)}, command=command) as terminal:
        accept(terminal, reason)
        terminal.send("AAsk again\r")
        until(terminal, lambda: list(state.rglob("notes.yaml")), "writes the note")
        check(terminal.end("Q") == 0, f"the browser does not quit: {reason}")
    notes = "".join(path.read_text() for path in state.rglob("notes.yaml"))
    check("Ask again" in notes, f"a note beside what cannot be written is lost: {notes!r}")
    check(files(dossier) == before, f"a dossier that cannot be written is not what it was: {reason}")
    return 2


def accept(terminal, reason):
    """Has the browser write into its dossier, which it cannot."""
    terminal.wait_for_foot()
    terminal.send(":event reed\r:accept single-source Lost.\r")
    until(terminal, lambda: reason.encode() in terminal.output, f"says {reason}")


def try_short_files():
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
    nothing = ["sh", "-c", 'ulimit -f 0; exec "$@"', "sh", annals]
    count += browse_full(quay("short/quay"), place, "File too large", nothing)
    for command in (["list", SEEDS], ["show", "killing", SEEDS], ["export", SEEDS, "--format", "csv"], ["--help"]):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([annals, *map(str, command)], stdout=full, stderr=subprocess.PIPE, env=ENVIRONMENT,
                                  check=False)
        check(done.returncode == 74 and FULL in done.stderr.decode(), f"{command} says nothing of a full output")
        count += 1
    ok("short files", f"{count} writings refused with a reason, nothing left")


def try_read_only():
    """A folder on a medium that cannot be written."""
    place, target = quay("medium", slips=True), folder / "medium"
    (place / "slips").mkdir()
    for name in ("dossier.yaml", "post.txt", "star.txt"):
        shutil.move(place / name, place / "slips" / name)
    (place / "old").write_bytes(b"old\n")
    run("import", folder / "small.csv", "-o", place / "small.annals", status=0)
    quay("medium/quay")
    mount("", target, BIND, source=str(place))
    mount("", target, BIND | REMOUNT | READ_ONLY)
    count = 0
    for command, _ in writers(target, target):
        refused(command, target, READONLY)
        count += 1
    for command in (["list"], ["export", "--format", "json"], ["search", "mill"]):
        run(*command, target / "small.annals", status=0)
        count += 1
    count += browse_refused(target / "quay", folder / "medium-state", READONLY)
    libc.umount2(str(target).encode(), 2)
    ok("read-only medium", f"{count} commands: archives are read, what would write is refused")


def try_no_permission():
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
    count += browse_refused(quay("denied-quay"), folder / "denied-state", DENIED, command)
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


make_tables()
if own_mounts():
    perform(try_full_disk, try_read_only, try_no_permission, try_short_files)
else:
    skip("full disk, read-only medium, no permission", "only root may mount")
    perform(try_short_files)
