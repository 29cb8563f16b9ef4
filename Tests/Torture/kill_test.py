"""Ends the program at random moments by kill -9, and looks at the files: each is the old one or the new one, whole.

Half of the moments lie anywhere in the time that a job takes, the other half behind the beginning of its draft, so
that many are about the moment at which that takes its place.
"""

from killed import Archive, Browsing, Check, Init, Job, Quit
from quay import quay, table
from torture import IS_LONG, SEEDS, chance, check, folder, ok, perform, run, times


def old_file(place):
    (place / "target").write_bytes(b"old\n")


def with_slips(place):
    quay(place, slips=True)


def with_notes(place):
    quay(place)
    notes = "annals: 1\n# mine\nnotes:\n" + "".join(f"  - event: e{n}\n    note: Number {n}\n" for n in range(200))
    (place / "notes.yaml").write_text(notes)


def documents(place):
    (place / "target").mkdir()
    for number in range(20):
        (place / "target" / f"text{number}.txt").write_text(f"A text\n\n4 May 1901\n\nThe mill {number} burnt down.\n")
        (place / "target" / f"old{number}.txt").write_bytes(f"Caf\xe9\n\nNumber {number}.\n".encode("latin-1"))


def torture(job, count):
    """Kills a job so many times, and until it was at work; the next one succeeds beside the drafts that are left."""
    moments = at_work = drafts = 0
    while moments < count or not at_work and moments < 20 * count:
        job.set_up()
        moments += 1
        at_work += job.kill()
        job.check()
        if job.drafts():
            drafts += 1
            if drafts < 4 or chance.random() < 0.05:
                go_on(job)
    check(at_work, f"{job.name}: of {moments} moments none was at work")
    job.set_up()
    job.kill()
    go_on(job)
    ok(job.name, f"{moments} moments in {job.time * 1000:.0f} ms, of which {at_work} at work, {drafts} with a draft")


def go_on(job):
    if job.look() == job.old:
        job.go_on()
        check(job.look() == job.new, f"{job.name} cannot be done after it was killed")


def try_exports():
    """Each in the place of an old file."""
    for form in ("markdown", "html", "json", "csv-wide", "ics", "svg") if IS_LONG else ("html", "json"):
        torture(Job(f"export-{form}", ["export", SEEDS, "--format", form, "--force"], old_file), times(5, 200))


def try_imports():
    """A table that becomes a dossier or an archive, and an archive to which a table is added."""
    mills = table("table.csv", 3000)
    (folder / "barns.csv").write_text(mills.read_text().replace("mill", "barn"))
    run("import", mills, "-o", folder / "table.annals", status=0)
    both = ["import", folder / "table.annals", folder / "barns.csv"]
    torture(Job("import-folder", ["import", mills]), times(8, 200))
    torture(Archive("import-archive", ["import", mills], target="new.annals"), times(10, 200))
    torture(Archive("import-into-archive", both, target="new.annals"), times(8, 200))


def try_archives():
    """A dossier and a long archive that become archives."""
    run("import", table("long.csv", 3000), "-o", folder / "long.annals", status=0)
    for name, source in ("export-annals", SEEDS), ("export-long-archive", folder / "long.annals"):
        torture(Archive(name, ["export", source, "--format", "annals", "--force"], old_file), times(7, 200))


def try_init():
    """Documents that become a dossier where they lie."""
    torture(Init("init-folder", ["init"], documents), times(10, 200))


def try_mending():
    """Slips in a dossier that are mended."""
    torture(Check("check-fix-write", ["check", "--fix", "--write", "."], with_slips, "dossier.yaml"), times(20, 200))


def try_browsing():
    """What is written down in the browser: an acceptance, an event, a note, and where one was."""
    accept = ":event reed\r:accept single-source Lost."
    torture(Browsing("accept", "dossier.yaml", quay, accept), times(6, 200))
    form = ":read star\r/three\rvvaA form that is filled in\r4 May 1901\r\rreport\r"
    torture(Browsing("append-event", "dossier.yaml", quay, form, "\x0f"), times(6, 200))
    note = Browsing("note", "notes.yaml", with_notes, ":event fire\rAAsk again", done=b"written down")
    torture(note, times(8, 200))
    torture(Quit("state", "session.json", quay, "jj", "Q"), times(8, 200))


perform(try_exports, try_imports, try_archives, try_init, try_mending, try_browsing)
