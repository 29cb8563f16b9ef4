"""What the trials that try to break the program share.

Each of them is run as `python3 NAME_test.py PROGRAM`, where PROGRAM is the path of annals, and prints a line
a check: `ok NAME: FIGURES`. The first thing that does not hold ends it. Without more it runs the quick half, which
is part of every change; with TORTURE=long the long half, whose figures stand in docs/security.md. What is random
begins with TORTURE_SEED, so that a failure can be had again.
"""

import fcntl
import glob
import json
import os
import pathlib
import pty
import random
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
sys.path.append(str(ROOT / "Tests/Benchmark"))
from screen import Screen  # noqa: E402

IS_LONG = os.environ.get("TORTURE") == "long"
SEED = int(os.environ.get("TORTURE_SEED", "1"))
chance = random.Random(SEED)
annals = os.path.abspath(sys.argv[1])
folder = pathlib.Path(tempfile.mkdtemp(prefix="annals-torture-"))
# Nothing of the one who runs the trials is read or changed.
ENVIRONMENT = {
    "PATH": os.environ["PATH"], "HOME": str(folder / "home"), "LANG": "C.UTF-8", "TERM": "xterm-256color",
    "SWIFT_BACKTRACE": "enable=no",
}
(folder / "home").mkdir()
SIGNALS = {name: getattr(signal, "SIG" + name) for name in ("HUP", "INT", "QUIT", "TERM")}
# What is started behind `&` or nohup hands on that it ignores some, and then the program would, too.
for sent in SIGNALS.values():
    if signal.getsignal(sent) == signal.SIG_IGN:
        signal.signal(sent, signal.SIG_DFL)
# The statuses with which the program ends by its own will (docs/warnings.md and sysexits.h); an internal error, 70,
# is none of them.
ENDINGS = {0, 1, 64, 65, 66, 69, 73, 74, 75, 77, 78}

ROOMY = 40, 120
# What moves and opens, and neither writes nor ends.
WALKS = [b"j", b"k", b"J", b"K", b"g", b"G", b" ", b"b", b"h", b"l", b"\t", b"\x1b[Z", b"z", b"Z", b"0", b"x", b"X",
         b"n", b"c", b"C", b"L", b"P", b"T", b"\r", b"\x1b", b"?", b"v", b"i", b"/khan\r", b"\x1b[B", b"\x1b[6~"]

def times(quick, long):
    """How often something is tried."""
    return long if IS_LONG else quick


def some(cases):
    """All of the cases in the long half, every other one in the quick half."""
    return cases[::times(2, 1)]


def check(holds, complaint):
    if not holds:
        fail(complaint)


def fail(complaint):
    print(f"FAILED (seed {SEED}, {folder}) {complaint}", file=sys.stderr)
    sys.exit(1)


def ok(name, figures=""):
    print(f"ok {name}" + (f": {figures}" if figures else ""), flush=True)


def perform(*trials):
    """Each of the trials, or only those in whose names a further argument stands; the end."""
    for trial in trials:
        if not sys.argv[2:] or any(word in trial.__name__ for word in sys.argv[2:]):
            trial()
    finish()


def finish():
    """Takes away what the trials wrote, which a failure leaves to be looked at."""
    shutil.rmtree(folder, ignore_errors=True)


def run(*arguments, data=None, status=ENDINGS, environment={}, seconds=120, **more):
    """One run of the program without a terminal; the status has to be one of those given."""
    command = command_of(arguments)
    shown = " ".join(map(os.fsdecode, command))[:300]
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=seconds, env={**ENVIRONMENT, **environment},
            **({} if data is not None else {"stdin": subprocess.DEVNULL}), **more)
    except subprocess.TimeoutExpired:
        fail(f"{shown!r} takes longer than {seconds} s")
    check(
        done.returncode in ({status} if isinstance(status, int) else status),
        f"{shown!r} ended with {done.returncode}: {done.stderr[-2000:].decode(errors='replace')}")
    return done


def command_of(arguments, program=(annals,)):
    """A program and its arguments, of which bytes are handed on as they are."""
    return [*program, *(each if isinstance(each, bytes) else str(each) for each in arguments)]


def formats():
    """All formats of exports, as the program lists them to whoever asks for another."""
    refusal = run("export", SEEDS, "--format", "none", status=64).stderr.decode()
    names = re.findall(r"^  - (\S+)$", refusal, re.MULTILINE)
    check(len(names) > 10, f"the program lists no formats: {refusal}")
    return names


class OldScreen(Screen):
    """One that goes on in the next row as soon as one is full, as terminfo has it of `ansi` (am without xenl)."""

    def write(self, text):
        for sign in text:
            super().write(sign)
            if self.column == self.columns:
                self.column = 0
                self.line_feed()


CLEAR = re.compile(rb"\x1b\[H\x1b\[2?J")
# What switches something on or off, besides the private modes: the keypad, letters that are lines, and inserting.
SWITCHES = {b"\x1b=": ("keypad", True), b"\x1b>": ("keypad", False), b"\x1b[4h": ("insert", True),
            b"\x1b[4l": ("insert", False), **{on: ("lines", True) for on in (b"\x1b(0", b"\x0e", b"\x1b[11m")},
            **{off: ("lines", False) for off in (b"\x1b(B", b"\x0f", b"\x1b[10m")}}
SWITCH = re.compile(b"|".join(map(re.escape, SWITCHES)) + rb"|\x1b\[\?([0-9;]+)([hl])")
# What of it is on in a terminal from the start: that lines go on in the next, and the cursor.
ON = {"?7", "?25"}


class Terminal:
    """The program in a pseudo-terminal of its own, the bytes that it writes there, and the modes that it leaves.

    `with Terminal("seeds") as terminal`. What is sent is bytes, as a keyboard's.
    """

    def __init__(self, *arguments, rows=40, columns=120, environment={}, command=None, **more):
        self.name = environment.get("TERM", ENVIRONMENT["TERM"])
        self.master, self.slave = pty.openpty()
        self.resize(rows, columns)
        self.output = bytearray()
        self.modes = termios.tcgetattr(self.slave)
        self.process = subprocess.Popen(
            command_of(arguments, command or [annals]), stdin=self.slave, stdout=self.slave, stderr=self.slave,
            env={**ENVIRONMENT, **environment}, preexec_fn=self.lead, **more)

    def lead(self):
        """A session of its own, whose terminal this is."""
        os.setsid()
        fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for end in (self.master, self.slave):
            if end is not None:
                os.close(end)

    def resize(self, rows, columns):
        """The kernel tells the program by SIGWINCH."""
        self.rows, self.columns = rows, columns
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, seconds=0.05):
        """Reads what comes until nothing does for so long; says what it was."""
        begun = len(self.output)
        while select.select([self.master], [], [], seconds)[0]:
            try:
                piece = os.read(self.master, 65536)
            except OSError:
                break  # Nobody has the other end any more.
            if not piece:
                break
            self.output += piece
        return bytes(self.output[begun:])

    def send(self, keys, seconds=0.05):
        """Types, and reads what that changes; however much it is, neither side waits for the other."""
        rest = keys.encode() if isinstance(keys, str) else keys
        begun, end = len(self.output), time.monotonic() + 120
        while rest and self.process.poll() is None:
            _, writable, _ = select.select([], [self.master], [], 0.05)
            if writable:
                rest, end = rest[os.write(self.master, rest[:512]):], time.monotonic() + 120
            check(time.monotonic() < end, f"nothing is read of what is typed: {rest[:100]!r}")
            self.read(0)
        self.read(seconds)
        return bytes(self.output[begun:])

    def wait(self, text, seconds=30):
        """Reads until the text was written; lines that are drawn in pieces are not found so."""
        text = text.encode() if isinstance(text, str) else text
        end = time.monotonic() + seconds
        while text not in self.output:
            check(time.monotonic() < end, f"waited in vain for {text!r}; the last was {bytes(self.output[-2000:])!r}")
            check(self.process.poll() is None or self.read(), f"ended with {self.process.returncode}, without {text!r}")
            self.read()

    def press(self, key, seconds=60):
        """Types a key, and waits until the program has done with it and waits for the next; says how long that was."""
        begun = time.monotonic()
        self.send(key, 0)
        self.rest(f"{key[:50]!r} is done with", seconds)
        return time.monotonic() - begun

    def rest(self, what, seconds=60):
        """Waits until the program waits for a key."""
        end, quiet = time.monotonic() + seconds, 0
        while quiet < 3:
            read = self.read(0.02)
            check(self.process.poll() is None, f"ended with {self.process.returncode}, not until {what}")
            check(time.monotonic() < end, f"waited in vain until {what}, {seconds} s")
            quiet = quiet + 1 if not read and is_asleep(self.process.pid) else 0

    def end(self, keys=b"", with_signal=None, seconds=30):
        """Ends it by keys or a signal; the status, as subprocess has it."""
        if keys:
            self.send(keys)
        if with_signal:
            self.process.send_signal(with_signal)
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
            self.read()
        check(self.process.poll() is not None, f"did not end; the last was {bytes(self.output[-2000:])!r}")
        self.read()
        return self.process.returncode

    def lines(self):
        """What the terminal shows, if it has been cleared since it has its size."""
        screen = (OldScreen if self.name == "ansi" else Screen)(self.rows, self.columns)
        start = max((found.start() for found in CLEAR.finditer(self.output)), default=0)
        screen.feed(bytes(self.output[start:]))
        return screen.lines()

    def wait_for_lines(self, holds, what, seconds=60):
        """Reads until the screen stays as it is and something holds of its lines; gives them."""
        end = time.monotonic() + seconds
        while self.read(0.1) or not holds(self.lines()):
            shown = "\n".join(self.lines())
            check(time.monotonic() < end, f"waited in vain until {what}; the screen is\n{shown}")
            check(self.process.poll() is None, f"ended with {self.process.returncode}, not until {what}:\n{shown}")
        return self.lines()

    def wait_for_foot(self):
        """Waits until the screen is drawn to its foot, where the browser is at rest."""
        self.wait_for_lines(lambda lines: lines[-1].endswith(("quit", "help")), "the foot is drawn")
        # What of a screen takes longer comes behind its first one.
        self.rest("the browser rests")
        return self.lines()

    def is_given_back(self):
        """Whether the modes of the terminal are those from before."""
        return termios.tcgetattr(self.slave) == self.modes

    def left_on(self):
        """What is another way than before, as far as the program's output tells: on, or off as the cursor may be."""
        modes = dict.fromkeys(ON, True)
        for found in SWITCH.finditer(self.output):
            if found[1]:
                modes.update({f"?{name}": found[2] == b"h" for name in found[1].decode().split(";")})
            else:
                name, is_on = SWITCHES[found[0]]
                modes[name] = is_on
        return {name for name, is_on in modes.items() if is_on != (name in ON)}


def is_asleep(process):
    """Whether all threads of a process wait for something."""
    try:
        stats = [pathlib.Path(stat).read_text() for stat in glob.glob(f"/proc/{process}/task/*/stat")]
    except OSError:
        return False  # One of them has ended meanwhile.
    return all(stat.rsplit(")", 1)[1].split()[0] == "S" for stat in stats)


def peak(process):
    """How much memory a process has had at most, in MiB."""
    status = pathlib.Path(f"/proc/{process}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024


def hang_up(terminal):
    """Closes the terminal as a window that is closed, or a connection that breaks, does."""
    os.close(terminal.slave)
    os.close(terminal.master)
    terminal.master = terminal.slave = None


def copy_of_seeds(name):
    """A dossier of our own, which keys may change."""
    path = folder / name
    shutil.copytree(SEEDS, path)
    return path


def own(name, **more):
    """An environment in which what is kept is kept for one trial alone."""
    return {"XDG_STATE_HOME": str(folder / f"state-{name}"), **more}


def kept(name):
    """What the browser keeps of where its reader was; None where there is nothing."""
    files = list((folder / f"state-{name}").glob("annals/*/session.json"))
    return json.loads(files[0].read_text()) if files else None


def check_given_back(terminal, what):
    check(terminal.is_given_back(), f"{what}: the modes of the terminal are not those from before")
    check(not terminal.left_on(), f"{what}: left on: {terminal.left_on()}; {bytes(terminal.output[-300:])!r}")


def seen(environment, *keys, size=ROOMY):
    """The screen of a browser in an environment, and all bytes that it wrote; it is ended by Q."""
    with Terminal(SEEDS, rows=size[0], columns=size[1], environment={**own("seen"), **environment}) as terminal:
        lines = terminal.wait_for_foot()
        for key in keys:
            terminal.send(key)
        status = terminal.end("Q")
        check(status == 0, f"{environment}: ended with {status}")
        check_given_back(terminal, environment)
        shutil.rmtree(folder / "state-seen")
        return lines, bytes(terminal.output)
