"""What a program does to files, as strace tells it."""

import os
import pathlib
import re
import stat
import subprocess

from torture import ENVIRONMENT, annals

CHANGES = ("openat open creat mkdir mkdirat rename renameat renameat2 link linkat symlink symlinkat unlink unlinkat "
           "chmod fchmod fchmodat mknod mknodat truncate").split()
WRITES = "write pwrite64 writev pwritev ftruncate".split()
SYNCS = "fsync fdatasync".split()
NAMES = "rename renameat renameat2 link linkat".split()


def trace(arguments, log, calls=CHANGES):
    """What strace puts before a command; behind the number of each file it writes its path."""
    chosen = ",".join("?" + call for call in calls)
    return ["strace", "-f", "-qq", "-y", "-s", "4096", "-e", f"trace={chosen}", "-o", log, *arguments]


def traced(command, log, environment, calls=CHANGES):
    """A run of the program, or of another one, where no mask takes away anything of modes."""
    command = command if command[0] == "sh" else [annals, *map(str, command)]
    return subprocess.run(trace(command, log, calls), env={**ENVIRONMENT, **environment}, umask=0, timeout=120,
                          capture_output=True, stdin=subprocess.DEVNULL, check=False)


def done(log):
    """The calls that succeeded, each with its name and the line; what strace parts is put together again."""
    begun = {}
    for line in log.read_text(errors="replace").splitlines():
        process, rest = line.split(" ", 1)
        if line.endswith("<unfinished ...>"):
            begun[process] = rest.removesuffix("<unfinished ...>")
            continue
        if rest.lstrip().startswith("<... "):
            rest = begun.pop(process, "") + rest.split(" resumed>", 1)[1]
        call = re.match(r" *(\w+)\(", rest)
        if call and " = -1 " not in rest:
            yield call[1], rest.strip()


def paths(line):
    """Those that a call is told; a path that stands behind a number is none."""
    return re.findall(r'"((?:[^"\\]|\\.)*)"', line)


def changes(log):
    """The calls that change something, with each of the paths in them."""
    for call, line in done(log):
        if call in ("open", "openat") and not re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC)", line):
            continue
        for path in paths(line):
            yield call, path, line


def is_within(path, places):
    """Whether a path is one of the places or lies below one; `/a-home` does not lie below `/a`."""
    path = pathlib.PurePath(os.path.normpath(path))
    return any(path.is_relative_to(place) for place in places)


def named(log):
    """The drafts that were given a name, each with that; a draft is a file, or a folder with files."""
    return [paths(line)[:2] for call, line in done(log) if call in NAMES and ".part" in paths(line)[0]]


def wider(log):
    """What of drafts has ever had a mode with more rights than what they have become; with no mask in the way."""
    names, found = named(log), []
    for call, line in done(log):
        mode = re.search(r", 0?([0-7]{3,4})\) ", line)
        # What is opened again has the mode that it has.
        if not mode or call == "openat" and "O_EXCL" not in line and "O_TRUNC" not in line:
            continue
        file = re.search(r"\d<([^>]*)>", line)[1] if call == "fchmod" else paths(line)[0]
        for draft, name in names:
            if is_within(file, [draft]):
                becomes = stat.S_IMODE(os.stat(name + file.removeprefix(draft)).st_mode)
                found += [f"{line}, which becomes {becomes:o}"] if int(mode[1], 8) & ~becomes else []
    return found


def unsynced(log):
    """What of a draft was written, and was not on the disk when that was given its name."""
    waiting, found = set(), []
    for call, line in done(log):
        file = re.match(r"\w+\(\d+<([^>]*)>", line)
        if file and call in WRITES:
            waiting.add(file[1])
        elif file and call in SYNCS:
            waiting.discard(file[1])
        elif call in NAMES:
            draft = os.path.realpath(os.path.dirname(paths(line)[0])) + "/" + os.path.basename(paths(line)[0])
            found += [f"{path} at {line}" for path in waiting if is_within(path, [draft])]
    return found
