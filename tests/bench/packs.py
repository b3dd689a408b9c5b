#!/usr/bin/env python3
"""Writes rule folders of 200, 2,000 and 20,000 patterns, each a whole pack for `--rules`, and pages in the words of each.

usage: packs.py FOLDER     rules-200/, pages-200/, ...

The vocabulary grows with the patterns, two patterns for a word; a few words are common and most are rare, in patterns as on
pages. About as many phrases are found on a page, however large the pack: what is measured is the search, not what is done with
its finds."""
import itertools
import json
import random
import sys
from pathlib import Path

SIZES = (200, 2000, 20000)
PAGES = 50
SENTENCES = 50       # of a page
RULE_PATTERNS = 100  # of a file
LIST_ENTRIES = 10

chance = random.Random(20261121)


def invented(count):
    """Words of three syllables, so that no page has them by accident."""
    syllables = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
    every = ["".join(parts) for parts in itertools.product(syllables, repeat=3)]
    return chance.sample(every, count)


def common(items):
    """One of them, those at the front far more often."""
    return items[int(len(items) * chance.random() ** 2)]


def pattern(vocabulary, lists):
    """A pattern in one of four shapes of the real rules, and a phrase that it finds."""
    a, b, c = (common(vocabulary) for _ in range(3))
    name = common(list(lists))
    return chance.choice([(f"{a} {b}", f"{a} {b}"), (f"{a}+ ..3 {b}", f"{a} and the {b}"), (f"{a}|{b} {c}", f"{b} {c}"),
                          (f"{{{name}}} ..2 {a}", f"{lists[name][0]} of {a}")])


def toml(**values):
    return "".join(f"{key} = {json.dumps(value)}\n" for key, value in values.items())


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def write_rules(folder, lists, patterns):
    write(folder / "pack.toml", toml(version="1", evidence_version="1") + "reviewed = 2026-11-21\n")
    write(folder / "families.toml",
          "[[family]]\n" + toml(code="R1", id="cure", title="Cure", summary="Patterns.", polarity="red", severity="error"))
    for name, entries in lists.items():
        write(folder / "lexicon" / f"{name}.toml", toml(summary="Words.") + "[[entry]]\n" + toml(words=entries))
    for begin in range(0, len(patterns), RULE_PATTERNS):
        part = patterns[begin:begin + RULE_PATTERNS]
        rule = toml(code="R1", verdict="red", summary="Patterns.", message="'{match}' is a pattern", advice="None.", sources=[],
                    patterns=[line for line, _ in part])
        examples = "[examples]\n" + toml(red=[f"The [[{part[0][1]}]]."], neutral=["Nothing is here."])
        write(folder / "claims" / "cure" / f"patterns-{begin}.toml", rule + examples)


def sentence(vocabulary, patterns):
    """With a phrase that is found, or with two words that stand too far apart for any pattern."""
    if chance.random() < 0.2:
        return f"There is {chance.choice(patterns)[1]} in the room, and we have been here since it was made."
    return f"The {common(vocabulary)} is on the left of the new house which we have seen behind the {common(vocabulary)}."


def write_pack(root, size):
    vocabulary = invented(size // 2)
    lists = {f"list-{i}": sorted({common(vocabulary) for _ in range(LIST_ENTRIES)}) for i in range(size // 100)}
    patterns = {}
    while len(patterns) < size:
        line, phrase = pattern(vocabulary, lists)
        patterns[line] = phrase
    patterns = list(patterns.items())
    write_rules(root / f"rules-{size}", lists, patterns)
    for number in range(PAGES):
        text = "\n\n".join(sentence(vocabulary, patterns) for _ in range(SENTENCES))
        write(root / f"pages-{size}" / f"page-{number:02}.txt", text + "\n")


def main():
    for size in SIZES:
        write_pack(Path(sys.argv[1]), size)


if __name__ == "__main__":
    main()
