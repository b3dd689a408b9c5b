#!/usr/bin/env python3
"""Work grows with the size of a page: instructions are counted (valgrind) for each trap of work/traps.py, for a page and for one four times as
long, without those that an empty page takes; for a page of claims in each format; and for pages that were renamed. Skipped without valgrind.

    work_test.py BINARY [TRAP...]
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from work.traps import TRAPS, page

SIZE = 16_000
MOST_GROWTH = 4.5  # of the work for a page four times as long: 4 is linear, 16 quadratic; a square that is small here rules long pages
FORMATS = ("json", "jsonl", "sarif", "github", "gitlab", "checkstyle", "junit", "rdjson", "markdown", "csv", "html")
PAGES = 400
FLOOR = 3_000_000  # instructions that vary for other reasons


def instructions(binary, path, form="text", **settings):
    run = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", binary, "check", "--no-config", "--quiet",
         "--jobs", "1", "--fail-on", "never", "--max-findings", "0", "--format", form, str(path)],
        capture_output=True, text=True, errors="replace", **settings)
    return int(re.search(r"I\s+refs:\s+([\d,]+)", run.stderr).group(1).replace(",", ""))


def work(binary, path, length, form):
    path.write_bytes(page(path.name, length))
    return instructions(binary, path, form)


def renamed(binary, folder, pages):
    """Pages that share an over-claim, all renamed since the baseline was made."""
    folder.mkdir()
    for name in range(pages):
        (folder / f"{name}.md").write_text("It cures arthritis.\n")
    subprocess.run([binary, "baseline", "--no-config", "--quiet", "."], cwd=folder, check=True)
    for name in range(pages):
        (folder / f"{name}.md").rename(folder / f"new-{name}.md")
    return instructions(binary, ".", cwd=folder)


def main():
    binary, *chosen = sys.argv[1:]
    tried = [(name, "text") for name in chosen or TRAPS]
    if not chosen:
        tried += [("claims.txt", form) for form in FORMATS]
    if shutil.which("valgrind") is None:
        print("skipped: no valgrind")
        return 77
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.md"
        empty.write_text("a\n")
        start = instructions(binary, empty)
        for name, form in tried:
            # A look-ahead that is bounded may still grow here; on longer pages it has reached its bound, and a square has not.
            for size in (SIZE, 4 * SIZE):
                short, long = (work(binary, Path(folder) / name, length, form) - start for length in (size, 4 * size))
                if long <= MOST_GROWTH * short + FLOOR:
                    break
            else:
                failed += 1
                print(f"{name} as {form}: {short} instructions for {size} bytes, {long} for {4 * size}", flush=True)
        if not chosen:
            few, many = (renamed(binary, Path(folder) / str(pages), pages) - start for pages in (PAGES, 4 * PAGES))
            if many > MOST_GROWTH * few + FLOOR:
                failed += 1
                print(f"renamed pages: {few} instructions for {PAGES}, {many} for {4 * PAGES}")
    print(f"{len(tried)} traps, {failed} of them grow faster than their pages")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
