"""What the trials that try to break the program share.

Each of them is run as `python3 NAME_test.py PROGRAM`, where PROGRAM is the path of annals, and prints a line
a check: `ok NAME: FIGURES`. The first thing that does not hold ends it. Without more it runs the quick half, which
is part of every change; with TORTURE=long the long half, whose figures stand in docs/security.md. What is random
begins with TORTURE_SEED, so that a failure can be had again.
"""

import fcntl
import os
import pathlib
import pty
import random
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
# The statuses with which the program ends by its own will (docs/warnings.md and sysexits.h).
ENDINGS = {0, 1, 64, 65, 66, 69, 70, 73, 74, 75, 77, 78}


def times(quick, long):
    """How often something is tried."""
    return long if IS_LONG else quick


def check(holds, complaint):
    if not holds:
        fail(complaint)


def fail(complaint):
    print(f"FAILED (seed {SEED}, {folder}) {complaint}", file=sys.stderr)
    sys.exit(1)


def ok(name, figures=""):
    print(f"ok {name}" + (f": {figures}" if figures else ""), flush=True)


def finish():
    """Takes away what the trials wrote, which a failure leaves to be looked at."""
    shutil.rmtree(folder, ignore_errors=True)


def run(*arguments, data=None, status=ENDINGS, environment={}, seconds=120, **more):
    """One run of the program without a terminal; the status has to be one of those given."""
    command = [annals, *map(str, arguments)]
    done = subprocess.run(
        command, input=data, capture_output=True, timeout=seconds, env={**ENVIRONMENT, **environment},
        **({} if data is not None else {"stdin": subprocess.DEVNULL}), **more)
    check(
        done.returncode in ({status} if isinstance(status, int) else status),
        f"{' '.join(command)[:300]} ended with {done.returncode}: {done.stderr[-2000:].decode(errors='replace')}")
    return done


class Terminal:
    """The program in a pseudo-terminal of its own, the bytes that it writes there, and the modes that it leaves.

    `with Terminal("seeds") as terminal`. What is sent is bytes, as a keyboard's.
    """

    def __init__(self, *arguments, rows=40, columns=120, environment={}, command=None, **more):
        self.master, self.slave = pty.openpty()
        self.resize(rows, columns)
        self.output = bytearray()
        self.modes = termios.tcgetattr(self.slave)
        self.process = subprocess.Popen(
            [*(command or [annals]), *map(str, arguments)], stdin=self.slave, stdout=self.slave, stderr=self.slave,
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
        begun = len(self.output)
        while rest:
            _, writable, _ = select.select([], [self.master], [], 0.05)
            if writable:
                rest = rest[os.write(self.master, rest[:512]):]
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

    def is_given_back(self):
        """Whether the modes of the terminal are those from before."""
        return termios.tcgetattr(self.slave) == self.modes


def hang_up(terminal):
    """Closes the terminal as a window that is closed, or a connection that breaks, does."""
    os.close(terminal.slave)
    os.close(terminal.master)
    terminal.master = terminal.slave = None


SIGNALS = {name: getattr(signal, "SIG" + name) for name in ("HUP", "INT", "QUIT", "TERM")}
