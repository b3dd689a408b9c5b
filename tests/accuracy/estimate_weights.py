#!/usr/bin/env python3
"""Estimates the weights of rules/context/evidence.toml from labelled pages. Needs numpy and scipy.

    estimate_weights.py CLAIMTIER LABELS PAGES [--check LABELS PAGES]... [--medium T] [--high H] [--write FILE]

A row is a sentence with a red, asserted claim; its features are what `check --format json --explain` names; it is red where any
unit that it overlaps is. Logistic regression with an L2 penalty; each weight is held to the sign that a reader expects, and set
phrases start from 1, absolute promises from 3. Prints precision, recall and F1 of units at each threshold: cross-fitted over six
groups of pages on LABELS, and as fitted on each --check set. --write puts the weights into FILE with --medium as the new zero.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import tempfile
import tomllib

import numpy
from scipy.optimize import minimize

RULES = pathlib.Path(__file__).resolve().parents[2] / "rules"
PENALTY = 2.0
FEWEST = 5  # sentences with a feature, for it to get a weight
FOLDS = 6
SET_PHRASE, ABSOLUTE = 1.0, 3.0  # where the weights of rules start
ABSOLUTE_CODES = {"R1", "R8", "R10", "R21"}
SMALLEST = 0.05

AGAINST = ("around/quiet", "block/heading", "block/quotation", "cue/aim", "cue/described", "cue/logistics", "cue/mechanism",
           "cue/reported", "cue/wish", "field/home", "field/none", "field/standard-care", "frames/soft", "hedged", "length/",
           "list/condition", "list/modal", "list/support", "list/treat", "page/home", "page/none", "register/education", "short",
           "subject/care", "subject/condition", "subject/other", "treatment/none", "treatment/title")
FOR = ("absolute", "around/busy", "around/set-phrases", "claims/", "cue/benefits", "cue/reassert", "family/", "field/regenerative",
       "field/wellness", "frame/", "frames/", "list/benefit", "list/boost", "list/complaint", "list/degree", "list/hype",
       "list/own", "list/patient", "list/regenerate", "list/tissue", "list/youth", "page/regenerative", "rule/",
       "subject/treatment", "treatment/sentence")


def bounds(feature):
    if feature == "bias":
        return (None, None)
    if feature.startswith(AGAINST):
        return (None, 0)
    if feature.startswith(FOR):
        return (0, None)
    return (0, 0) if feature.startswith("cue/") else (None, None)


def starts():
    """Where the weight of each rule for a set phrase starts."""
    start = {}
    for path in sorted((RULES / "claims").glob("*/*.toml")):
        rule = tomllib.loads(path.read_text(encoding="utf-8"))
        name = f"{path.parent.name}/{path.stem}"
        if path.stem == "claim" or rule.get("page"):
            continue
        absolute = rule.get("rung") == 4 or rule["code"] in ABSOLUTE_CODES
        start["rule/" + name] = ABSOLUTE if absolute else SET_PHRASE
    return start


class Pages:
    """Labelled units and the sentences with a claim, before any threshold makes notes of them."""

    def __init__(self, program, labels, folder):
        self.units = collections.defaultdict(list)
        with open(labels, encoding="utf-8") as lines:
            for line in lines:
                if line.strip():
                    unit = json.loads(line)
                    self.units[unit["page"]].append(unit)
        self.rows = []  # features, red, page, units that would be flagged
        for file in self.report(program, folder)["files"]:
            self.add(file, pathlib.Path(file["path"]).name)

    @staticmethod
    def report(program, folder):
        with tempfile.TemporaryDirectory() as overlay:
            context = pathlib.Path(overlay) / "context"
            context.mkdir()
            (context / "evidence.toml").write_text('[[weight]]\nfeature = "threshold/medium"\nvalue = -100.0\n', encoding="utf-8")
            command = [program, "check", "--explain", "--format", "json", "--rules", str(RULES), "--rules", overlay, str(folder)]
            return json.loads(subprocess.run(command, capture_output=True, check=False).stdout)

    def add(self, file, page):
        flagged = {(f["claimId"], f["span"]["start"]) for f in file["findings"]
                   if f["polarity"] == "red" and f["severity"] in ("error", "warning")}
        sentences = {}
        for claim in file["claims"]:
            if claim["verdict"] != "red" or "features" not in claim:
                continue
            span = claim["sentence"]["start"], claim["sentence"]["end"]
            features, spans = sentences.setdefault(span, (set(), []))
            features.update(claim["features"])
            if (claim["claimId"], claim["span"]["start"]) in flagged:
                spans.append((claim["span"]["start"], claim["span"]["end"]))
        for (begin, end), (features, spans) in sentences.items():
            around = [(i, u) for i, u in enumerate(self.units[page]) if u["start"] < end and u["end"] > begin]
            if not around or any(u.get("disputed") for _, u in around):
                continue
            hit = [(page, i) for i, u in around if any(u["start"] < e and u["end"] > s for s, e in spans)]
            self.rows.append((features, any(u["verdict"] == "red" for _, u in around), page, hit))

    def curve(self, name, scores):
        red = sum(u["verdict"] == "red" and not u.get("disputed") for units in self.units.values() for u in units)
        print(f"{name}\n   at  precision recall   F1")
        for tenth in range(-10, 25, 1):
            hit = {h for row, score in zip(self.rows, scores) if score >= tenth / 10 for h in row[3]}
            right = sum(self.units[page][i]["verdict"] == "red" for page, i in hit)
            precision, recall = right / max(1, len(hit)), right / max(1, red)
            print(f"{tenth / 10:5.1f}  {precision:9.3f} {recall:6.3f} {2 * precision * recall / max(1e-9, precision + recall):6.3f}")


def fit(rows, start):
    counts = collections.Counter(feature for row in rows for feature in row[0])
    features = sorted({f for f, n in counts.items() if n >= FEWEST} | set(start))
    index = {feature: i for i, feature in enumerate(features)}
    seen = numpy.zeros((len(rows), len(features)))
    for i, row in enumerate(rows):
        for feature in row[0] & index.keys():
            seen[i, index[feature]] = 1
    red = numpy.array([row[1] for row in rows], dtype=float)
    penalty = numpy.array([0.0 if f == "bias" else PENALTY for f in features])
    first = numpy.array([start.get(f, 0.0) for f in features])

    def loss(weights):
        score, off = seen @ weights, weights - first
        value = numpy.sum(numpy.logaddexp(0, score) - red * score) + 0.5 * numpy.sum(penalty * off * off)
        return value, seen.T @ (1 / (1 + numpy.exp(-score)) - red) + penalty * off

    found = minimize(loss, first, jac=True, method="L-BFGS-B", bounds=[bounds(f) for f in features], options={"maxiter": 500})
    return dict(zip(features, found.x))


def scores(rows, weights):
    return [sum(weights.get(feature, 0.0) for feature in row[0]) for row in rows]


def cross_fitted(rows, start):
    pages = sorted({row[2] for row in rows})
    fold = {page: int(re.sub(r"\D", "", page) or i) % FOLDS for i, page in enumerate(pages)}
    result = numpy.zeros(len(rows))
    for k in range(FOLDS):
        weights = fit([row for row in rows if fold[row[2]] != k], start)
        held_out = [i for i, row in enumerate(rows) if fold[row[2]] == k]
        result[held_out] = scores([rows[i] for i in held_out], weights)
    return result


def write(path, rows, weights, medium, high):
    head = path.read_text(encoding="utf-8").split("[[weight]]")[0]
    red, count = collections.Counter(), collections.Counter()
    for features, is_red, _, _ in rows:
        count.update(features)
        if is_red:
            red.update(features)
    text = [f'[[weight]]\nfeature = "threshold/medium"\nvalue = 0.0\n[[weight]]\nfeature = "threshold/high"\nvalue = {high - medium:.2f}\n']
    for feature, value in sorted(weights.items(), key=lambda w: (w[0] != "bias", w[0].split("/")[0], -w[1], w[0])):
        value = round(value - (medium if feature == "bias" else 0), 2)
        if abs(value) < SMALLEST or (count[feature] == 0 and not feature.startswith("rule/")):
            continue
        text.append(f'[[weight]]\nfeature = "{feature}"\nvalue = {value:.2f}\nright = {red[feature]}\nwrong = {count[feature] - red[feature]}\n')
    path.write_text(head + "".join(text), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("labels")
    parser.add_argument("pages")
    parser.add_argument("--check", nargs=2, action="append", default=[], metavar=("LABELS", "PAGES"))
    parser.add_argument("--medium", type=float, default=0.0)
    parser.add_argument("--high", type=float, default=2.0)
    parser.add_argument("--write", type=pathlib.Path)
    options = parser.parse_args()
    start = starts()
    pages = Pages(options.program, options.labels, options.pages)
    pages.curve("cross-fitted", cross_fitted(pages.rows, start))
    weights = fit(pages.rows, start)
    for labels, folder in options.check:
        other = Pages(options.program, labels, folder)
        other.curve(labels, scores(other.rows, weights))
    if options.write:
        write(options.write, pages.rows, weights, options.medium, options.high)


if __name__ == "__main__":
    main()
