"""Ends of the browser: a terminal that is taken away, takes nothing more or is stopped, signals and crashes.

Whatever ends it, at whatever moment, the terminal is given back as it was, what its reader did is kept, and the
status is that which is promised.
"""

import fcntl
import json
import os
import platform
import pty
import re
import shutil
import signal
import subprocess
import sys
import termios
import time

from torture import (
    ENVIRONMENT, ROOMY, SEEDS, SIGNALS, WALKS, Terminal, annals, chance, check, check_given_back, copy_of_seeds, folder,
    hang_up, kept, ok, own, perform, run, seen, some, times)

# The events in order, as G and g go to the last and the first of them.
EVENTS = [event["id"] for event in json.loads(run("list", SEEDS, "--json", status=0).stdout)]
HALF = "Half a note"


def check_place(name, what, events=EVENTS):
    """What is kept says that the reader was at one of the events."""
    state = kept(name)
    check(state and state["event"] in events, f"{what}: where one was is not kept: {state}")


def check_half(name, what):
    """What is kept has the note that was being typed."""
    draft = (kept(name) or {}).get("draft")
    check(draft and HALF in draft["texts"].values(), f"{what}: what a form held is not kept: {kept(name)}")


# What is taken away, blocked and stopped.

# What one is in the middle of, by the keys that lead there from the last event.
MIDSTS = {
    "at rest": [],
    "a search": ["/kha"],
    "a view": ["c"],
    "a text": ["x", "\r"],
    "help": ["?"],
    "a question": ["s", "\r"],
    "a form": ["\r", "v", "j", "a", HALF, "\x1b[6~", "\r", HALF],
    "a note": ["A", HALF],
    "a copy": ["yy", "yc"],
    "an export": ["s", "\x15", "out.md", "\r"],
    "a selection": ["v", "G"],
    "a paste": ["/", "\x1b[200~half a paste"],
    "a filter": ["&attack\r"],
    "drawing": ["c", "C", "G", "g", "P", "T"],
}
# Where that leads elsewhere.
ELSEWHERE = {"a search": "pti-takes-power", "a filter": "us-condemns"}


def try_hanging_up():
    """The program ends by itself, takes no time over it, and keeps where its reader was."""
    path, midsts, count = copy_of_seeds("hung"), some(list(MIDSTS.items())), 0
    for midst, keys in midsts:
        for number in range(times(2, 10)):
            count += 1
            with Terminal(path, environment=own(f"hung-{count}"), cwd=folder) as terminal:
                go_there(terminal, keys, is_hurried=number % 2)
                check_hung_up(terminal, f"hung up in {midst}")
            check_place(f"hung-{count}", f"hung up in {midst}",
                        EVENTS if number % 2 else [ELSEWHERE.get(midst, EVENTS[-1])])
            if HALF in keys and not number % 2:
                check_half(f"hung-{count}", f"hung up in {midst}")
    early = times(3, 40)
    for _ in range(early):
        with Terminal(path, environment=own("early")) as terminal:
            time.sleep(chance.random() / 2)
            check_hung_up(terminal, "hung up early")
    ok("terminals that are taken away", f"{count + early} times, in {len(midsts)} places and at the start")


def go_there(terminal, keys, is_hurried):
    """From the last event; whoever is in a hurry does not wait until the keys are read."""
    terminal.wait_for_foot()
    terminal.press("G")
    for key in keys:
        if is_hurried:
            terminal.send(key, chance.choice([0, 0.02, 0.1]))
        else:
            terminal.press(key)


def check_hung_up(terminal, what):
    hang_up(terminal)
    status, used = ended(terminal.process.pid)
    terminal.process.returncode = status
    check(status in (129, -signal.SIGHUP), f"{what}: {status}")
    check(used.ru_utime + used.ru_stime < 20, f"{what}: {used.ru_utime} s of work")


def ended(process, seconds=60):
    """The status of a process that ends by itself, as subprocess has it, and what it used."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found, status, used = os.wait4(process, os.WNOHANG)
        if found:
            return os.waitstatus_to_exitcode(status), used
        time.sleep(0.01)
    os.kill(process, signal.SIGKILL)
    os.wait4(process, 0)
    check(False, "did not end by itself")


def try_blocking():
    """A terminal that takes nothing more holds it up; then it goes on, or a signal ends it."""
    with Terminal(SEEDS, environment=own("blocked")) as terminal:
        terminal.wait_for_foot()
        block(terminal)
        before, used = memory(terminal.process.pid), work(terminal.process.pid)
        time.sleep(times(1, 30))
        check(memory(terminal.process.pid) < before + 20_000, "what cannot be written is gathered")
        check(work(terminal.process.pid) < used + 1, "what cannot be written is tried again and again")
        terminal.rest("it has written all")
        blocked = terminal.lines()
        terminal.press("\x0c")
        check(blocked[:-1] == terminal.lines()[:-1], "after a pause the screen is not right:\n" + "\n".join(blocked))
        check(terminal.end("Q") == 0, "after a pause")
        check_given_back(terminal, "after a pause")
    blocked = {name: Terminal(SEEDS, environment=own(f"blocked-{name}")) for name in SIGNALS}
    for name, terminal in blocked.items():
        terminal.wait_for_foot()
        block(terminal)
        terminal.process.send_signal(SIGNALS[name])
    for name, terminal in blocked.items():
        with terminal:
            status, _ = ended(terminal.process.pid)
            terminal.process.returncode = status
            check(status == 128 + SIGNALS[name], f"{name} while nothing is read: {status}")
            check(terminal.is_given_back(), f"{name} while nothing is read: the modes are not those from before")
            check_place(f"blocked-{name}", f"{name} while nothing is read")
    ok("terminals that take nothing more", f"{times(1, 30)} s, and {len(SIGNALS)} signals")


def block(terminal):
    """Types until the program hangs in writing, and reads nothing of it."""
    end = time.monotonic() + 60
    while not is_blocked(terminal.process.pid, terminal.slave):
        check(time.monotonic() < end, "a terminal that takes nothing more does not hold it up")
        os.write(terminal.master, b"GgCcLPT\x0c" * 2)


def memory(process):
    """In KiB."""
    with open(f"/proc/{process}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


def work(process):
    """In seconds."""
    with open(f"/proc/{process}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def try_stopping():
    """^Z, SIGTSTP and SIGSTOP, and another size meanwhile: then the screen is whole again."""
    expected = {size: seen({}, size=size)[0] for size in (ROOMY, (24, 80))}
    count = times(4, 40)
    with Terminal("-i", command=["/bin/sh"], environment={**own("stopped"), "PS1": "ready> "}) as terminal:
        terminal.wait("ready> ")
        modes = termios.tcgetattr(terminal.slave)
        terminal.send(f"{annals} {SEEDS}\r")
        terminal.wait_for_foot()
        program = child_of(terminal.process.pid)
        for number in range(count):
            way = ["key", signal.SIGTSTP, signal.SIGSTOP][number % 3]
            stop(terminal, program, way)
            if way != signal.SIGSTOP:
                check(b"?1049l" in terminal.output and b"?2004l" in terminal.output, f"{way} leaves something on")
                check(termios.tcgetattr(terminal.slave) == modes, f"{way}: the modes are not given to the shell")
            size = chance.choice(list(expected))
            terminal.resize(*size)
            del terminal.output[:]
            terminal.send("fg\n")  # SIGSTOP leaves the modes of the browser, in which there is no other end of a line.
            check(terminal.wait_for_foot() == expected[size], f"after {way} at {size}:\n" + "\n".join(terminal.lines()))
        del terminal.output[:]
        terminal.send("Q")
        terminal.wait("ready> ")
        terminal.send("echo \"status=$?\"\r")
        terminal.wait("status=0")
        check({b"?1049l", b"?2004l"} <= set(re.findall(rb"[?][0-9]+l", terminal.output)), "something is left on")
        terminal.end("exit\r")
    ok("stopping and going on", f"{count} times")


def stop(terminal, program, way):
    """Stops a program that a shell has started, and waits until the shell takes lines again."""
    del terminal.output[:]
    if way == "key":
        terminal.send("\x1a")
    else:
        os.kill(program, way)
    end = time.monotonic() + 30
    while state(program) != "T":
        terminal.read()
        check(time.monotonic() < end, f"{way} does not stop it")
    terminal.wait("ready> ")
    terminal.read(0.2)


def state(process):
    with open(f"/proc/{process}/stat") as stat:
        return stat.read().rsplit(")", 1)[1].split()[0]


def child_of(process):
    with open(f"/proc/{process}/task/{process}/children") as children:
        return int(children.read().split()[-1])


def try_signals():
    """At any moment of start, work and end: the terminal is given back, the status is right."""
    path, count = copy_of_seeds("signalled"), times(40, 300)
    for number in range(count):
        name, sent = chance.choice(list(SIGNALS.items()))
        moment = chance.choice(["start", "work", "form", "end"])
        with Terminal(path, environment=own("signal")) as terminal:
            until(terminal, moment)
            status = terminal.end(with_signal=sent)
            check(status in allowed(moment, sent), f"{name} at {moment}: {status}")
            check_given_back(terminal, f"{name} at {moment}")
        if moment != "start":
            check_place("signal", f"{name} at {moment}", EVENTS[-1:] if moment == "form" else EVENTS)
        if moment == "form":
            check_half("signal", f"{name} at {moment}")
        shutil.rmtree(folder / "state-signal", ignore_errors=True)
    ok("signals at random moments", f"{count} of {', '.join(SIGNALS)}")


def until(terminal, moment):
    """Waits for a moment."""
    if moment == "start":
        terminal.read(0)
        return time.sleep(chance.random() * 0.4)
    terminal.wait_for_foot()
    if moment == "form":
        for key in ("G", "A", HALF):
            terminal.press(key)
        return time.sleep(chance.random() * 0.05)
    for key in chance.choices(WALKS, k=chance.randint(0, 6)):
        os.write(terminal.master, key)
        if chance.random() < 0.5:
            terminal.read(0.02)
    if moment == "end":
        os.write(terminal.master, b"Q")
        time.sleep(chance.random() * 0.05)


def allowed(moment, sent):
    """The statuses at a moment: as long as the terminal is not taken, a signal ends it as any program."""
    return {128 + sent} | {"start": {-sent}, "end": {0, -sent}}.get(moment, set())


CRASHES = [signal.SIGILL, signal.SIGTRAP, signal.SIGABRT, signal.SIGSEGV, signal.SIGBUS, signal.SIGFPE]


def try_crashes():
    """A crash gives the terminal back, and the program dies of it; what a form held is kept."""
    count = times(6, 120)
    for number in range(count):
        sent = CRASHES[number % len(CRASHES)]
        with Terminal(SEEDS, environment=own("crash")) as terminal:
            until(terminal, chance.choice(["start", "work", "work"]))
            status = terminal.end(with_signal=sent)
            check(status == -sent, f"{sent.name}: {status}")
            check_given_back(terminal, sent.name)
    path = copy_of_seeds("crashed")
    for sent in CRASHES[:times(2, 6)]:
        with Terminal(path, environment=own("held")) as terminal:
            terminal.wait_for_foot()
            terminal.send("A", 0.2)
            terminal.send("What nobody has written down\x1b[B", 0.2)
            end = time.monotonic() + 30
            while "nobody has written" not in json.dumps(kept("held") or {}):
                check(time.monotonic() < end, f"what a form holds is not kept: {kept('held')}")
                terminal.read()
            check(terminal.end(with_signal=sent) == -sent, f"{sent.name} in a form")
            check_given_back(terminal, f"{sent.name} in a form")
        with Terminal(path, environment=own("held")) as terminal:
            terminal.wait_for_lines(lambda lines: "nobody has written" in "\n".join(lines), "what was typed is there")
            terminal.end(with_signal=signal.SIGKILL)
        shutil.rmtree(folder / "state-held")
    ok("crashes", f"{count} at random moments, {times(2, 6)} in a form")


# Where Swift stands on a number that is too large, an index beyond the end, or nothing where something has to be.
TRAPS = {"x86_64": b"\x0f\x0b", "aarch64": b"\x20\x00\x20\xd4"}


def try_traps():
    """Functions of ours trap as soon as a key has them called: half of them, so that it is now one and now another."""
    names = subprocess.run(["nm", annals], capture_output=True, check=True, text=True).stdout.splitlines()
    starts = [int(name.split()[0], 16) for name in names if re.search(r" [Tt] \$s7Browser.*F$", name)]
    check(len(starts) > 1000, f"the program names {len(starts)} of its functions; a stripped one cannot be tried")
    count = times(4, 60)
    for _ in range(count):
        with Terminal(SEEDS, environment=own("trapped")) as terminal:
            terminal.wait_for_foot()
            terminal.press(chance.choice([b"j", b"\r", b"c", b"/kha"]))
            before = kept_at_rest(terminal, "trapped")
            lay(terminal.process.pid, chance.sample(starts, len(starts) // 2))
            status = terminal.end(chance.choice([b"j", b"G", b"x", b"\x1b"]))
            check(status in {-signal.SIGILL, -signal.SIGTRAP}, f"a trap in Swift: {status}")
            check_given_back(terminal, "a trap in Swift")
            check(kept("trapped") == before, "a trap in Swift: where one was is not kept")
        shutil.rmtree(folder / "state-trapped")
    ok("traps in Swift", f"{count}, each in one of {len(starts):,} functions")


def kept_at_rest(terminal, name):
    """Where one is, which is kept once one rests: what has stayed as it is for a second."""
    end, state = time.monotonic() + 60, None
    since = time.monotonic()
    while state is None or time.monotonic() < since + 1:
        check(time.monotonic() < end, "where one rests is not kept")
        terminal.read(0.05)
        if kept(name) != state:
            state, since = kept(name), time.monotonic()
    return state


def lay(process, starts):
    """Puts a trap in the place of functions of a running program."""
    with open(annals, "rb") as file:
        is_fixed = file.read(18)[16] == 2  # ET_EXEC: it is loaded where it says
    with open(f"/proc/{process}/maps") as maps:
        base = 0 if is_fixed else int(maps.readline().split("-")[0], 16)
    with open(f"/proc/{process}/mem", "r+b", buffering=0) as memory:
        for start in starts:
            memory.seek(base + start)
            memory.write(TRAPS[platform.machine()])


def try_unread():
    """Without a screen, what is said and not read holds it up; then a signal ends it all the same."""
    for name, sent in SIGNALS.items():
        for way in ("pipe", "terminal"):
            state_name = f"unread-{name}-{way}"
            status, given_back = end_unread(sent, way, own(state_name))
            check(status == 128 + sent, f"{name} while nobody reads the {way}: {status}")
            check(given_back, f"{name} while nobody reads: the modes of the {way} are not those from before")
            check_place(state_name, f"{name} while nobody reads the {way}", EVENTS[:2])
    ok("sentences that nobody reads", f"{len(SIGNALS)} signals, a pipe and a terminal")


def end_unread(sent, way, environment):
    """Ends a session without a screen that has said too much: its status, and whether all is as before."""
    master, slave = pty.openpty()
    modes = termios.tcgetattr(slave)
    reader, writer = (master, slave) if way == "terminal" else os.pipe()
    keys, typing = (slave, master) if way == "terminal" else os.pipe()
    with subprocess.Popen([annals, "--linear", SEEDS], stdin=keys, stdout=writer, stderr=subprocess.DEVNULL,
                          env={**ENVIRONMENT, **environment}, start_new_session=True) as process:
        os.write(typing, b"jk" * 1500)
        end = time.monotonic() + 60
        while not is_blocked(process.pid, keys):
            check(time.monotonic() < end, "a reader that does not read does not hold it up")
        process.send_signal(sent)
        status, _ = ended(process.pid, 30)
        process.returncode = status
    given_back = termios.tcgetattr(slave) == modes
    for end in {master, slave, reader, writer, keys, typing}:
        os.close(end)
    return status, given_back


def is_blocked(process, keys):
    """Whether it has slept for a while, though keys wait to be read."""
    before = work(process), unread(keys), "S"
    time.sleep(0.3)
    return before == (work(process), unread(keys), state(process)) and before[0] > 0 and before[1] > 0


def unread(descriptor):
    """How many bytes wait to be read."""
    return int.from_bytes(fcntl.ioctl(descriptor, termios.FIONREAD, bytes(4)), sys.byteorder)


perform(try_unread, try_hanging_up, try_blocking, try_stopping, try_signals, try_crashes, try_traps)
