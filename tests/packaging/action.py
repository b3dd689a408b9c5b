#!/usr/bin/env python3
"""Runs the steps of action.yml as GitHub's runner runs them, but for those that `uses:` another action (the cache).

    action.py [NAME=VALUE]...

The current folder is the checkout; NAME is an input of the action, or an expression such as github.event.pull_request.base.sha.
The program, of the build folder that `claimtier` on the path stands in, is taken as out of the cache. The summary of the job is
written to ../runner/summary.md. Exit status: that of the step that failed, or 0.
"""
import os
import re
import shutil
import sys
from pathlib import Path

import yaml

from sandbox import expect, must, run

SOURCE = Path(__file__).resolve().parents[2]


class Action:
    """One checkout of a site, in which the steps of the action run."""

    def __init__(self, site: Path, temp: Path, source: Path = SOURCE) -> None:
        self.action = yaml.safe_load((source / "action.yml").read_text())
        self.site, self.temp, self.source = site, temp, source
        for each in (site, temp):
            each.mkdir(parents=True, exist_ok=True)

    def value(self, expression: str, given: dict[str, str]) -> str:
        inputs = {f"inputs.{name}": one.get("default", "") for name, one in self.action["inputs"].items()}
        known = {**inputs, "github.event.pull_request.base.sha": "", **given}
        expect(set(given) <= {*inputs, "github.event.pull_request.base.sha"}, f"{set(given)} are known")
        expect(expression in known, f"an expression that this test knows: {expression}")
        return known[expression]

    def step(self, name: str, given: dict[str, str]) -> tuple[int, str, str]:
        """Status, output, and what was written for the summary and as output of the step."""
        step = next(one for one in self.action["runs"]["steps"] if one["name"] == name)
        expect(step["shell"] == "bash" and "${{" not in step["run"], "inputs reach a script by its environment only")
        values = {key: re.sub(r"\$\{\{ (.*?) \}\}", lambda found: self.value(found[1], given), text)
                  for key, text in step.get("env", {}).items()}
        script, summary, output = self.temp / "step.sh", self.temp / "summary.md", self.temp / "output"
        script.write_text(step["run"])
        for file in (summary, output):
            file.write_text("")
        env = {**os.environ, **values, "GITHUB_ACTION_PATH": str(self.source), "GITHUB_STEP_SUMMARY": str(summary),
               "GITHUB_OUTPUT": str(output), "GITHUB_WORKSPACE": str(self.site), "RUNNER_TEMP": str(self.temp),
               "RUNNER_OS": "Linux", "RUNNER_ARCH": "X64", "CLAIMTIER_NO_INSTALL": "1"}
        done = run("bash", "--noprofile", "--norc", "-eo", "pipefail", script, cwd=self.site, env=env)
        return done.returncode, done.stdout, summary.read_text() + output.read_text()

    def take(self, build: Path) -> None:
        """What the step `Build claimtier` leaves, of a program that is built already."""
        must("cmake", "--install", build, "--component", "portable", "--prefix", self.temp / "claimtier")


def main(arguments: list[str]) -> int:
    action = Action(Path.cwd(), Path.cwd().parent / "runner")
    pairs = [argument.split("=", 1) for argument in arguments]
    given = {name if "." in name else f"inputs.{name}": value for name, value in pairs}
    action.take(Path(shutil.which("claimtier")).resolve().parent)
    for name in ("What the program is made of", "Check"):
        status, text, _ = action.step(name, given)
        print(text, end="")
        if status != 0:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
