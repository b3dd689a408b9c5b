#!/usr/bin/env python3
"""The program beside bare searches for literals (`rg -F -f`, yara) and `wc -w`, on the generated site (site.py, packs.py) and
the corpus.

usage: compare.py CLAIMTIER SITE CORPUS [RUNS]     (RUNS: 9 unless said)"""
import shutil
import subprocess
import sys
from pathlib import Path

from measure import PROCESSORS, Row, files_below, measure, print_machine, print_rows, skip

PACKS = (200, 2000, 20000)
LITERALS = 2000


def check(claimtier, threads=1):
    return [claimtier, "check", "--no-config", "--quiet", "--fail-on", "never", "--jobs", threads]


def grep(site, literals=LITERALS, threads=1):
    return ["rg", "--threads", threads, "--fixed-strings", "--file", site / "phrases" / f"{literals}.txt", "--count"]


def compile_yara(site):
    """The phrases as literal strings of one rule; scanning, like that of rg, then starts from what is compiled."""
    lines = (site / "phrases" / f"{LITERALS}.txt").read_text().splitlines()
    strings = "\n".join(f'    $p{i} = "{line}"' for i, line in enumerate(lines))
    rules, compiled = site / "phrases" / "literals.yar", site / "phrases" / "literals.yarc"
    rules.write_text(f"rule phrases {{\n  strings:\n{strings}\n  condition:\n    any of them\n}}\n")
    subprocess.run(["yarac", rules, compiled], check=True)
    return compiled


def scan(compiled, threads=1):
    return ["yara", f"--threads={threads}", "--recursive", "--compiled-rules", compiled]


def rows_of(claimtier, site, corpus):
    compiled = compile_yara(site) if shutil.which("yara") else site / "none"
    rows = []

    def add(pages, path, threads=1, repeat=1):
        files = [path] if path.is_file() else files_below(path)
        rows.append(Row(pages, "claimtier", check(claimtier, threads) + [path], files, threads, repeat))
        rows.append(Row(pages, "rg -F, 2,000 phrases", grep(site, threads=threads) + [path], files, threads, repeat))
        rows.append(Row(pages, "yara, 2,000 phrases", scan(compiled, threads) + [path], files, threads, repeat))
        if threads == 1:
            rows.append(Row(pages, "wc -w", ["wc", "-w", *files], files, threads, repeat))
        return files

    for kind in ("text", "markdown", "html", "prose"):
        files = add(kind, site / kind)
        if kind == "text":
            for literals in (200, 500):
                rows.append(Row(kind, f"rg -F, {literals} phrases", grep(site, literals) + [site / kind], files))
    add("prose, one long page", site / "long" / "long.txt")
    add("corpus", corpus, repeat=5)
    if len(PROCESSORS) > 1:
        add("text, 2 threads", site / "text", threads=2)
    else:
        skip("two threads: there is one processor")
    one = site / "text" / "page-0000.txt"
    add("one page", one, repeat=10)
    rows.append(Row("one page", "claimtier --version", [claimtier, "--version"], [one], repeat=10))
    for patterns in PACKS:
        own = ["--rules", site / "packs" / f"rules-{patterns}"]
        rows.append(Row("one page", f"claimtier, {patterns:,} own patterns", check(claimtier) + own + [one], [one]))
    return rows


def main():
    claimtier, site, corpus = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    runs = int(sys.argv[4]) if len(sys.argv) > 4 else 9
    rows = rows_of(claimtier, site, corpus)
    for program in ("rg", "yara"):
        if not shutil.which(program):
            skip(f"{program} is not installed")
            rows = [row for row in rows if row.command[0] != program]
    for row in rows:
        tried = row.try_out()
        if tried.returncode > 1 or tried.stderr:
            sys.exit(f"{row.program}, {row.pages}: {tried.stderr}")
    measure(rows, runs)
    print_machine()
    print_rows(rows)


if __name__ == "__main__":
    main()
