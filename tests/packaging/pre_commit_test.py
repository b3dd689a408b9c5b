#!/usr/bin/env python3
"""The real git and the real pre-commit, with a hook of .pre-commit-hooks.yaml: an over-claim stops the commit, an honest page
gets through, and only what is staged counts. The hook `claimtier` needs no network: the hook repository is a local one.
`claimtier-build` is installed by pre-commit with pip, and is skipped where the package index cannot be reached.

    pre_commit_test.py HOOK BINARY SOURCE_DIR
"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from sandbox import HONEST, OVER_CLAIM, expect, must, packaged, run, scikit_build, skip

SUPPRESSED = OVER_CLAIM.replace("Our", '<!-- claimtier-disable-next-line R1: reason="a quotation" by="A" -->\nOur')


def environment(home: Path, tools: Path, more: dict[str, str]) -> dict[str, str]:
    """A user without settings, with `tools` on the path and nothing of a pre-commit that may be running this test."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    person = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_CONFIG_GLOBAL": os.devnull,
              "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_CONFIG_NOSYSTEM": "1"}
    return {**kept, **person, **more, "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"),
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}


class Sandbox:
    def __init__(self, folder: Path, hook: str, binary: Path, source: Path) -> None:
        self.hook, self.program, tools = hook, binary, folder / "bin"
        tools.mkdir()
        self.env = environment(folder, tools, packaged(binary))
        self.hooks = self.repository(folder / "hooks")
        if hook == "claimtier":
            (tools / "claimtier").symlink_to(binary)
            shutil.copy(source / ".pre-commit-hooks.yaml", self.hooks)
        else:
            shutil.copytree(source, self.hooks, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".git", "build", "__pycache__"))
        self.commit_all(self.hooks, "The hook")
        self.site = self.repository(folder / "site")

    def git(self, *arguments: str, folder: Path | None = None) -> str:
        return must("git", *arguments, cwd=folder or self.site, env=self.env)

    def repository(self, folder: Path) -> Path:
        folder.mkdir()
        self.git("init", "--quiet", "--initial-branch=main", folder=folder)
        return folder

    def commit_all(self, folder: Path, message: str) -> None:
        self.git("add", "--all", "--force", folder=folder)
        self.git("commit", "--quiet", "--message", message, folder=folder)

    def commit(self, message: str) -> subprocess.CompletedProcess[str]:
        """What is staged."""
        return run("git", "commit", "--message", message, cwd=self.site, env=self.env)

    def install_hook(self) -> None:
        revision = self.git("rev-parse", "HEAD", folder=self.hooks).strip()
        (self.site / ".pre-commit-config.yaml").write_text(
            f"repos:\n- repo: {self.hooks}\n  rev: {revision}\n  hooks:\n  - id: {self.hook}\n")
        must("pre-commit", "install", "--install-hooks", cwd=self.site, env=self.env)

    def stage(self, name: str, text: str) -> None:
        (self.site / name).write_text(text)
        self.git("add", name)

    def passes(self, message: str) -> None:
        done = self.commit(message)
        expect(done.returncode == 0 and "Passed" in done.stdout, f"passes: {message}", done.stdout)

    def stops(self, message: str, place: str) -> None:
        before = self.git("rev-parse", "HEAD")
        done = self.commit(message)
        expect(done.returncode != 0, f"is stopped: {message}", done.stdout)
        expect(place in done.stdout, f"the output names {place}", done.stdout)
        expect(self.git("rev-parse", "HEAD") == before, "nothing was committed", done.stdout)


def honest_and_over(box: Sandbox) -> None:
    box.git("add", ".pre-commit-config.yaml")
    box.stage("honest page.md", HONEST)
    box.passes("An honest page")
    box.stage("knee.md", OVER_CLAIM)
    box.stops("An over-claim", "knee.md:3")
    box.stage("knee.md", SUPPRESSED)
    box.passes("An over-claim that is suppressed with a reason")


def staged_only(box: Sandbox) -> None:
    (box.site / "draft.md").write_text(OVER_CLAIM)
    (box.site / "knee.md").write_text(OVER_CLAIM)
    box.stage("hip.md", HONEST)
    box.passes("A page beside over-claims that are not staged")
    box.stage("hip.md", HONEST + "\nMore.\n")
    (box.site / "hip.md").write_text(OVER_CLAIM)
    box.passes("A page whose over-claim is not staged")
    expect((box.site / "hip.md").read_text() == OVER_CLAIM, "what was not staged is still there")
    box.git("checkout", "--quiet", "--", ".")
    (box.site / "draft.md").unlink()


def renamed(box: Sandbox) -> None:
    box.git("mv", "hip.md", "hips.md")
    box.passes("A renamed page")
    (box.site / "old.md").write_text(OVER_CLAIM)
    box.git("add", "old.md")
    box.git("commit", "--quiet", "--no-verify", "--message", "An over-claim from before the hook")
    box.git("mv", "old.md", "new.md")
    box.stops("A renamed over-claim", "new.md:3")
    box.git("reset", "--quiet", "--hard")
    must(box.program, "baseline", "old.md", cwd=box.site, env=box.env)
    box.git("add", "claimtier-baseline.toml")
    box.git("mv", "old.md", "new.md")
    box.passes("A renamed over-claim that is in the baseline")


def main(hook: str, binary: Path, source: Path) -> None:
    if shutil.which("pre-commit") is None:
        sys.exit("pre-commit is not installed (Debian package pre-commit); ./dev test installs it")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        unreachable = scikit_build(folder, dict(os.environ)) if hook == "claimtier-build" else None
        if unreachable:
            skip(f"the package index cannot be reached: {unreachable}")
        box = Sandbox(folder, hook, binary, source)
        box.install_hook()
        for part in (honest_and_over, staged_only, renamed):
            part(box)
    print(f"{hook}: honest pages were committed, over-claims were stopped, and only what was staged counted")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve())
