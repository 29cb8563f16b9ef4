"""Measures annals beside other programs on the same tables: bench.py ANNALS MINIMAL [--events N...] [--plot FILE].

Prints Markdown. What it needs besides is told where it is not there, and left out.
"""

import argparse
import collections
import os
import shutil
import subprocess
import sys
import tempfile
import time

import commands
import data
import dossier
import imports
import plot
import table
import viewers
from measures import TIMES
from terminal import COLUMNS, ENVIRONMENT, ROWS, Late
from viewer import PACE

# How long a peer may be run again and again with one table, in seconds: then few figures have to do.
BUDGET = 50


def say(message):
    print(f"bench: {message}", file=sys.stderr, flush=True)


class Round:
    """Everything with one number of events; the figures of each program by its name."""

    def __init__(self, events, annals, minimal, lines, turns):
        self.events, self.annals, self.minimal = events, annals, minimal
        self.lines, self.turns = lines, turns
        self.table, self.archive, self.database = (
            f"events.{kind}" for kind in ("csv", "annals", "db"))
        self.results = collections.defaultdict(lambda: collections.defaultdict(list))
        # What could not be measured, and why.
        self.missing = []

    def measure(self):
        say(f"{self.events:,} events: their table")
        data.write(self.events, self.table)
        self.facts = data.Facts(self.table)
        self.measure_files()
        self.measure_programs(self.programs())
        for path in (self.table, self.archive, self.database):
            if os.path.exists(path):
                os.remove(path)

    def measure_files(self):
        """Import, export, and how large it becomes."""
        say(f"{self.events:,} events: import and export")
        ours, theirs = self.results["annals"], self.results["sqlite3"]
        imports.annals_import(self.annals, self.table, self.archive, ours, self.events)
        has_peer = shutil.which("sqlite3", path=ENVIRONMENT["PATH"]) is not None
        if has_peer:
            imports.sqlite_import(self.table, self.archive, self.database, theirs, self.events)
            self.missing.append(imports.compare(self.archive, self.database))
        imports.export(self.annals, self.archive, has_peer and self.database, ours, theirs, self.events)

    def programs(self):
        """Those that are there."""
        found = [viewers.Annals(self.facts, self.archive, self.annals),
                 viewers.Minimal(self.facts, self.lines, self.minimal)]
        found += [viewer(self.facts, self.table) for viewer in viewers.PEERS]
        found += [commands.Ripgrep(self.table), commands.SQLite(self.archive)]
        for program in found:
            if not program.path:
                self.missing.append(f"{program.name} is not to be had here.")
        return [program for program in found if program.path]

    def measure_programs(self, programs):
        """All in turn, again and again: what slows one down for a while slows down the others as well."""
        # What was imported is still being written, which would be the first program's loss.
        os.sync()
        for program in programs:
            self.warm_up(program)
        spent = collections.Counter()
        for turn in range(1, self.turns + 1):
            say(f"{self.events:,} events: round {turn} of {self.turns}")
            for program in list(programs):
                if program.name not in ("annals", "minimal C") and spent[program] > BUDGET:
                    continue
                begun = time.perf_counter()
                try:
                    program.run(self.results[program.name])
                except (Late, OSError) as problem:
                    say(f"{program.name}: {problem}")
                    self.missing.append(f"{program.name} was left out after {turn - 1} rounds.")
                    programs.remove(program)
                spent[program] += time.perf_counter() - begun

    def warm_up(self, program):
        try:
            if program.needs_warmth:
                program.warm_up()
        except (Late, OSError) as problem:
            say(f"{program.name}: {problem}")

    def figures(self):
        """By program, in the order of the columns."""
        names = ["annals", "minimal C", *(viewer.name for viewer in viewers.PEERS), "rg", "sqlite3"]
        return {name: self.results[name] for name in names if name in self.results}


def measure_dossier(annals, minimal):
    try:
        dossier.measure(annals, minimal)
    except (Late, OSError, subprocess.CalledProcessError) as problem:
        say(f"the Machh dossier is left out: {problem}")


def list_lines(annals):
    """Writes the thousand lines that the minimal program shows, as annals lists them."""
    data.write(1000, "lines.csv")
    subprocess.run([annals, "import", "lines.csv", "-o", "lines.annals"], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open("lines", "w") as lines:
        subprocess.run([annals, "list", "lines.annals"], stdout=lines, check=True)
    return os.path.abspath("lines")


def versions(names=("less", "lnav", "vd", "fzf", "rg", "sqlite3")):
    """The first number that each peer says of itself."""
    for name in names:
        if path := shutil.which(name, path=ENVIRONMENT["PATH"]):
            said = subprocess.run([path, "--version"], capture_output=True, text=True,
                                  stdin=subprocess.DEVNULL).stdout
            numbers = [word for word in said.split() if any(sign.isdigit() for sign in word)]
            yield f"{name} {numbers[0].lstrip('v') if numbers else ''}".strip()


def measure(annals, minimal, numbers, turns):
    """The figures of each number of events, and what is to be said of them."""
    lines = list_lines(annals)
    rounds = [Round(events, annals, minimal, lines, turns) for events in sorted(numbers)]
    for each in rounds:
        try:
            each.measure()
        except OSError as problem:
            # What was measured before is worth showing.
            say(problem)
            each.missing.append("This table was given up.")
    return {each.events: each.figures() for each in rounds}, {
        each.events: each.missing for each in rounds}


def show(all_results, missing):
    table.Marks(all_results).show()
    for events, results in all_results.items():
        table.show_figures(events, results)
        if missing[events]:
            print("\n" + " ".join(missing[events]))
    print(f"""
Medians (lowest .. highest); n where there are fewer than {TIMES} figures: a program that has had {BUDGET} seconds
in a round of {TIMES} is not run again, and rows are imported and exported {imports.TIMES} times. Each start in a new pty of
{COLUMNS}x{ROWS}, a letter each {PACE * 1000:.0f} ms. rg and sqlite3 print a page of hits, or the count, and end; their
count is their whole run, not the time after the first hits. Beside: {", ".join(versions())}.""")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("annals")
    parser.add_argument("minimal")
    parser.add_argument("--events", type=int, nargs="+", default=[1_000, 100_000, 1_000_000])
    parser.add_argument("--rounds", type=int, default=TIMES, help="how often all is run (9)")
    parser.add_argument("--plot", help="an SVG to write")
    parser.add_argument("--folder", help="where to make a folder for what is measured; it takes 3 kB an event")
    parser.add_argument("--no-dossier", action="store_true", help="leave out the Machh dossier")
    return parser.parse_args()


def main():
    given = arguments()
    annals, minimal = (os.path.abspath(path) for path in (given.annals, given.minimal))
    picture = given.plot and os.path.abspath(given.plot)
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        os.chdir(folder)
        ENVIRONMENT["HOME"] = folder
        if not given.no_dossier:
            say("the Machh dossier: two or three minutes")
            measure_dossier(annals, minimal)
        results, missing = measure(annals, minimal, given.events, given.rounds)
        os.chdir("/")
    show(results, missing)
    if picture:
        plot.draw(results, picture)


if __name__ == "__main__":
    main()
