"""PDF by way of HTML, as docs/exports.md says: every quotation is found in its text."""

import trial
from trial import check, ok, words


if trial.has("PDF by a browser", "chromium") and trial.has("PDF by a browser", "pdftotext"):
    for name, dossier, options in trial.cases():
        page, paper = trial.folder / f"{name}.html", trial.folder / f"{name}.pdf"
        page.write_bytes(trial.export(dossier, "html", *options))
        trial.chromium("--no-pdf-header-footer", f"--print-to-pdf={paper}", page.as_uri())
        text = words(trial.run("pdftotext", "-enc", "UTF-8", paper, "-").decode())
        for quotation in trial.quotations(dossier, *options):
            # A reader of PDF may give the words of a right-to-left text in the order in which they are seen.
            parts = [quotation] if quotation.isascii() else quotation.split()
            for part in parts:
                seen = words(part)
                check(seen in text or seen[::-1] in text, f"{name}: the PDF has no {part!r}")
        ok(f"pdftotext finds every quotation of the {name}")
trial.finish()
