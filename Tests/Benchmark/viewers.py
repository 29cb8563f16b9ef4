"""How each program that shows a table is driven: what it is started with, its keys, when it has done what."""

import re
import shutil
import time

import words
from terminal import ENVIRONMENT, QUIET, ROWS, Late, Program, forget, is_footed

# Milliseconds, and KiB.
FRAME, LOADED = "first frame", "all is read"
LINE, PAGE, END, TOP, GO = "one line", "a page", "to the end", "to the top", "to a date"
MEMORY = "peak memory"
# By the word: first hits, exact count after them, the worst letter before the last.
FIRST, COUNT, WORST = "first hits, {}", "count after them, {}", "worst letter, {}"
SOUGHT = {"rare": words.RARE, "common": words.COMMON, "absent": words.ABSENT, "prefix": words.PREFIX}
# The first presses of a line's key move the bar to the foot of the longest list, and warm up.
FIRST_LINES, LINES = 45, 5
PAGES, TRIPS = 3, 3
# How often all is run; a median has at least so many figures, or says how many.
TIMES = 9
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
    # Whether it writes without end.
    is_restless = False
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

    def run(self, figures):
        """One start, its keys, its words, the end: adds what is measured to lists of figures."""
        forget()
        with Program(self.command(), self.quit, self.quiet, self.is_restless) as program:
            framed, loaded = program.until(self.is_framed, self.is_loaded)
            figures[FRAME].append((framed - program.begun) * 1e3)
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
        figures[COUNT.format(kind)].append((count - first) * 1e3)
        self.leave(kind, program)

    def type_letter(self, kind, typed, program, figures):
        program.send(typed[-1:].encode())
        program.catch_up(PACE)

    def leave(self, kind, program):
        program.send(self.cancel + self.keys[TOP])
        program.catch_up(SETTLE)


class Annals(Viewer):
    name = "annals"
    quit = b"Q"
    sought = tuple(SOUGHT)
    enter, cancel = b"", b"\x1b"
    typed = ""

    def __init__(self, facts, file, annals):
        super().__init__(facts, file)
        self.path = annals

    def is_framed(self, lines):
        return is_footed(lines)

    def go(self, part):
        return f":{int(1971 + 54 * part)}-06-01".encode(), b"\r"

    def has_hits(self, kind, lines):
        typed = self.typed or SOUGHT[kind]
        return re.match(rf" ?/{typed} .*\b(hit|hits)\b", lines[-1]) is not None

    def has_count(self, kind, lines):
        return re.search(r"\bhit [\d,]+ of [\d,]+(?![\d,]*\+)|\bno hits", lines[-1]) is not None

    def type_letter(self, kind, typed, program, figures):
        """As quick as the last one each letter has to be; one that is not done when the next comes counts
        as long as that takes."""
        self.typed = typed
        begun = program.send(typed[-1:].encode())
        [first] = program.moments(lambda lines: self.has_hits(kind, lines), patience=PACE)
        figures[WORST.format(kind)].append(((first or time.perf_counter()) - begun) * 1e3)
        program.catch_up(max(0, begun + PACE - time.perf_counter()))
        self.typed = ""

    def leave(self, kind, program):
        program.catch_up(SETTLE)
        if kind == "rare" and not holds(words.RARE, program.screen.lines()[:-1]):
            raise Late("annals does not show the rare word:\n" + "\n".join(program.screen.lines()))
        # Alone: with a letter after it, it would be another key.
        program.send(self.cancel)
        program.catch_up(SETTLE)
        program.send(self.keys[TOP])
        program.catch_up(SETTLE)


class Minimal(Viewer):
    """The least that can be: a thousand lines, and no more than a line down and to the top."""

    name = "minimal C"
    keys = {LINE: b"j", TOP: b"g"}
    sought = ()

    def __init__(self, facts, file, minimal):
        super().__init__(facts, file)
        self.path = minimal

    def is_framed(self, lines):
        return is_footed(lines)


class Less(Viewer):
    name = program = "less"

    def command(self):
        # Without counting lines, without wrapping them, whatever the case.
        return [self.path, "-n", "-S", "-i", self.file]

    def has_hits(self, kind, lines):
        if kind == "absent":
            return "Pattern not found" in lines[-1]
        return holds(SOUGHT[kind], lines[:1])

    def leave(self, kind, program):
        if kind == "absent":
            program.press(b"\r")
        super().leave(kind, program)


class Lnav(Viewer):
    """It says "0 hits" before it has looked everywhere, so that nothing tells when a word is not there."""

    name = program = "lnav"
    quiet = 0.1
    is_restless = True
    sought = ("rare", "common")

    def is_framed(self, lines):
        return is_full(lines[:-4]) and re.match(r" L\d", lines[-2]) is not None

    def go(self, part):
        return f":goto {int(self.facts.events * part)}".encode(), b"\r"

    def has_hits(self, kind, lines):
        return re.search(r"[Hh]it \d+ of [1-9]|\b[1-9]\d* hits for", lines[-2]) is not None

    def has_count(self, kind, lines):
        count = self.facts.lines[SOUGHT[kind]]
        return re.search(rf"\b{count} hits for|[Hh]it \d+ of {count}\b", lines[-2]) is not None


class VisiData(Viewer):
    """The common word stands on its first screen, where nothing tells that it was found."""

    name, program = "VisiData", "vd"
    quiet = 0.25
    is_restless = True
    keys = {LINE: b"j", PAGE: b"\x06", END: b"G", TOP: b"gg"}
    sought = ("rare", "absent")
    # In all columns.
    search = b"g/"

    def is_loaded(self, lines):
        return f"{self.facts.events} rows" in lines[-1]

    def go(self, part):
        return b"zr" + str(int(self.facts.events * part)).encode(), b"\r"

    def has_hits(self, kind, lines):
        if kind == "absent":
            return "0 matches for" in lines[-1]
        # Of a cell there is only its beginning.
        return holds(self.facts.rare_title[:15], lines)


class Fzf(Viewer):
    """A finder: it neither scrolls nor goes anywhere that could be compared."""

    name = program = "fzf"
    search = enter = b""
    typed = ""

    def command(self):
        ENVIRONMENT["FZF_DEFAULT_COMMAND"] = f"cat '{self.file}'"
        return [self.path, "--exact", "-i"]

    def is_loaded(self, lines):
        return self.says(self.facts.events + 1, lines)

    def says(self, count, lines):
        return re.match(rf" *{count}/{self.facts.events + 1} (?!\()", lines[-2] + " ") is not None

    def press_keys(self, program, figures):
        pass

    def has_hits(self, kind, lines):
        return lines[-1] == f"> {SOUGHT[kind]}" and self.says(self.facts.lines[SOUGHT[kind]], lines)

    def leave(self, kind, program):
        program.send(b"\x15")
        program.until(lambda lines: lines[-1] == ">" and self.is_loaded(lines))
        program.catch_up(SETTLE)


PEERS = (Less, Lnav, VisiData, Fzf)
