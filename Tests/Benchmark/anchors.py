"""Measures how well annals finds passages again in edited texts: anchors.py ANNALS [TEXT...].

Each case takes a passage of a text, with what stands around it, edits the text in one way, and asks
`annals locate` where the passage is now. The truth is known from the edit. Texts are plain prose;
without any, the five of seeds/ are taken. Options: --cases N a kind and text (3), --seed N (1),
--show KIND prints the first failures of a kind, --only KIND,KIND.
"""

import argparse
import collections
import html
import json
import os
import random
import re
import statistics
import subprocess
import sys
import time
import unicodedata

CONTEXT = 32
# How many code points an end may lie off: an edit at an end leaves open what belongs to it.
LEEWAY = 3
# A piece of a long text that is edited at a time, in code points.
PIECE = 30_000
# With the marks that belong to letters: of Latin, Arabic and Indian scripts.
LETTERS = r"[\w\u0300-\u036f\u064b-\u065f\u0900-\u094f]+"
WORD = re.compile(rf"{LETTERS}(?:['’-]{LETTERS})*")
SIGN = re.compile(r"\w")
SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s+|\n\s*\n")

# Our own prose, for scripts that the texts lack.
SCRIPTS = {
    "cyrillic": (
        "Утром над рекой стоял густой туман. Рыбаки вышли из деревни ещё до рассвета и молча "
        "спустились к берегу. Старая лодка лежала вверх дном у сарая. Никто не знал, кто оставил "
        "её там прошлой осенью. К полудню ветер переменился, и на воде показались первые льдины. "
        "Староста велел вытащить сети и пересчитать бочки с солью. Их оказалось сорок две, на три "
        "меньше, чем весной. Вечером в доме учителя собрались все, кто умел читать, и до полуночи "
        "спорили о письме из города. "),
    "arabic": (
        "وصل القطار إلى المحطة القديمة بعد منتصف الليل بقليل. نزل ثلاثة رجال يحملون صناديق ثقيلة "
        "وساروا نحو السوق دون أن يتكلموا. كانت الأبواب مغلقة والشوارع خالية من الناس. قال الحارس إنه "
        "لم يسمع شيئا قبل الفجر. في الصباح وجد التجار أن المخزن فارغ وأن القفل لم يكسر. كتب المفتش "
        "تقريرا قصيرا وأرسله إلى العاصمة. لم يجب أحد على رسالته طوال الشتاء. "),
    "devanagari": (
        "नदी के किनारे एक छोटा सा गाँव था जहाँ सब लोग एक दूसरे को जानते थे। हर साल बरसात के बाद मेला "
        "लगता था और दूर के व्यापारी आते थे। उस साल पुल टूट गया और कोई नहीं आया। मुखिया ने लोगों को "
        "बुलाया और कहा कि नया पुल बनाना होगा। काम सात महीने चला। अंत में सबने मिलकर उत्सव मनाया। "),
    "chinese": (
        "清晨的港口笼罩在薄雾之中，渔船还没有出海。老船长坐在码头的木箱上，手里拿着一封旧信。信是三十年前从南方寄来的，"
        "纸已经发黄。他读了两遍，然后把它折好放进口袋。中午时分，风从东边吹来，海面起了波浪。年轻人问他今天是否还要出发。"
        "他摇摇头，说等到明天再看。晚上镇上的人都聚在茶馆里，谈论那艘没有回来的船。"),
    "german": (
        "Die Brücke über den Fluß wurde im Frühjahr gesperrt, weil das Hochwasser zwei Pfeiler "
        "beschädigt hatte. Der Bürgermeister erklärte, er müsse zunächst die Gutachten abwarten. "
        "Für die Händler am südlichen Ufer begann eine schwere Zeit. Größere Fuhrwerke nahmen den "
        "Umweg über die Mühle. Im Herbst waren die Kassen leer, und niemand glaubte den Zusagen "
        "aus der Hauptstadt. Erst im März fuhr wieder der erste Wagen hinüber. "),
}


class Text:
    """A piece of prose, and what can be picked from it."""

    def __init__(self, name, text):
        self.name, self.text = name, text
        # Without blanks, a sign is a word.
        self.is_of_signs = "。" in text
        word = SIGN if self.is_of_signs else WORD
        self.words = [match.span() for match in word.finditer(text)]
        borders = [0] + [match.end() for match in SENTENCE_END.finditer(text)] + [len(text)]
        if "。" in text:
            borders = [0] + [i + 1 for i, c in enumerate(text) if c == "。"]
        self.sentences = [
            (a, b) for a, b in zip(borders, borders[1:]) if len(text[a:b].strip()) > 15]
        self.paragraphs = [match.span() for match in re.finditer(r"(?:.+\n?)+", text)]


class Case:
    """A passage (start, end) of a text, which an edit turns into another text and passage."""

    def __init__(self, rng, source, start, end):
        self.rng, self.source, self.text = rng, source, source.text
        self.start, self.end = start, end
        self.selector = {
            "exact": self.text[start:end], "prefix": self.text[max(0, start - CONTEXT):start],
            "suffix": self.text[end:end + CONTEXT], "start": start, "end": end}
        self.is_orphan = False

    def replace(self, start, end, new):
        """Replaces a stretch; the passage keeps its place where the stretch lies beside it."""
        self.text = self.text[:start] + new + self.text[end:]
        change = len(new) - (end - start)
        if end <= self.start:
            self.start += change
            self.end += change
        elif start < self.end:
            self.end += change

    def in_quote(self):
        """The words of the passage."""
        word = SIGN if self.source.is_of_signs else WORD
        return [(self.start + m.start(), self.start + m.end())
                for m in word.finditer(self.text[self.start:self.end])]

    def quote(self):
        return self.text[self.start:self.end]

    def elsewhere(self):
        """Some sentences of the text that lie away from the passage and what is around it."""
        return [(a, b) for a, b in self.source.sentences
                if b < self.start - 2 * CONTEXT or a > self.end + 2 * CONTEXT]


def other_words(case, count):
    """Words that stand together somewhere, and not in or around the passage; fewer in a short text."""
    text, start, end = case.source.text, case.selector["start"], case.selector["end"]
    near = [i for i, (a, b) in enumerate(case.source.words) if b >= start - 50 and a <= end + 50]
    words = case.source.words
    sides = [words[:near[0]], words[near[-1] + 1:]] if near else [words]
    long = [side for side in sides if len(side) >= count]
    side = case.rng.choice(long) if long else max(sides, key=len)
    if not side:
        return case.rng.choice(SCRIPTS["german"].split()[:12])
    first = case.rng.randrange(max(1, len(side) - count))
    chosen = side[first:first + count]
    return text[chosen[0][0]:chosen[-1][1]]


def other_sentence(case):
    """A sentence that lies away from the passage; a copy of it would be another truth."""
    exact, start, end = (case.selector[key] for key in ("exact", "start", "end"))
    return case.rng.choice([
        (a, b) for a, b in case.source.sentences if (b < start - 100 or a > end + 100)
        and (len(exact) < 25 or exact not in case.source.text[a:b])])


def misspelt(rng, word):
    if len(word) < 2:
        return word + rng.choice("aeiou")
    place = rng.randrange(1, len(word))
    return rng.choice([
        word[:place] + word[place + 1:], word[:place] + rng.choice("etaoinshr") + word[place:],
        word[:place - 1] + word[place] + word[place - 1] + word[place + 1:]])


# Each edit changes a case in place and returns False where it cannot.
KINDS = {}


def kind(minimum=4, maximum=30, orphan=False):
    def register(edit):
        KINDS[edit.__name__] = (edit, minimum, maximum, orphan)
        return edit
    return register


@kind()
def untouched(case):
    pass


@kind(1, 40)
def inserted_before(case):
    for _ in range(case.rng.randint(1, 5)):
        a, b = other_sentence(case)
        places = [s for s, _ in case.source.sentences if s < case.selector["start"] - CONTEXT]
        place = case.rng.choice(places) if places else 0
        case.replace(place, place, "Added: " + case.source.text[a:b].strip() + " ")


@kind(1, 40)
def deleted_before(case):
    before = [(a, b) for a, b in case.source.sentences if b < case.start - CONTEXT]
    if not before:
        return False
    for a, b in sorted(case.rng.sample(before, min(len(before), 3)), reverse=True):
        case.replace(a, b, "")


@kind(2, 30)
def typo(case):
    for _ in range(1 + len(case.in_quote()) // 12):
        a, b = case.rng.choice(case.in_quote())
        case.replace(a, b, misspelt(case.rng, case.text[a:b]))


@kind(4, 30)
def word_replaced(case):
    for _ in range(1 + len(case.in_quote()) // 10):
        a, b = case.rng.choice(case.in_quote())
        case.replace(a, b, other_words(case, 1))


@kind(4, 30)
def word_inserted(case):
    for _ in range(1 + len(case.in_quote()) // 10):
        a, _ = case.rng.choice(case.in_quote()[1:])
        case.replace(a, a, other_words(case, 1) + " ")


@kind(4, 30)
def word_deleted(case):
    for _ in range(1 + len(case.in_quote()) // 10):
        words = case.in_quote()
        place = case.rng.randrange(1, len(words) - 1) if len(words) > 2 else 1
        case.replace(words[place][0], words[place + 1][0], "") if place + 1 < len(words) else None


@kind(5, 30)
def first_or_last_word_replaced(case):
    a, b = case.in_quote()[case.rng.choice([0, -1])]
    case.replace(a, b, other_words(case, 1))


@kind(6, 30)
def clause_inserted(case):
    a, _ = case.rng.choice(case.in_quote()[2:-1])
    # No sentence ends in a clause.
    clause = re.sub(r"[.!?。।]\s*|\s+", " ", other_words(case, case.rng.randint(4, 12)))
    case.replace(a, a, f"({clause}) ")


@kind(8, 40)
def much_edited(case):
    for _ in range(max(2, len(case.in_quote()) // 5)):
        case.rng.choice([word_replaced, typo, word_inserted])(case)
        if len(case.in_quote()) > 60:
            break


@kind(5, 30)
def repunctuated(case):
    words = case.in_quote()
    for a, b in reversed(words[1:-1]):
        if case.rng.random() < 0.25:
            case.replace(b, b, case.rng.choice([",", ";", " –", ":"]))
    quote = case.quote()
    case.replace(case.start, case.end, quote[0] + re.sub(r"[.!?]\s", "; ", quote[1:-1]) + quote[-1])


@kind(3, 30)
def recased(case):
    case.replace(case.start, case.end, case.rng.choice(
        [str.upper, str.title, str.lower, str.swapcase])(case.quote()))


@kind(4, 40)
def rewrapped(case):
    def wrap(text):
        width, out, column = case.rng.randint(30, 80), [], 0
        for word in re.split(r"\s+", text):
            if column + len(word) > width:
                out.append("\n")
                column = 0
            elif out:
                out.append(" ")
            out.append(word)
            column += len(word) + 1
        return "".join(out)
    each_part(case, wrap)


@kind(4, 40)
def hyphenated(case):
    def broken(text):
        return re.sub(r"(?<=[a-zа-я]{3})(?=[a-zа-я]{3})", lambda m: "-\n" if case.rng.random() < 0.08
                      else "", text)
    each_part(case, broken)


@kind(4, 40)
def entities(case):
    def escaped(text):
        text = html.escape(text).replace("—", "&mdash;").replace("–", "&ndash;")
        return text.replace("’", "&#8217;").replace("“", "&ldquo;").replace("”", "&rdquo;")
    each_part(case, escaped)


@kind(4, 40)
def typography(case):
    def set_anew(text):
        text = text.replace("...", "…").replace("fi", "ﬁ").replace("'", "’").replace(" - ", " – ")
        text = re.sub(r'"(\w)', r"“\1", text).replace('"', "”")
        return re.sub(r" (?=\w{1,3} )", "\u00a0", re.sub(r"(\w{4})(\w{4})", "\\1\u00ad\\2", text))
    each_part(case, set_anew)


@kind(4, 40)
def plain_typing(case):
    table = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "…": "..."})
    each_part(case, lambda text: text.translate(table))


@kind(4, 30)
def reference_marks(case):
    for a, b in reversed(case.in_quote()[:-1]):
        if case.rng.random() < 0.2:
            case.replace(b, b, f"[{case.rng.randint(1, 99)}]")


@kind(3, 40)
def crlf(case):
    each_part(case, lambda text: text.replace("\n", "\r\n"))


@kind(3, 40)
def decomposed(case):
    each_part(case, lambda text: unicodedata.normalize("NFD", text))


@kind(3, 40)
def byte_order_mark(case):
    case.replace(0, 0, "\ufeff")


@kind(2, 30)
def everything_around_spaced(case):
    each_part(case, lambda text: re.sub(r" ", lambda m: case.rng.choice([" ", "  ", "\u2009"]), text))


def each_part(case, change):
    """Changes what stands before, in and after the passage alike."""
    before, quote, after = case.text[:case.start], case.quote(), case.text[case.end:]
    lead = change(before + "\ue000").replace("\ue000", "")
    core = change("\ue000" + quote + "\ue000").replace("\ue000", "")
    case.text = lead + core + change("\ue000" + after).replace("\ue000", "")
    case.start, case.end = len(lead), len(lead) + len(core)


def two_sentences(case):
    """Makes the case's passage two or three whole sentences."""
    sentences = [s for s in case.source.sentences if s[1] - s[0] < 300]
    place = case.rng.randrange(max(1, len(sentences) - 2))
    chosen = sentences[place:place + case.rng.randint(2, 3)]
    if len(chosen) < 2 or any(a[1] != b[0] for a, b in zip(chosen, chosen[1:])):
        return None
    end = chosen[-1][0] + len(case.text[chosen[-1][0]:chosen[-1][1]].rstrip())
    case.__init__(case.rng, case.source, chosen[0][0], end)
    return chosen


@kind()
def sentences_exchanged(case):
    chosen = two_sentences(case)
    if not chosen:
        return False
    parts = [case.text[a:b].strip() for a, b in chosen]
    if len(set(parts)) < len(parts):
        return False
    case.replace(case.start, case.end, " ".join(reversed(parts)))


@kind()
def sentence_inserted(case):
    chosen = two_sentences(case)
    if not chosen:
        return False
    a, b = other_sentence(case)
    case.replace(chosen[1][0], chosen[1][0], case.source.text[a:b].strip() + " ")


@kind(4, 30)
def around_edited(case):
    edit_around(case, 0.3)


@kind(4, 30)
def around_and_quote_edited(case):
    edit_around(case, 0.25)
    typo(case)


def edit_around(case, share):
    before = [(m.start(), m.end()) for m in WORD.finditer(case.text)
              if case.start - CONTEXT - 10 < m.start() and m.end() < case.start]
    after = [(m.start(), m.end()) for m in WORD.finditer(case.text)
             if case.end < m.start() and m.end() < case.end + CONTEXT + 10]
    for a, b in reversed(before + after):
        if case.rng.random() < share:
            case.replace(a, b, case.rng.choice(
                [misspelt(case.rng, case.text[a:b]), other_words(case, 1)]))


@kind(5, 30)
def one_side_rewritten(case):
    a, b = case.rng.choice(case.elsewhere() or [(0, 1)])
    new = case.source.text[a:b].strip()
    if case.rng.random() < 0.5:
        case.replace(max(0, case.start - 60), case.start, new + " ")
    else:
        case.replace(case.end, min(len(case.text), case.end + 60), " " + new)


@kind(4, 30)
def decoy_and_original_edited(case):
    exact, places = case.quote(), [a for a, _ in case.elsewhere()]
    if not places:
        return False
    case.rng.choice([typo, word_replaced, word_inserted])(case)
    place = case.rng.choice(places)
    place = place if place < case.start else place + (len(case.quote()) - len(exact))
    case.replace(place, place, exact + ". ")


@kind(4, 30)
def decoy(case):
    places = [a for a, _ in case.elsewhere()]
    if not places:
        return False
    place = case.rng.choice(places)
    case.replace(place, place, case.quote() + ". ")


@kind(1, 3)
def short_and_frequent(case):
    if case.text.count(case.quote()) < 3:
        return False
    inserted_before(case)


@kind(1, 3)
def short_after_small_edits(case):
    if case.text.count(case.quote()) < 2:
        return False
    edit_around(case, 0.15)
    inserted_before(case)


def repeated_paragraph(case):
    """Puts copies of the passage's sentence and its neighbours at other places."""
    text, (start, end) = case.text, (case.start, case.end)
    head, tail = max(0, start - 2 * CONTEXT), min(len(text), end + 2 * CONTEXT)
    block = "\n" + text[head:tail] + "\n"
    places = sorted({a for a, _ in case.elsewhere()})
    if len(places) < 3:
        return False
    for place in sorted(case.rng.sample(places, 3), reverse=True):
        text = text[:place] + block + text[place:]
        if place <= start:
            start, end = start + len(block), end + len(block)
    case.__init__(case.rng, Text(case.source.name, text), start, end)


@kind(3, 20)
def boilerplate(case):
    if repeated_paragraph(case) is False:
        return False
    place = case.rng.randrange(1, 30)
    case.replace(0, 0, "x" * place + "\n")


@kind(3, 20)
def boilerplate_untouched(case):
    return repeated_paragraph(case)


@kind(4, 25)
def paragraph_moved(case):
    found = [(a, b) for a, b in case.source.sentences if a <= case.start and case.end <= b]
    places = [a for a, _ in case.elsewhere()]
    if not found or not places:
        return False
    a, b = found[0]
    if b - a < case.end - case.start + 20:
        return False
    block, offset = case.text[a:b], case.start - a
    length = case.end - case.start
    text = case.text[:a] + case.text[b:]
    place = case.rng.choice(places)
    place = place - (b - a) if place >= b else place
    case.text = text[:place] + block + text[place:]
    case.start = place + offset
    case.end = case.start + length


def one_sentence(case):
    """Makes the case's passage one whole sentence that stands only once; False where there is none."""
    sentences = [(a, a + len(case.text[a:b].rstrip())) for a, b in case.source.sentences]
    sentences = [(a, b) for a, b in sentences
                 if 50 < b - a < 300 and case.text.count(case.text[a:b]) == 1]
    if not sentences:
        return False
    case.__init__(case.rng, case.source, *case.rng.choice(sentences))


@kind()
def sentence_moved(case):
    if one_sentence(case) is False:
        return False
    quote = case.quote()
    rest = case.text[:case.start] + case.text[case.end:]
    places = [0, len(rest)] + [a - (len(quote) if a > case.end else 0) for a, _ in case.elsewhere()]
    place = case.rng.choice(places)
    case.text = rest[:place] + " " + quote + " " + rest[place:]
    case.start, case.end = place + 1, place + 1 + len(quote)


def alone(case):
    """Leaves nothing but the words of the passage to look for."""
    case.selector = {"exact": case.selector["exact"]}


@kind()
def alone_edited(case):
    if one_sentence(case) is False:
        return False
    case.rng.choice([typo, repunctuated, word_inserted, rewrapped])(case)
    alone(case)


@kind(orphan=True)
def alone_deleted(case):
    if one_sentence(case) is False:
        return False
    case.replace(case.start, case.end, "")
    alone(case)


@kind(3, 30)
def number_changed(case):
    numbers = [m for m in re.finditer(r"\d+", case.quote())]
    if not numbers:
        return False
    m = case.rng.choice(numbers)
    new = str(int(m.group()) + case.rng.randint(1, 90))
    case.replace(case.start + m.start(), case.start + m.end(), new)


@kind(4, 30)
def negated(case):
    a, _ = case.rng.choice(case.in_quote()[1:])
    case.replace(a, a, "not ")


@kind(3, 25)
def emoji_around(case):
    case.replace(case.end, case.end, " 👩‍👩‍👧 🇵🇰")
    case.end = case.start + len(case.selector["exact"])
    case.replace(max(0, case.start - 40), max(0, case.start - 40), " 👍🏽 ")


@kind(4, 25, orphan=True)
def deleted(case):
    case.replace(case.start, case.end, "")


@kind(1, 3, orphan=True)
def short_deleted(case):
    if case.text.count(case.quote()) < 2:
        return False
    case.replace(case.start, case.end, "")


@kind(1, 3, orphan=True)
def short_sentence_deleted(case):
    found = [(a, b) for a, b in case.source.sentences if a <= case.start and case.end <= b]
    if not found or case.text.count(case.quote()) < 2:
        return False
    case.replace(*found[0], "")


@kind(4, 25, orphan=True)
def sentence_deleted(case):
    found = [(a, b) for a, b in case.source.sentences if a <= case.start and case.end <= b]
    if not found or case.text.count(case.quote()) > 1:
        return False
    case.replace(*found[0], "")


@kind(4, 25, orphan=True)
def paragraph_deleted(case):
    found = [(a, b) for a, b in case.source.paragraphs if a <= case.start and case.end <= b]
    if not found or case.text.count(case.quote()) > 1 or found[0][1] - found[0][0] > PIECE / 2:
        return False
    case.replace(*found[0], "")


@kind(5, 25, orphan=True)
def deleted_with_lookalikes(case):
    places = [a for a, _ in case.elsewhere()]
    if not places:
        return False
    words = [case.quote()[a - case.start:b - case.start] for a, b in case.in_quote()]
    a, b = case.start, case.end
    found = [s for s in case.source.sentences if s[0] <= a and b <= s[1]]
    case.replace(*(found[0] if found and case.rng.random() < 0.5 else (a, b)), "")
    for _ in range(2):
        like = list(words)
        for _ in range(max(1, len(like) // 3)):
            like[case.rng.randrange(len(like))] = other_words(case, 1)
        if like != words:
            place = min(case.rng.choice(places), len(case.text))
            case.text = case.text[:place] + " ".join(like) + ". " + case.text[place:]


@kind(4, 25, orphan=True)
def replaced_by_another(case):
    sentences = [(a, b) for a, b in case.elsewhere()]
    if not sentences:
        return False
    a, b = case.rng.choice(sentences)
    new = case.source.text[a:b].strip()
    case.replace(case.start, case.end, new)


@kind(1, 25, orphan=True)
def other_text(case):
    others = [t for t in TEXTS if t.name != case.source.name]
    text = case.rng.choice(others).text
    if case.quote() in text and len(WORD.findall(case.quote())) > 4:
        return False
    case.text = text


@kind(5, 20, orphan=True)
def shuffled(case):
    if case.source.is_of_signs:
        return False
    words = [case.text[a:b] for a, b in case.in_quote()]
    mixed = list(words)
    for _ in range(20):
        case.rng.shuffle(mixed)
        if in_order(words, mixed) <= 0.6 * len(words):
            break
    else:
        return False
    case.replace(case.start, case.end, " ".join(mixed))


def in_order(words, others):
    """How many words stand in both in the same order."""
    row = [0] * (len(others) + 1)
    for word in words:
        last = row
        row = [0]
        for i, other in enumerate(others):
            row.append(last[i] + 1 if word == other else max(row[i], last[i + 1]))
    return row[-1]


TEXTS = []


def load(paths, rng):
    for path in paths:
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read()
        for begin in range(0, min(len(text), 3 * PIECE), PIECE):
            piece = Text(f"{os.path.basename(path)}:{begin}", text[begin:begin + PIECE])
            if len(piece.sentences) > 5:
                TEXTS.append(piece)
    for name, prose in SCRIPTS.items():
        sentences = [s for s in re.split(r"(?<=[.。।])\s*", prose) if s]
        gap = "" if name == "chinese" else " "
        TEXTS.append(Text(name, gap.join(sentences)))


# Kinds whose selectors keep both sides: copies, which nothing else tells apart, and words that say
# another thing now, which with one side alone may as well be another statement.
WHOLE = {"boilerplate", "boilerplate_untouched", "number_changed", "negated"}


def make(rng, name, source):
    """A case of a kind; None where the text has no place for one."""
    edit, minimum, maximum, orphan = KINDS[name]
    for _ in range(30):
        if len(source.words) < maximum + 5:
            maximum = max(minimum, len(source.words) // 3)
        count = rng.randint(minimum, maximum)
        first = rng.randrange(max(1, len(source.words) - count))
        chosen = source.words[first:first + count]
        start, end = chosen[0][0], chosen[-1][1]
        if end < len(source.text) and source.text[end] in ".,;!?)”\"" and rng.random() < 0.5:
            end += 1
        case = Case(rng, source, start, end)
        before = case.selector["exact"]
        try:
            fits = edit(case) is not False
        except IndexError:
            fits = False
        if not fits or (orphan and case.text == source.text):
            continue
        case.is_orphan = orphan
        for key in ("prefix", "suffix", "start"):
            if not orphan and len(before) > 40 and name not in WHOLE and rng.random() < 0.08:
                case.selector.pop(key, None)
        return case
    return None


def judge(case, answer):
    if answer.get("orphan"):
        return "right" if case.is_orphan else "false orphan"
    if case.is_orphan:
        return "false anchor"
    near = (abs(answer["start"] - case.start) <= LEEWAY and abs(answer["end"] - case.end) <= LEEWAY)
    return "right" if near else "wrong place"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("annals")
    parser.add_argument("texts", nargs="*")
    parser.add_argument("--cases", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--show", default="")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    seeds = os.path.join(os.path.dirname(__file__), "../../seeds")
    paths = options.texts or sorted(
        os.path.join(seeds, name) for name in os.listdir(seeds) if name.endswith(".txt"))
    load(paths, rng)
    names = [name for name in KINDS if not options.only or name in options.only.split(",")]
    cases = [(name, case) for name in names for source in TEXTS for _ in range(options.cases)
             if (case := make(rng, name, source))]
    lines = "".join(
        json.dumps({"text": case.text, "selector": case.selector}) + "\n" for _, case in cases)
    command = options.annals.split()
    command += ["locate", "--lines", "-"] if len(command) == 1 else command[1:]
    begun = time.perf_counter()
    run = subprocess.run(
        command[:1] + [word for word in command[1:] if word != "--"], input=lines.encode(),
        stdout=subprocess.PIPE, check=True)
    seconds = time.perf_counter() - begun
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(answers) == len(cases), "an answer for each case"
    report(options, cases, answers, seconds)


def report(options, cases, answers, seconds):
    table = collections.defaultdict(collections.Counter)
    shown = collections.Counter()
    for (name, case), answer in zip(cases, answers):
        verdict = judge(case, answer)
        table[name][verdict] += 1
        if verdict != "right" and name == options.show or options.show == verdict:
            if shown[name] < 6:
                shown[name] += 1
                explain(name, case, answer, verdict)
    verdicts = ["right", "wrong place", "false anchor", "false orphan"]
    line = "{:<30}" + "{:>14}" * 5
    print(line.format("kind", "cases", *verdicts))
    total = collections.Counter()
    for name, counts in table.items():
        total += counts
        print(line.format(name, sum(counts.values()), *(counts[v] or "" for v in verdicts)))
    count = sum(total.values())
    print(line.format("all", count, *(total[v] for v in verdicts)))
    print(f"right: {100 * total['right'] / count:.2f} %; {len(TEXTS)} texts, seed {options.seed}; "
          f"{1000 * seconds / count:.1f} ms a case, reading and start included")


def explain(name, case, answer, verdict):
    print(f"--- {name}: {verdict}, {case.source.name}, {answer}")
    print("  was   ", repr(case.selector.get("prefix")), "|", repr(case.selector["exact"]), "|",
          repr(case.selector.get("suffix")), case.selector.get("start"))
    if not case.is_orphan:
        print("  truth ", case.start, case.end, repr(case.text[case.start - 20:case.start]), "|",
              repr(case.quote()), "|", repr(case.text[case.end:case.end + 20]))
    if "start" in answer:
        a, b = answer["start"], answer["end"]
        print("  answer", repr(case.text[max(0, a - 32):a]), "|", repr(case.text[a:b]), "|",
              repr(case.text[b:b + 32]))


if __name__ == "__main__":
    main()
