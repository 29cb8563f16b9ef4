"""Opens the tables with Python's csv, with pandas and with LibreOffice: tables.py ANNALS"""

import csv
import os
import re
import shutil
import subprocess
import zipfile

from acceptance import Acceptance, ensure, missing, ok, words

csv.field_size_limit(1 << 30)
FORMATS = {"csv": "csv", "csv-wide": "csv", "tsv": "tsv", "tsv-wide": "tsv"}
DATES = ["date_edtf", "date_earliest", "date_latest", "date_display", "timezone"]
FORMULA = re.compile(r"^[\s\"'\u200b\ufeff\ufffd]*[=+\-@＝＋－＠]")
TYPED = {"date_edtf", "date_earliest", "date_latest", "published", "start", "end"}


def rows(path, form):
    dialect = {"delimiter": "\t" if form.startswith("tsv") else ",", "strict": not form.startswith("tsv")}
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file, **dialect))


def check_rows(path, form, events):
    table = rows(path, form)
    header = table[0]
    ensure(all(len(row) == len(header) for row in table), "%s has rows of other lengths than its header" % form)
    ensure(all(name in header for name in DATES), "%s lacks a column of dates" % form)
    ensure(len(set(header)) == len(header), "%s has two columns of one name" % form)
    for row in table:
        for name, cell in zip(header, row):
            apostrophe = cell.startswith("'")
            ensure(name in TYPED or apostrophe or not FORMULA.match(cell), "%s may run %r" % (form, cell[:40]))
    told = {row[0] for row in table[1:]}
    known = {event["id"] for event in events if event["accounts"] or "wide" in form}
    ensure(known <= told, "%s lacks the events %s" % (form, sorted(known - told)[:3]))
    if "wide" in form:
        ensure(len(table) == len(events) + 1, "%s has not one row an event" % form)
    text = words(" ".join(" ".join(row) for row in table))
    for event in events:
        for account in event["accounts"]:
            for quotation in account["quotations"]:
                exact = words(quotation["exact"])
                ensure(exact in text, "%s lacks the quotation %r" % (form, exact[:60]))
    return table


def check_lines(path, table):
    """A reader that knows no quoting, as `cut` and `awk` are, finds the same columns."""
    with open(path, encoding="utf-8", newline="") as file:
        lines = file.read().split("\n")
    ensure(lines.pop() == "", "the last row has no end")
    ensure(len(lines) == len(table), "a cell of tsv has a line break")
    ensure({line.count("\t") for line in lines} == {len(table[0]) - 1}, "a cell of tsv has a tab")


def check_pandas(path, form, table):
    import pandas

    frame = pandas.read_csv(path, sep="\t" if form.startswith("tsv") else ",", dtype=str, keep_default_na=False)
    ensure(list(frame.columns) == table[0], "pandas reads other columns from %s" % form)
    ensure(frame.shape[0] == len(table) - 1, "pandas reads %d rows from %s, not %d" % (frame.shape[0], form, len(table) - 1))
    own = [[cell.replace("\r\n", "\n").replace("\r", "\n") for cell in row] for row in table[1:]]
    read = [[cell.replace("\r\n", "\n").replace("\r", "\n") for cell in row] for row in frame.values.tolist()]
    ensure(read == own, "pandas reads other cells from %s" % form)


def check_libreoffice(checks, path, form, table):
    """It converts the table to a workbook as a user opens it, formulas evaluated."""
    separator = "9" if form.startswith("tsv") else "44"
    # Separator, quotation mark, UTF-8, from line 1; the last ones: no quoted text kept from being read as a
    # number or a date, formulas evaluated.
    shape = "%s,34,76,1,,0,false,true,false,false,false,-1" % separator
    folder = checks.path("office")
    subprocess.run(
        ["soffice", "--headless", "-env:UserInstallation=file://" + checks.path("profile"), "--convert-to", "xlsx",
         "--infilter=CSV:" + shape, "--outdir", folder, path], capture_output=True, check=True)
    name = os.path.splitext(os.path.basename(path))[0]
    found = [file for file in os.listdir(folder) if file.startswith(name)]
    ensure(found, "LibreOffice opens no %s" % form)
    formulas = count = 0
    for file in found:
        with zipfile.ZipFile(os.path.join(folder, file)) as book:
            for sheet in book.namelist():
                if sheet.startswith("xl/worksheets/sheet"):
                    xml = book.read(sheet).decode()
                    formulas += len(re.findall(r"<f[ >/]", xml))
                    count += len(re.findall(r"<row ", xml))
    ensure(formulas == 0, "LibreOffice finds %d formulas in %s" % (formulas, form))
    ensure(count == len(table), "LibreOffice reads %d rows from %s, not %d" % (count, form, len(table)))
    shutil.rmtree(folder)


def installed(module):
    try:
        __import__(module)
        return True
    except ImportError:
        return False


with Acceptance() as checks:
    for name in checks.dossiers:
        events = checks.events(name)
        for form, extension in FORMATS.items():
            path, _ = checks.export(name, form, extension)
            table = check_rows(path, form, events)
            ok("%s of %s: Python's csv" % (form, name))
            if form.startswith("tsv"):
                check_lines(path, table)
                ok("%s of %s: lines and tabs" % (form, name))
            if installed("pandas"):
                check_pandas(path, form, table)
                ok("%s of %s: pandas" % (form, name))
            else:
                missing("%s of %s: pandas" % (form, name), "pandas")
            if shutil.which("soffice"):
                check_libreoffice(checks, path, form, table)
                ok("%s of %s: LibreOffice" % (form, name))
            else:
                missing("%s of %s: LibreOffice" % (form, name), "LibreOffice")
