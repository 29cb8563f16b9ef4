"""Nothing reaches the terminal raw: hostile texts in the browser, in all its rooms, typed, pasted and copied.

The program draws in a pseudo-terminal, and every byte that it sends there is read: see allowed.py.
"""

import time

import allowed
import hostile
import hostile_dossier
import torture
from allowed import clean, clean_run
from torture import check, formats, ok, perform, run, times

TEXTS = hostile_dossier.bearable()


# Every room and sheet, and what is typed there; ^G leads back and never ends the program.
ROOMS = [
    "c", "xxXX", "C", "jjlljj", "S", "L", "]]][[j", "P", "jjSjj\r", "T", "jjSj", "\r", "?", "jj ", "\r", "))))((",
    "+_=w", "v))y",
    "i", "S", "O", "O", "\t", "llhh", "z", "z", "Z", "0", "v", "jj", "v", "s", "jjj\t\t", "'", ":marks\r", "jj",
    ":check\r",
    "jjj ", "mz", "'z", "*",
]
# As Esc, but never the beginning of another key.
BACK = "\a"
COPIES = ["yy", "yc", "yq", "yl"]


def send(terminal, keys):
    terminal.send(keys, 0.03)
    check(terminal.process.poll() is None, f"ended at {keys!r}: {bytes(terminal.output[-500:])!r}")


def try_rooms():
    """All rooms of a dossier on a middling screen, and of its archive on a small one."""
    folder = hostile_dossier.Dossier(TEXTS, hostile_dossier.plainly).write(torture.folder / "dossier")
    archive = torture.folder / "dossier.annals"
    run("export", "--format", "annals", "-o", archive, folder, status=0)
    browse(folder, 40, 120)
    browse(archive, 20, 60)


def few():
    """A dossier of every ninth of the texts."""
    return hostile_dossier.Dossier(TEXTS[::9]).write(torture.folder / "few")


def browse(folder, rows, columns):
    """Walks all rooms, types and pastes, copies, and reads all that was written."""
    sent = times(24, len(TEXTS))
    # What a text says as keys or as a command may open another program; none draws anything here.
    others = {"ANNALS_CLIPBOARD": "", "VISUAL": "true", "BROWSER": "true", "PAGER": "true"}
    with torture.Terminal("--no-state", folder, rows=rows, columns=columns, environment=others,
                          cwd=torture.folder) as terminal:
        terminal.wait("help")
        for keys in ROOMS:
            send(terminal, keys)
            if keys not in "vOz" and not keys.islower():
                leave(terminal)
        for number in range(times(40, len(TEXTS))):
            send(terminal, "J" if torture.IS_LONG else " ")
            if number % 8 == 0:
                send(terminal, COPIES[number // 8 % 4])
                send(terminal, "\r")
                send(terminal, "j)")
                send(terminal, "yq")
                leave(terminal)
        for text in torture.chance.sample(TEXTS, sent):
            send(terminal, torture.chance.choice("/&:f") + typed(text))
            send(terminal, "\t")
            send(terminal, "\x15" + pasted(text))
            send(terminal, torture.chance.choice(["\r", "\t"]))
            leave(terminal)
        status = terminal.end("Q", seconds=60)
        check(status == 0 and terminal.is_given_back(), f"the browser ended with {status}")
        form = allowed.Allowed(rows, columns)
        clean(terminal.output, f"the browser, {columns}x{rows}", form)
        # What was looked for was there: marks of all kinds.
        shown = terminal.output.decode()
        check(all(mark in shown for mark in ("␛", "‹U+202E›", "‹U+009B›", "⁺")), "no marks are shown")
        check(len(form.clips) >= times(6, 60), f"only {len(form.clips)} texts were copied")
        ok(f"browser {columns}x{rows}", f"{len(terminal.output):,} bytes, {sent} texts typed and pasted, "
           f"{len(form.clips)} copied")


def leave(terminal):
    """Back to the timeline, at its top."""
    send(terminal, BACK * 3 + "g")


def typed(text):
    """As keys: nothing that would do something else."""
    return "".join(sign for sign in text if sign >= " " and not "\x7f" <= sign <= "\x9f")


def pasted(text):
    return f"\x1b[200~{text}\x1b[201~"


def try_sentences():
    """The browser in sentences, into a pipe and on a terminal."""
    keys = "".join(ROOMS).replace("s", "") + "".join(f"/{typed(text)}\r" for text in TEXTS[::times(40, 4)]) + "Q"
    done = run("--linear", "--no-state", few(), data=keys.encode(), environment={"VISUAL": "true", "BROWSER": "true"},
               cwd=torture.folder)
    clean(done.stdout + done.stderr, "--linear")
    ok("without a screen", f"{len(done.stdout):,} bytes")


# What happens seldom.

def try_corners():
    """Each in a session of its own: what is shown of a dossier that breaks, of programs, and of what was typed once."""
    number, folder = 0, few()
    for name, steps in {"breaks": breaks, "programs": programs, "recalled": recalled, "terminals": terminals}.items():
        for output in steps(folder):
            number += 1
            clean(output, name, allowed.Allowed())
    ok("corners", f"{number} sessions")


def session(*arguments, keys=(), **more):
    """What a session writes that is given some keys, and Q until it ends; other steps are done on its terminal."""
    with torture.Terminal(*arguments, cwd=torture.folder, **more) as terminal:
        terminal.wait("help")
        for step in keys:
            step(terminal) if callable(step) else send(terminal, step)
        # What is typed while another program has the terminal is not for us, so that Q may have to come again.
        end = time.monotonic() + 60
        while terminal.process.poll() is None and time.monotonic() < end:
            terminal.send(BACK * 6, 0.2)
            terminal.send("Q", 0.5)
        check(terminal.end() == 0, f"{arguments} did not end well")
        return bytes(terminal.output)


def breaks(folder):
    """The dossier becomes one with mistakes in it, which are listed, and is whole again."""
    path = folder / "dossier.yaml"
    whole = path.read_text("utf-8")
    for start in range(0, len(TEXTS), times(200, 20)):
        wrong = "".join(f"{hostile_dossier.plainly(text[:99])}: {hostile_dossier.plainly(text)}\n"
                        for text in TEXTS[start:start + 12])
        unclosed = whole.replace("title: ", "title: [", 1) + wrong
        yield session("--no-state", folder, environment={"VISUAL": "true"}, keys=[
            changed(path, whole + wrong, "broken: "), "\x1bOS", "jjjjjj", "\r", BACK, BACK,
            changed(path, unclosed, "not YAML"), "\x1bOS", "jj", BACK, changed(path, whole, "whole again"), "R"])


def changed(path, text, shown):
    """A step: the dossier becomes another, of which something is shown."""
    def step(terminal):
        terminal.rest("the keys before are done with")
        path.write_text(text, "utf-8")
        wait_for(terminal, shown)
    return step


def wait_for(terminal, shown):
    terminal.wait_for_lines(lambda lines: shown in "\n".join(lines), f"{shown!r} is shown")


def programs(folder):
    """Openers and clipboards with such names, and what a pipe prints."""
    for text in torture.chance.sample([text for text in TEXTS if "\0" not in text], times(4, 60)):
        # An editor's words are for the shell, which says itself what it does not find.
        others = {"VISUAL": "false", "BROWSER": text, "ANNALS_CLIPBOARD": "exit 3 # " + text.replace("\n", " ")}
        for more in ({"PAGER": "cat"}, {"PAGER": text, "PATH": "/none"}):
            yield session("--no-state", folder, keys=["e", " ", BACK, "o", " ", BACK, "yq", BACK],
                          environment={**others, **more})
    output = session("--no-state", folder, keys=["|cat\r", printed("“begin ", "text"), "|", "\t", "cat\r",
                                                 printed('"title" : ', "JSON")])
    # What a command prints is its own; what it was given has nothing in it that a terminal obeys.
    screen = allowed.Allowed(rows=400, is_json=True)
    screen.hidden = {"Cc", "Cs", "Zl", "Zp"}
    clean(output, "a pipe to cat", screen)
    check(not set(output.decode()) & set(hostile.TURNING), "a pipe was given what turns text around")


def printed(shown, form):
    """A step: a command in a pipe has printed something of the events, and a key goes back from it."""
    def step(terminal):
        wait_for(terminal, "any key goes back")
        check(shown in "\n".join(terminal.lines()), f"the pipe printed no {form}")
        send(terminal, " ")
        wait_for(terminal, f"events as {form}")
    return step


def recalled(folder):
    """What was typed in one session is recalled in the next, and what was written stands there."""
    state = {"XDG_STATE_HOME": str(torture.folder / "state")}
    for text in torture.chance.sample(TEXTS, times(3, 60)):
        yield session(folder, environment=state, keys=[
            "/" + pasted(text) + "\r", BACK, "&" + pasted(text) + "\r", BACK, BACK, "A" + pasted(text) + "\r", BACK])
        yield session(folder, environment=state,
                      keys=["/\x1b[A", "\x1b[A", BACK, "&\x1b[A", BACK, ":\x1b[A", BACK, "A", BACK])


def terminals(folder):
    """Terminals with such names are told of, and none is opened."""
    for text in torture.chance.sample(TEXTS, times(3, 60)):
        with torture.Terminal("--no-state", folder, environment={"TERM": text}) as terminal:
            check(terminal.end(seconds=60) == 64, f"TERM={text!r} ended with {terminal.process.returncode}")
            clean(terminal.output, f"TERM={text!r}", allowed.Allowed(draws=False))
            yield bytes(terminal.output)


def try_long_lines():
    """Texts of one line, as long as a book: in a source, a title and a name."""
    size = times(1_000_000, 10_000_000)
    texts = list(hostile.long_texts(size))
    for name, text in torture.chance.sample(texts, times(3, len(texts))):
        folder = torture.folder / f"long {name}"
        folder.mkdir()
        title = text[:times(20_000, 1_000_000)]
        (folder / "s.txt").write_bytes(f"begin {text} end\n".encode())
        (folder / "dossier.yaml").write_text(
            f"annals: 1\ntitle: {hostile_dossier.plainly(title)}\nsources: {{s: {{file: s.txt}}}}\nevents:\n"
            f"  - id: a\n    kind: report\n    title: {hostile_dossier.plainly(title)}\n"
            f"    accounts: [{{source: s, quotes: [begin]}}]\n", "utf-8")
        output = session("--no-state", folder, keys=["\r", "G", "g", "w", "l", BACK, "c", BACK, "T", BACK])
        clean(output, f"a long {name}", allowed.Allowed())
        clean(run("list", folder, status=0).stdout, f"list with a long {name}")
        commands = torture.chance.sample(long_commands(folder), times(1, 6))
        for arguments in commands:
            status = {0, 1} if arguments[0] == "check" else 0
            clean_run(run(*arguments, status=status, seconds=times(120, 600)), arguments)
        words = ", ".join(arguments[0] for arguments in commands)
        ok(f"long {name}", f"{len(text.encode()):,} bytes, of which {len(output):,} were drawn; list, {words}")


def long_commands(folder):
    """What else reads such texts; exports are files, since they keep the texts."""
    output = "-o", torture.folder / "long-export", "--force"
    exports = [["export", folder, "--format", name, *output] for name in torture.chance.sample(formats(), 3)]
    return [["check", folder], ["show", "a", folder], ["search", "begin", folder], *exports]


def try_nothing_ran():
    """No text of all these was run as a command."""
    check(not list(torture.folder.rglob("PWNED")), "a shell ran what a text says")


allowed.prove()
perform(try_rooms, try_sentences, try_corners, try_long_lines, try_nothing_ran)
