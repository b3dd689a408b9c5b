#!/usr/bin/env python3
"""Scores a plain phrase list on labelled pages, with and without a negation window: the yardstick of docs/accuracy.md.

    phrase_list.py LABELS

LABELS: JSON lines (docs/accuracy.md). A unit is flagged when a phrase of phrases.txt stands in its
text; with the window, when no word of denial stands within five words before it. Disputed units are left out. Page AUC: flags for
each 100 words, selling pages with a red unit against honest ones. The definitions are those of `claimtier score`.
"""
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
WINDOW = 5
DENIAL = {"not", "no", "never", "without", "cannot", "can't", "don't", "doesn't", "won't", "isn't", "aren't", "nor", "neither", "none"}


def words_of(text):
    return re.findall(r"[a-z0-9#%$]+(?:['-][a-z0-9]+)*", text.lower().replace("\u2019", "'"))


def load_phrases():
    lines = (HERE / "phrases.txt").read_text(encoding="utf-8").splitlines()
    return {tuple(words_of(line)) for line in lines if line and not line.startswith("# ")}


def flags(words, phrases, window):
    longest = max(map(len, phrases))
    for begin in range(len(words)):
        for end in range(begin + 1, min(begin + longest, len(words)) + 1):
            if tuple(words[begin:end]) in phrases:
                if not window or not DENIAL & set(words[max(0, begin - WINDOW):begin]):
                    return True
    return False


def area(above, below):
    pairs = [(a > b) + 0.5 * (a == b) for a in above for b in below]
    return sum(pairs) / len(pairs) if pairs else 0.0


def score(units, phrases, window):
    right = wrong = missed = honest = alarms = 0
    pages = {}
    for unit in units:
        words = words_of(unit["text"])
        page = pages.setdefault(unit["page"], {"kind": unit.get("kind", ""), "words": 0, "flags": 0, "red": False})
        page["words"] += len(words)
        hit = flags(words, phrases, window)
        page["flags"] += hit
        if unit.get("disputed"):
            continue
        red = unit["verdict"] == "red"
        page["red"] |= red
        right, wrong, missed = right + (red and hit), wrong + (hit and not red), missed + (red and not hit)
        if unit.get("kind") == "honest":
            honest, alarms = honest + 1, alarms + (hit and not red)
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    density = {name: page["flags"] / max(1, page["words"]) for name, page in pages.items()}
    selling = [density[name] for name, page in pages.items() if page["kind"] in ("hype", "clinic") and page["red"]]
    good = [density[name] for name, page in pages.items() if page["kind"] == "honest"]
    return f"precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}   page AUC {area(selling, good):.3f}   " \
           f"honest pages: {alarms} false alarms in {honest} units"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as lines:
        units = [json.loads(line) for line in lines if line.strip()]
    phrases = load_phrases()
    print(f"{len(phrases)} phrases, {len(units)} units")
    print("phrase list:                  ", score(units, phrases, False))
    print("with a negation window of five:", score(units, phrases, True))


if __name__ == "__main__":
    main()
