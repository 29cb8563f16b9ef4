"""Archives that are damaged, cut, foreign, of a later format or made to do harm."""

import os
import resource
import shutil
import sqlite3
import zlib

from quay import make_tables, quay, seal
from torture import ENDINGS, IS_LONG, SEEDS, Terminal, chance, check, folder, ok, perform, run, times


def wholes():
    """An archive of a dossier, and one of a table."""
    run("export", SEEDS, "--format", "annals", "-o", folder / "dossier.annals", "--force", status=0)
    return [(folder / name).read_bytes() for name in ("dossier.annals", "small.annals")]


def try_damaged():
    """Bits are turned, thousands of them, or the end is cut off: what is read is what the whole archive tells."""
    path, refusals = folder / "damaged.annals", 0
    archives = [(whole, answers(path, whole)) for whole in wholes()]
    for number in range(times(10, 500)):
        whole, told = chance.choice(archives)
        damaged, is_cut = bytearray(whole), number % 4 == 3
        if is_cut:
            del damaged[chance.randrange(len(damaged)):]
        else:
            for _ in range(chance.choice([1, 3, 30, 3000])):
                place = chance.randrange(chance.choice([100, 8192, len(damaged)]))
                damaged[place] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        # The first one reads all of it.
        for which in (0, chance.randrange(1, len(told))):
            refusals += is_refused(path, which, told[which], is_cut)
        check_untouched(path, damaged)
    ok("damaged archives", f"{times(10, 500)} flipped or cut, of {times(20, 1000)} commands {refusals} refused with a "
       "reason, the others as of the whole ones, none changed")


def answers(path, content):
    """What each command says of an archive that is whole."""
    path.write_bytes(content)
    return [(done.returncode, done.stdout) for done in (ask(path, which) for which in range(len(commands(path))))]


def is_refused(path, which, told, is_cut):
    """Whether a command refuses an archive with a reason; what it says else is what it says of the whole one."""
    done, command = ask(path, which), commands(path)[which]
    if done.returncode in {65, 74}:
        check(done.stderr.strip(), f"{command} refuses without a reason")
        return True
    # A screen shows what can be read, and says at its foot that the rest is damaged.
    if command[0] == "snapshot" and b"damaged" in done.stdout:
        return True
    check(not is_cut, f"{command} reads what is cut: {done.returncode}")
    check((done.returncode, done.stdout) == told, f"{command} reads something else than the whole: {done}"[:3000])
    return False


def commands(path):
    """What reads an archive."""
    target = path.with_name("taken")
    return [["export", path, "--format", "json"], ["list", path], ["search", "mill", path], ["show", "killing", path],
            ["snapshot", path, "--keys", "j<enter>G"], ["import", path, "-o", target],
            ["import", path, "-o", target.with_suffix(".annals")], ["list", path, "--search", "mine", "--json"]]


def ask(path, which):
    """One of the commands, in little memory and no longer than a minute; what it writes is taken away."""
    done = run(*commands(path)[which], seconds=60, preexec_fn=little_memory)
    shutil.rmtree(path.with_name("taken"), ignore_errors=True)
    path.with_name("taken.annals").unlink(missing_ok=True)
    return done


def look_at(path, content, count):
    """Whether some commands refuse an archive; it stays as it is, and nothing lies beside it."""
    path.write_bytes(content)
    refusals = False
    for which in chance.sample(range(len(commands(path))), count):
        done = ask(path, which)
        check(done.returncode < 2 or done.stderr, f"{commands(path)[which]} says nothing")
        refusals |= done.returncode > 1
    check_untouched(path, content)
    return refusals


def check_untouched(path, content):
    check(path.read_bytes() == content, f"{path} was changed by reading it")
    others = {name for name in os.listdir(path.parent) if name.startswith(path.name)} - {path.name}
    check(not others, f"beside {path} lie {others}")


def little_memory():
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


def try_foreign():
    """Files that are no archive of this format, whatever they are called; each is refused."""
    whole = wholes()[0]
    with sqlite3.connect(folder / "plain.db") as database:
        database.execute("CREATE TABLE event (id)")
    plain = (folder / "plain.db").read_bytes()
    later = bytearray(whole)
    later[60:64] = (99).to_bytes(4, "big")
    unfinished = bytearray(whole)
    unfinished[60:64] = bytes(4)
    other = bytearray(whole)
    other[68:72] = b"gpkg"
    kinds = {"plain SQLite": plain, "a text": b"Date,Title\n1901,It burnt\n", "empty": b"", "one byte": b"S",
             "looks encrypted": bytes(chance.randrange(256) for _ in range(65_536)), "later": bytes(later),
             "unfinished": bytes(unfinished), "another application": bytes(other), "a header alone": whole[:100],
             "zeros behind a header": whole[:100] + bytes(100_000), "zip": b"PK\3\4" + bytes(1000)}
    for kind, content in kinds.items():
        (folder / "foreign.annals").write_bytes(content)
        readers = (["list"], ["show", "killing"], ["search", "mill"], ["check"], ["snapshot"])
        for command in chance.sample(readers, times(1, 5)):
            done = run(*command, folder / "foreign.annals", status=ENDINGS - {0})
            check(len(done.stderr) > 20, f"{kind}: {command} gives no reason")
        check((folder / "foreign.annals").read_bytes() == content, f"{kind} was changed")
        if IS_LONG or kind == "later":
            with Terminal(folder / "foreign.annals") as terminal:
                check(terminal.end() in ENDINGS - {0}, f"{kind} opens in the browser")
    ok("foreign archives", f"{', '.join(kinds)}: refused with a reason")


ENDLESS = "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n) SELECT"
HOSTILE = {
    "a view that never ends for events":
        f"DROP VIEW event; CREATE VIEW event AS SELECT * FROM entry WHERE id > ({ENDLESS} count(*) FROM n)",
    "one for a table": f"DROP TABLE name; CREATE VIEW name AS {ENDLESS} n AS id, 'x' AS name, '' AS kind FROM n",
    "one for the timeline":
        f"ALTER TABLE timeline RENAME TO t; CREATE VIEW timeline AS SELECT t.* FROM t, ({ENDLESS} n FROM n)",
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
    "a column that is reckoned":
        "DROP TABLE wording; CREATE TABLE wording (id INTEGER, text AS (hex(zeroblob(400000000)))); "
        "INSERT INTO wording (id) VALUES (0), (1), (2)",
    "a module": "CREATE VIRTUAL TABLE r USING rtree(id, a, b)",
    "a text of 200 MB": "UPDATE portion SET text = zeroblob(200000000) WHERE rowid = 1",
    "counts beyond reckoning": "UPDATE timeline SET events = 9223372036854775807, longest_title = -1",
    "places beyond the text": "UPDATE quotation SET start = -5, end = 9223372036854775807",
    "days beyond time": "UPDATE entry SET lower = 9223372036854775807, upper = -9223372036854775808",
    "bytes for titles": "UPDATE entry SET title = x'ff00fe1b5b33316d', kind = 'x'",
    "no words": "DROP TABLE event_words; CREATE TABLE event_words (words)",
    "no sources": "DELETE FROM source", "no tables": "DROP TABLE account; DROP TABLE quotation; DROP TABLE portion",
    "sources by other numbers": "UPDATE source SET id = id + 77",
    "events by other numbers": "UPDATE entry SET id = id + 9000000000000000000",
    "dates that are none":
        "UPDATE entry SET date = '99999999999999999999-01-01'; UPDATE source SET published = 'Y-17E7'",
}


def try_hostile():
    """Archives that SQLite reads, made so that whoever reads them waits, or takes all memory."""
    run("import", quay("small-dossier"), "-o", folder / "quay.annals", status=0)
    refusals = 0
    for name, sql in HOSTILE.items():
        for whole in chance.sample(["quay.annals", "small.annals"], times(1, 2)):
            path = changed(whole, lambda database: database.executescript("PRAGMA writable_schema = ON;" + sql))
            refusals += look_at(path, path.read_bytes(), times(2, 8))
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    bomb = packer.compress(b"a" * (1 << 30)) + packer.flush() + b"\0\0\0\1"
    path = changed("small.annals", lambda database: database.execute(
        "UPDATE portion SET text = ? WHERE rowid < 9", (bomb,)))
    refusals += look_at(path, path.read_bytes(), times(3, 8))
    ok("hostile archives", f"{times(1, 2) * len(HOSTILE) + 1}, {refusals} refused, the others read, "
       "each in 4 GB and no longer than a minute")


def changed(whole, change):
    """An archive that another program has changed, and put the checksums right."""
    path = folder / "hostile.annals"
    shutil.copy(folder / whole, path)
    database = sqlite3.connect(path, isolation_level=None)
    change(database)
    database.close()
    seal(path)
    return path


make_tables()
perform(try_damaged, try_foreign, try_hostile)
