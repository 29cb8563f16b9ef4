"""What is measured of each program, and with which words."""

import words

# Milliseconds, and KiB.
FRAME, LATER, LOADED = "first frame", "first frame, after others", "all is read"
LINE, PAGE, END, TOP, GO = "one line", "a page", "to the end", "to the top", "to a date"
MEMORY = "peak memory"
# By the word: first hits, exact count after them, the hits of its letters before the last.
FIRST, COUNT, LETTERS = "first hits, {}", "count after them, {}", "letters before, {}"
SOUGHT = {"rare": words.RARE, "common": words.COMMON, "absent": words.ABSENT, "prefix": words.PREFIX}
# A median has at least so many figures, or says how many.
TIMES = 9
