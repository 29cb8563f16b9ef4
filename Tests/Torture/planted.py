"""Programs of well-known names that note what they are told, and a browser that begins them."""

from quay import until
from torture import ENVIRONMENT, folder


def tool(place, name, body):
    """A program that somebody may have."""
    place.mkdir(exist_ok=True)
    (place / name).write_text("#!/bin/sh\n" + body)
    (place / name).chmod(0o755)


def programs(name, names=("recorder", "xdg-open", "wl-copy", "pdftotext", "less", "vi", "w3m")):
    """A folder of programs that note by what they are called, one word a line, in a file."""
    place, log = folder / name, folder / f"{name}.log"
    note = f'{{ printf "%s\\n" "${{0##*/}}" "$@"; echo .; }} >> "{log}"\n'
    for program in names:
        tool(place, program, note + ("/bin/cat > /dev/null\n" if program == "wl-copy" else ""))
    return place, log


def environment(place, tools, **more):
    """Home and state of one's own."""
    home = place.parent / (place.name + "-home")
    home.mkdir(exist_ok=True)
    return {"HOME": str(home), "PATH": f"{tools}:{ENVIRONMENT['PATH']}", **more}


def calls(log):
    """What the programs were told, a list of words each."""
    text = log.read_text() if log.exists() else ""
    return [call.split("\n") for call in text.split("\n.\n") if call]


def begin(terminal, keys, log):
    """Types what begins a program, and waits until that has noted what it was told, and the browser is back."""
    count, begun = len(calls(log)), len(terminal.output)
    terminal.send(keys)
    until(terminal, lambda: len(calls(log)) > count, f"begins a program for {keys!r}")
    # Before the program began, the screen was left.
    terminal.read()
    until(terminal, lambda: is_back(terminal, begun), f"is back from the program of {keys!r}")
    terminal.rest(f"{keys!r} is done with")


def is_back(terminal, begun):
    """Whether the browser draws again, if it had left the screen to a program since."""
    since = bytes(terminal.output[begun:])
    return since.rfind(b"\x1b[?1049l") <= since.rfind(b"\x1b[?1049h")


def write_into(terminal, keys):
    """The same of a command behind `|`, whose output stays to be read until a key."""
    press(terminal, keys, b"any key goes back")
    press(terminal, " ", b"\x1b[?1049h")
    terminal.rest(f"{keys!r} is done with")


def press(terminal, keys, text):
    """Types, and waits until a text is written anew."""
    begun = len(terminal.output)
    terminal.send(keys)
    until(terminal, lambda: text in terminal.output[begun:], f"says {text!r} after {keys!r}")
