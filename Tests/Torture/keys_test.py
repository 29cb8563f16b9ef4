"""What comes in from the terminal: pastes, random bytes, reports of the mouse, sequences that are cut or never end.

Nothing that is pasted is taken for a key, nothing that comes in ends the browser but the keys for it, and whatever
came, the browser can be used and gives the terminal back.
"""

import os
import time

from torture import (
    Terminal, chance, check, check_given_back, copy_of_seeds, fail, folder, ok, own, peak, perform, some, times)

BEGIN, END = b"\x1b[200~", b"\x1b[201~"
# What would do something if it were typed: quit, write, run a command, answer a question.
ACTS = [b"q", b"Q", b"y", b"\r", b"\n", b"\x1b", b"\x03", b"\x1a", b":q!\r", b":quit\r", b"|touch x\r", b"e", b"o",
        b"s", b"u", b"*", b"a", b"\x1bOP", b"\x1b[12~", b"\x1b[A", b"\x1b[<0;5;5M", BEGIN, b"\x1b[", b"\x1b[20",
        b"\x1b]11;rgb:0/0/0\x07", b"\x1bP", b"\x9b", b"\x00", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80",
        "漢👩\u200d👧\u202e".encode(), b"the mill burned "]


def pasted(length):
    """So many bytes that hold everything but the end of a paste."""
    text = b"".join(chance.choices(ACTS, k=length // 4))
    while END in text:
        text = text.replace(END, b"")
    return text[:length] + b" "


def files(path):
    """All that lies in a folder, with what it holds."""
    return {file: file.read_bytes() for file in path.rglob("*") if file.is_file()}


def opened(path, **more):
    """A browser on a dossier of our own, which writes nowhere else."""
    environment = own(path.name, EDITOR="/bin/true", **more)
    return Terminal(path, environment=environment, cwd=path)


def settle(terminal):
    """Waits until all that was typed is done with, if it has not ended the program."""
    if terminal.process.poll() is None:
        terminal.rest("it rests", times(60, 600))


def check_usable(terminal, what):
    """Esc leads back from anywhere, and help opens."""
    for key in ["\x1b"] * 6 + ["?"]:
        terminal.press(key)
    del terminal.output[:]
    terminal.press("\x0c")
    terminal.wait_for_lines(lambda lines: "Keys" in lines[0], f"help opens after {what}")
    terminal.press("\x1b")


def check_end(terminal, what):
    """Q ends it well."""
    status = terminal.end("Q")
    check(status == 0, f"after {what} Q ends it with {status}")
    check(terminal.is_given_back(), f"after {what} the modes are not those from before")


# Where something is pasted, by the keys that lead there.
PLACES = {"the list": "", "a note": "A", "a search": "/", "an export": "s", "a command": ":", "a text": "\r",
          "a filter": "&", "help": "?", "a question": "m"}


def try_pasting():
    """Nothing of it is taken for keys: nothing is written, run, ended or left; it takes its time and no more."""
    path, places = copy_of_seeds("pasted"), list(PLACES.items())[:times(2, None)]
    before, length = files(path), times(1_000_000, 10_000_000)
    with opened(path) as terminal:
        terminal.wait_for_foot()
        for place, there in places:
            if there:
                terminal.press(there)
            begun, before_it = time.monotonic(), peak(terminal.process.pid)
            terminal.send(BEGIN + pasted(length) + END)
            settle(terminal)
            check(terminal.process.poll() is None, f"a paste into {place} ends the browser")
            check(time.monotonic() - begun < 120, f"a paste into {place} takes {time.monotonic() - begun:.0f} s")
            check(peak(terminal.process.pid) < before_it + 400, f"a paste into {place} takes too much memory")
            check_usable(terminal, f"a paste into {place}")
            check(not (path / "x").exists(), f"a paste into {place} runs a command")
            check(files(path) == before, f"a paste into {place} writes {set(files(path)) ^ set(before)}")
            del terminal.output[:]
        check_end(terminal, "pastes")
    ok("pastes type nothing", f"{length:,} bytes into {len(places)} places")


def try_halting():
    """A paste that halts for a second and more, and goes on with what would lead out of it or move."""
    path = copy_of_seeds("halting")
    before = files(path)
    with opened(path) as terminal:
        terminal.wait_for_foot()
        pieces = [BEGIN + b"gone", b"\x1bQQ\x1b[AQ*", b"\x1b[AQ\x1bQ*", BEGIN + b"Q*", b"\xff\x1bQ*" + END]
        for piece in pieces:
            terminal.send(piece, 1.5)
        settle(terminal)
        check(files(path) == before, "a paste that halts writes")
        check_usable(terminal, "a paste that halts")
        check_end(terminal, "a paste that halts")
    ok("pastes that halt", f"{len(pieces)} pieces")


def try_unfinished():
    """A paste that never ends, or begins twice, holds nobody up: Esc leads out of it."""
    starts = some([BEGIN + b"qQ", BEGIN, BEGIN + BEGIN + b"QQ", b"/" + BEGIN + b"half", BEGIN + b"Q\x1b[201", END,
                   BEGIN + pasted(times(100_000, 1_000_000)), BEGIN + END + END])
    with opened(copy_of_seeds("unfinished")) as terminal:
        terminal.wait_for_foot()
        for start in starts:
            terminal.send(start, 1.2)
            terminal.send("jjj")
            # Esc is pasted like all else unless it comes after a rest, with nothing close behind it.
            settle(terminal)
            time.sleep(1.2)
            terminal.send("\x1b", 1.2)
            settle(terminal)
            check_usable(terminal, repr(start[:50]))
        check_end(terminal, "pastes that never end")
    ok("pastes that never end", f"{len(starts)} kinds")


QUIET = """keys:
  pipe: [<f11>]
  open-outside: [<f12>]
"""


def try_random():
    """Random bytes for keys: it lives, or has ended as keys end it; the terminal is given back."""
    path, config = copy_of_seeds("random"), folder / "config.yaml"
    config.write_text(QUIET)
    (folder / "bin").mkdir(exist_ok=True)
    left, count, starts = times(20_000, 2_000_000), 0, 0
    while left > count:
        starts += 1
        with opened(path, ANNALS_CONFIG=str(config), PATH=str(folder / "bin")) as terminal:
            terminal.wait("\x1b[?2004h")
            while left > count and terminal.process.poll() is None:
                count += send_random(terminal)
                del terminal.output[:-20_000]
            settle(terminal)
            if terminal.process.poll() is None:
                check_usable(terminal, f"{count} random bytes")
                check_end(terminal, f"{count} random bytes")
            check(terminal.process.returncode in (0, 130), f"random bytes end it with {terminal.process.returncode}")
            check(terminal.is_given_back(), "after random bytes the modes are not those from before")
    ok("random bytes for keys", f"{count:,} bytes in {starts} sessions")


def send_random(terminal):
    """Some 500 bytes, any or such as do something; how many they were."""
    keys = chance.randbytes(500) if chance.random() < 0.5 else b"".join(chance.choices(ACTS, k=80)).replace(BEGIN, b"")
    # What ends it would end most of these at once.
    keys = keys.translate(None, b"qQ\x03|")
    try:
        terminal.send(keys, 0.01)
    except OSError:
        pass  # It has ended.
    return len(keys)


def floods():
    big, many = b"9" * times(20_000, 1_000_000), times(1, 20)
    return some([
        b"\x1b" * 300 * many, b"\x1b[" * 300 * many, b"\x1b[<" + big + b";" + big + b";" + big + b"M",
        b"\x1bO" * 300 * many, b"\x1b[<0;99999999999999999999;-1M" * 100, b"\x1b[<0;0;0M\x1b[<0;;M\x1b[<M",
        b"\x1b[<32;65535;65535M\x1b[<35;1;1M\x1b[<64;1;1M\x1b[<65;500;500m" * 20 * many, b"\x1b[M\xff\xff\xff" * 50,
        b"\x1b[" + big, b"\x1b]" + big, b"\x1b]11;rgb:" + big + b"\x07", b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\" * 100,
        b"\x1bP" + big[:500] * many + b"\x1b\\", b"\x1b_" + big[:500] * many + b"\x1b\\",
        b"\xc3" * 2_000 + b"\xf0\x9f" * 2_000,
        "👩\u200d".encode() * 100 * many, b"/" + "e".encode() + "\u0301".encode() * 5_000, b"9" * 5_000 + b"j",
        b"99999999999999999999j", b":" + b"9" * 5_000 + b"\r", b"/" + b"(" * 5_000 + b"\r",
        b"&" + b"a OR " * 2_000 + b"\r"])


def try_sequences():
    """Floods of escapes, reports with absurd numbers, halves of letters and of sequences."""
    with opened(copy_of_seeds("flooded")) as terminal:
        terminal.wait_for_foot()
        terminal.press("\x1b[12~")
        for flood in floods():
            terminal.send(flood)
            settle(terminal)
            check_usable(terminal, repr(flood[:40]))
            del terminal.output[:]
        check_end(terminal, "floods")
    ok("floods of sequences", f"{len(floods())} kinds")


# What comes byte for byte at the first event, and the place in the foot to which it leads.
SPLIT = {"\x1b[B": 2, "\x1b[B\x1b[B\x1b[B": 4, "\x1bOB": 2, "jjj\x1b[A": 3, "j\x1b[<0;5;9M": 5, "\x1b[F": 95}
# The program takes an Esc for itself once nothing has followed it for 25 ms.
AT_ONCE = 0.02


def try_split():
    """Keys and letters that come byte for byte over a slow line are what they are."""
    with opened(copy_of_seeds("split")) as terminal:
        terminal.wait_for_foot()
        terminal.press("\x1b[12~")
        for keys, place in SPLIT.items():
            type_slowly(terminal, keys)
            terminal.wait_for_lines(lambda lines: lines[-1].startswith(f" {place}/"), f"{keys!r} leads to {place}")
        type_slowly(terminal, "/Ünï漢👍")
        terminal.wait_for_lines(lambda lines: lines[-1].startswith(" /Ünï漢👍 "), "letters in pieces are read")
        terminal.press("\x07")
        check_end(terminal, "what comes in pieces")
        check_given_back(terminal, "what comes in pieces")
    ok("sequences that come byte for byte", f"{len(SPLIT) + 1} of them")


def type_slowly(terminal, keys):
    """Types byte for byte at the first event; again where something held the trial up within a sequence."""
    for _ in range(100):
        terminal.press("\x07" * 6 + "g")
        moments = []
        for byte in keys.encode():
            os.write(terminal.master, bytes([byte]))
            moments.append(time.monotonic())
            time.sleep(0.004)
        terminal.rest(f"{keys!r} is done with")
        if all(later - sooner < AT_ONCE for sooner, later in zip(moments, moments[1:])):
            return
    fail("the machine is never quick enough to type byte for byte")


def try_slow():
    """A terminal of 9,600 baud: keys that come faster than they can be shown end in the right screen."""
    with opened(copy_of_seeds("slow")) as terminal:
        terminal.wait_for_foot()
        for _ in range(times(3, 20)):
            os.write(terminal.master, b"jjjjGgcqCq")
            end = time.monotonic() + 1
            while time.monotonic() < end:
                slowly(terminal)
        settle(terminal)
        before = terminal.lines()
        terminal.send("\x0c")
        settle(terminal)
        check(before[:-1] == terminal.lines()[:-1], "on a slow line the screen is another:\n" + "\n".join(before))
        check(terminal.end("Q") == 0, "a slow line")
        check_given_back(terminal, "a slow line")
    ok("a slow line", f"{times(3, 20)} s")


def slowly(terminal):
    """Takes 96 bytes, as many as come in a tenth of a second."""
    time.sleep(0.1)
    os.set_blocking(terminal.master, False)
    try:
        terminal.output += os.read(terminal.master, 96)
    except BlockingIOError:
        pass
    os.set_blocking(terminal.master, True)


perform(try_pasting, try_halting, try_unfinished, try_random, try_sequences, try_split, try_slow)
