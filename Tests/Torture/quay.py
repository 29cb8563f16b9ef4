"""The small dossiers and tables that trials change, and what lies in a folder."""

import struct
import time

from torture import IS_LONG, ROOT, check, fail, folder, run

QUAY = ROOT / "docs/quay"
ACCEPTED = "    accepted:\n      single-source: The other papers of that week are lost.\n"
# What Escape does, too, which with what follows on it at once would be another key.
CANCEL = "\x07"


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


def refused(command, output, reason, **more):
    """A command fails with a reason, and leaves everything as it was."""
    before = files(output)
    done = run(*command, status={73, 74}, **more)
    words = done.stderr.decode()
    check(any(part in words for part in ([reason] if isinstance(reason, str) else reason)),
          f"{command} is refused without {reason!r}: {words}")
    check(files(output) == before, f"{command} leaves {set(files(output)) - set(before)}")


# Of an archive: how long its pages are, and the checksum with which each ends (docs/archive.md).
PAGE, CHECKSUM = 8192, 8


def seal(path):
    """Puts the checksums of an archive right that was changed, as whoever means to do harm does."""
    archive = bytearray(path.read_bytes())
    for start in range(0, len(archive), PAGE):
        end = start + PAGE - CHECKSUM
        first = second = 0
        for one, other in struct.iter_unpack("<2I", archive[start:end]):
            first = (first + one + second) % (1 << 32)
            second = (second + other + first) % (1 << 32)
        struct.pack_into("<2I", archive, end, first, second)
    path.write_bytes(archive)


def until(terminal, holds, what, seconds=60):
    """Reads until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        check(time.monotonic() < end, f"the browser never {what}; the last was {bytes(terminal.output[-1500:])!r}")
        check(terminal.process.poll() is None or terminal.read(), f"the browser ended and never {what}")
        terminal.read()


def skip(name, why):
    """What this machine has not; the long half has to have all."""
    if IS_LONG:
        fail(f"{name} cannot be tried: {why}")
    print(f"-- {name} is skipped: {why}", flush=True)


def make_tables():
    """A table of 2,000 rows as a file and as an archive, one of 20,000, and a text of 3 MB."""
    table("big.csv", 20_000)
    table("small.csv")
    (folder / "big.txt").write_text("A text\n\n" + "It burnt. " * 300_000)
    run("import", folder / "small.csv", "-o", folder / "small.annals", status=0)
