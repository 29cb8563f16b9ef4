"""Draws how cost grows with the number of events: an SVG with a panel a measure, both scales logarithmic."""

import html
import math

from imports import BYTES
from measures import FIRST, FRAME, LINE, MEMORY
from table import middle

PANELS = (
    (FRAME, "first frame, ms", 1), (LINE, "one line, ms", 1),
    (FIRST.format("rare"), "first hits of a rare word, ms", 1),
    (FIRST.format("common"), "first hits of a common word, ms", 1),
    (MEMORY, "peak memory, MB", 1000 / 1.024), (BYTES, "on disk, bytes an event", 1))
# Readable on white and on black.
COLOURS = {"annals": "#d9480f", "minimal C": "#868e96", "less": "#2b8a3e", "lnav": "#1c7ed6",
           "VisiData": "#9c36b5", "fzf": "#c2890a", "rg": "#0c8599", "sqlite3": "#e64980"}
COLUMNS, WIDTH, HEIGHT = 3, 270, 210
LEFT, RIGHT, ABOVE, BELOW = 52, 16, 30, 28
LEGEND = 34
GREY = "#868e96"


def text(x, y, words, colour=GREY, anchor="middle", weight="normal"):
    return (f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}" text-anchor="{anchor}" '
            f'font-weight="{weight}">{html.escape(words)}</text>')


def decades(low, high):
    """The powers of ten from the one below to the one above."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    return [10.0 ** power for power in range(first, max(last, first + 1) + 1)]


def number(figure):
    """1k, 1M, 0.1."""
    for size, sign in ((1_000_000, "M"), (1_000, "k")):
        if figure >= size:
            return f"{figure / size:g}{sign}"
    return f"{figure:g}"


class Panel:
    """One measure: a line a program, a point a number of events."""

    def __init__(self, at, title, lines):
        self.x, self.y = at
        self.title, self.lines = title, lines
        points = [point for line in lines.values() for point in line]
        self.across = decades(min(x for x, _ in points), max(x for x, _ in points))
        self.up = decades(min(y for _, y in points), max(y for _, y in points))

    def place(self, events, figure):
        def part(value, scale):
            return math.log(value / scale[0]) / math.log(scale[-1] / scale[0])
        return (self.x + LEFT + part(events, self.across) * (WIDTH - LEFT - RIGHT),
                self.y + HEIGHT - BELOW - part(figure, self.up) * (HEIGHT - ABOVE - BELOW))

    def grid(self):
        for figure in self.up:
            (x, y), (end, _) = self.place(self.across[0], figure), self.place(self.across[-1], figure)
            yield f'<path d="M{x:.1f} {y:.1f}H{end:.1f}" stroke="{GREY}" stroke-opacity=".3"/>'
            yield text(x - 5, y + 4, number(figure), anchor="end")
        for events in self.across:
            x, y = self.place(events, self.up[0])
            yield text(x, y + 16, number(events))

    def line(self, name, points):
        places = [self.place(*point) for point in points]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        width = 2.5 if name == "annals" else 1.3
        yield f'<path d="M{path}" fill="none" stroke="{COLOURS[name]}" stroke-width="{width}"/>'
        for x, y in places:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{width + 0.7}" fill="{COLOURS[name]}"/>'

    def drawn(self):
        yield text(self.x + LEFT, self.y + 18, self.title, anchor="start", weight="bold")
        yield from self.grid()
        # Ours last, above the others.
        for name in sorted(self.lines, key=lambda name: name == "annals"):
            yield from self.line(name, self.lines[name])


def lines_of(measure, divisor, all_results):
    """The points of each program that has some."""
    lines = {}
    for name in COLOURS:
        points = [(events, middle(results.get(name, {}).get(measure)))
                  for events, results in sorted(all_results.items())]
        points = [(events, max(figure / divisor, 0.01)) for events, figure in points if figure]
        if points:
            lines[name] = points
    return lines


def legend(names, y):
    for place, name in enumerate(names):
        x = LEFT + place * 95
        yield f'<path d="M{x} {y}h18" stroke="{COLOURS[name]}" stroke-width="3"/>'
        yield text(x + 23, y + 4, name, anchor="start")


def draw(all_results, path):
    """Writes the plot to a file."""
    parts, names = [], []
    for place, (measure, title, divisor) in enumerate(PANELS):
        if lines := lines_of(measure, divisor, all_results):
            at = place % COLUMNS * WIDTH, LEGEND + place // COLUMNS * HEIGHT
            parts += Panel(at, title, lines).drawn()
            names += [name for name in lines if name not in names]
    width, height = COLUMNS * WIDTH, LEGEND + math.ceil(len(PANELS) / COLUMNS) * HEIGHT
    parts += legend([name for name in COLOURS if name in names], LEGEND / 2)
    with open(path, "w", encoding="utf-8") as file:
        file.write(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
            f'font-family="sans-serif" font-size="11">\n' + "\n".join(parts) + "\n</svg>\n")
