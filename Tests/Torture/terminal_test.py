"""Terminals of every kind, every locale and every size, with ends that are closed or full.

The browser shows its screen or says why not; the terminal is given back as it was.
"""

import os
import re
import shutil
import subprocess

from torture import (
    ENVIRONMENT, ROOMY, SEEDS, SWITCHES, WALKS, Terminal, annals, chance, check, check_given_back, copy_of_seeds,
    folder, ok, own, perform, run, seen, some, times)

COLOR = re.compile(rb"\x1b\[[0-9;]*\b(?:3|4|9|10)[0-9](?:;[0-9;]*)?m")
OSC = re.compile(rb"\x1b\](?!R)")  # `ESC ] R` is the Linux console's own: its colours, as they were.


# Kinds of terminals.


def try_left_on():
    """What is left on is seen, whatever it is, and what is switched off again is not."""
    for on in [*(sequence for sequence, (_, is_on) in SWITCHES.items() if is_on), b"\x1b[?1;2004h", b"\x1b[?25l"]:
        check(left_by(on), f"{on!r} is not seen")
    for off in (b"\x1b[?7l\x1b[?7h\x1b[?25l\x1b[?12;25h\x1b[?12l", b"\x1b=\x1b[4h\x1b(0_\x1b[4l\x1b(B\x1b>"):
        check(not left_by(off), f"{off!r} leaves {left_by(off)}")
    ok("what is left on is seen", f"{len(SWITCHES)} switches and private modes")


def left_by(output):
    with Terminal(output.decode(), command=["printf", "%s"]) as terminal:
        terminal.end()
        return terminal.left_on()


def try_kinds():
    """Each kind shows the same screen, with no sequence that it lacks."""
    expected, _ = seen({})
    kinds = some(["xterm", "linux", "tmux", "vt100", "screen-256color", "ansi", "tmux-256color", "vt220", "screen",
                  "rxvt"])
    for kind in kinds:
        # A search, a long way, the mouse, a copy.
        lines, output = seen({"TERM": kind}, "/khan\r", "G", "g", "\x1b[12~", "yy")
        check(lines == expected, f"{kind} shows\n" + "\n".join(lines))
        simple = kind in ("linux", "vt100", "vt220", "ansi")
        check(not (simple and OSC.search(output)), f"{kind} gets an OSC")
        check(not (kind.startswith("vt") and COLOR.search(output)), f"{kind} gets colours")
        check(not (simple and b"?1049h" in output), f"{kind} gets a second screen")
    ok("kinds of terminals show one screen", f"{len(kinds) + 1} kinds")


def try_unfit():
    """What cannot show a screen is told so, and nothing else is written."""
    rubbish = folder / "terminfo"
    (rubbish / "x").mkdir(parents=True)
    (rubbish / "r").mkdir()
    (rubbish / "r/rubbish").write_bytes(chance.randbytes(4000))
    names = some(["dumb", "nonsense", "x" * 100_000, "", "../../x", "/etc/passwd", "\x1b[2J\x1b]0;x\x07", "rubbish",
                  "%s%n", "xterm-256color\n", "a b"])
    for name in names:
        with Terminal(SEEDS, environment=own("unfit", TERM=name, TERMINFO=str(rubbish))) as terminal:
            status = terminal.end()
            words = bytes(terminal.output)
            check(status == 64 and b"`annals list`" in words, f"TERM={name[:99]!r}: {status}, {words[:500]!r}")
            check(b"\x1b" not in words and b"\x07" not in words, f"TERM={name[:99]!r} comes out raw: {words!r}")
            check(len(words) < 2000, f"TERM={name[:99]!r} is answered at length")
            check_given_back(terminal, f"TERM={name[:99]!r}")
    with Terminal(command=["env", "-u", "TERM", annals, SEEDS]) as terminal:
        check(terminal.end() == 64 and b"TERM is not set" in terminal.output, "without TERM it goes on")
    # The folder of rubbish does not hide what the system knows.
    (rubbish / "x/xterm-256color").write_bytes(b"\x1a\x01" + chance.randbytes(4000))
    with Terminal(SEEDS, environment=own("unfit", TERMINFO=str(rubbish))) as terminal:
        terminal.read(1)
        status = terminal.end("Q")
        check(status in (0, 64), f"a damaged description: {status}")
        check_given_back(terminal, "a damaged description")
    ok("terminals that cannot show a screen are told so", f"{len(names) + 2} kinds")


def try_locales():
    """Where the locale has no UTF-8, every byte of the screen is ASCII, and it says the same."""
    expected, _ = seen({})
    latin = latin_1()
    locales = latin + some([{"LC_ALL": "C"}, {"LANG": "POSIX"}, {"LC_CTYPE": "nonsense"}, {"LANG": ""},
                            {"LANG": "x" * 100_000}, {"LANG": "../../etc/passwd"}])
    for locale in locales:
        lines, output = seen(locale, "/khan\r", "c", "C", "\x1b", "\x1b", "P", "T", "?", " ", "G")
        check(output.isascii(), f"{locale}: {[byte for byte in output if byte > 126][:20]}")
        check(words(lines) == words(expected), f"{locale}:\n" + "\n".join(lines))
    ok("a locale without UTF-8 has a screen in ASCII",
       f"{len(locales)} locales, {'with' if latin else 'without'} one of Latin-1")


def latin_1():
    """A locale that the C library knows, whose letters are bytes; none where it cannot be made."""
    path = folder / "locales"
    path.mkdir()
    command = ["localedef", "-i", "en_US", "-f", "ISO-8859-1", path / "en_US.ISO-8859-1"]
    made = shutil.which("localedef") and subprocess.run(command, capture_output=True).returncode == 0
    return [{"LOCPATH": str(path), "LC_ALL": "en_US.ISO-8859-1"}] if made else []


def words(lines):
    """What is said in letters, whatever the signs are."""
    return re.findall(r"[A-Za-z]{3,}", " ".join(lines))


def try_sizes_of_the_environment():
    """Only the terminal knows its size; one of 0 by 0 does not."""
    expected, _ = seen({})
    sizes = some([("1", "1"), ("0", "0"), ("99999999", "99999999"), ("-5", "-5"), ("1000000", "3"), ("x", "")])
    for rows, columns in sizes:
        lines, _ = seen({"LINES": rows, "COLUMNS": columns})
        check(lines == expected, f"LINES={rows} COLUMNS={columns} counts")
    with Terminal(SEEDS, rows=0, columns=0, environment=own("none")) as terminal:
        terminal.wait("events")
        terminal.resize(*ROOMY)
        check(terminal.wait_for_foot() == expected, "a terminal of 0 by 0 is not drawn right once it has a size")
        check(terminal.end("Q") == 0, "a terminal of 0 by 0")
    ok("sizes in the environment are passed over", f"{len(sizes) + 1} sizes")


# Sizes that change.


def try_resizing():
    """Among random keys; then the screen is whole, and that of a fresh start in the same place."""
    path, count = copy_of_seeds("resized"), times(150, 1000)
    drawn = 0
    with Terminal(path, environment=own("resized")) as terminal:
        terminal.wait_for_foot()
        for number in range(count):
            terminal.resize(any_up_to(200), any_up_to(500))
            terminal.send(b"".join(chance.choices(WALKS, k=3)), 0.01)
            check(terminal.process.poll() is None, f"ended with {terminal.process.returncode} after {number} sizes")
            if number % 25 == 0:
                drawn += 1
                check_whole(terminal)
            del terminal.output[:-100_000]
        check_fresh(terminal, path)
    ok("sizes that change among random keys", f"{count} sizes, {drawn} screens compared with one drawn anew")


def any_up_to(limit):
    """As often from 1 to 10 as from 10 to 100: what is narrow is where it goes wrong."""
    return round(limit ** chance.random())


def check_whole(terminal):
    """What was drawn bit by bit is what is drawn anew with ^L."""
    terminal.resize(chance.randint(10, 60), chance.randint(40, 200))
    terminal.rest("it is drawn in another size")
    for key in chance.choices(WALKS, k=3):
        terminal.press(key)
    before = terminal.lines()
    del terminal.output[:]
    terminal.press(b"\x0c")
    after = terminal.lines()
    # What the foot said of the last key, in some lines of a narrow one, goes with the next.
    check(before[:-4] == after[:-4], "drawn bit by bit:\n" + "\n".join(before) + "\ndrawn anew:\n" + "\n".join(after))


def check_fresh(terminal, path):
    terminal.resize(*ROOMY)
    terminal.rest("it is drawn in its first size again")
    for key in [b"\x1b"] * 12 + [b"0", b"g", b"\x0c"]:
        terminal.press(key)
    before = terminal.wait_for_foot()
    check(terminal.end("Q") == 0, "after sizes that change Q does not end it well")
    check_given_back(terminal, "after sizes that change")
    with Terminal(path, environment=own("resized")) as fresh:
        fresh.wait_for_foot()
        for key in (b"g", b"\x0c"):
            fresh.press(key)
        after = fresh.wait_for_foot()
        check(before == after, "after sizes:\n" + "\n".join(before) + "\na fresh start:\n" + "\n".join(after))


# What is closed or full.


def in_shell(line, *, status, words=b"", environment={}):
    """A line for the shell in a terminal; `$A` is the program, and what it writes stays in the terminal."""
    more = {**own("shell"), "A": annals, "D": str(SEEDS), **environment}
    with Terminal("-c", line, command=["/bin/sh"], environment=more) as terminal:
        ended = terminal.end()
        check(ended == status, f"{line}: ended with {ended}: {bytes(terminal.output[-500:])!r}")
        check(words in terminal.output, f"{line}: {bytes(terminal.output[-500:])!r}")
        check_given_back(terminal, line)
        return bytes(terminal.output)


def try_closed():
    """Without input keys come from the terminal; without output there is no browser, and commands say so."""
    kept_open = some(["$A $D <&-", "$A $D </dev/null", "$A $D <&- 2>&-", "cat /dev/null | $A $D", "$A $D 2>&-"])
    for line in kept_open:
        with Terminal("-c", f"{line}; exit $?", command=["/bin/sh"],
                      environment={**own("closed"), "A": annals, "D": str(SEEDS)}) as terminal:
            terminal.wait_for_foot()
            terminal.send("j")
            check(terminal.end("Q") == 0, f"{line} ends badly")
            check_given_back(terminal, line)
    refused = ["$A $D >&-", "$A $D >/dev/full", "$A $D 2>&1 | grep -q terminal && exit 64", "$A $D <&- >&- 2>&-",
               "$A $D >/dev/null 2>/dev/full"]
    for line in refused:
        in_shell(line, status=64)
    commands = some(["list $D", "show killing $D", "search khan $D", "export $D --format json", "date 2021", "--help",
                "snapshot $D", "list $D --json", "locate --lines $D/dossier.yaml"])
    for command in commands:
        in_shell(f"$A {command} >/dev/full", status=74, words=b"standard output")
        in_shell(f"$A {command} >&-", status=74, words=b"standard output")
        in_shell(f"$A {command} <&- >&- 2>&-", status=74)
        into_closed_pipe(command)
    check_closed_while_writing()
    ok("closed and full ends", f"{len(kept_open) + len(refused) + 4 * len(commands) + 4} ways")


def into_closed_pipe(command):
    """What nobody reads any more ends it as SIGPIPE does; the reader is gone before it starts."""
    reader, writer = os.pipe()
    os.close(reader)
    environment = {**ENVIRONMENT, **own("shell"), "A": annals, "D": str(SEEDS)}
    done = subprocess.run(["/bin/sh", "-c", f"$A {command}; exit $?"], stdout=writer, stderr=subprocess.PIPE,
                          env=environment, timeout=60)
    os.close(writer)
    check(done.returncode == 141, f"{command} into a closed pipe: {done}")


def check_closed_while_writing():
    """What is said where standard error is closed does not land in the file that is written."""
    run("export", SEEDS, "--format", "json", "-o", folder / "whole.json", status=0)
    for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
        in_shell(f"cd {folder}; $A export $D --format json -o closed.json --force {closed}; exit $?", status=0)
        check((folder / "closed.json").read_bytes() == (folder / "whole.json").read_bytes(), f"{closed} is in the file")


perform(try_left_on, try_kinds, try_unfit, try_locales, try_sizes_of_the_environment, try_resizing, try_closed)
