"""How programs that print what they find and end are run and timed."""

import os
import re
import shutil
import sqlite3
import time

from measures import COUNT, FIRST, SOUGHT
from terminal import ENVIRONMENT

# So many lines make a page of hits.
PAGE = 40
# What stands before a word, for a letter that begins one.
BORDER = {"prefix": r"\b"}


def timed(command, output="/dev/null", accepted=(0,)):
    """How long a command runs, in seconds, and its peak memory in KiB; OSError where it fails.

    The memory is never less than that of this program, from which the command was started: the system
    counts that in.
    """
    files = [(os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
             (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
             (os.POSIX_SPAWN_OPEN, 2, "said", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)]
    begun = time.perf_counter()
    process = os.posix_spawn(command[0], command, ENVIRONMENT, file_actions=files)
    _, status, usage = os.wait4(process, 0)
    taken = time.perf_counter() - begun
    if (code := os.waitstatus_to_exitcode(status)) not in accepted:
        with open("said", encoding="utf-8", errors="replace") as said:
            raise OSError(f"{' '.join(command)} exited with {code}: {said.read()[-1000:]}")
    return taken, usage.ru_maxrss


class Command:
    """A program that is run once for a page of hits and once for their count."""

    name = program = ""
    accepted = (0,)
    # Its first run is as long as any: what it reads was just written.
    needs_warmth = False

    def __init__(self, file):
        self.file = file
        self.path = shutil.which(self.program, path=ENVIRONMENT["PATH"])

    def run(self, figures):
        for kind in SOUGHT:
            first, _ = timed(self.page(kind), accepted=self.accepted)
            count, _ = timed(self.count(kind), accepted=self.accepted)
            figures[FIRST.format(kind)].append(first * 1e3)
            figures[COUNT.format(kind)].append(count * 1e3)


class Ripgrep(Command):
    name = program = "rg"
    # It exits with 1 where there are no hits.
    accepted = (0, 1)

    def pattern(self, kind):
        return BORDER.get(kind, "") + SOUGHT[kind]

    def page(self, kind):
        return [self.path, "-i", "-m", str(PAGE), self.pattern(kind), self.file]

    def count(self, kind):
        return [self.path, "-i", "-c", self.pattern(kind), self.file]


class SQLite(Command):
    """Asks the full-text index of the archive."""

    name = program = "sqlite3"

    def __init__(self, file):
        super().__init__(file)
        # The one that answers best: by the beginnings of words if there is one, else the one with most in it.
        self.index = max(
            indexes(file), key=lambda index: ("prefix" in index.sql, index.bytes)).name

    def select(self, what, kind, rest=""):
        star = "*" if kind == "prefix" else ""
        return [self.path, "-readonly", self.file, f"SELECT {what} FROM {self.index} WHERE "
                f"{self.index} MATCH '{SOUGHT[kind]}{star}' {rest}"]

    def page(self, kind):
        return self.select("rowid", kind, f"ORDER BY rowid LIMIT {PAGE}")

    def count(self, kind):
        return self.select("count(*)", kind)


class Index:
    """A full-text index of an archive: how it is made, and how large it is."""

    def __init__(self, database, name, sql):
        self.name, self.sql = name, sql
        [(self.bytes,)] = database.execute(f"SELECT sum(length(block)) FROM {name}_data")
        [(segments,)] = database.execute(f"SELECT count(DISTINCT segid) FROM {name}_idx")
        self.is_merged = segments == 1
        self.columns = [row[1] for row in database.execute(f"PRAGMA table_info({name})")]


def indexes(archive):
    """The full-text indexes of an archive that hold something."""
    database = sqlite3.connect(f"file:{archive}?mode=ro", uri=True)
    tables = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    found = [Index(database, name, sql) for name, sql in tables
             if sql and re.search(r"\busing\s+fts5\s*\(", sql, re.IGNORECASE)]
    database.close()
    # Those without anything have a few bytes of header.
    return [index for index in found if index.bytes > 1000]
