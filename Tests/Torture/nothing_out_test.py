"""Runs every command and a browser where no socket can be made, and looks at what they write and what they run.

A filter of the kernel (seccomp) ends whoever makes a socket, programs that annals begins included. What is written
is seen with strace, where that is there, and in the folders themselves.
"""

import concurrent.futures
import ctypes
import os
import pathlib
import platform
import re
import shutil
import signal
import stat
import struct
import subprocess
import sys
import time

from torture import ENVIRONMENT, IS_LONG, ROOT, SEEDS, Terminal, annals, check, fail, finish, folder, ok, run, times

QUAY = ROOT / "docs/quay"
ACCEPTED = "    accepted:\n      single-source: The other papers of that week are lost.\n"
# Of socket, connect, bind, sendto, io_uring_setup; and how the kernel calls the machine.
CALLS = {"x86_64": ([41, 42, 49, 44, 425], 0xC000003E), "aarch64": ([198, 203, 200, 206, 425], 0xC00000B7)}
PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 38, 22, 2
KILL, ALLOW = 0x80000000, 0x7FFF0000
libc = ctypes.CDLL(None, use_errno=True)


class Program(ctypes.Structure):
    """A filter as the kernel takes it (struct sock_fprog)."""

    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p)]


def instruction(code, true, false, value):
    return struct.pack("HBBI", code, true, false, value)


def socket_filter():
    """Ends a process that calls for a socket, or as another machine would."""
    calls, machine = CALLS[platform.machine()]
    lines = [instruction(0x20, 0, 0, 4), instruction(0x15, 1, 0, machine), instruction(0x06, 0, 0, KILL),
             instruction(0x20, 0, 0, 0)]
    for place, call in enumerate(calls):
        lines.append(instruction(0x15, len(calls) - place, 0, call))
    return b"".join([*lines, instruction(0x06, 0, 0, ALLOW), instruction(0x06, 0, 0, KILL)])


FILTER = ctypes.create_string_buffer(socket_filter() if platform.machine() in CALLS else b"")


def without_sockets():
    """Called in a process that is about to become another program."""
    program = Program((len(FILTER) - 1) // 8, ctypes.addressof(FILTER))
    if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or libc.prctl(
            PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0):
        raise OSError(ctypes.get_errno(), "no filter can be set")


def quay(name):
    """A small dossier of its own."""
    place = folder / name
    place.mkdir()
    for file in ("post.txt", "star.txt", "dossier.yaml"):
        (place / file).write_text((QUAY / file).read_text().replace(ACCEPTED, ""))
    return place


def tool(place, name, body):
    """A program that somebody may have."""
    place.mkdir(exist_ok=True)
    (place / name).write_text("#!/bin/sh\n" + body)
    (place / name).chmod(0o755)


def commands(place):
    """Each command, with what it writes below `place`."""
    (place / "table.csv").write_text("Date,Title\n1901-05-03,The mill burns\n")
    (place / "page.html").write_text("<title>A page</title><img src=http://127.0.0.1:1/x.png><p>It burnt.</p>")
    (place / "text.txt").write_text("A text\n\nIt burnt.\n")
    (place / "selector.json").write_text('{"exact": "harbour"}')
    (place / "names.yaml").write_text("[Reed]\n")
    dossier = place / "dossier.yaml"
    forms = re.findall(r"^([a-z-]+) \(", run("help", "export").stdout.decode(), re.M)
    names = ("markdown html csv tsv csv-wide tsv-wide json jsonl ics timelinejs timelinejs-csv web-annotation bibtex "
             "csl-json timesketch lnav dot mermaid svg annals").split()
    check(not forms or set(forms) <= set(names), f"there are other formats than {names}")
    yield from (["export", dossier, "--format", name, "-o", place / f"out.{name}", "--force"] for name in names)
    yield from (["list", dossier], ["show", "fire", dossier], ["show", "fire", dossier, "--notes"],
                ["search", "mayor", dossier], ["check", dossier], ["check", dossier, "--coverage"],
                ["check", dossier, "--fix", "--write"], ["check", dossier, "--reanchor", "--write"],
                ["locate", place / "post.txt", "--selector", place / "selector.json"], ["date", "2021-01?"],
                ["snapshot", dossier, "--keys", "jj<enter>"], ["help", "list"], ["--version"],
                ["export", dossier, "--format", "json", "--redact", place / "names.yaml", "--notes"],
                ["import", place / "table.csv", "-o", place / "imported"],
                ["import", place / "table.csv", "--dry-run"],
                ["import", place / "table.csv", "-o", place / "table.annals"],
                ["import", place / "out.json", "-o", place / "again"], ["list", place / "table.annals"],
                ["list", place / "table.csv"], ["export", place / "table.annals", "--format", "json"],
                ["init", place / "begun", place / "page.html", place / "text.txt"])


# Keys that look at all rooms, copy, pipe, open and edit, write a note, an acceptance and an event.
WALK = [":event fire\r", "yy", "yc", "yq", "yl", "|cat\r", " ", "o", "e", "*", "AAsk again\r", "CqLqPqTq", "x", "?q",
        ":event reed\r:accept single-source Lost.\r", "u", "/mayor\r", "\r", "q", "&kind:report\r", "\x07", "R",
        "s", "\x07", ":read star\r/three\rvvaA new one\r4 May 1901\r\rreport\r\x0f", "u", "ma", "'a", "Tao", "\x07"]


def browse(place, environment, **more):
    """A browser that does all this; `o`, `e` and `y` have programs that only note what they are told."""
    with Terminal(place / "dossier.yaml", environment=environment, **more) as terminal:
        terminal.wait(b" quit")
        for keys in [*WALK, "\x07", "\x07"]:
            terminal.send(keys, 0.4 if keys in ("o", "e") else 0.15)
        check(terminal.end("Q") == 0, "the browser does not quit")
        return bytes(terminal.output)


def programs(name):
    """Programs that note by what they are called, one word a line, in a file."""
    place, log = folder / name, folder / f"{name}.log"
    note = f'{{ printf "%s\\n" "${{0##*/}}" "$@"; echo .; }} >> "{log}"\n'
    for program in ("recorder", "xdg-open", "wl-copy", "pdftotext", "less", "vi", "w3m"):
        tool(place, program, note + ("cat > /dev/null\n" if program == "wl-copy" else ""))
    return place, log


def environment(place, tools, **more):
    """Home and state of one's own."""
    home = place.parent / (place.name + "-home")
    home.mkdir(exist_ok=True)
    return {"HOME": str(home), "PATH": f"{tools}:{ENVIRONMENT['PATH']}", **more}


def network():
    """No socket of any family, in any command, in the browser, and in what it begins."""
    if platform.machine() not in CALLS:
        return skip("network", f"there is no filter for {platform.machine()}")
    attempt = "import socket; socket.socket(socket.AF_{})"
    for family in ("INET", "INET6", "UNIX"):
        end = subprocess.run([sys.executable, "-c", attempt.format(family)], preexec_fn=without_sockets, check=False)
        check(end.returncode == -signal.SIGSYS, f"a socket of {family} is not seen: {end.returncode}")
    place, count = quay("network"), 0
    for command in commands(place):
        run(*command, preexec_fn=without_sockets)
        count += 1
    tools, _ = programs("network-tools")
    walk = [sys.executable, __file__, annals, "--without-sockets"]
    browse(place, environment(place, tools, EDITOR="recorder", BROWSER="recorder", WAYLAND_DISPLAY="none"),
           command=walk)
    check((place / "notes.yaml").exists(), "the browser has written no notes")
    ok("network", f"{count} commands and a browser with {len(WALK)} turns make no socket")


def skip(name, why):
    if IS_LONG:
        fail(f"{name} cannot be tried: {why}")
    print(f"-- {name} is skipped: {why}", flush=True)


def trace(arguments, log):
    """What strace puts before a command."""
    calls = "openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink," \
            "unlinkat,chmod,fchmod,fchmodat,mknod,mknodat,truncate,execve"
    return ["strace", "-f", "-qq", "-s", "4096", "-e", f"trace=?{',?'.join(calls.split(','))}", "-o", log, *arguments]


def written(log):
    """The calls that change something, with the paths in them."""
    for line in log.read_text(errors="replace").splitlines():
        call = re.match(r"\d+ +(\w+)\((.*)", line)
        if not call or " = -1 " in line or call[1] == "execve":
            continue
        if call[1] in ("open", "openat") and not re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC)", line):
            continue
        for path in re.findall(r'"((?:[^"\\]|\\.)*)"', call[2]):
            yield call[1], path, line


def files():
    """Only where the user points, and in the state folder; nothing that others may read without being asked."""
    if not shutil.which("strace"):
        return skip("files", "strace is not there")
    place, count, seen = quay("files"), 0, 0
    tools, _ = programs("files-tools")
    own = environment(place, tools, EDITOR="recorder", BROWSER="recorder", WAYLAND_DISPLAY="none")
    log = folder / "files.strace"
    allowed = (str(place), own["HOME"] + "/.local/state/annals", "/dev/null", "/dev/tty",
               str(folder / "files-tools.log"))
    for command in [*commands(place), None]:
        if command is None:
            browse(place, own, command=trace([annals], log), umask=0)
        else:
            subprocess.run(trace([annals, *map(str, command)], log), env={**ENVIRONMENT, **own}, umask=0,
                           capture_output=True, stdin=subprocess.DEVNULL, check=False)
        for call, path, line in written(log):
            seen += 1
            check(is_allowed(call, path, line, allowed, own["HOME"]), f"{command} does {line}")
        count += 1
    modes(place, pathlib.Path(own["HOME"]))
    ok("files", f"{count} commands and sessions, {seen} changes to files, none elsewhere; modes under umask 000")


def is_allowed(call, path, line, allowed, home):
    if path.startswith(home + "/.local/state"):
        # Made for nobody else from the beginning.
        return "0700" in line if call == "mkdir" else "O_CREAT" not in line or line.find("0600") > 0
    # What is too long for memory SQLite puts into a file without a name, which nobody else can open.
    if re.match(r"/(var/)?tmp/etilqs_", path):
        return "O_EXCL" in line and "0600" in line or call.startswith("unlink")
    return path.startswith(allowed) or call.startswith("mkdir") and any(base.startswith(path) for base in allowed)


def modes(place, home):
    """With no mask at all: state is one's own; what one asked for has the modes of any file."""
    for path in [home / ".local/state/annals", *(home / ".local/state/annals").rglob("*")]:
        mode = stat.S_IMODE(path.stat().st_mode)
        check(mode == (0o700 if path.is_dir() else 0o600), f"{path} has the mode {mode:o}")
    kinds = {path.name for path in (home / ".local/state/annals").rglob("*") if path.is_file()}
    check({"session.json", "journal.jsonl"} <= kinds, f"there is no state but {kinds}")
    for name in ("out.json", "out.annals", "notes.yaml", "table.annals"):
        check(stat.S_IMODE((place / name).stat().st_mode) == 0o666, f"{name} has other modes than one asked for")


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


def calls(log):
    """What the programs were told, a list of words each."""
    text = log.read_text() if log.exists() else ""
    return [call.split("\n") for call in text.split("\n.\n") if call]


def no_shell():
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


def begin(terminal, keys, log):
    """Types what begins a program, and waits until that has noted what it was told."""
    count = len(calls(log))
    terminal.send(keys)
    wait(terminal, lambda: len(calls(log)) > count, keys)
    terminal.read(0.1)


def press(terminal, keys, text):
    """Types, and waits until a text is written anew."""
    begun = len(terminal.output)
    terminal.send(keys)
    wait(terminal, lambda: text in terminal.output[begun:], keys)


def wait(terminal, holds, keys):
    end = time.monotonic() + 30
    while not holds():
        check(time.monotonic() < end, f"{keys!r} does nothing; the last was {bytes(terminal.output[-1500:])!r}")
        terminal.read()


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


def hostile_path():
    """A folder that somebody sent, with programs of the usual names in it, and a PATH that looks there."""
    place = evil_dossier("sent")
    home = folder / "sent-home"
    home.mkdir()
    for name in ("xdg-open", "open", "wl-copy", "xclip", "xsel", "pbcopy", "pdftotext", "less", "more", "vi", "nano",
                 "vim", "w3m", "lynx", "sh", "cat", "annals", "strace", "tput", "clear"):
        tool(place, name, f'echo {name} >> "{folder}/PWNED"\n')
    (place / "-x.pdf").write_bytes(b"%PDF-1.4\n")
    count = 0
    paths = [".:/usr/bin:/bin", "", "/usr/bin::/bin:", ":/usr/bin:/bin", "./:bin:/usr/bin:/bin", "."]
    for path in paths[:times(2, len(paths))]:
        for display in ({"DISPLAY": ":9", "WAYLAND_DISPLAY": "none"}, {}):
            own = {"HOME": str(home), "PATH": path, **display}
            with Terminal("--no-state", environment=own, cwd=place) as terminal:
                terminal.wait(b" quit")
                for keys in ("yy", "o", "q", " ", "j", "o", "q", " ", "e", ":q!\r", " ", "|cat > /dev/null\r", " "):
                    terminal.send(keys, 0.15)
                terminal.end(with_signal=signal.SIGTERM)
            run("init", folder / f"pdf{count}", place / "-x.pdf", environment=own, cwd=place)
            run("init", folder / f"pdf{count}", "-x.pdf", environment=own, cwd=place)
            count += 1
            check(not (folder / "PWNED").exists(), f"PATH={path!r} has run a program of the dossier's folder")
    ok("hostile PATH", f"{count} settings, no program of the dossier's folder is run")


def temporary():
    """Nothing in shared folders that another user could have foreseen."""
    if not shutil.which("strace"):
        return skip("temporary files", "strace is not there")
    table, log = folder / "long.csv", folder / "temporary.strace"
    rows = 60_000 if IS_LONG else 6_000
    table.write_text("Date,Title,Text\n" + "".join(
        f"{1000 + n * 7 % 900},The mill {n},It burnt {n * 7919 % 100_003} times\n" for n in range(rows)))
    subprocess.run(trace([annals, "import", table, "-o", folder / "long.annals"], log), env=ENVIRONMENT, umask=0,
                   capture_output=True, stdin=subprocess.DEVNULL, check=False)
    made = {}
    for _, path, line in written(log):
        if "O_CREAT" in line:
            made.setdefault(path, line)
    check(any(path.endswith(".part") for path in made), "the import was not seen")
    for line in made.values():
        check("O_EXCL" in line, f"a file that may be there already is written: {line}")
    names = {re.sub(r"\d{6,}|(?<=etilqs_).*", "#", path.rsplit("/", 1)[1]) for path in made}
    ok("temporary files", f"{len(made)} of {rows} rows, all new and by names that nobody knows before: {sorted(names)}")


if "--without-sockets" in sys.argv:
    finish()
    without_sockets()
    os.execv(annals, [annals, *sys.argv[3:]])
# They wait for keys and programs most of the time.
with concurrent.futures.ThreadPoolExecutor(3) as pool:
    for trial in [pool.submit(trial) for trial in (files, network, hostile_path, no_shell, temporary)]:
        trial.result()
finish()
