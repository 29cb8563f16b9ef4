"""Texts that want something of whoever reads them: of a terminal, a spreadsheet, a shell, or of an eye.

`texts()` gives each with its name, `spoilt()` bytes that are no UTF-8. Wherever a sequence has room for a number it is
one that no program sends, MARK, so that what passes raw is seen even where the program sends the like itself.
"""

import base64
import itertools
import unicodedata

MARK = 7331
BEL, ST, ESC = "\a", "\x1b\\", "\x1b"
# What turns the text around it in another direction than it has by itself.
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
SECRET = base64.b64encode(b"clipboard 7331").decode()


def controls():
    for code in itertools.chain(range(0x20), range(0x7F, 0xA0)):
        yield f"control U+{code:04X}", f"a{chr(code)}b"
    yield "controls all", "a" + "".join(map(chr, [*range(1, 0x20), *range(0x7F, 0xA0)])) + "b"
    yield "return and overwrite", "harmless\rforged "
    yield "backspaces over a word", "guilty" + "\b" * 6 + "not   "


def csi():
    """What follows ESC [."""
    numbered = {
        "colour": "38;5;201;{}m", "direct colour": "38:2::255:0:{}m", "hidden text": "8;{}m", "cursor": "{0};{0}H",
        "up": "{}A", "down": "{}B", "right": "{}C", "left": "{}D", "next line": "{}E", "previous line": "{}F",
        "column": "{}G", "row": "{}d", "tabs": "{}I", "tabs back": "{}Z", "erase screen": "2;{}J",
        "erase line": "1;{}K",
        "insert lines": "{}L", "delete lines": "{}M", "insert": "{}@", "delete": "{}P", "erase": "{}X",
        "scroll up": "{}S", "scroll down": "{}T", "repeat": "{}b", "region": "2;{}r", "margins": "2;{}s",
        "report status": "5;{}n", "report cursor": "6;{}n", "attributes": "{}c", "attributes 2": ">{}c",
        "attributes 3": "={}c", "version": ">{}q", "window title": "21;{}t", "window size": "8;{0};{0}t",
        "window icon": "2;{}t", "lock keys": "{}q", "cursor shape": "{} q", "key modes": ">4;{}m", "locator": "1;{}'z",
        "rectangle": "65;1;1;{};9$x", "rectangle copied": "1;1;9;9;1;{};1;1$v", "checksum": "1;1;1;1;1;{}*y",
        "media copy": "4;{}i", "tab clear": "3;{}g", "mode asked": "?{}$p", "protected": "1;{}\"q",
        "level": "61;{}\"p", "kitty keys": ">{}u", "kitty keys asked": "?{}u",
    }
    for name, tail in numbered.items():
        tail = tail.format(MARK)
        yield f"CSI {name}", f"a{ESC}[{tail}b"
        yield f"CSI {name}, 8 bit", f"a\x9b{tail}b"
    for mode in (1, 3, 5, 6, 7, 9, 12, 25, 47, 66, 69, 80, 1000, 1002, 1003, 1004, 1006, 1015, 1016, 1047, 1048, 1049,
                 2004, 2026, 2027, 2048, 5522, MARK):
        yield f"mode {mode} set", f"a{ESC}[?{mode};{MARK}hb"
        yield f"mode {mode} reset", f"a{ESC}[?{mode};{MARK}lb"
    yield "soft reset", f"a{ESC}[!p{MARK}b"
    yield "insert mode", f"a{ESC}[4hb"
    yield "paste that ends", f"a{ESC}[201~:q!\rb"
    yield "paste that begins", f"a{ESC}[200~b"
    yield "mouse report", f"a{ESC}[<0;{MARK};{MARK}Mb"
    yield "long CSI", f"a{ESC}[" + "1;" * 2000 + "mb"


def osc():
    """Strings for the terminal, ended in both ways."""
    bodies = {
        "title": "0;owned {}", "icon": "1;owned {}", "window title": "2;owned {}", "X property": "3;WM_NAME=owned{}",
        "colour": "4;1;rgb:{}/00/00", "folder": "7;file:///owned{}", "link": "8;;http://owned.example/{}",
        "link with id": "8;id={};http://owned.example/", "link javascript": "8;;javascript:alert({})",
        "link file": "8;;file:///etc/passwd?{}", "notice": "9;owned {}", "progress": "9;4;1;{}",
        "foreground asked": "10;?{}", "background asked": "11;?;{}", "cursor colour": "12;#ff0000;{}",
        "pointer": "22;{}", "log file": "46;/tmp/owned{}", "font": "50;owned{}",
        "clipboard": "52;c;" + SECRET, "clipboard asked": "52;c;?{}", "clipboard both": "52;pc;" + SECRET,
        "colours given back": "104;{}", "prompt": "133;A;{}", "command": "133;C;{}", "notice urxvt": "777;notify;{};x",
        "iTerm file": "1337;File=name={};inline=1:AAAA", "iTerm host": "1337;RemoteHost=owned@{}",
        "iTerm clear": "1337;ClearScrollback{}", "VS Code": "633;E;owned{}",
    }
    for name, body in bodies.items():
        body = body.format(MARK)
        yield f"OSC {name}, BEL", f"a{ESC}]{body}{BEL}b"
        yield f"OSC {name}, ST", f"a{ESC}]{body}{ST}b"
        yield f"OSC {name}, 8 bit", f"a\x9d{body}\x9cb"
    yield "OSC link around words", f"{ESC}]8;;http://owned.example/{MARK}{ST}the report{ESC}]8;;{ST}"


def strings():
    """The other strings for the terminal, and what stands alone."""
    bodies = {
        "DECRQSS": "P$q{}m", "XTGETTCAP": "P+q544e{}", "sixel": "Pq#0;2;0;0;{}~-", "tmux": "Ptmux;\x1b\x1b]0;{}\a",
        "screen": "P\x1b]0;owned {}\a", "DECUDK": "P0;1|17/{}", "ReGIS": "P{}pP[0,0]", "kitty": "_Ga=T,f=24,s={};AAAA",
        "privacy": "^owned {}", "string": "Xowned {}", "title of screen": "kowned {}",
    }
    for name, body in bodies.items():
        body = body.format(MARK)
        yield f"string {name}", f"a{ESC}{body}{ST}b"
        yield f"string {name}, BEL", f"a{ESC}{body}{BEL}b"
    for name, begin in {"DCS": "\x90", "APC": "\x9f", "PM": "\x9e", "SOS": "\x98"}.items():
        yield f"string {name}, 8 bit", f"a{begin}owned {MARK}\x9cb"
    alone = {
        "reset": "c", "screen test": "#8", "double height": "#3", "double width": "#6", "index": "D", "next line": "E",
        "tab set": "H", "reverse index": "M", "SS2": "N", "SS3": "O", "identify": "Z", "save": "7", "restore": "8",
        "keypad": "=", "keypad numbers": ">", "G0 lines": "(0", "G1 lines": ")0", "G2": "*0", "G3": "+0", "LS2": "n",
        "LS3": "o", "LS1R": "~", "UTF-8 off": "%@", "UTF-8 on": "%G", "7 bit": " F", "8 bit": " G", "memory lock": "l",
        "media": "#0", "back index": "6",
    }
    for name, tail in alone.items():
        yield f"ESC {name}", f"a{ESC}{tail}b"
    yield "shift out and in", "a\x0elqqk\x0fb"
    yield "SS2 and SS3, 8 bit", "a\x8eq\x8fqb"


def unfinished():
    """What swallows the text behind it."""
    for name, text in {"ESC": ESC, "CSI": "\x1b[", "CSI numbers": "\x1b[38;5;", "OSC": "\x1b]0;",
                       "OSC 52": "\x1b]52;c;",
                       "OSC 8": "\x1b]8;;http://", "DCS": "\x1bP", "APC": "\x1b_", "PM": "\x1b^", "SOS": "\x1bX",
                       "G0": "\x1b(", "CSI 8 bit": "\x9b1;", "OSC 8 bit": "\x9d2;", "DCS 8 bit": "\x90"}.items():
        yield f"unfinished {name}", "a" + text
    yield "ESC at both ends", "\x1ba\x1b"
    yield "ESC upon ESC", "a\x1b\x1b\x1b[7331mb"
    yield "ESC and letters apart", "a\x1b\u200b[7331mb"
    yield "ESC and a mark", "a\x1b\u0301[7331mb"


def answers():
    """What a terminal says when it is asked, which a shell may read as typed."""
    for name, text in {"DA": "\x1b[?62;22c", "DA 2": "\x1b[>41;354;0c", "CPR": "\x1b[7331;7331R", "DSR": "\x1b[0n",
                       "title": "\x1b]lowned; touch PWNED\x1b\\", "colour": "\x1b]11;rgb:0000/0000/0000\x1b\\",
                       "DECRQSS": "\x1bP1$r7331m\x1b\\", "version": "\x1bP>|xterm(7331)\x1b\\",
                       "clipboard": f"\x1b]52;c;{SECRET}\x07"}.items():
        yield f"answer {name}", f"a{text}b"


def directions():
    for sign in TURNING + "\u200e\u200f\u061c":
        yield f"direction U+{ord(sign):04X}", f"a{sign}txt.exe b"
    yield "override to the end", "photo_\u202egpj.exe"
    yield "override closed", "user\u202e nimda\u202c end"
    yield "isolates unclosed", "a" + "\u2067\u2066\u2068" * 20 + "b"
    yield "isolates closed too often", "a\u2069\u2069\u202c\u202cb"
    yield "embeddings nested", "\u202b" * 130 + "deep"
    yield "Trojan early return", "''' Subtract funds \u2067''' ;return\u2069\u2066"
    yield "Trojan comment out", "/*\u202e } \u2066if (isAdmin)\u2069 \u2066 begin admins only */"
    yield "Trojan string", 'level != "user\u202e \u2066// Check if admin\u2069 \u2066"'
    yield "Arabic and numbers", "\u0627\u0644\u0642\u062a\u0644\u0649 11 \u0634\u062e\u0635\u0627"
    yield "Hebrew in brackets", "(\u05e9\u05dc\u05d5\u05dd) 2021-01-03 (abc)"


def unseen():
    codes = [0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180E, *range(0x200B, 0x200E), 0x2028, 0x2029,
             *range(0x2060, 0x2066), *range(0x206A, 0x2070), 0x2800, 0x3164, 0xFE00, 0xFE0E, 0xFE0F, 0xFEFF, 0xFFA0,
             *range(0xFFF9, 0xFFFD), 0x1BCA0, 0x1D159, 0x1D173, 0xE0001, 0xE0041, 0xE007F, 0xE0100, 0xE01EF, 0x13430]
    for code in codes:
        yield f"unseen U+{code:04X}", f"a{chr(code)}b"
    for space in (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000):
        yield f"blank U+{space:04X}", f"a{chr(space)}b"
    yield "tags that speak", "a" + "".join(chr(0xE0000 + ord(sign)) for sign in "ignore all that 7331") + "b"
    yield "selectors that carry bytes", "a" + "".join(chr(0xE0100 + byte) for byte in b"secret 7331") + "b"
    yield "joiners in Latin", "a\u200dd\u200cm\u200di\u200dn"
    yield "joiners in Persian", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
    yield "BOM within", "\ufeffa\ufeffb\ufeff"
    for code in (0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xE000, 0xF8FF, 0xF0000, 0x10FFFD, 0x378, 0xE0FFF):
        yield f"no character U+{code:04X}", f"a{chr(code)}b"
    yield "replacement characters", "\ufffd\ufffda"


def marks():
    many = "".join(chr(code) for code in range(0x300, 0x370))
    yield "zalgo", "".join(sign + many[:40] for sign in "he comes")
    yield "marks without a letter", many
    yield "marks on a blank", "a " + many + "b"
    yield "marks that enclose", "a\u20dd\u20de\u20e0b\u20e3c\u0488\u0489"
    yield "marks over 500", "e" + "\u0301" * 500
    yield "marks of all scripts", "a\u0591\u064b\u0e31\u0f71\u3099\ua670\U0001e944b"
    yield "vowels alone", "\u093e\u09be\u0b57\u1039\u103a"
    yield "mark on quotation marks", "\"\u0301a\"\u0301,'\u0301=\u0338"
    yield "mark upon markup", "<\u0338b>&\u0301amp;<\u0301/script>"
    yield "Hangul loose", "\u1100\u1161\u11a8\u11a8\u1161\u1100"
    yield "Arabic ligature", "\ufdfd\ufdfa"
    yield "widest Latin", "\ua9c5\u12031\U0001242b"


def looks():
    for name, text in {"Cyrillic": "М\u0430ch\u0441", "Greek": "\u039c\u0391\u039f",
                       "full width": "\uff2d\uff41\uff43\uff48",
                       "mathematical": "\U0001d40c\U0001d41a\U0001d41c\U0001d421",
                       "small capitals": "\u1d0d\u1d00\u1d04\u029c",
                       "dotless": "Mach\u0131", "rn for m": "Rnachh", "full-width dots": "..\uff0f..\uff0fetc\u2024",
                       "division for slash": "http:\u2215\u2215a.example", "Latin ligature": "\ufb01re \ufb03"}.items():
        yield f"twin {name}", text
    emoji = {
        "family": "👨\u200d👩\u200d👧\u200d👦", "skin": "👋🏿", "flag": "🇵🇰🇦", "flag of tags": "🏴" + "".join(
            chr(0xE0000 + ord(sign)) for sign in "gbeng") + "\U000e007f", "flag of lies": "🏴" + "".join(
            chr(0xE0000 + ord(sign)) for sign in "x7331") + "\U000e007f", "keycap": "1\ufe0f\u20e3#\ufe0f\u20e3",
        "text or picture": "\u2764\ufe0e\u2764\ufe0f", "chain": "\u200d".join(["👩"] * 40),
        "heart": "👩\u200d❤\ufe0f\u200d💋\u200d👨", "skin alone": "🏿🏿", "joiner alone": "\u200d👩\u200d"}
    for name, text in emoji.items():
        yield f"emoji {name}", text
    yield "wide", "漢字かなカナ한글" * 4
    yield "ambiguous width", "±§¶×÷αβγ─│█▓①②Ⅷ"
    yield "half width", "ｱｲｳﾞ｡"
    yield "wide dash and longest sign", "⸻﷽𒐫"


def programs():
    """For spreadsheets, shells, formats, pages and paths."""
    for name, text in {
        "formula": "=1+7331", "formula DDE": "=cmd|' /C calc'!A0", "formula plus": "+7331", "formula minus": "-7331+1",
        "formula at": "@SUM(7331)", "formula tab": "\t=7331", "formula return": "\r=7331", "formula wide": "＝7331",
        "formula link": "=HYPERLINK(\"http://owned.example/7331\")", "formula behind BOM": "\ufeff=7331",
        "formula quoted": "\"=7331\"", "formula newline": "x\n=7331", "format": "%s%n%x%@%d%7331$n",
        "braces": "{0}{{7331}}${x}",
        "command": "$(touch PWNED)", "backticks": "`touch PWNED`", "semicolon": "; touch PWNED;",
        "newline": "x\ntouch PWNED\n",
        "and": "&& touch PWNED &&", "pipe": "| touch PWNED", "quotes": "'\"'; touch PWNED #", "option": "--help",
        "dash": "-", "home": "~root", "variable": "$HOME ${PATH}", "glob": "* ? [a-z]", "comment": "# no",
        "up": "../../../../etc/passwd",
        "absolute": "/etc/passwd", "device": "/dev/zero", "dots": "..", "address": "file:///etc/passwd",
        "javascript": "javascript:alert(7331)", "data": "data:text/html,<script>7331</script>",
        "script": "<script>alert(7331)</script>", "image": "\"><img src=x onerror=alert(7331)>",
        "entity": "&#x1b;[7331m&#27;",
        "CDATA": "]]><x>7331</x><![CDATA[", "comment end": "--><script>7331</script><!--",
        "template": "{{7331}}<%= 7331 %>",
        "Markdown link": "[x](javascript:alert(7331))", "Markdown image": "![x](http://owned.example/7331)",
        "Markdown fence": "```\n# 7331\n```", "Markdown rule": "---\n# 7331", "Markdown table": "a | b\n--|--\n1|2",
        "YAML": "a: !!python/object 7331", "YAML alias": "*a &a", "YAML end": "...\n--- 7331", "YAML null": "~",
        "YAML no": "no",
        "SQL": "'; DROP TABLE event; --", "query": "\"kind: AND ( NOT", "percent": "%1b%5b7331m%00%2e%2e%2f",
        "JSON escapes": "\\u001b[7331m\\x1b\\033", "LaTeX": "\\input{/etc/passwd}\\write18{7331}",
        "DOT": "\"]; x [label=\"7331",
        "Mermaid": "x : y\n  section 7331", "iCalendar": "x\r\nBEGIN:VALARM\r\nACTION:7331",
        "header": "x\r\nSet-Cookie: 7331",
    }.items():
        yield f"for programs {name}", text


def texts():
    """All of them, as (name, text); none has another's name."""
    groups = controls, csi, osc, strings, unfinished, answers, directions, unseen, marks, looks, programs
    return [each for group in groups for each in group()]


def long_texts(size):
    """Texts whose trouble is their length."""
    yield "line", "x" * size
    yield "line of sequences", "\x1b[7331m" * (size // 8)
    yield "line of marks", "e" + "\u0301" * (size // 2)
    yield "line of overrides", "\u202e" * (size // 3)
    yield "line of wide", "漢" * (size // 3)
    yield "line of joiners", "👩\u200d" * (size // 7)


def spoilt():
    """Bytes that are no UTF-8, as (name, bytes)."""
    for byte in range(0x80, 0xA0):
        yield f"byte {byte:02X}", b"a" + bytes([byte]) + b"7331;7331Hb"
    for name, text in {
        "overlong NUL": b"\xc0\x80", "overlong ESC": b"\xc0\x9b[7331m", "overlong ESC of three": b"\xe0\x80\x9b[7331m",
        "overlong ESC of four": b"\xf0\x80\x80\x9b[7331m", "overlong slash": b"\xc0\xaf..\xc0\xaf",
        "half of two": b"\xc3",
        "half of three": b"\xe2\x80", "half of four": b"\xf0\x9f\x98", "half and ESC": b"\xe2\x1b[7331m",
        "continuation": b"\xbf\xbf", "FE and FF": b"\xfe\xff", "surrogate": b"\xed\xa0\x80",
        "CESU": b"\xed\xa0\xbd\xed\xb8\x80",
        "beyond": b"\xf4\x90\x80\x80", "five bytes": b"\xf8\x88\x80\x80\x80", "six bytes": b"\xfc\x84\x80\x80\x80\x80",
        "C1 in two": b"\xc2\x9b7331m", "Latin-1": b"caf\xe9 \xe0", "UTF-16": "\x1b[7331m".encode("utf-16"),
        "UTF-32": "\x1b[7331m".encode("utf-32"), "Shift JIS": "表示".encode("shift_jis"), "UTF-7": b"+AGD-[7331m+ABs-",
    }.items():
        yield f"spoilt {name}", b"a" + text + b"b"


def is_dangerous(text):
    """Whether no terminal may be sent it as it is, whatever stands around it."""
    return any(unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") or sign in TURNING for sign in text)
