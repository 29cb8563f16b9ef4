"""What changes or goes while it is read, and several programs that write at once."""

import concurrent.futures
import os
import shutil
import subprocess
import time

from quay import CANCEL, make_tables, quay
from torture import ENDINGS, ENVIRONMENT, SEEDS, Terminal, annals, chance, check, folder, ok, perform, run, times


# What is said where the words from before are not to be had any more.
REASONS = ("good state is shown", "changed", "read again", "cannot be read", "malformed", "no such file")


def try_changing():
    """A text, a dossier or an archive changes in all manners while it is shown: its words stay, or a reason is told."""
    manners = ("truncated", "shrunk", "grown", "replaced", "gone", "folder", "pipe", "garbage", "moved folder")
    changes = [(thing, manner) for thing in ("post.txt", "dossier.yaml", "table.annals") for manner in manners]
    for number, (thing, manner) in enumerate(chance.sample(changes, times(3, len(changes)))):
        place, is_archive = place_to_change(number), thing == "table.annals"
        word = "The mill" if is_archive else "A cart"
        with Terminal(place / thing if is_archive else place, "--no-state") as terminal:
            terminal.wait_for_foot()
            terminal.send("\r")
            shows(terminal, thing, "the text is open", word)
            terminal.send("/burns\r" if is_archive else "/burnt\r")
            shows(terminal, thing, "its words are found", "hit 1 of")
            change(place, place / thing, manner)
            for keys in ("G", "n", "R"):
                terminal.press(keys)
                shows(terminal, thing, f"{manner}, it is shown behind {keys}", word, *REASONS)
            for keys in ("q", "j\r", "G", "/burnt\r", "n", "?", "q", "C", "q", "R", CANCEL, CANCEL):
                terminal.send(keys, 0.02)
            # What is gone of an archive cannot be shown any more, which is told at the end.
            check(is_archive or terminal.process.poll() is None, f"{thing} {manner}: the browser ended")
            status = terminal.end("Q", seconds=120)
            check(status == 0 or is_archive and status in {65, 74} and b"damaged" in terminal.output[-500:],
                  f"{thing} {manner}: ended with {status}: {terminal.output[-500:]}")
            check(terminal.is_given_back(), f"{thing} {manner}: the terminal is not given back")
    ok("changing files", f"{times(3, len(changes))} changes while a browser shows a text, a dossier, an archive")


def place_to_change(number):
    """A dossier whose text is long, and an archive beside it."""
    place = quay(f"changing-{number}")
    with open(place / "post.txt", "a") as post:
        post.writelines(f"A cart, the {n}th, came by with burnt wood.\n" for n in range(times(5_000, 20_000)))
    shutil.copy(folder / "small.annals", place / "table.annals")
    return place


def shows(terminal, thing, what, *words):
    """Waits until one of some words stands on the screen."""
    terminal.wait_for_lines(lambda lines: any(word in line for line in lines for word in words), f"{thing}: {what}")


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


def try_vanished():
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


def try_together():
    """Several programs write the same: each word is in the file, or its program says that it is not."""
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


def try_notes_together():
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


def try_mending_beside():
    """`check --fix --write` beside a browser that writes: what either says it has written is there, and no more."""
    place, accepted, mended = quay("mending"), 0, 0
    rounds, file = times(6, 80), place / "dossier.yaml"
    lines = [line for line in file.read_text().splitlines(True) if "sha256:" not in line]
    with Terminal(place) as terminal, concurrent.futures.ThreadPoolExecutor(1) as pool:
        terminal.wait_for_foot()
        for _ in range(rounds):
            file.write_text("".join(lines))
            begun = len(terminal.output)
            mending = pool.submit(run, "check", "--fix", "--write", place, status={0, 73, 74})
            time.sleep(chance.uniform(0, 0.1))
            terminal.send(":event reed\r:accept single-source Lost.\r", 0)
            told = answer(terminal, begun)
            has_mended, now = mending.result().returncode == 0, file.read_text()
            check(("Lost." in now) == (told == b"Written"), f"the browser says {told}, and the dossier is\n{now}")
            check(now.count("sha256:") == (2 if has_mended else 0), f"check says {mending.result()}, there is\n{now}")
            check(set(lines) <= set(now.splitlines(True)), f"of the dossier is left\n{now}")
            accepted, mended = accepted + (told == b"Written"), mended + has_mended
        terminal.press(CANCEL)
        check(terminal.end("Q") == 0, "the browser does not quit")
    check(accepted and mended, f"{accepted} acceptances and {mended} mendings were written, of {rounds} each")
    ok("mending beside a browser", f"{rounds} times, {accepted} acceptances and {mended} mendings, none lost")


def answer(terminal, begun, seconds=60):
    """What the browser says of what it was to write."""
    end = time.monotonic() + seconds
    while True:
        terminal.read()
        for words in (b"Written", b"nothing was written", b"try again"):
            if words in terminal.output[begun:]:
                return words
        check(time.monotonic() < end, f"the browser never says what it wrote: {bytes(terminal.output[begun:])!r}")


make_tables()
perform(try_changing, try_vanished, try_notes_together, try_mending_beside, try_together)
