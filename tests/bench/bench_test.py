#!/usr/bin/env python3
"""The benchmarks run, on a site of five pages, and print a number for each thing that they time. How fast anything is,
is not tested.

    bench_test.py CLAIMTIER CORPUS [STAGES]
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
OFFLINE = {"npm_config_offline": "true", "GOPROXY": "off", "GOFLAGS": "-mod=mod", "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": ""}


def run(script, *arguments, env=None):
    """What it printed, and its complaints."""
    done = subprocess.run([sys.executable, HERE / script, *arguments], text=True, stdin=subprocess.DEVNULL, capture_output=True,
                          env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **(env or {})})
    expect(done.returncode == 0, f"{script} ends well", done.stdout + done.stderr)
    return done.stdout, done.stderr


def expect(condition, what, output=""):
    if not condition:
        sys.exit(f"FAILED: {what}\n{output}")


def rows_in(table):
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines() if line.startswith("|")]
    return [row for row in cells if set(row) != {"---"}]


def programs(claimtier, site, corpus):
    printed, _ = run("compare.py", claimtier, site, corpus, "1")
    head, *rows = rows_in(printed)
    found = {(row[0], row[1]) for row in rows}
    wanted = [("html", "claimtier"), ("corpus", "wc -w"), ("prose, one long page", "claimtier"),
              ("one page", "claimtier --version"), ("one page", "claimtier, 20,000 own patterns")]
    wanted += [("text", "rg -F, 500 phrases")] if shutil.which("rg") else []
    wanted += [("markdown", "yara, 2,000 phrases")] if shutil.which("yara") else []
    for row in wanted:
        expect(row in found, f"{row} is timed", printed)
    expect(all(float(row[head.index("seconds")]) > 0 for row in rows), "everything takes time", printed)


def stages(program, site, corpus):
    printed, _ = run("stages.py", program, site, corpus, "1", "0.001")
    rows = {row[0]: row[1:] for row in rows_in(printed)}
    for stage in ("extract", "segment", "match", "resolve", "assess", "json", "lint"):
        expect(len(rows.get(stage, [])) == 6, f"{stage} is timed for six kinds of pages", printed)
    expect(len(rows.get("match patterns, MB/s", [])) == 4, "three sizes of rules, and what is lost", printed)


def peers(claimtier, site, folder):
    """Where nothing can be installed each peer is left out with a line; the rules are written all the same."""
    caches = {"npm_config_cache": str(folder / "npm"), "GOMODCACHE": str(folder / "go")}
    printed, complaints = run("peers.py", claimtier, site, folder, "1", env={**OFFLINE, **caches})
    expect(complaints.count("skipped: ") == 5, "five are left out", complaints)
    expect([row[1] for row in rows_in(printed)[1:]] == ["claimtier"], "the program is timed alone", printed)
    phrases = (site / "phrases" / "2000.txt").read_text().splitlines()
    rules = json.loads((folder / "prh.yml").read_text())["rules"]
    expect([rule["pattern"] for rule in rules] == [f"/{phrase}/" for phrase in phrases], "prh has all phrases")
    style = json.loads((folder / "styles/Bench/Phrases.yml").read_text())
    expect(style["tokens"] == phrases and not style["ignorecase"], "Vale has all phrases, and minds capitals")


def main(claimtier, corpus, stages_program=None):
    with tempfile.TemporaryDirectory() as name:
        site, folder = Path(name) / "site", Path(name) / "peers"
        run("site.py", site, "5")
        run("packs.py", site / "packs")
        programs(claimtier, site, corpus)
        peers(claimtier, site, folder)
        if stages_program:
            stages(stages_program, site, site / "html")


if __name__ == "__main__":
    main(*sys.argv[1:])
