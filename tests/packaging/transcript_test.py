#!/usr/bin/env python3
"""docs/tutorial.md shows what really happens: its commands are run in order in an empty folder, with real git, and what they print is
compared. With UPDATE_EXPECTED=1 the page is written again instead.

    tutorial_test.py BINARY SOURCE
"""
import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

DAY = "1795262400"  # 2026-11-21, for --as-of and for commits


def run(command, folder, environment):
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.stdout.decode()


def replayed(page, folder, environment):
    """The page with each command followed by what it prints now."""
    def block(match):
        lines = [line for line in match.group(1).split("\n") if line.startswith("$ ")]
        return "```console\n" + "".join(line + "\n" + run(line[2:], folder, environment) for line in lines) + "```\n"
    return re.sub(r"```console\n(.*?)```\n", block, page, flags=re.S)


def main():
    binary, source = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    path = source / "docs/tutorial.md"
    page = path.read_text()
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "PATH": f"{binary.parent}:{os.environ['PATH']}", "HOME": folder, "LC_ALL": "C.UTF-8", "CLAIMTIER": str(source),
            "SOURCE_DATE_EPOCH": DAY, "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A",
            "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": "init.defaultBranch", "GIT_CONFIG_VALUE_0": "main",
        }
        work = Path(folder) / "work"
        work.mkdir()
        now = replayed(page, work, environment)
    if os.environ.get("UPDATE_EXPECTED"):
        path.write_text(now)
    elif now != page:
        sys.exit("docs/tutorial.md shows something else:\n" + "\n".join(difflib.unified_diff(page.split("\n"), now.split("\n"), lineterm="")))
    print(f"{page.count('$ ')} commands")


main()
