#!/usr/bin/env python3
"""A page of docs/ shows what really happens: its commands are run in order in an empty folder, with the real git and pre-commit, and
what they print is compared. With UPDATE_EXPECTED=1 the page is written again instead.

    transcript_test.py PAGE BINARY SOURCE

https://github.com/OWNER/claimtier is a local repository with this source, tagged v0.1.0. What pre-commit installs from it is the
program that was built, or is compiled again with CLAIMTIER_TEST_FULL=1. Where the package index cannot be reached, pages on which
pre-commit installs are skipped.
"""
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from sandbox import must, packaged, scikit_build, skip

DAY = "1795262400"  # 2026-11-21, for --as-of and for commits
SETTINGS = """[init]
	defaultBranch = main
[user]
	name = A
	email = a@example.org
[url "file://{hooks}"]
	insteadOf = https://github.com/OWNER/claimtier
"""


def run(command, folder, environment):
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.stdout.decode()


def replayed(page, folder, environment):
    """The page with each command followed by what it prints now."""
    def block(match):
        lines = [line for line in match.group(1).split("\n") if line.startswith("$ ")]
        return "```console\n" + "".join(line + "\n" + run(line[2:], folder, environment) for line in lines) + "```\n"
    return re.sub(r"```console\n(.*?)```\n", block, page, flags=re.S)


def environment_of(home, binary, source):
    """A user with an empty home, but for settings of git."""
    (home / ".gitconfig").write_text(SETTINGS.format(hooks=home / "hooks"))
    return {"PATH": f"{binary.parent}:{os.environ['PATH']}", "HOME": str(home), "LC_ALL": "C.UTF-8", "CLAIMTIER": str(source),
            "SOURCE_DATE_EPOCH": DAY, "GIT_CONFIG_NOSYSTEM": "1", **packaged(binary)}


def publish(source, hooks, environment):
    shutil.copytree(source, hooks, ignore=shutil.ignore_patterns(".git", "build", "__pycache__"))
    for words in (["init", "--quiet"], ["add", "--all", "--force"], ["commit", "--quiet", "--message", "claimtier"], ["tag", "v0.1.0"]):
        must("git", *words, cwd=hooks, env=environment)


def main(path, binary, source):
    page = path.read_text()
    with tempfile.TemporaryDirectory() as name:
        home = Path(name).resolve()
        environment = environment_of(home, binary, source)
        if "$ pre-commit install" in page:
            unreachable = scikit_build(home, dict(os.environ))
            if unreachable:
                skip(f"the package index cannot be reached: {unreachable}")
            publish(source, home / "hooks", environment)
        work = home / "work"
        work.mkdir()
        now = replayed(page, work, environment)
    if os.environ.get("UPDATE_EXPECTED"):
        path.write_text(now)
    elif now != page:
        sys.exit(f"{path.name} shows something else:\n" + "\n".join(difflib.unified_diff(page.split("\n"), now.split("\n"), lineterm="")))
    print(f"{page.count('$ ')} commands")


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:4]))
