"""PDF by way of HTML, as docs/exports.md says: every quotation is found in its text."""

import re
import unicodedata

import trial
from trial import check, ok, words


def plain(text):
    """Letters apart from the shapes that they have in print."""
    return unicodedata.normalize("NFKC", text)


if trial.has("PDF by a browser", "chromium") and trial.has("PDF by a browser", "pdftotext"):
    for name, dossier, options in trial.cases():
        page, paper = trial.folder / f"{name}.html", trial.folder / f"{name}.pdf"
        page.write_bytes(trial.export(dossier, "html", *options))
        trial.chromium("--no-pdf-header-footer", f"--print-to-pdf={paper}", page.as_uri())
        text = words(plain(trial.run("pdftotext", "-enc", "UTF-8", paper, "-").decode()))
        for quotation in trial.quotations(dossier, *options):
            # Of right-to-left text the words may be given in the order in which they are seen.
            parts = [words(quotation)] if quotation.isascii() else re.findall(r"[^\W_]+", plain(quotation))
            for part in parts:
                check(part in text or part[::-1] in text, f"{name}: the PDF has no {part!r}")
        ok(f"pdftotext finds every quotation of the {name}")
trial.finish()
