#!/usr/bin/env python3
"""Each stage alone (stages.cc), as tables: nanoseconds of processor for each byte of the pages, and what is lost as rules grow.

usage: stages.py STAGES SITE CORPUS [RUNS [SECONDS]]     (3 unless said, the median counts; each of 0.1 seconds at least)"""
import json
import statistics
import subprocess
import sys

from measure import print_machine, print_table


def measured(program, site, corpus, runs=3, seconds=0.1):
    """Bytes a second by (stage, kind of page)."""
    done = subprocess.run([program, site, corpus, "--benchmark_format=json", f"--benchmark_min_time={seconds}",
                           f"--benchmark_repetitions={runs}", "--benchmark_enable_random_interleaving=true"],
                          stdout=subprocess.PIPE, check=True)
    runs_of = {}
    for entry in sorted(json.loads(done.stdout)["benchmarks"], key=lambda entry: entry["family_index"]):
        if entry["run_type"] == "iteration":
            runs_of.setdefault(tuple(entry["run_name"].split("/")), []).append(entry["bytes_per_second"])
    return {name: statistics.median(found) for name, found in runs_of.items()}


def names(speed, position, wanted):
    return list(dict.fromkeys(key[position] for key in speed if key[0].endswith(" patterns") == wanted))


def main():
    speed = measured(*sys.argv[1:])
    print_machine()
    kinds = names(speed, 1, False)
    print_table(["ns a byte"] + kinds, [[stage] + [f"{1e9 / speed[stage, kind]:.3g}" for kind in kinds]
                                        for stage in names(speed, 0, False)])
    sizes = names(speed, 1, True)
    rows = []
    for stage in names(speed, 0, True):
        speeds = [speed[stage, size] for size in sizes]
        rows.append([f"{stage}, MB/s"] + [f"{value / 1e6:.1f}" for value in speeds] + [f"{speeds[-1] / speeds[0]:.2f}"])
    print_table([""] + [f"{int(size):,}" for size in sizes] + ["last / first"], rows)


if __name__ == "__main__":
    main()
