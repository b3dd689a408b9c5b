#!/usr/bin/env python3
"""The real git and the real pre-commit, with the hook of .pre-commit-hooks.yaml: an over-claim stops the commit, an honest
page gets through. Works without a network: the hook repository is a local one with the hook file of this project.

    pre_commit_test.py BINARY SOURCE_DIR
"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

OVER_CLAIM = "# Knee pain\n\nOur stem cell injections cure knee arthritis, guaranteed.\n"
HONEST = "# Knee pain\n\nStem cell injections do not cure knee arthritis.\n"


def environment(home: Path, tools: Path) -> dict[str, str]:
    """A user without settings, with claimtier on the path and nothing of a pre-commit that may be running this test."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    person = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_CONFIG_GLOBAL": os.devnull,
              "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_CONFIG_NOSYSTEM": "1"}
    return {**kept, **person, "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"),
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}


class Sandbox:
    def __init__(self, folder: Path, binary: Path, source: Path) -> None:
        tools = folder / "bin"
        tools.mkdir()
        (tools / "claimtier").symlink_to(binary)
        self.env = environment(folder, tools)
        self.hooks = self.repository(folder / "hooks")
        shutil.copy(source / ".pre-commit-hooks.yaml", self.hooks)
        self.commit(self.hooks, "The hook", check=True)
        self.site = self.repository(folder / "site")

    def run(self, folder: Path, *command: str, check: bool = False) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(command, cwd=folder, env=self.env, text=True, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if check and done.returncode != 0:
            sys.exit(f"{' '.join(command)} failed with {done.returncode}:\n{done.stdout}")
        return done

    def repository(self, folder: Path) -> Path:
        folder.mkdir()
        self.run(folder, "git", "init", "--quiet", "--initial-branch=main", check=True)
        return folder

    def commit(self, folder: Path, message: str, check: bool = False) -> subprocess.CompletedProcess[str]:
        self.run(folder, "git", "add", "--all", check=True)
        return self.run(folder, "git", "commit", "--quiet", "--message", message, check=check)

    def install_hook(self) -> None:
        revision = self.run(self.hooks, "git", "rev-parse", "HEAD", check=True).stdout.strip()
        (self.site / ".pre-commit-config.yaml").write_text(
            f"repos:\n- repo: {self.hooks}\n  rev: {revision}\n  hooks:\n  - id: claimtier\n")
        self.run(self.site, "pre-commit", "install", check=True)

    def commits(self) -> int:
        return len(self.run(self.site, "git", "log", "--oneline").stdout.splitlines())


def expect(condition: bool, what: str, output: str) -> None:
    if not condition:
        sys.exit(f"FAILED: {what}\n{output}")


def main(binary: Path, source: Path) -> None:
    if shutil.which("pre-commit") is None:
        sys.exit("pre-commit is not installed (Debian package pre-commit); ./dev test installs it")
    with tempfile.TemporaryDirectory() as folder:
        box = Sandbox(Path(folder), binary, source)
        box.install_hook()

        (box.site / "honest.md").write_text(HONEST)
        done = box.commit(box.site, "An honest page", check=True)
        expect("Passed" in done.stdout and box.commits() == 1, "an honest page is checked and committed", done.stdout)

        (box.site / "knee.md").write_text(OVER_CLAIM)
        done = box.commit(box.site, "An over-claim")
        expect(done.returncode != 0, "an over-claim stops the commit", done.stdout)
        expect("knee.md:3" in done.stdout, "the output names the line", done.stdout)
        expect(box.commits() == 1, "nothing was committed", done.stdout)
    print("an honest page was committed, an over-claim was stopped")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
