#!/usr/bin/env python3
"""The program beside other linters of prose on the generated Markdown pages, one processor each. textlint with prh and Vale look
for the 2,000 phrases of the site; alex, write-good and proselint have the rules they come with. The program does its whole work.

usage: peers.py CLAIMTIER SITE FOLDER [RUNS]     (RUNS: 3 unless said)

They are installed into FOLDER by npm, pip and go, once. What cannot be installed is left out, with a line that says why."""
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from compare import LITERALS, check
from measure import Row, files_below, measure, print_machine, print_rows, skip

NODE = ["textlint@15.8.0", "textlint-rule-prh@6.1.0", "alex@11.0.1", "write-good@1.0.8"]
PROSELINT = "proselint==0.16.0"
VALE = "github.com/errata-ai/vale/v3/cmd/vale@v3.15.2"


@dataclass
class Peer:
    name: str
    program: str    # below FOLDER
    install: list   # commands that make it, for env(1)
    arguments: list
    sign: str       # what it prints where its rules are in force


def peers_in(folder):
    modules = "node/node_modules/.bin/"
    npm = [["npm", "install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", folder / "node", *NODE]]
    venv = folder / "python"
    pip = [[sys.executable, "-m", "venv", venv], [venv / "bin/pip", "install", "--quiet", PROSELINT]]
    go = [[f"GOBIN={folder}", "go", "install", VALE]]
    textlint = ["--format=compact", "--config", folder / "textlintrc.json"]
    return [Peer("textlint, prh: 2,000 phrases", modules + "textlint", npm, textlint, "=> (what"),
            Peer("Vale, 2,000 phrases", "vale", go, ["--config", folder / "vale.ini", "--output=line"], "Bench.Phrases:"),
            Peer("alex", modules + "alex", npm, [], "warning"),
            Peer("write-good", modules + "write-good", npm, [], "can weaken"),
            Peer("proselint", "python/bin/proselint", pip, ["check"], "typography.")]


def write_rules(folder, phrases):
    """The phrases for textlint-rule-prh and for Vale, both to the letter. JSON is YAML; no phrase has signs of expressions."""
    rules = [{"expected": "(what the evidence allows)", "pattern": f"/{phrase}/"} for phrase in phrases]
    (folder / "prh.yml").write_text(json.dumps({"version": 1, "rules": rules}))
    (folder / "textlintrc.json").write_text(json.dumps({"rules": {"prh": {"rulePaths": [str(folder / "prh.yml")]}}}))
    style = folder / "styles" / "Bench"
    style.mkdir(parents=True, exist_ok=True)
    (style / "Phrases.yml").write_text(json.dumps({"extends": "existence", "message": "found '%s'", "level": "error",
                                                   "ignorecase": False, "tokens": phrases}))
    (folder / "vale.ini").write_text(f"StylesPath = {folder / 'styles'}\n[*.md]\nBasedOnStyles = Bench\n")


def install(folder, peer):
    """What failed, if anything did."""
    if (folder / peer.program).exists():
        return ""
    for command in peer.install:
        done = subprocess.run(["env", *command], stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode != 0:
            return " ".join(done.stderr.split())[-200:]
    return ""


def rows_of(claimtier, site, folder):
    files = files_below(site / "markdown")
    pages = f"markdown, {len(files):,} pages"
    rows = [Row(pages, "claimtier", check(claimtier) + files, files)]
    for peer in peers_in(folder):
        failed = install(folder, peer)
        if failed:
            skip(f"{peer.name}: {failed}")
            continue
        row = Row(pages, peer.name, [folder / peer.program, *peer.arguments, *files], files)
        tried = row.try_out()
        if peer.sign in tried.stdout + tried.stderr:
            rows.append(row)
        else:
            skip(f"{peer.name}: prints nothing of what it should find. {(tried.stdout + tried.stderr)[:200]}")
    return rows


def main():
    claimtier, site, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    write_rules(folder, (site / "phrases" / f"{LITERALS}.txt").read_text().splitlines())
    rows = rows_of(claimtier, site, folder)
    rows[0].try_out()
    measure(rows, int(sys.argv[4]) if len(sys.argv) > 4 else 3)
    print_machine()
    print_rows(rows)


if __name__ == "__main__":
    main()
