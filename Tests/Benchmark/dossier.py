"""Measures annals beside a minimal ncurses program: bench.py ANNALS MINIMAL.

Both are started in turn, again and again, each in a terminal of its own, and do the same.
"""

import collections
import fcntl
import os
import select
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROWS, COLUMNS = 40, 120
RUNS = 41
# Both programs end their last line with this; nothing is painted below it.
FOOTER_END = b"quit"
# Seconds. Longer than a program ever pauses within one screen; never part of a figure.
QUIET = 0.02
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
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8"}

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


class Program:
    """A program in a terminal, whose screen is read as fast as it comes."""

    def __init__(self, command):
        self.terminal, line = os.openpty()
        fcntl.ioctl(line, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        files = [(os.POSIX_SPAWN_OPEN, 0, os.ttyname(line), os.O_RDWR, 0)]
        files += [(os.POSIX_SPAWN_DUP2, 0, number) for number in (1, 2)]
        self.begun = time.perf_counter()
        # Not a fork: copying Python would take longer than some of what is measured.
        self.process = os.posix_spawn(
            command[0], command, ENVIRONMENT, file_actions=files, setsid=True)
        os.close(line)
        # When the first screen was there to its foot.
        self.framed = None

    def painted(self, until=b""):
        """Reads on until `until` was there and nothing more comes; says when the last byte came."""
        last, screen = None, b""
        while True:
            is_whole = last is not None and until in screen
            if select.select([self.terminal], [], [], QUIET if is_whole else 10)[0]:
                screen += self.read()
                last = time.perf_counter()
                if self.framed is None and until and until in screen:
                    self.framed = last
            elif is_whole:
                return last
            else:
                sys.exit(f"bench: waited in vain for {until or 'a repaint'} after {screen}")

    def read(self):
        try:
            return os.read(self.terminal, 65536)
        except OSError:
            sys.exit("bench: the program ended by itself")

    def press(self, key):
        """How long it takes from a key to the last byte of what it changes on the screen."""
        begun = time.perf_counter()
        os.write(self.terminal, key)
        return self.painted() - begun

    def peak_memory(self):
        with open(f"/proc/{self.process}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))

    def quit(self):
        os.write(self.terminal, b"q")
        try:
            while os.read(self.terminal, 65536):
                pass
        except OSError:
            pass  # The other end is closed.
        os.close(self.terminal)
        os.waitpid(self.process, 0)


def run(command):
    """One start, some keys, the end: the figures of each measure."""
    forget()
    figures = collections.defaultdict(list)
    program = Program(command)
    figures[SETTLED].append(program.painted(until=FOOTER_END) - program.begun)
    figures[FIRST_FRAME].append(program.framed - program.begun)
    time.sleep(SETTLE)
    for press in range(1, SCROLLING.stop):
        seconds = program.press(b"j")
        if press in MOVING:
            figures[MOVE].append(seconds)
        elif press in SCROLLING:
            figures[SCROLL].append(seconds)
    figures[TURN] += [program.press(key) for key in (b"k", b"j") * TURNS]
    figures[MEMORY].append(program.peak_memory())
    program.quit()
    return figures


def forget():
    """Has the next start begin at the top, as the first one does."""
    shutil.rmtree(os.path.join(ENVIRONMENT["HOME"], ".local"), ignore_errors=True)


def follow(annals):
    """How long it takes from the moment another dossier is there to the last byte of what it changes."""
    forget()
    folder = shutil.copytree(DOSSIER, "followed")
    path = os.path.join(folder, "dossier.yaml")
    with open(path) as dossier:
        title, rest = dossier.read().split("\ntitle:", 1)
    program = Program([annals, folder])
    program.painted(until=FOOTER_END)
    figures = []
    for change in range(CHANGES):
        time.sleep(PAUSE)
        with open(path + ".new", "w") as new:
            new.write(f"{title}\ntitle: {change}{rest}")
        time.sleep(PAUSE)
        begun = time.perf_counter()
        os.rename(path + ".new", path)
        figures.append(program.painted() - begun)
    program.quit()
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


def show(annals, minimal):
    line = "{:<24}{:>7} {:<18}{:>9} {:<18}{:>6}{:>9}"
    print(line.format("", "annals", "", "minimal", "", "ratio", "at most"))
    for measure, (unit, mark) in MEASURES.items():
        ratio = statistics.median(annals[measure]) / statistics.median(minimal[measure])
        print(line.format(
            measure, *with_spread(annals[measure], unit), *with_spread(minimal[measure], unit),
            f"{ratio:.1f}", mark))


def main():
    annals, minimal = (os.path.abspath(path) for path in sys.argv[1:])
    print("Measuring takes two or three minutes.", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)  # There is no dossier here, so annals opens the one that it brings along.
        ENVIRONMENT["HOME"] = folder
        with open("events", "w") as events:
            subprocess.run([annals, "list"], stdout=events, check=True)
        annals_figures, minimal_figures = run_in_turn([annals], [minimal, "events"])
        followed = follow(annals)
        os.chdir("/")
    show(annals_figures, minimal_figures)
    middle, spread = with_spread(followed, 0.001)
    print(f"{'a change on disk, ms':<24}{middle:>7} {spread:<18}{'':>9} {'':<18}{'':>6}{'100':>9}")
    print(f"""
Medians (lowest .. highest) of {RUNS} runs of each in turn, each in a new pty of {COLUMNS}x{ROWS}.
First frame: from the start of the process to the end of the first screen's foot; the time strip above
its events is drawn when all events are stored. j: from the
key to the last byte of the repaint, {len(annals_figures[MOVE])} and {len(annals_figures[SCROLL])} keys. \
k, j in turn: {len(annals_figures[TURN])} keys, none of which annals has
worked out ahead. A change on disk: from the moment the Machh dossier is another to the
last byte of the repaint, {CHANGES} times. Memory: VmHWM at the end. minimal: the same events as plain lines
(Tests/Benchmark/minimal.c).""")


if __name__ == "__main__":
    main()
