"""The changes of tests/mutation: those written down in *.toml, and those made from the cues of rules/context.

A written change names a decision, a file, a text that stands there exactly once, and what takes its place. Each cue of a context file
gives as many changes as it has decisions: without its decoys, without its stops, in the other direction, without its reach or rung.
"""
import dataclasses
import pathlib
import re
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

ARRAY = r'\[(?:[^\]"\n]|"[^"\n]*"|\n)*\]'
OTHER_DIRECTION = {"backward": "forward", "both": "forward", "forward": "backward", "section": "forward"}
OTHER_RUNG = {"1": "2", "2": "3", "3": "2", "4": "2"}


@dataclasses.dataclass(frozen=True)
class Mutation:
    kind: str
    name: str
    file: str
    begin: int  # of the text that is replaced
    end: int
    new: str
    equivalent: str = ""  # why nobody could notice, where that is so

    @property
    def key(self):
        return f"{self.file}: {self.name}"

    def applied_to(self, text):
        return text[: self.begin] + self.new + text[self.end :]


def written():
    """The changes of the *.toml files, and complaints about those that no longer apply."""
    mutations, complaints = [], []
    for path in sorted(HERE.glob("*.toml")):
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["mutation"]:
            source = ROOT / entry["file"]
            text = source.read_text(encoding="utf-8") if source.is_file() else ""
            begin, times = text.find(entry["old"]), text.count(entry["old"])
            if times != 1 or entry["old"] == entry["new"]:
                complaints.append(f"{path.name}: '{entry['name']}': its text stands {times} times in {entry['file']}")
                continue
            mutations.append(Mutation(entry["kind"], entry["name"], entry["file"], begin, begin + len(entry["old"]), entry["new"],
                                      entry.get("equivalent", "")))
    return mutations, complaints


def cue_changes(cue):
    """(kind, what, pattern, replacement) of one cue's text."""
    yield "decoy", "without its decoys", rf"^decoys *= *{ARRAY}", ""
    yield "scope end", "without its stops", rf"^stops *= *{ARRAY}", ""
    for reach in re.findall(r"^reach *= *(\S+)", cue, re.M):
        if reach != '"clause"':  # which is what a cue has anyway
            yield "scope end", f"reach {reach} left out", r"^reach *=.*$", ""
    for direction in re.findall(r'^direction *= *"(\w+)"', cue, re.M):
        other = OTHER_DIRECTION[direction]
        yield "cue direction", f"{other} instead of {direction}", r"^direction *=.*$", f'direction = "{other}"'
    for rung in re.findall(r"^rung *= *(\d)", cue, re.M):
        yield "strength", f"rung {OTHER_RUNG[rung]} instead of {rung}", r"^rung *=.*$", f"rung = {OTHER_RUNG[rung]}"
    for words in re.findall(rf"^beside *= *{ARRAY}", cue, re.M):
        yield "section", "whatever stands beside it", rf"^{re.escape(words)}", ""
    for assertion in re.findall(r'^assertion *= *"(\w+)"', cue, re.M):
        yield "cue", f"its own assertion, {assertion}, left out", r"^assertion *=.*$", ""


def of_cues():
    mutations = []
    for path in sorted((ROOT / "rules/context").glob("*.toml")):
        text = path.read_text(encoding="utf-8")
        starts = [match.start() for match in re.finditer(r"^\[\[cue\]\]", text, re.M)]
        ends = starts[1:] + [match.start() for match in re.finditer(r"^\[examples\]", text, re.M)] + [len(text)]
        for number, begin in enumerate(starts):
            cue = text[begin : ends[number]]
            first = re.search(r'^words *= *\[\s*"([^"|]*)', cue, re.M)[1]
            for kind, what, pattern, new in cue_changes(cue):
                found = re.search(pattern, cue, re.M)
                if found:
                    name = f"cue {number + 1} ('{first}'): {what}"
                    mutations.append(Mutation(kind, name, str(path.relative_to(ROOT)), begin + found.start(), begin + found.end(), new))
    return mutations


def load():
    """All changes, and what is wrong with them."""
    mutations, complaints = written()
    mutations += of_cues()
    keys = [mutation.key for mutation in mutations]
    complaints += [f"two changes are called '{key}'" for key in sorted({key for key in keys if keys.count(key) > 1})]
    return mutations, complaints
