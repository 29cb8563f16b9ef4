"""Writes the table of the benchmark: data.py EVENTS FILE. The same number makes the same file."""

import csv
import datetime
import random
import sys

import words

# Not the date first: lnav takes lines that begin so for those of a log, and sorts them, which takes long.
HEADER = "kind date title summary place people source url".split()
SEED = 20210103
FIRST_DAY, DAYS = datetime.date(1971, 1, 1), 20_000
# The parts of the events that stand out of order, that are known to a month or a year alone, that are
# in Arabic or Urdu, and that hold the common word.
ASTRAY, COARSE, OTHER_SCRIPT, COMMON = 0.15, 0.06, 0.02, 1 / 3
# The one event with the rare word stands so far down.
RARE_AT = 0.7
# Words are drawn that many at a time, as one draw costs ten times as much alone.
DRAWN = 100_000


class Writer:
    """Makes up events, one after the other."""

    def __init__(self, count):
        self.count, self.random = count, random.Random(SEED)
        self.vocabulary = words.vocabulary()
        self.frequencies = words.frequencies(self.vocabulary)
        self.drawn = []

    def words(self, count):
        if len(self.drawn) < count:
            self.drawn = self.random.choices(
                self.vocabulary, cum_weights=self.frequencies, k=DRAWN)
        taken = self.drawn[-count:]
        del self.drawn[-count:]
        return taken

    def date(self, row):
        place = self.random.random() if self.random.random() < ASTRAY else row / self.count
        day = (FIRST_DAY + datetime.timedelta(days=int(place * DAYS))).isoformat()
        if self.random.random() >= COARSE:
            return day
        return self.random.choice([day[:4], day[:7], day[:7] + "~"])

    def person(self):
        return f"{self.random.choice(words.GIVEN)} {self.random.choice(words.FAMILY)}"

    def texts(self, row, place, person):
        """A title and a summary."""
        if self.random.random() < OTHER_SCRIPT:
            script = self.random.choice([words.URDU, words.ARABIC])
            title, summary = (self.random.choices(script, k=k) for k in (6, 16))
            return " ".join(title), " ".join(summary)
        summary = self.words(self.random.randint(10, 26))
        if self.random.random() < COMMON:
            summary.insert(self.random.randrange(len(summary)), words.COMMON)
        title = f"{person.split()[1]} {' '.join(self.words(4))} in {place}"
        return title, self.sentence(summary)

    def sentence(self, summary):
        if self.random.random() < 0.3:
            summary[len(summary) // 2] += ","
        return " ".join(summary).capitalize() + "."

    def row(self, row):
        """The cells of a row; rows count from 0."""
        draw = self.random
        place, people = draw.choice(words.PLACES), [self.person()]
        if draw.random() < 0.2:
            people.append(self.person())
        title, summary = self.texts(row, place, people[0])
        if row == int(self.count * RARE_AT):
            summary += f" A {words.RARE} was seen."
        source = draw.choice(words.SOURCES)
        return [draw.choice(words.KINDS), self.date(row), title, summary, place, "; ".join(people),
                source, f"https://example.org/{source}/{row}"]


def write(count, path):
    """Writes a table of so many events."""
    writer = Writer(count)
    with open(path, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(HEADER)
        table.writerows(writer.row(row) for row in range(count))


class Facts:
    """What is known of a table: how many lines hold each word, and the title of the event with the rare one."""

    def __init__(self, path):
        sought = (words.RARE, words.COMMON, words.ABSENT, words.PREFIX)
        self.lines = dict.fromkeys(sought, 0)
        self.events = -1
        with open(path, encoding="utf-8") as file:
            for line in file:
                self.events += 1
                line = line.lower()
                for word in sought:
                    self.lines[word] += word in line
                if words.RARE in line:
                    self.rare_title = line.split(",")[2]


if __name__ == "__main__":
    write(int(sys.argv[1]), sys.argv[2])
