"""Drives a program that shows a list: starts it, presses its keys, types words, and takes the time of each."""

import shutil

from measures import COUNT, END, FIRST, FRAME, GO, LATER, LINE, LOADED, MEMORY, PAGE, SOUGHT, TOP
from terminal import ENVIRONMENT, QUIET, ROWS, Program, forget

# The first presses of a line's key move the bar to the foot of the longest list, and warm up.
FIRST_LINES, LINES = 45, 5
PAGES, TRIPS = 3, 3
# Seconds between two letters, as a quick typist's.
PACE = 0.1
# Some programs go on with something after their first frame, before they take a key.
SETTLE = 0.3


def is_full(lines):
    """Whether a list fills the screen."""
    return sum(bool(line) for line in lines) > ROWS - 6


def holds(word, lines):
    return any(word in line.lower() for line in lines)


class Viewer:
    """A program with a list; those below say what they do otherwise."""

    name = program = ""
    keys = {LINE: b"j", PAGE: b" ", END: b"G", TOP: b"g"}
    quit = b""
    # How long it pauses within a repaint at most, in seconds.
    quiet = QUIET
    # Whether it writes without end; whether it says that all is read, and how many hits there are.
    is_restless = tells_loaded = False
    tells_count = True
    needs_warmth = True
    # The words that it can tell to have found, or not to be there.
    sought = ("rare", "common", "absent")
    # What opens and ends the typing of a word.
    search, enter, cancel = b"/", b"\r", b""

    def __init__(self, facts, file):
        self.facts, self.file = facts, file
        self.path = shutil.which(self.program, path=ENVIRONMENT["PATH"])

    def command(self):
        return [self.path, self.file]

    def is_framed(self, lines):
        return is_full(lines)

    def is_loaded(self, lines):
        """Whether all of the table is there, where it is shown before."""
        return True

    def go(self, part):
        """The keys that go to some part of the table, of which the last is timed."""
        return str(int(self.facts.events * part)).encode(), b"g"

    def has_hits(self, kind, lines):
        raise NotImplementedError

    def has_count(self, kind, lines):
        return self.has_hits(kind, lines)

    def warm_up(self):
        """A start for itself, so that the next one waits for no disk and no other's caches; its seconds."""
        forget()
        with Program(self.command(), self.quit, self.quiet, self.is_restless) as program:
            [framed] = program.until(self.is_framed)
            program.catch_up(SETTLE)
            return framed - program.begun

    def run(self, figures):
        """One start, its keys, its words, the end: adds what is measured to lists of figures."""
        if self.needs_warmth:
            figures[LATER].append(self.warm_up() * 1e3)
        forget()
        with Program(self.command(), self.quit, self.quiet, self.is_restless) as program:
            framed, loaded = program.until(self.is_framed, self.is_loaded)
            figures[FRAME].append((framed - program.begun) * 1e3)
            if self.tells_loaded:
                figures[LOADED].append((loaded - program.begun) * 1e3)
            program.catch_up(SETTLE)
            self.press_keys(program, figures)
            for kind in self.sought:
                self.look_for(kind, program, figures)
            figures[MEMORY].append(program.peak_memory())

    def press_keys(self, program, figures):
        if TOP in self.keys:
            program.send(self.keys[TOP])
            program.catch_up(SETTLE)
        for _ in range(FIRST_LINES):
            program.send(self.keys[LINE])
            program.catch_up(self.quiet / 2)
        program.catch_up(SETTLE)
        figures[LINE] += [program.press(self.keys[LINE]) * 1e3 for _ in range(LINES)]
        if PAGE in self.keys:
            figures[PAGE] += [program.press(self.keys[PAGE]) * 1e3 for _ in range(PAGES)]
        if END in self.keys:
            self.travel(program, figures)

    def travel(self, program, figures):
        for trip in range(1, TRIPS + 1):
            for key in (END, TOP):
                figures[key].append(program.press(self.keys[key]) * 1e3)
            typed, last = self.go(trip / (TRIPS + 1))
            program.send(typed)
            program.catch_up(PACE)
            figures[GO].append(program.press(last) * 1e3)
        program.press(self.keys[TOP])

    def look_for(self, kind, program, figures):
        """Types a word, letter by letter; the last one, with Enter where it takes one, is timed."""
        word = SOUGHT[kind]
        program.send(self.search)
        program.catch_up(SETTLE)
        for length in range(1, len(word)):
            self.type_letter(kind, word[:length], program, figures)
        begun = program.send(word[-1:].encode() + self.enter)
        first, count = program.until(
            lambda lines: self.has_hits(kind, lines), lambda lines: self.has_count(kind, lines))
        figures[FIRST.format(kind)].append((first - begun) * 1e3)
        if self.tells_count:
            figures[COUNT.format(kind)].append((count - first) * 1e3)
        self.leave(kind, program)

    def type_letter(self, kind, typed, program, figures):
        program.send(typed[-1:].encode())
        program.catch_up(PACE)

    def leave(self, kind, program):
        program.send(self.cancel + self.keys[TOP])
        program.catch_up(SETTLE)
