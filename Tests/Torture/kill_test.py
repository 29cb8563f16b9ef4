"""Ends the program at random moments by kill -9, and looks at the files: each is the old one or the new one, whole.

Half of the moments lie anywhere in the time that a job takes, the other half behind the beginning of its draft, so
that many are about the moment at which that takes its place.
"""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import time

from torture import ENVIRONMENT, IS_LONG, ROOT, SEEDS, Terminal, annals, chance, check, finish, folder, ok, run, times

QUAY = ROOT / "docs/quay"
# What an event alone can be accepted for is not accepted for all that its source tells.
ACCEPTED = "    accepted:\n      single-source: The other papers of that week are lost.\n"
TABLE = "Date,Title,Where\n" + "".join(f"{1900 + n % 120},The mill number {n} burns,Ley\n" for n in range(3000))


class Job:
    """A command that writes to `target`, which is there already or not.

    `old` and `new` are what may lie there afterwards, as `look` tells it.
    """

    def __init__(self, name, arguments, old=None, target="target"):
        self.name, self.arguments = name, arguments
        self.place = folder / name
        self.place.mkdir()
        self.target = self.place / target
        self.source = old
        self.set_up()
        self.old = self.look()
        begun = time.monotonic()
        self.go_on()
        self.time = time.monotonic() - begun
        self.new = self.look()
        check(self.old != self.new, f"{name} changes nothing")

    def set_up(self):
        """Has the target be as it was before, and nothing lie beside it."""
        shutil.rmtree(self.place)
        self.place.mkdir()
        if self.source is not None:
            self.source(self.place)

    def start(self):
        return subprocess.Popen(
            [annals, *map(str, self.arguments), *self.output()], env=ENVIRONMENT, cwd=self.place,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def output(self):
        return ["-o", self.target.name]

    def go_on(self):
        """The job as a whole, which has to succeed whatever lies beside it."""
        run(*self.arguments, *self.output(), status={0, 1}, cwd=self.place)

    def look(self):
        """What lies at the target, byte for byte."""
        return contents(self.target)

    def drafts(self):
        return [name for name in os.listdir(self.place) if name.endswith(".part")]

    def kill(self):
        """Ends it at a random moment; whether it was still at work."""
        process = self.start()
        if chance.random() < 0.5:
            time.sleep(chance.uniform(0, self.time))
        else:
            self.wait_for_draft(process)
            time.sleep(chance.choice([0, chance.uniform(0, 0.003), chance.uniform(0, self.time / 3)]))
        process.send_signal(signal.SIGKILL)
        return process.wait() == -signal.SIGKILL

    def wait_for_draft(self, process):
        while process.poll() is None and not self.drafts():
            time.sleep(0.0002)

    def check(self):
        """What a killed job has left, and that the next one is not in its way."""
        now = self.look()
        check(now in (self.old, self.new), f"{self.name}: {self.target} is neither the old one nor the new one")
        others = set(os.listdir(self.place)) - {self.target.name, *self.beside}
        check(all(name.startswith(".annals-") for name in others), f"{self.name} leaves {others}")

    beside = ()


class Archive(Job):
    """An archive, which no two runs write with the same bytes: what is in it has to be whole."""

    def look(self):
        if not self.target.exists():
            return None
        if self.target.read_bytes() == b"old\n":
            return "old"
        with sqlite3.connect(f"file:{self.target}?mode=ro", uri=True) as database:
            check(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], f"{self.name} is damaged")
        return run("list", self.target, status=0).stdout


class Check(Job):
    """`check --fix --write` on a dossier that has a slip in each of its events."""

    beside = ("post.txt", "star.txt")

    def output(self):
        return []


class Init(Job):
    """Documents of a folder that become a dossier: the converted texts and the dossier appear, or nothing does."""

    def output(self):
        return [self.target.name]

    def drafts(self):
        return [name for name in os.listdir(self.target) if name.endswith(".part")]

    def check(self):
        now, old = self.look(), self.old
        check(all(now.get(name) == old[name] for name in old), "init has changed a document")
        new = {name: text for name, text in now.items() if name not in old and not name.startswith(".annals-")}
        check(all(self.new.get(name) == text for name, text in new.items()), f"init leaves half of {set(new)}")
        if "dossier.yaml" in new:
            check(set(new) == set(self.new) - set(old), "init has written a dossier without its texts")


class Browsing(Job):
    """A browser that is told to write something, and is killed about then."""

    most = 0.1
    beside = ("post.txt", "star.txt", "dossier.yaml", "notes.yaml")

    def __init__(self, name, target, keys, done, old):
        self.keys, self.done = keys, done
        super().__init__(name, [], old, target)

    def begin(self):
        terminal = Terminal(self.place, environment=self.environment())
        terminal.wait(b" quit")
        return terminal

    def environment(self):
        return {"XDG_STATE_HOME": str(folder / "states" / self.name)}

    def set_up(self):
        super().set_up()
        shutil.rmtree(folder / "states" / self.name, ignore_errors=True)

    def go_on(self):
        with self.begin() as terminal:
            begun = time.monotonic()
            terminal.send(self.keys)
            terminal.wait(self.done)
            self.time = time.monotonic() - begun
            check(terminal.end("Q") == 0, f"{self.name} does not quit")

    def kill(self):
        with self.begin() as terminal:
            terminal.send(self.keys[:-1])
            os.write(terminal.master, self.keys[-1:].encode())
            if chance.random() < 0.3:
                time.sleep(chance.uniform(0, self.most))
            else:
                end = time.monotonic() + 0.3
                while time.monotonic() < end and not self.drafts():
                    time.sleep(0.0002)
                time.sleep(chance.choice([0, chance.uniform(0, 0.003), chance.uniform(0, 0.03)]))
            terminal.process.send_signal(signal.SIGKILL)
            return terminal.process.wait() == -signal.SIGKILL

    def check(self):
        super().check()
        for file in (folder / "states" / self.name).rglob("*"):
            if file.suffix == ".json":
                json.loads(file.read_bytes())


class Form(Browsing):
    """F2, which writes the form, is one key of three bytes."""

    def kill(self):
        self.keys, whole = self.keys[:-3] + "\x0f", self.keys
        try:
            return super().kill()
        finally:
            self.keys = whole


class Quit(Browsing):
    """The state of a session, which is kept when one quits."""

    most = 0.02

    def drafts(self):
        return [path.name for path in (folder / "states" / self.name).rglob("*.part")]

    def go_on(self):
        with self.begin() as terminal:
            terminal.send(self.keys)
            begun = time.monotonic()
            check(terminal.end("Q") == 0, f"{self.name} does not quit")
            self.time = time.monotonic() - begun

    def kill(self):
        self.keys += "Q"
        try:
            return super().kill()
        finally:
            self.keys = self.keys[:-1]

    def look(self):
        found = list((folder / "states" / self.name).rglob("session.json"))
        return found[0].read_bytes() if found else None


def contents(path):
    """A file as it is, or all files of a folder; None where nothing is."""
    if path.is_dir():
        return {str(file.relative_to(path)): file.read_bytes() for file in sorted(path.rglob("*")) if file.is_file()}
    return path.read_bytes() if path.exists() else None


def old_file(name="target"):
    return lambda place: (place / name).write_bytes(b"old\n")


def quay(place):
    """A small dossier."""
    for name in ("post.txt", "star.txt", "dossier.yaml"):
        (place / name).write_text((QUAY / name).read_text().replace(ACCEPTED, ""))


def with_slips(place):
    quay(place)
    file = place / "dossier.yaml"
    file.write_text(file.read_text().replace("title: ", "tilte: ").replace("tilte: The fire", "title: The fire"))


def with_notes(place):
    quay(place)
    notes = "annals: 1\n# mine\nnotes:\n" + "".join(f"  - event: e{n}\n    note: Number {n}\n" for n in range(200))
    (place / "notes.yaml").write_text(notes)


def documents(place):
    (place / "target").mkdir()
    for number in range(20):
        (place / "target" / f"text{number}.txt").write_text(f"A text\n\n4 May 1901\n\nThe mill {number} burnt down.\n")
        (place / "target" / f"old{number}.txt").write_bytes(f"Caf\xe9\n\nNumber {number}.\n".encode("latin-1"))


def torture(job, count):
    """Kills a job so many times; the next one, which follows on each draft that was left, succeeds."""
    hits = drafts = 0
    for _ in range(count):
        job.set_up()
        hits += job.kill()
        job.check()
        if job.drafts() and (drafts < 3 or chance.random() < 0.05):
            go_on(job)
        drafts += bool(job.drafts())
    job.set_up()
    job.kill()
    go_on(job)
    ok(job.name, f"{count} moments within {job.time * 1000:.0f} ms, {hits} before its end, {drafts} drafts left")


def go_on(job):
    if job.look() == job.old:
        job.go_on()
        check(job.look() == job.new, f"{job.name} cannot be done after it was killed")


def jobs():
    """Each with how many times it is killed, quick and long."""
    table = folder / "table.csv"
    table.write_text(TABLE)
    run("import", table, "-o", folder / "table.annals", status=0)
    for form in ("markdown", "html", "json", "csv-wide", "ics", "svg") if IS_LONG else ("html", "json"):
        yield Job(f"export-{form}", ["export", SEEDS, "--format", form, "--force"], old_file()), 5, 200
    yield Archive("export-annals", ["export", SEEDS, "--format", "annals", "--force"], old_file()), 8, 200
    yield Job("import-folder", ["import", table]), 8, 200
    yield Archive("import-archive", ["import", table], target="new.annals"), 10, 200
    both = ["import", folder / "table.annals", folder / "table2.csv"]
    (folder / "table2.csv").write_text(TABLE.replace("mill", "barn"))
    yield Archive("import-into-archive", both, target="new.annals"), 8, 200
    yield Archive("export-long-archive", ["export", folder / "table.annals", "--format", "annals", "--force"],
                  old_file()), 6, 200
    yield Init("init-folder", ["init"], documents), 10, 200
    yield Check("check-fix-write", ["check", "--fix", "--write", "."], with_slips, "dossier.yaml"), 20, 200
    accept = ":event reed\r:accept single-source Lost.\r"
    yield Browsing("accept", "dossier.yaml", accept, b"Written", quay), 6, 200
    form = ":read star\r/three\rvvaA form that is filled in\r4 May 1901\r\rreport\r\x1bOQ"
    yield Form("append-event", "dossier.yaml", form, b"Written", quay), 6, 200
    yield Browsing("note", "notes.yaml", ":event fire\rAAsk again\r", b"written down", with_notes), 8, 200
    yield Quit("state", "session.json", "jj", b"", quay), 8, 200


for job, quick, long in jobs():
    torture(job, times(quick, long))
finish()
