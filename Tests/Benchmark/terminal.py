"""Runs a program in a terminal of its own, and takes the time of what it paints."""

import collections
import fcntl
import os
import select
import shutil
import signal
import struct
import termios
import time

from screen import Screen

ROWS, COLUMNS = 40, 120
# Seconds. Longer than a program ever pauses within one screen; never part of a figure.
QUIET = 0.02
# How long at most something is waited for: what is read and found, and what a key changes.
PATIENCE, UNCHANGED = 120, 10
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8"}


def is_footed(lines):
    """Whether the screen of annals or of the minimal program is there to its foot, which ends so."""
    return lines[-1].endswith("quit")


def forget():
    """Has the next start begin at the top, as the first one does."""
    shutil.rmtree(os.path.join(ENVIRONMENT["HOME"], ".local"), ignore_errors=True)


class Late(Exception):
    """Something did not come, or the program ended before."""


class Program:
    """A program in a terminal, whose screen is read as fast as it comes."""

    def __init__(self, command, quit=b"", quiet=QUIET, is_restless=False):
        self.quit, self.quiet, self.is_restless = quit, quiet, is_restless
        self.terminal, line = os.openpty()
        fcntl.ioctl(line, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        files = [(os.POSIX_SPAWN_OPEN, 0, os.ttyname(line), os.O_RDWR, 0)]
        files += [(os.POSIX_SPAWN_DUP2, 0, number) for number in (1, 2)]
        self.screen = Screen(ROWS, COLUMNS)
        # What came and when, in the order in which it came, and is not on `screen` yet.
        self.pieces = collections.deque()
        # When the last byte came.
        self.last = None
        self.begun = time.perf_counter()
        # Not a fork: copying Python would take longer than some of what is measured.
        self.process = os.posix_spawn(
            command[0], command, ENVIRONMENT, file_actions=files, setsid=True)
        os.close(line)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def comes(self, seconds):
        """Waits for something to be read, and reads it; False where nothing comes."""
        if not select.select([self.terminal], [], [], max(0, seconds))[0]:
            return False
        try:
            piece = os.read(self.terminal, 65536)
        except OSError:
            raise Late("the program ended by itself") from None
        self.last = time.perf_counter()
        self.pieces.append((self.last, piece))
        return True

    def moments(self, *conditions, patience=PATIENCE):
        """When each condition on the lines of the screen first held, one after the other.

        It takes a new piece to make one hold. The screen is looked at while nothing comes, so that
        looking does not hold up the reading. A condition that does not hold in time has no moment.
        """
        end = time.perf_counter() + patience
        found = []
        while True:
            while self.comes(min(QUIET, end - time.perf_counter())) and len(self.pieces) < 50:
                pass
            while self.pieces:
                moment, piece = self.pieces.popleft()
                self.screen.feed(piece)
                lines = self.screen.lines()
                while len(found) < len(conditions) and conditions[len(found)](lines):
                    found.append(moment)
            if len(found) == len(conditions) or time.perf_counter() >= end:
                return found + [None] * (len(conditions) - len(found))

    def until(self, *conditions):
        """When each condition first held, as `moments`; all of them have to."""
        moments = self.moments(*conditions)
        if None in moments:
            raise Late("waited in vain; the screen is\n" + "\n".join(self.screen.lines()))
        return moments

    def painted(self):
        """When the last byte of a repaint came: the last one before nothing more comes."""
        if not self.comes(PATIENCE):
            raise Late("waited in vain for a repaint of\n" + "\n".join(self.screen.lines()))
        while self.comes(self.quiet):
            pass
        return self.last

    def changed(self):
        """When the text of the screen last changed, apart from its first line, before it stays the same.

        For programs that write again and again, though nothing changes.
        """
        begun = last = time.perf_counter()
        before = self.screen.lines()[1:]
        while time.perf_counter() < last + (self.quiet if last > begun else UNCHANGED):
            self.comes(self.quiet / 4)
            while self.pieces:
                moment, piece = self.pieces.popleft()
                self.screen.feed(piece)
                if (lines := self.screen.lines()[1:]) != before:
                    last, before = moment, lines
        if last == begun:
            raise Late("waited in vain for a change of\n" + "\n".join(before))
        return last

    def catch_up(self, seconds=0):
        """Reads what still comes, for so long, and shows it."""
        end = time.perf_counter() + seconds
        while self.comes(end - time.perf_counter()) or time.perf_counter() < end:
            pass
        while self.pieces:
            self.screen.feed(self.pieces.popleft()[1])

    def send(self, keys):
        """Writes keys to the terminal; says when."""
        self.catch_up()
        begun = time.perf_counter()
        os.write(self.terminal, keys)
        return begun

    def press(self, key):
        """How long it takes from a key to the last byte of what it changes on the screen."""
        begun = self.send(key)
        return (self.changed() if self.is_restless else self.painted()) - begun

    def peak_memory(self):
        """In KiB."""
        with open(f"/proc/{self.process}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))

    def end(self):
        """Ends it, with its own key where it has one and hears."""
        try:
            os.write(self.terminal, self.quit)
            if self.quit:
                self.moments(lambda _: False, patience=1)
        except (OSError, Late):
            pass  # It has ended.
        try:
            os.kill(self.process, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.close(self.terminal)
        os.waitpid(self.process, 0)
