"""Jobs that write a file or a folder, and can be killed while they do."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import time

from torture import ENVIRONMENT, Terminal, annals, chance, check, folder, run


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
            while process.poll() is None and not self.drafts():
                time.sleep(0.0002)
            time.sleep(chance.choice([0, chance.uniform(0, 0.003), chance.uniform(0, self.time / 3)]))
        process.send_signal(signal.SIGKILL)
        return process.wait() == -signal.SIGKILL

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
    """A browser that is told to write something by a last key, and is killed about then."""

    most = 0.1
    beside = ("post.txt", "star.txt", "dossier.yaml", "notes.yaml")

    def __init__(self, name, target, old, keys, last="\r", done=b"Written"):
        self.keys, self.last, self.done = keys, last, done
        super().__init__(name, [], old, target)

    def begin(self):
        """Has it do all but the last key."""
        terminal = Terminal(self.place, environment=self.environment())
        terminal.wait(b" quit")
        terminal.send(self.keys)
        return terminal

    def environment(self):
        return {"XDG_STATE_HOME": str(folder / "states" / self.name)}

    def set_up(self):
        super().set_up()
        shutil.rmtree(folder / "states" / self.name, ignore_errors=True)

    def go_on(self):
        with self.begin() as terminal:
            terminal.send(self.last)
            terminal.wait(self.done)
            check(terminal.end("Q") == 0, f"{self.name} does not quit")

    def kill(self):
        """Ends it at a random moment; whether what it had to write was not there yet."""
        with self.begin() as terminal:
            os.write(terminal.master, self.last.encode())
            if chance.random() < 0.3:
                time.sleep(chance.uniform(0, self.most))
            else:
                self.wait_for_work()
                time.sleep(chance.choice([0, chance.uniform(0, 0.003), chance.uniform(0, 0.03)]))
            terminal.process.send_signal(signal.SIGKILL)
            terminal.process.wait()
        return bool(self.drafts()) or self.look() == self.old

    def wait_for_work(self, seconds=60):
        """Until it has a draft, or is done already."""
        end = time.monotonic() + seconds
        while not self.drafts() and self.look() == self.old:
            check(time.monotonic() < end, f"{self.name} never begins to write")
            time.sleep(0.0002)

    def check(self):
        super().check()
        for file in (folder / "states" / self.name).rglob("*"):
            if file.suffix == ".json":
                json.loads(file.read_bytes())


class Quit(Browsing):
    """The state of a session, which is kept when one quits."""

    most = 0.005

    def drafts(self):
        return [path.name for path in (folder / "states" / self.name).rglob("*.part")]

    def go_on(self):
        with self.begin() as terminal:
            check(terminal.end(self.last) == 0, f"{self.name} does not quit")

    def look(self):
        found = list((folder / "states" / self.name).rglob("session.json"))
        return found[0].read_bytes() if found else None


def contents(path):
    """A file as it is, or all files of a folder; None where nothing is."""
    if path.is_dir():
        return {str(file.relative_to(path)): file.read_bytes() for file in sorted(path.rglob("*")) if file.is_file()}
    return path.read_bytes() if path.exists() else None
