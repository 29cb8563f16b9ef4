"""The programs with a list: annals and its peers, with what differs between them."""

import re
import time

import words
from measures import END, LETTERS, LINE, PAGE, SOUGHT, TOP
from terminal import COLUMNS, ENVIRONMENT, ROWS, Late, is_footed
from viewer import PACE, SETTLE, Viewer, holds


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
        """The number that the table has; of a letter it is not known before."""
        if kind == "absent":
            return "no hits" in lines[-1]
        count = r"\d+" if kind == "prefix" else self.facts.lines[SOUGHT[kind]]
        return re.search(rf"\bhit \d+ of {count}(?![\d+])", lines[-1].replace(",", "")) is not None

    def type_letter(self, kind, typed, program, figures):
        """As quick as the last one each letter has to be; one that is not done when the next comes counts
        as long as that takes."""
        self.typed = typed
        begun = program.send(typed[-1:].encode())
        [first] = program.moments(lambda lines: self.has_hits(kind, lines), patience=PACE)
        figures[LETTERS.format(kind)].append(((first or time.perf_counter()) - begun) * 1e3)
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
    tells_count = False

    def command(self):
        # Without counting lines, without wrapping them, whatever the case.
        return [self.path, "-n", "-S", "-i", self.file]

    def has_hits(self, kind, lines):
        if kind == "absent":
            return "Pattern not found" in lines[-1]
        # The word may stand at the right edge, cut off; before the search the header is in this line.
        word = SOUGHT[kind]
        cut_off = tuple(word[:length] + ">" for length in range(1, len(word)))
        return holds(word, lines[:1]) or lines[0].lower().endswith(cut_off)

    def leave(self, kind, program):
        if kind == "absent":
            program.press(b"\r")
        super().leave(kind, program)


class Lnav(Viewer):
    """It says "0 hits" before it has looked everywhere, so that nothing tells when a word is not there."""

    name = program = "lnav"
    quiet = 0.1
    is_restless = tells_loaded = True
    sought = ("rare", "common")

    def is_framed(self, lines):
        """Its last column is a bar and no text, and below the end of a table it leaves lines empty."""
        return sum(bool(line[:COLUMNS // 2].strip()) for line in lines) > ROWS // 2

    def is_loaded(self, lines):
        return "Loading" not in lines[-2] and re.match(r" L[1-9]\d* ", lines[-2]) is not None

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
    is_restless = tells_loaded = True
    tells_count = False
    # It makes an object of each row before it takes a key: what the disk takes is nothing beside that.
    needs_warmth = False
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
    tells_loaded = True
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
