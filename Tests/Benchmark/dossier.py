"""Measures annals with the dossier that it brings along beside a minimal ncurses program.

Both are started in turn, again and again, each in a terminal of its own, and do the same.
"""

import collections
import os
import shutil
import statistics
import subprocess
import time

from terminal import COLUMNS, ROWS, Program, forget, is_footed

RUNS = 41
# After its first frame annals makes its words searchable, before it takes a key.
SETTLE = 0.3
# Which presses of j move the bar and leave the list where it is, and which scroll the list by a
# line, in both programs. The others warm up.
MOVING = range(2, 12)
SCROLLING = range(45, 60)
# After them k and j in turn: annals works out ahead what a key does when it is pressed again, and these
# are always the other key.
TURNS = 8
# How often the dossier is changed under the program, and how long each change has for its repaint.
CHANGES = 15
PAUSE = 0.4
DOSSIER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "seeds")

# What is measured, by how much its figures are divided, and how many times the peer's it may be.
MEASURES = {
    "first frame, ms": (0.001, "6.0"),
    "and its time strip, ms": (0.001, ""),
    "j moves the bar, ms": (0.001, ""),
    "j scrolls the list, ms": (0.001, "3.0"),
    "k, j in turn, ms": (0.001, ""),
    "peak memory, MiB": (1024, ""),
}
FIRST_FRAME, SETTLED, MOVE, SCROLL, TURN, MEMORY = MEASURES


def run(command):
    """One start, some keys, the end: the figures of each measure."""
    forget()
    figures = collections.defaultdict(list)
    program = Program(command, quit=b"q")
    [framed] = program.until(is_footed)
    figures[FIRST_FRAME].append(framed - program.begun)
    figures[SETTLED].append(program.last - program.begun)
    program.catch_up(SETTLE)
    for press in range(1, SCROLLING.stop):
        seconds = program.press(b"j")
        if press in MOVING:
            figures[MOVE].append(seconds)
        elif press in SCROLLING:
            figures[SCROLL].append(seconds)
    figures[TURN] += [program.press(key) for key in (b"k", b"j") * TURNS]
    figures[MEMORY].append(program.peak_memory())
    program.end()
    return figures


def follow(annals):
    """How long it takes from the moment another dossier is there to the last byte of what it changes."""
    forget()
    folder = shutil.copytree(DOSSIER, "followed")
    path = os.path.join(folder, "dossier.yaml")
    with open(path) as dossier:
        title, rest = dossier.read().split("\ntitle:", 1)
    program = Program([annals, folder], quit=b"q")
    program.until(is_footed)
    figures = []
    for change in range(CHANGES):
        program.catch_up(PAUSE)
        with open(path + ".new", "w") as new:
            new.write(f"{title}\ntitle: {change}{rest}")
        program.catch_up(PAUSE)
        begun = time.perf_counter()
        os.rename(path + ".new", path)
        figures.append(program.painted() - begun)
    program.end()
    return figures


def run_in_turn(*commands):
    for command in commands:
        run(command)  # What is read from disk is in memory after that.
    all_figures = [collections.defaultdict(list) for _ in commands]
    for _ in range(RUNS):
        for command, figures in zip(commands, all_figures):
            for measure, new in run(command).items():
                figures[measure] += new
    return all_figures


def with_spread(figures, unit):
    low, middle, high = (f(figures) / unit for f in (min, statistics.median, max))
    return f"{middle:.2f}", f"({low:.2f} .. {high:.2f})"


def show(annals, minimal, followed):
    print("| measure | annals | minimal C | ratio | at most |\n| --- | --: | --: | --: | --: |")
    for measure, (unit, mark) in MEASURES.items():
        ratio = statistics.median(annals[measure]) / statistics.median(minimal[measure])
        print("| " + " | ".join((
            measure, " ".join(with_spread(annals[measure], unit)),
            " ".join(with_spread(minimal[measure], unit)), f"{ratio:.1f}", mark)) + " |")
    print("| a change on disk, ms | " + " ".join(with_spread(followed, 0.001)) + " | | | 100 |")


def measure(annals, minimal):
    """Prints the table; the folder one is in has no dossier, so annals opens the one it brings along."""
    with open("events", "w") as events:
        subprocess.run([annals, "list"], stdout=events, check=True)
    annals_figures, minimal_figures = run_in_turn([annals], [minimal, "events"])
    followed = follow(annals)
    print("## The dossier of the Machh attack\n")
    show(annals_figures, minimal_figures, followed)
    print(f"""
Medians (lowest .. highest) of {RUNS} runs of each in turn, each in a new pty of {COLUMNS}x{ROWS}.
First frame: from the start of the process to the end of the first screen's foot; the time strip above
its events is drawn when all events are stored. j: from the key to the last byte of the repaint,
{len(annals_figures[MOVE])} and {len(annals_figures[SCROLL])} keys. k, j in turn: \
{len(annals_figures[TURN])} keys, none of which annals has worked out ahead.
A change on disk: from the moment the dossier is another to the last byte of the repaint, {CHANGES} times.
Memory: VmHWM at the end. Minimal C: the same events as plain lines (Tests/Benchmark/minimal.c).""")
