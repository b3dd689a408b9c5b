#!/usr/bin/env python3
"""The steps of action.yml and of packaging/gitlab.yml, taken from the files and run as the services run them, as far as that goes
without the services: the steps `uses:` (the cache) and the download of the program are left out.

    ci_test.py BUILD_DIR SOURCE_DIR
"""
import json
import os
import re
import sys
import tempfile
from pathlib import Path

import yaml

from sandbox import HONEST, OVER_CLAIM, expect, must, run

RECORDER = '#!/bin/sh\nprintf "%s\\n" "$@"\n'


class Action:
    """One checkout of a site, in which the steps of the action run."""

    def __init__(self, folder: Path, source: Path) -> None:
        self.action = yaml.safe_load((source / "action.yml").read_text())
        self.site, self.temp, self.source = folder / "site", folder / "temp", source
        for each in (self.site, self.temp):
            each.mkdir(parents=True)
        (self.site / "honest.md").write_text(HONEST)
        (self.site / "over claim.md").write_text(OVER_CLAIM)

    def value(self, expression: str, inputs: dict[str, str], base: str) -> str:
        defaults = {name: one.get("default", "") for name, one in self.action["inputs"].items()}
        expect(set(inputs) <= set(defaults), f"{inputs} are inputs")
        known = {f"inputs.{name}": text for name, text in {**defaults, **inputs}.items()}
        known["github.event.pull_request.base.sha"] = base
        expect(expression in known, f"an expression that this test knows: {expression}")
        return known[expression]

    def step(self, name: str, base: str = "", **inputs: str) -> tuple[int, str, str]:
        """Status, output and summary of a step."""
        step = next(one for one in self.action["runs"]["steps"] if one["name"] == name)
        expect(step["shell"] == "bash" and "${{" not in step["run"], "inputs reach a script by its environment only")
        inputs = {name.replace("_", "-"): text for name, text in inputs.items()}
        values = {key: re.sub(r"\$\{\{ (.*?) \}\}", lambda found: self.value(found[1], inputs, base), text)
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


def builds(action: Action, build: Path) -> None:
    status, text, output = action.step("What the program is made of")
    key = re.search(r"^key=claimtier-Linux-X64-\w*-[0-9a-f]{16}$", output, re.M)
    expect(status == 0 and key is not None, "the key for the cache", text + output)
    if build == action.source / "build/release":
        status, text, _ = action.step("Build claimtier")
        expect(status == 0, "the program is built", text)
    else:
        print("the step `Build claimtier` was not run: it would build build/release, which this is not")
        must("cmake", "--install", build, "--component", "portable", "--prefix", action.temp / "claimtier")


def reports(action: Action) -> None:
    status, text, summary = action.step("Check")
    expect(status == 1 and "::error file=over claim.md,line=3" in text, "an over-claim is annotated", text)
    expect("over claim.md" in summary and "R1" in summary, "and stands in the summary", summary)
    status, text, _ = action.step("Check", paths="honest.md\n")
    expect(status == 0, "an honest page passes", text)
    status, text, _ = action.step("Check", paths="honest.md\nover claim.md\n", fail_on="never")
    expect(status == 0 and "over claim.md" in text, "paths with blanks; fail-on never", text)
    status, text, _ = action.step("Check", sarif="claims.sarif", args="--quiet\n--ignore\nR1\n")
    results = json.loads((action.site / "claims.sarif").read_text())["runs"][0]["results"]
    expect("::error" not in text and all(one["ruleId"].split("/")[0] != "R1" for one in results), "args, and SARIF", text)
    status, text, _ = action.step("Check", profile="us,nowhere")
    expect(status == 2 and "nowhere" in text, "the profile is passed on", text)
    status, text, _ = action.step("Check", paths="$(touch injected)\n")
    expect(status == 2 and not (action.site / "injected").exists(), "inputs are not run", text)


def changed_only(action: Action, folder: Path) -> None:
    program = action.temp / "claimtier/bin/claimtier"
    program.unlink()
    program.write_text(RECORDER)
    program.chmod(0o755)
    git = ["git", "-C", action.site, "-c", "user.name=A", "-c", "user.email=a@example.org"]
    must(*git, "init", "--quiet", "--initial-branch=main")
    for message in ("one", "two"):
        must(*git, "commit", "--quiet", "--allow-empty", "--message", message)
    base = must(*git, "rev-parse", "HEAD~1").strip()
    must("git", "clone", "--quiet", "--depth=1", f"file://{action.site}", folder / "clone")
    action.site = folder / "clone"
    expect(run("git", "cat-file", "-e", base, cwd=action.site).returncode != 0, "the base is not in a shallow clone")
    status, text, _ = action.step("Check", base=base, changed_only="true")
    expect(status == 0 and f"--diff\n{base}\n" in text, "the base of the pull request is passed on", text)
    must("git", "cat-file", "-e", base, cwd=action.site)
    for case in ({"changed_only": "true"}, {"base": base}):
        expect("--diff" not in action.step("Check", **case)[1], f"all lines count: {case}")


def gitlab(source: Path, program: Path, folder: Path) -> None:
    job = yaml.safe_load((source / "packaging/gitlab.yml").read_text())["claimtier"]
    (folder / "dev").write_text(f'#!/bin/sh\nexec "{program}" "$@"\n')
    (folder / "dev").chmod(0o755)
    (folder / "over.md").write_text(OVER_CLAIM)
    script = "set -e\n" + "\n".join(job["script"]).replace("/opt/claimtier/dev", str(folder / "dev"))
    env = {**os.environ, **job["variables"]}
    done = run("sh", "-c", script, cwd=folder, env={**env, "CLAIMTIER_OPTIONS": "--quiet"})
    expect(done.returncode == 1 and "over.md:3" in done.stdout, "the job fails on an over-claim", done.stdout)
    report = json.loads((folder / job["artifacts"]["reports"]["codequality"]).read_text())
    expect(report[0]["location"]["path"] == "over.md", "the report is the one that is kept", str(report))
    (folder / "dev").write_text(RECORDER)
    merge = {"CLAIMTIER_CHANGED_ONLY": "true", "CI_MERGE_REQUEST_DIFF_BASE_SHA": "abc"}
    expect("--diff\nabc\n" in run("sh", "-c", script, cwd=folder, env={**env, **merge}).stdout, "changed lines only")
    expect("--diff" not in run("sh", "-c", script, cwd=folder, env=env).stdout, "all lines")


def main(build: Path, source: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        action = Action(folder / "action", source)
        builds(action, build)
        reports(action)
        changed_only(action, folder)
        (folder / "gitlab").mkdir()
        gitlab(source, build / "claimtier", folder / "gitlab")
    print("the steps of the action and of the GitLab job do what they say")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
