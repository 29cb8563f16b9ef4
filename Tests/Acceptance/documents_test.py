"""Folders of documents: what other programs make of the bundled texts is a dossier that quotes them."""

import email.message
import email.policy
import html
import re
import sys

import trial
from trial import check, ok


def page(text):
    paragraphs = [html.escape(part).replace("\n", "<br>") for part in re.split(r"\n\s*\n", text)]
    return "<!doctype html><meta charset=utf-8><title>A text</title><p>" + "<p>".join(paragraphs)


def mail(text):
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"], message["Subject"] = "Ada Réed <ada@post.example>", "Ein Brief über den Brand, " * 5
    message["Date"] = "Tue, 05 Jan 2021 10:00:00 +0500"
    message.set_content(text)
    message.add_alternative(page("Another form."), subtype="html")
    message.add_attachment(b"1234", maintype="application", subtype="pdf", filename="réport.pdf")
    return message.as_bytes()


def write_html(path, text):
    path.write_text(page(text), "utf-8")


def write_eml(path, text):
    path.write_bytes(mail(text))


def write_pdf(path, text):
    source = path.with_name(path.stem + "-source.html")
    source.write_text(page(text), "utf-8")
    trial.chromium("--no-pdf-header-footer", f"--print-to-pdf={path}", source.as_uri())
    source.unlink()


def lost(folder, ending):
    """What `check` no longer finds once the bundled dossier quotes the new texts."""
    yaml = (trial.SEEDS / "dossier.yaml").read_text("utf-8")
    yaml = re.sub(r"(?m)^\s+sha256:.*\n", "", yaml)
    yaml = re.sub(r"(?m)^(\s+file: \S+)\.txt$", rf"\1.{ending}.txt", yaml)
    (folder / "dossier.yaml").write_text(yaml, "utf-8")
    report = trial.run(sys.argv[1], "check", folder, status=(0, 1)).decode()
    return [line for line in report.splitlines() if " error: " in line]


def gather(ending, write):
    folder = trial.folder / f"documents-{ending}"
    folder.mkdir()
    texts = sorted(trial.SEEDS.glob("*.txt"))
    for text in texts:
        write(folder / f"{text.stem}.{ending}", text.read_text("utf-8-sig"))
    trial.run(sys.argv[1], "init", folder)
    made = (folder / "dossier.yaml").read_text("utf-8")
    check(made.count("Converted to text from ") == len(texts), f"{ending}: a document is missing")
    check(not trial.run(sys.argv[1], "check", folder).decode().count(" error: "), f"{ending}: it has errors")
    return made, lost(folder, ending)


made, errors = gather("html", write_html)
check(not errors, f"html: {errors[:3]}")
ok("every quotation is found in pages")
made, errors = gather("eml", write_eml)
check(not errors, f"eml: {errors[:3]}")
check(made.count("published: 2021-01-05\n") == made.count("author: Ada Réed\n") == 5, f"eml: {made[:900]}")
ok("every quotation is found in mails")
if trial.has("PDF by a browser", "chromium") and trial.has("PDF by a browser", "pdftotext"):
    made, errors = gather("pdf", write_pdf)
    # A compound that is broken at its hyphen is quoted as it stands.
    check(all(re.search(r"\w-\w", line.split(": ", 3)[-1]) for line in errors) and len(errors) < 20,
          f"pdf: {errors[:3]}")
    ok("every quotation without a hyphen is found in PDF")
trial.finish()
