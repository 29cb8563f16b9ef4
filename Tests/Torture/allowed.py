"""What may reach a terminal: text that hides nothing, and the sequences that the program or ncurses sends by itself.

`faults(output)` is a list of what else there is, each with what stands around it. Numbers are looked at, too: a
sequence out of a text that ncurses sends the like of has numbers that no program sends (hostile.MARK).
"""

import base64
import re
import unicodedata

import hostile
from torture import check

# Arabic's signs for numbers, years and verses format, but are seen.
NUMBER_SIGNS = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
FILLERS = {0x115F, 0x3164, 0xFFA0}
# What is drawn over the letter before it. U+034F, which is drawn nowhere, is one of them for the program, too, and
# counted with them; U+2800 is not: it is a blank that takes a column, and hides nothing.
MARKS = {"Mn", "Me"}
# How many marks a letter may have on a screen or a line; the program counts those beyond them (`‹+96›`).
MARK_LIMIT = 4
BEFORE_SELECTORS = {"So", "Sk", "Sm", "Lo", "Nd", "Po", "Mn", "Mc"}
STYLES = {0, 1, 2, 3, 4, 7, 10, 22, 23, 24, 27, 39, 49, *range(30, 38), *range(40, 48), *range(90, 98)}
STYLES |= set(range(100, 108))
MODES = {"?1049", "?2004", "?25", "?12", "?1", "?7", "?1002;1006", "?12;25", "?25;12"}
# A sequence of any kind, to its end; what has none is a fault of its own.
SEQUENCE = re.compile(
    r"\x1b\[(?P<numbers>[0-?]*)(?P<between>[ -/]*)(?P<final>[@-~])|\x1b\](?P<string>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|\x1b(?P<alone>[ -/]*[0-OQ-WYZ\\`-~])")
ALONE = {"(B", "=", ">", "M", "7", "8"}
# The window's title is kept on a stack and had back, as xterm-256color asks for it in smcup and rmcup.
TITLE_KEPT = {"22;0;0", "23;0;0"}


class Allowed:
    """What a program may send to a terminal of so many rows and columns.

    Without `draws` it has no screen, and sends lines; these may have tabs with `has_tabs`. `is_json` lets pass what
    JSON has no need to escape: signs without a meaning of their own, what chooses the look of a letter, and any number
    of marks.
    """

    def __init__(self, rows=40, columns=120, draws=True, has_tabs=False, is_json=False):
        self.limit = max(rows, columns)
        self.draws = draws
        self.controls = "\r\n\b\t" if draws else "\r\n\t" if has_tabs else "\r\n"
        self.hidden = {"Cc", "Cf", "Cs", "Zl", "Zp"} | (set() if is_json else {"Cn", "Co"})
        self.is_json = is_json
        self.clips = []

    def faults(self, output):
        """All that is not allowed, the first ten of it."""
        try:
            text = output.decode()
        except UnicodeDecodeError as error:
            return [f"no UTF-8: {output[max(error.start - 40, 0):error.end + 40]!r}"]
        found, place = [], 0
        while place < len(text) and len(found) < 10:
            escape = text.find("\x1b", place)
            end = len(text) if escape < 0 else escape
            found += [
                f"{fault} in {text[max(at - 60, 0):at + 60]!r}" for fault, at in self.faults_of_text(text, place, end)]
            if escape < 0:
                break
            sequence = SEQUENCE.match(text, escape)
            place = sequence.end() if sequence else escape + 1
            if not (sequence and self.draws and self.knows(sequence)):
                found.append(f"a sequence in {text[max(escape - 40, 0):escape + 80]!r}")
        return found[:10]

    def knows(self, sequence):
        """Whether it is one that the program or ncurses sends."""
        if sequence["alone"]:
            return sequence["alone"] in ALONE
        if sequence["string"] is not None:
            return self.knows_string(sequence["string"])
        numbers, final = sequence["numbers"], sequence["final"]
        if sequence["between"]:
            return False
        if final in "hl":
            return numbers in MODES or numbers + final == "4l"
        if final == "t":
            return numbers in TITLE_KEPT
        if not re.fullmatch(r"[\d;]*", numbers):
            return False
        values = [int(number) for number in numbers.split(";") if number]
        if final == "m":
            return knows_style(values)
        at_most = {"H": 2, "r": 2}.get(final, 1 if final in "ABCDGJKXbdLMP@" else -1)
        return len(values) <= at_most and all(value <= self.limit for value in values)

    def knows_string(self, string):
        """The background asked for, colours given back, and what is put on the clipboard, which is kept."""
        if string in ("11;?", "104"):
            return True
        match = re.fullmatch(r"52;c;([A-Za-z0-9+/=]*)", string)
        if not match or match[1] == hostile.SECRET:
            return False
        self.clips.append(base64.b64decode(match[1]))
        # Who pastes it elsewhere has the same right.
        return not hostile.is_dangerous(self.clips[-1].decode().replace("\n", ""))

    def faults_of_text(self, text, start, end):
        """Places of signs that command a terminal, hide something, turn text around or pile up over a letter."""
        marks = 0
        for place in range(start, end):
            sign = text[place]
            marks = marks + 1 if sign > "~" and unicodedata.category(sign) in MARKS else 0
            if marks > MARK_LIMIT and not self.is_json:
                yield f"more than {MARK_LIMIT} marks", place
            if " " <= sign <= "~" or sign in self.controls or sign.isalpha():
                # Letters, but Korean's that are not there.
                if ord(sign) in FILLERS and not self.is_json:
                    yield f"U+{ord(sign):04X}", place
            elif self.hides(text, place):
                yield f"U+{ord(sign):04X}", place

    def hides(self, text, place):
        """Whether the sign is one that cannot be seen, where it stands."""
        code, before = ord(text[place]), text[place - 1:place]
        if code in (0x200C, 0x200D):
            return "Cf" in self.hidden and not is_joining(before)
        if 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF or 0x180B <= code <= 0x180F:
            return not self.is_json and (not before or unicodedata.category(before) not in BEFORE_SELECTORS)
        return unicodedata.category(text[place]) in self.hidden and code not in NUMBER_SIGNS


def clean(output, name, form=None):
    """Holds output to what is allowed; says how long it is."""
    faults = (form or Allowed(draws=False)).faults(bytes(output))
    check(not faults, f"{name}: {faults[:3]}")
    return len(output)


def clean_run(done, arguments):
    """The same of both outputs of a command."""
    name = " ".join(map(str, arguments))[:200]
    return clean(done.stdout, name, form_of(arguments)) + clean(done.stderr, f"{name}, messages")


def form_of(arguments):
    """What a command may print: JSON has rules of its own."""
    return Allowed(draws=False, is_json="--json" in arguments)


def knows_style(values):
    """Styles, and colours by their numbers."""
    values = values[:]
    if len(values) > 16:
        return False
    while values:
        value = values.pop(0)
        if value in (38, 48):
            if len(values) < 2 or values.pop(0) != 5 or values.pop(0) > 255:
                return False
        elif value not in STYLES:
            return False
    return True


def is_joining(sign):
    """Whether it is of a script in which joiners mean something."""
    code = ord(sign) if sign else 0
    return 0x600 <= code < 0x1D00 or 0xA800 <= code < 0xAC00 or 0x10A00 <= code < 0x12000


def prove():
    """That what is not allowed is found: every dangerous text by itself, and none of what is."""
    screen, lines = Allowed(), Allowed(draws=False)
    good = b"\x1b[?1049h\x1b[22;0;0t\x1b[1;40r\x1b(B\x1b[m\x1b[4;7H\x1b[38;5;201mA\x1b[39;49m\r\n\x1b[5X\x1b[?25l"
    assert screen.faults(good) == [] and lines.faults(good), screen.faults(good)
    assert screen.faults("\u2039U+202E\u203a \u241b \u0645\u200c\u062e \u2764\ufe0f e\u0301".encode()) == []
    for mark in "\u0301\u20dd\u034f":
        for form in (screen, lines):
            assert form.faults(("e" + mark * 4 + "e" + mark * 4).encode()) == [], mark
            assert form.faults(("e" + mark * 5).encode()), mark
    missed = [name for name, text in hostile.texts() if hostile.is_dangerous(text) and not lines.faults(text.encode())
              and not set(text) & set("\r\n")]
    assert not missed, missed
    raw = [name for name, text in hostile.texts() if "\x1b" in text and not screen.faults(text.encode())]
    assert set(raw) <= MEANT, set(raw) - MEANT
    spoilt = [text for _, text in hostile.spoilt() if any(byte > 0x7E or byte < 0x20 for byte in text)]
    assert all(map(lines.faults, spoilt))


# ncurses sends these in the same letters; without a screen they are faults, too.
MEANT = {"ESC reverse index", "ESC keypad", "ESC keypad numbers", "ESC save", "ESC restore"}
