"""What a terminal shows: as much of xterm as ncurses and fzf make use of."""

import codecs
import re
import unicodedata

SEQUENCE = re.compile(
    r"\x1b\[(?P<mode>[<=>?]?)(?P<numbers>[\d;:]*)[ -/]*(?P<final>[@-~])"
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1bP[^\x1b]*\x1b\\|\x1b[()*+][A-Za-z0-9]|\x1b(?P<escape>[78=>cDEHMNOZ])"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])|(?P<text>[^\x00-\x1f\x7f]+)")
# The beginning of a sequence whose end is still to come.
UNFINISHED = re.compile(r"\x1b(?:\[[<=>?]?[\d;:]*[ -/]*|\][^\x07\x1b]*|[()*+]|P[^\x1b]*)?$")


class Screen:
    """Rows of cells; written to with the bytes that a program writes to its terminal."""

    def __init__(self, rows, columns):
        self.rows, self.columns = rows, columns
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.rest = ""
        self.reset()

    def reset(self):
        self.cells = [self.blank() for _ in range(self.rows)]
        self.row = self.column = 0
        self.saved = 0, 0
        self.top, self.bottom = 0, self.rows
        self.last = " "

    def blank(self):
        return [" "] * self.columns

    def lines(self):
        """The rows as text, without the blanks at their ends."""
        return ["".join(row).rstrip() for row in self.cells]

    def feed(self, new):
        text = self.rest + self.decoder.decode(new)
        unfinished = UNFINISHED.search(text)
        end = unfinished.start() if unfinished else len(text)
        text, self.rest = text[:end], text[end:]
        for match in SEQUENCE.finditer(text):
            kind = match.lastgroup
            if match["text"]:
                self.write(match["text"])
            elif match["control"]:
                self.control(match["control"])
            elif match["escape"]:
                self.escape(match["escape"])
            elif kind and not match["mode"] and match["final"] in self.COMMANDS:
                numbers = [int(number or 0) for number in match["numbers"].split(";")
                           if ":" not in number]
                self.COMMANDS[match["final"]](self, *numbers[:2])
            elif kind and match["mode"] == "?" and "1049" in match["numbers"]:
                self.reset()

    def write(self, text):
        for sign in text:
            width = self.width(sign)
            if width == 0:
                continue
            if self.column + width > self.columns:
                self.column = 0
                self.line_feed()
            self.cells[self.row][self.column] = sign
            if width == 2:
                self.cells[self.row][self.column + 1] = ""
            self.column += width
            self.last = sign

    @staticmethod
    def width(sign):
        if sign < "\u0300":
            return 1
        if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
            return 0
        return 2 if unicodedata.east_asian_width(sign) in "WF" else 1

    def control(self, sign):
        if sign == "\n":
            self.line_feed()
        elif sign == "\r":
            self.column = 0
        elif sign == "\b":
            self.column = max(0, min(self.column, self.columns - 1) - 1)
        elif sign == "\t":
            self.column = min(self.columns - 1, self.column // 8 * 8 + 8)

    def escape(self, sign):
        if sign == "7":
            self.saved = self.row, self.column
        elif sign == "8":
            self.row, self.column = self.saved
        elif sign == "M":
            self.reverse_line_feed()
        elif sign == "c":
            self.reset()

    def line_feed(self):
        if self.row + 1 == self.bottom:
            self.scroll(self.top, 1)
        else:
            self.row = min(self.rows - 1, self.row + 1)

    def reverse_line_feed(self):
        if self.row == self.top:
            self.scroll(self.top, -1)
        else:
            self.row = max(0, self.row - 1)

    def scroll(self, top, count):
        """Moves the rows from `top` to the bottom of the region up, or down if `count` is negative."""
        region = self.cells[top:self.bottom]
        count = max(-len(region), min(count, len(region)))
        new = [self.blank() for _ in range(abs(count))]
        self.cells[top:self.bottom] = (
            region[count:] + new if count > 0 else new + region[:len(region) + count])

    def move(self, row=None, column=None):
        if row is not None:
            self.row = max(0, min(self.rows - 1, row))
        if column is not None:
            self.column = max(0, min(self.columns - 1, column))

    def region(self, top=1, bottom=0):
        self.top, self.bottom = max(0, top - 1), bottom or self.rows
        self.move(0, 0)

    def erase_line(self, part=0):
        column = min(self.column, self.columns - 1)
        start = column if part == 0 else 0
        end = column + 1 if part == 1 else self.columns
        self.cells[self.row][start:end] = [" "] * (end - start)

    def erase(self, part=0):
        rows = range(self.row + 1, self.rows) if part == 0 else range(self.row)
        if part >= 2:
            rows = range(self.rows)
        else:
            self.erase_line(part)
        for row in rows:
            self.cells[row] = self.blank()

    def shift(self, count):
        """Makes room in the row, or takes cells away if `count` is negative."""
        row, at = self.cells[self.row], min(self.column, self.columns - 1)
        if count > 0:
            self.cells[self.row] = (row[:at] + [" "] * count + row[at:])[:self.columns]
        else:
            self.cells[self.row] = (row[:at] + row[at - count:] + self.blank())[:self.columns]

    def erase_cells(self, count):
        at = min(self.column, self.columns - 1)
        end = min(self.columns, at + count)
        self.cells[self.row][at:end] = [" "] * (end - at)

    # By the last sign of a sequence; a number that is left out or 0 counts as 1 where one moves.
    COMMANDS = {
        "A": lambda self, n=1: self.move(row=self.row - (n or 1)),
        "B": lambda self, n=1: self.move(row=self.row + (n or 1)),
        "C": lambda self, n=1: self.move(column=self.column + (n or 1)),
        "D": lambda self, n=1: self.move(column=self.column - (n or 1)),
        "E": lambda self, n=1: self.move(self.row + (n or 1), 0),
        "G": lambda self, n=1: self.move(column=(n or 1) - 1),
        "I": lambda self, n=1: self.move(column=(self.column // 8 + (n or 1)) * 8),
        "Z": lambda self, n=1: self.move(column=(-(-self.column // 8) - (n or 1)) * 8),
        "d": lambda self, n=1: self.move(row=(n or 1) - 1),
        "H": lambda self, row=1, column=1: self.move((row or 1) - 1, (column or 1) - 1),
        "f": lambda self, row=1, column=1: self.move((row or 1) - 1, (column or 1) - 1),
        "r": region,
        "J": erase,
        "K": erase_line,
        "X": lambda self, n=1: self.erase_cells(n or 1),
        "@": lambda self, n=1: self.shift(n or 1),
        "P": lambda self, n=1: self.shift(-(n or 1)),
        "L": lambda self, n=1: self.scroll(self.row, -(n or 1)),
        "M": lambda self, n=1: self.scroll(self.row, n or 1),
        "S": lambda self, n=1: self.scroll(self.top, n or 1),
        "T": lambda self, n=1: self.scroll(self.top, -(n or 1)),
        "b": lambda self, n=1: self.write(self.last * (n or 1)),
    }
