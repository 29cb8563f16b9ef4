"""Programs are run without a shell, and none out of the folder of a dossier, whatever `PATH` says.

What they would be is planted, and notes what it is told.
"""

import re
import signal
import subprocess

from planted import begin, calls, press, programs, tool, write_into
from torture import ENVIRONMENT, Terminal, check, folder, ok, perform, run, times

# Where a shell would do something, or a program take a word for an option.
EVIL = ["$(touch PWNED)", "`touch PWNED`", "; touch PWNED;", "' ; touch PWNED '", '" ; touch PWNED "', "| touch PWNED",
        "-rf", "--help", "%s%n", "a\nb", "${IFS}touch${IFS}PWNED", "& touch PWNED &"]


def evil_dossier(name):
    """A dossier whose texts, names, ids and addresses all would like to be run."""
    place = folder / name
    place.mkdir()
    sources, accounts = [], []
    for number, word in enumerate(EVIL):
        file = word.replace("/", "-").replace("\n", "-") + ".txt"
        (place / file).write_text("The mill burnt.\n")
        address = "https://example.org/" + word.replace("\n", "").replace(" ", "${IFS}")
        url = f"\n    url: {quoted(address)}" if number % 2 else ""
        sources.append(f"  {quoted('s' + word)}:\n    file: {quoted(file)}\n    title: {quoted(word)}{url}\n")
        accounts.append(f"      - {{source: {quoted('s' + word)}, quotes: [The mill burnt]}}\n")
    events = [
        f"  - id: {quoted('e' + word)}\n    date: 1901\n    kind: report\n    title: {quoted(word)}\n"
        f"    place: {quoted(word)}\n    accounts:\n{account}" for word, account in zip(EVIL, accounts)]
    (place / "dossier.yaml").write_text(
        "annals: 1\ntitle: " + quoted(EVIL[0]) + "\nsources:\n" + "".join(sources) + "events:\n" + "".join(events))
    return place


def quoted(word):
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def try_no_shell():
    """`o`, `e`, `y` and `|` hand words over as words."""
    place = evil_dossier("evil")
    home = folder / "evil-home"
    home.mkdir()
    count = 0
    for graphical in ("", "none"):
        tools, log = programs(f"evil-tools{graphical}")
        own = {"HOME": str(home), "PATH": f"{tools}:{ENVIRONMENT['PATH']}", "EDITOR": "recorder --wait 'two words'",
               "WAYLAND_DISPLAY": graphical}
        with Terminal("--no-state", environment=own, cwd=place) as terminal:
            terminal.wait(b" quit")
            for _ in EVIL:
                for keys in ("o", "e", *(["yy", "yl"] if graphical else [])):
                    begin(terminal, keys, log)
                press(terminal, "|cat > /dev/null\r", b"any key goes back")
                press(terminal, " ", b"as text")
                terminal.send("j")
            check(terminal.end("Q") == 0, "the browser does not quit")
        told = calls(log)
        for words in told:
            look_at(words, place)
        opened = {words[-1] for words in told if words[0] in ("xdg-open", "w3m")}
        pages = sum(words[0] == "less" for words in told)
        check(len(opened) + pages >= len(EVIL) - 2, f"only {opened} were opened, and {pages} pages shown")
        check(any(words[0] == "recorder" for words in told), "no editor was opened")
        count += len(told)
    check(not list(place.rglob("PWNED")), "a shell has read what no user typed")
    ok("no shell", f"{count} programs begun of {len(EVIL)} hostile words as titles, ids, places, files, addresses")


def look_at(words, place):
    """Options come first, then one word that is a path or an address."""
    name, *rest = words
    if name == "recorder":
        check(rest == ["--wait", "two words", rest[-1]] and rest[-1].endswith("dossier.yaml"), f"an editor got {rest}")
    elif name == "less":
        # It reads the text, and is told the line alone.
        check(len(rest) == 1 and re.fullmatch(r"\+\d+", rest[0]), f"less got {rest}")
    elif name in ("xdg-open", "w3m"):
        last = "\n".join(rest)
        check(last.startswith(("https://example.org/", str(place) + "/")), f"{name} got {rest}")
    elif name == "wl-copy":
        check(not rest, f"{name} got {rest}")


USUAL = ("xdg-open", "open", "wl-copy", "xclip", "xsel", "pbcopy", "pdftotext", "less", "more", "vi", "nano", "vim",
         "w3m", "lynx", "sh", "cat", "annals", "strace", "tput", "clear")


def try_hostile_path():
    """A folder that somebody sent, with programs of the usual names in it, and a PATH that looks there."""
    place = evil_dossier("sent")
    (place / "-x.pdf").write_bytes(b"%PDF-1.4\n")
    (folder / "sent-home").mkdir()
    for name in USUAL:
        tool(place, name, f'echo {name} >> "{folder}/PWNED"\n')
    safe, log = programs("safe", [name for name in USUAL if name not in ("sh", "strace")])
    whole = f"{safe}:/usr/bin:/bin"
    paths = [f".:{whole}", f"{safe}::/usr/bin:/bin:", f":{whole}", f"./:bin:{whole}"]
    count = 0
    # The first shows what is begun where nothing is hostile.
    for path in [whole, *paths[:times(1, 4)]]:
        for display in ({"DISPLAY": ":9", "WAYLAND_DISPLAY": "none"}, {}):
            turn(place, log, {"HOME": str(folder / "sent-home"), "PATH": path, **display})
            count += path != whole
    for path in ("", "."):
        turn_alone(place, {"HOME": str(folder / "sent-home"), "PATH": path, "EDITOR": "cat", "PAGER": "cat"})
        count += 1
    # And these would have been seen.
    subprocess.run(["sh", "-c", "PATH=.; vi"], cwd=place, check=False)
    check((folder / "PWNED").read_text() == "vi\n", "nobody sees that a program of the dossier's folder is run")
    ok("hostile PATH", f"{count} settings, no program of the dossier's folder is run")


def turn(place, log, own):
    """Begins what can be begun, each by its key, and sees that it is the program of the whole folder."""
    opener = "xdg-open" if "DISPLAY" in own else "less"
    log.unlink(missing_ok=True)
    with Terminal("--no-state", environment=own, cwd=place) as terminal:
        terminal.wait_for_foot()
        for keys in ("yy", "o", "e") if "DISPLAY" in own else ("o", "e"):
            begin(terminal, keys, log)
        write_into(terminal, "|cat > /dev/null\r")
        terminal.end(with_signal=signal.SIGTERM)
    for file in (place / "-x.pdf", "-x.pdf"):
        run("init", folder / "of-pdf", "--", file, environment=own, cwd=place)
    begun = [words[0] for words in calls(log)]
    copies = ["wl-copy"] if "DISPLAY" in own else []
    check(begun == [*copies, opener, "vi", "cat", "pdftotext", "pdftotext"], f"{own} has begun {begun}")
    check(not (folder / "PWNED").exists(), f"{own} has run a program of the dossier's folder")


def turn_alone(place, own):
    """The same where no folder of PATH is whole, so that programs are those of the system, which end by themselves."""
    with Terminal("--no-state", environment=own, cwd=place) as terminal:
        terminal.wait_for_foot()
        press(terminal, "e", b"\x1b[?1049h")
        terminal.rest("the editor has ended")
        press(terminal, "o", b"\x1b[?1049l")
        terminal.send(" ")
        terminal.wait_for_foot()
        write_into(terminal, "|cat > /dev/null\r")
        terminal.end(with_signal=signal.SIGTERM)
    run("init", folder / "of-pdf", "--", "-x.pdf", environment=own, cwd=place)
    check(not (folder / "PWNED").exists(), f"{own} has run a program of the dossier's folder")


perform(try_no_shell, try_hostile_path)
