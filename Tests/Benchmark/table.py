"""Prints what was measured as Markdown: a table for each number of events, and how the marks are met."""

import statistics

from imports import BYTES, EXPORT, IMPORT, IMPORT_MEMORY, MULTIPLE
from measures import (
    COUNT, END, FIRST, FRAME, GO, LATER, LETTERS, LINE, LOADED, MEMORY, PAGE, SOUGHT, TIMES, TOP)

# Each measure, its unit, and by how much its figures are divided.
MEASURES = (
    [(measure, "ms", 1) for measure in (FRAME, LATER, LOADED)]
    + [(measure, "ms", 1) for measure in (LINE, PAGE, END, TOP, GO)]
    + [(measure.format(kind), "ms", 1) for kind in SOUGHT for measure in (FIRST, COUNT, LETTERS)]
    + [(MEMORY, "MB", 1000 / 1.024), (IMPORT, "", 1), (IMPORT_MEMORY, "MB", 1000 / 1.024),
       (EXPORT, "", 1), (BYTES, "", 1), (MULTIPLE, "", 1)])


def middle(figures):
    """The median, or None of nothing."""
    return statistics.median(figures) if figures else None


def short(figure):
    """A figure with three digits that count."""
    if figure >= 100:
        return f"{figure:,.0f}"
    return f"{figure:.1f}" if figure >= 10 else f"{figure:.2f}"


def cell(figures, unit):
    """The median, the lowest and the highest, and how many there are where they are few."""
    if not figures:
        return ""
    scaled = [figure / unit for figure in figures]
    text = short(middle(scaled))
    if len(scaled) > 1:
        text += f" ({short(min(scaled))} .. {short(max(scaled))})"
    return text + (f" n={len(scaled)}" if len(scaled) < TIMES else "")


def row(*cells):
    print("| " + " | ".join(cells) + " |")


def show_figures(events, results):
    """One number of events: a row a measure, a column a program."""
    print(f"\n## {events:,} events\n")
    row("", *results)
    row("---", *("--:" for _ in results))
    for measure, unit, divisor in MEASURES:
        cells = [cell(figures.get(measure), divisor) for figures in results.values()]
        if any(cells):
            row(f"{measure}, {unit}" if unit else measure, *cells)


class Marks:
    """What the largest archive is held to, with what the smallest needs beside it."""

    def __init__(self, all_results):
        smallest, largest = min(all_results), max(all_results)
        self.small, self.large = all_results[smallest], all_results[largest]
        self.title = f"{largest:,} events"
        self.few = f"{smallest:,} events"

    def of(self, program, measure, results=None):
        return middle((results or self.large).get(program, {}).get(measure))

    def mark(self, name, figure, limit, at_least=False, sign=" ms"):
        """A row: what it is, its mark, the figure, whether it is met."""
        bound = f"{'at least' if at_least else 'at most'} {limit:g}{sign}"
        if figure is None:
            return row(name, bound, "not measured", "")
        is_met = figure >= limit if at_least else figure <= limit
        row(name, bound, short(figure) + sign, "yes" if is_met else "**no**")

    def ratio(self, name, ours, theirs, limit, at_least=False):
        figure = ours / theirs if ours and theirs else None
        self.mark(name, figure, limit, at_least, sign=" ×")

    def show(self):
        print(f"\n## The marks, {self.title}\n")
        row("", "mark", "measured", "met")
        row("---", "---", "--:", "---")
        self.show_keys()
        self.show_search()
        self.show_rest()

    def show_keys(self):
        frame = self.of("annals", FRAME)
        self.ratio("first frame, beside minimal C", frame, self.of("minimal C", FRAME), 3)
        self.ratio(f"first frame, beside {self.few}", frame,
                   self.of("annals", FRAME, self.small), 1.2)
        self.ratio("one line, beside minimal C", self.of("annals", LINE),
                   self.of("minimal C", LINE), 2)
        for measure in (PAGE, END, TOP, GO):
            self.mark(measure, self.of("annals", measure), 5)
        for measure in (LINE, PAGE, END, TOP, GO):
            self.ratio(f"{measure}, beside lnav", self.of("annals", measure),
                       self.of("lnav", measure), 1)

    def show_search(self):
        for kind in SOUGHT:
            self.mark(FIRST.format(kind), self.of("annals", FIRST.format(kind)), 5)
        for kind in SOUGHT:
            self.mark(COUNT.format(kind), self.of("annals", COUNT.format(kind)), 30)
        measure = FIRST.format("rare")
        peers = {peer: self.of(peer, measure) for peer in ("lnav", "VisiData", "less", "fzf")}
        peers = {peer: figure for peer, figure in peers.items() if figure}
        fastest = min(peers, key=peers.get) if peers else "the fastest peer"
        self.ratio(f"{fastest}, beside annals, {measure}", peers.get(fastest),
                   self.of("annals", measure), 50, at_least=True)

    def show_rest(self):
        memory = self.of("annals", MEMORY)
        self.mark("peak memory", memory and memory * 1.024 / 1000, 40, sign=" MB")
        self.ratio(f"peak memory, beside {self.few}", memory,
                   self.of("annals", MEMORY, self.small), 1.3)
        self.ratio("time of import, beside sqlite3", self.of("sqlite3", IMPORT),
                   self.of("annals", IMPORT), 1.3)
        self.ratio("export of CSV, beside sqlite3", self.of("annals", EXPORT),
                   self.of("sqlite3", EXPORT), 1, at_least=True)
        self.mark("archive", self.of("annals", MULTIPLE), 2, sign=" × its CSV")
