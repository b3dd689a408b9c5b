#!/usr/bin/env python3
"""Whole commands side by side on the generated site (site.py): what one run takes, and the ratio to its reference.

usage: compare.py CLAIMTIER SITE [RUNS]

The commands take turns on one processor, so that a machine that slows down slows all of them; the median of the runs counts (9 unless
said). Printed: median seconds and megabytes a second, ratio of throughput to the reference of the row, peak memory."""
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path


def run(command):
    """Wall seconds and peak memory (KB) of one run."""
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(child.pid, 0)
    return time.perf_counter() - begin, usage.ru_maxrss


def size_of(path):
    return path.stat().st_size if path.is_file() else sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


def main():
    claimtier, site = sys.argv[1], Path(sys.argv[2])
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 9
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    check = [claimtier, "check", "--no-config", "--quiet", "--jobs", "1", "--fail-on", "never"]
    grep = ["rg", "--threads", "1", "--fixed-strings", "--file", str(site / "phrases" / "2000.txt"), "--count"]
    rows = []  # name, reference, command, what it reads
    for kind in ("text", "markdown", "html", "prose"):
        rows.append((f"rg -F, 2,000 phrases, {kind}", None, grep + [str(site / kind)], site / kind))
        rows.append((f"claimtier, {kind}", len(rows) - 1, check + [str(site / kind)], site / kind))
    page = site / "text" / "page-0000.txt"
    rows.append(("wc -w, one page", None, ["wc", "-w", str(page)], page))
    rows.append(("claimtier, one page", len(rows) - 1, check + [str(page)], page))

    taken = [[] for _ in rows]
    memory = [0] * len(rows)
    for turn in range(runs + 1):  # the first warms up
        for i, (_, _, command, _) in enumerate(rows):
            seconds, peak = run(command)
            if turn > 0:
                taken[i].append(seconds)
                memory[i] = max(memory[i], peak)
    print(f"{'':36} {'seconds':>9} {'MB/s':>8} {'ratio':>7} {'MB peak':>8}")
    for i, (name, reference, _, path) in enumerate(rows):
        median = statistics.median(taken[i])
        ratio = "" if reference is None else f"{statistics.median(taken[reference]) / median:.3f}"
        print(f"{name:36} {median:9.4f} {size_of(path) / median / 1e6:8.1f} {ratio:>7} {memory[i] / 1024:8.1f}")


if __name__ == "__main__":
    main()
