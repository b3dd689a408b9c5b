"""Commands side by side. In each turn every command runs once (short ones more often), so that a machine that slows down slows
all of them; the medians count. Tables are Markdown, ready for docs/performance.md."""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

SUBJECT = "claimtier"  # to which the other programs of a group are compared
PROCESSORS = sorted(os.sched_getaffinity(0))


@dataclass
class Row:
    pages: str  # what is read, as printed: the programs of one group have it in common
    program: str
    command: list
    files: list
    threads: int = 1
    repeat: int = 1
    seconds: list = field(default_factory=list)
    processor: list = field(default_factory=list)  # seconds of it
    peak: str = ""                                 # MB

    def try_out(self):
        """One run that is not timed: its output, and the peak of its memory as GNU time has it. The record of wait4() would hold
        the memory of this script as well, which a child has until it becomes the program."""
        command = [str(word) for word in self.command]
        with tempfile.NamedTemporaryFile("r") as peak:
            if shutil.which("time"):
                command = ["time", "--quiet", "--format=%M", f"--output={peak.name}", *command]
            done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
            self.peak = "".join(f"{int(line) / 1024:.1f}" for line in peak.read().split())
        return done

    def run(self):
        os.sched_setaffinity(0, PROCESSORS[:self.threads])
        begin = time.perf_counter()
        child = subprocess.Popen([str(word) for word in self.command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(child.pid, 0)
        self.seconds.append(time.perf_counter() - begin)
        self.processor.append(usage.ru_utime + usage.ru_stime)

    def taken(self):
        """Of one thread the time of the processor, to which other work on the machine adds little."""
        return statistics.median(self.processor if self.threads == 1 else self.seconds)

    def throughput(self):
        return sum(file.stat().st_size for file in self.files) / self.taken()


def files_below(path):
    return sorted(file for file in path.rglob("*") if file.is_file())


def measure(rows, runs):
    for _ in range(runs):
        for row in rows:
            for _ in range(row.repeat):
                row.run()


def print_machine():
    models = [line.split(": ")[1] for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    print(f"Measured {date.today()} on {models[0] if models else 'an unknown processor'}, {len(PROCESSORS)} in use, "
          f"load {os.getloadavg()[0]:.1f}.\n")


def print_table(head, rows):
    table = [head, ["---"] * len(head)] + rows
    widths = [max(len(row[i]) for row in table) for i in range(len(head))]
    for row in table:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |")
    print(flush=True)


def print_rows(rows):
    """`claimtier / it`: throughput of claimtier over that of the program, on the same pages."""
    subject = {row.pages: row for row in rows if row.program == SUBJECT}
    cells = []
    for row in rows:
        ours = subject.get(row.pages)
        ratio = "" if ours in (None, row) else f"{ours.throughput() / row.throughput():.3g}"
        cells.append([row.pages, row.program, f"{statistics.median(row.seconds):.4f}", f"{statistics.median(row.processor):.4f}",
                      f"{row.throughput() / 1e6:.3g}", f"{len(row.files) / row.taken():,.0f}", ratio, row.peak])
    print_table(["pages", "program", "seconds", "of processor", "MB/s", "pages/s", "claimtier / it", "peak MB"], cells)


def skip(what):
    print(f"skipped: {what}", file=sys.stderr)
