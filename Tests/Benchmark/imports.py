"""Times import and export, beside what the shell of SQLite needs for the same rows."""

import os
import shutil

import commands
import data
from commands import timed
from terminal import ENVIRONMENT

IMPORT, EXPORT = "import, rows a second", "export of CSV, rows a second"
IMPORT_MEMORY = "import, peak memory"
BYTES, MULTIPLE = "archive, bytes an event", "archive, times its CSV"
# An index has its columns by name from the table; the quotation of a row adds its other cells.
TEXTS = ("title", "summary", "people", "place")
QUOTED = tuple(name for name in data.HEADER if name not in TEXTS)


# How often a table is imported and exported.
TIMES = 3


def annals_import(annals, table, archive, figures, events):
    for _ in range(TIMES):
        if os.path.exists(archive):
            os.remove(archive)
        taken, memory = timed([annals, "import", table, "-o", archive])
        figures[IMPORT].append(events / taken)
        figures[IMPORT_MEMORY].append(memory)
    figures[BYTES].append(os.path.getsize(archive) / events)
    figures[MULTIPLE].append(os.path.getsize(archive) / os.path.getsize(table))


def together(columns):
    return " || ' ' || ".join(columns)


def filling(index):
    """The SQL that makes an index of the archive anew and fills it from the rows."""
    columns = {column: column for column in index.columns if column in TEXTS}
    if "quotations" in index.columns:
        columns["quotations"] = together(QUOTED)
    # An index without columns of its own has all words in one.
    columns = columns or {index.columns[0]: together(data.HEADER)}
    names = ", ".join(columns)
    yield f"{index.sql};"
    values = ", ".join(columns.values())
    yield f"INSERT INTO {index.name} (rowid, {names}) SELECT rowid, {values} FROM rows;"
    if index.is_merged:
        yield f"INSERT INTO {index.name} ({index.name}) VALUES ('optimize');"


def sqlite_import(table, archive, database, figures, events):
    """Loads the rows and builds the same indexes, at the greatest speed that the shell has."""
    lines = ["PRAGMA journal_mode = OFF;", "PRAGMA synchronous = OFF;",
             f'.import --csv "{table}" rows']
    for index in commands.indexes(archive):
        lines += filling(index)
    with open("load.sql", "w", encoding="utf-8") as script:
        script.write("\n".join(lines) + "\n")
    shell = shutil.which("sqlite3", path=ENVIRONMENT["PATH"])
    for _ in range(TIMES):
        if os.path.exists(database):
            os.remove(database)
        taken, memory = timed([shell, "-bail", database, ".read load.sql"])
        figures[IMPORT].append(events / taken)
        figures[IMPORT_MEMORY].append(memory)
    figures[BYTES].append(os.path.getsize(database) / events)
    figures[MULTIPLE].append(os.path.getsize(database) / os.path.getsize(table))


def compare(archive, database):
    """What tells whether the shell has built what the archive has: the size of each index in both."""
    ours, theirs = ({index.name: index.bytes for index in commands.indexes(path)}
                    for path in (archive, database))
    sizes = (f"{name} {size / 1e6:.1f} and {theirs.get(name, 0) / 1e6:.1f} MB"
             for name, size in ours.items())
    return f"The full-text indexes of the archive and of sqlite3: {', '.join(sizes)}."


def export(annals, archive, database, ours, theirs, events):
    """Both write to a file: annals what it exports of the archive, the shell the rows that it loaded."""
    shell = shutil.which("sqlite3", path=ENVIRONMENT["PATH"])
    for _ in range(TIMES):
        taken, _ = timed([annals, "export", archive, "--format", "csv"], "exported.csv")
        ours[EXPORT].append(events / taken)
        if database:
            command = [shell, "-readonly", "-csv", "-header", database, "SELECT * FROM rows"]
            taken, _ = timed(command, "exported.csv")
            theirs[EXPORT].append(events / taken)
    os.remove("exported.csv")
