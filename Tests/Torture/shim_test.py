"""The C between Swift and ncurses under AddressSanitizer and UndefinedBehaviorSanitizer."""

import shutil
import signal
import subprocess

from torture import ROOT, SEED, Terminal, chance, check, fail, folder, ok, perform, times

SANITIZERS = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-fno-omit-frame-pointer"]
TERMINALS = ["xterm-256color", "vt100", "linux", "screen"]
program = folder / "shim"


def build():
    shim = ROOT / "Sources/CNcurses"
    compiler = shutil.which("clang") or shutil.which("gcc") or fail("there is no compiler of C")
    command = [
        compiler, "-g", "-O1", *SANITIZERS, f"-I{shim / 'include'}", ROOT / "Tests/Torture/shim.c",
        *sorted(shim.glob("*.c")), "-lncursesw", "-ltinfo", "-o", program]
    built = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    check(built.returncode == 0, built.stderr)


def disturb(terminal):
    """Something that may come at any moment."""
    match chance.randrange(4):
        case 0: terminal.resize(chance.randrange(1, 120), chance.randrange(1, 300))
        case 1: terminal.process.send_signal(chance.choice([signal.SIGWINCH, signal.SIGCONT]))
        # While the terminal is given back, the keys of signals would be for the shell.
        case 2: terminal.send(chance.randbytes(200).translate(None, b"\x03\x1a\x1c"), 0)
        case _: terminal.send(b"\x1b[<0;9999;9999M\x1b[200~pasted\x1b[201~\xe6\xbc", 0)
    terminal.read(0.005)


def report(said):
    """What a sanitizer says, without the screen before it."""
    text = said.decode(errors="replace")
    return text[max(text.find("ERROR: "), text.find("runtime error"), 0):][:4000]


def drive(name, seed, steps):
    options = {"ASAN_OPTIONS": "detect_leaks=0:color=never:print_legend=0", "UBSAN_OPTIONS": "print_stacktrace=1",
               "TERM": name}
    with Terminal(steps, seed, command=[str(program)], environment=options) as terminal:
        while terminal.process.poll() is None:
            disturb(terminal)
        terminal.read()
        said = bytes(terminal.output)
        check(
            b"Sanitizer" not in said and b"runtime error" not in said and terminal.process.returncode == 0,
            f"{name}, {seed}: ended with {terminal.process.returncode}: {report(said)}")
        check(terminal.is_given_back(), f"{name}, {seed}: the terminal is not given back")


def try_calls():
    """Calls by chance, while the terminal changes and signals come."""
    build()
    steps, names = times(1500, 20_000), TERMINALS * times(1, 5)
    for number, name in enumerate(names):
        drive(name, SEED + number, steps)
    ok("no access beyond what is there, and nothing undefined", f"{len(names)} runs of {steps} calls")


perform(try_calls)
