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

from action import Action
from sandbox import HONEST, OVER_CLAIM, expect, must, run

RECORDER = '#!/bin/sh\nprintf "%s\\n" "$@"\n'


def builds(action: Action, build: Path) -> None:
    status, text, output = action.step("What the program is made of", {})
    key = re.search(r"^key=claimtier-Linux-X64-\w*-[0-9a-f]{16}$", output, re.M)
    expect(status == 0 and key is not None, "the key for the cache", text + output)
    if build == action.source / "build/release":
        status, text, _ = action.step("Build claimtier", {})
        expect(status == 0, "the program is built", text)
    else:
        print("the step `Build claimtier` was not run: it would build build/release, which this is not")
        action.take(build)


def check(action: Action, base: str = "", **inputs: str) -> tuple[int, str, str]:
    given = {f"inputs.{name.replace('_', '-')}": text for name, text in inputs.items()}
    return action.step("Check", {**given, "github.event.pull_request.base.sha": base})


def reports(action: Action) -> None:
    (action.site / "honest.md").write_text(HONEST)
    (action.site / "over claim.md").write_text(OVER_CLAIM)
    status, text, summary = check(action)
    expect(status == 1 and "::error file=over claim.md,line=3" in text, "an over-claim is annotated", text)
    expect("over claim.md" in summary and "R1" in summary, "and stands in the summary", summary)
    status, text, _ = check(action, paths="honest.md\n")
    expect(status == 0, "an honest page passes", text)
    status, text, _ = check(action, paths="honest.md\nover claim.md\n", fail_on="never")
    expect(status == 0 and "over claim.md" in text, "paths with blanks; fail-on never", text)
    status, text, _ = check(action, sarif="claims.sarif", args="--quiet\n--ignore\nR1\n")
    results = json.loads((action.site / "claims.sarif").read_text())["runs"][0]["results"]
    expect("::error" not in text and all(one["ruleId"].split("/")[0] != "R1" for one in results), "args, and SARIF", text)
    status, text, _ = check(action, profile="us,nowhere")
    expect(status == 2 and "nowhere" in text, "the profile is passed on", text)
    status, text, _ = check(action, paths="$(touch injected)\n")
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
    status, text, _ = check(action, base=base, changed_only="true")
    expect(status == 0 and f"--diff\n{base}\n" in text, "the base of the pull request is passed on", text)
    must("git", "cat-file", "-e", base, cwd=action.site)
    for case in ({"changed_only": "true"}, {"base": base}):
        expect("--diff" not in check(action, **case)[1], f"all lines count: {case}")


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
        action = Action(folder / "site", folder / "temp", source)
        builds(action, build)
        reports(action)
        changed_only(action, folder)
        (folder / "gitlab").mkdir()
        gitlab(source, build / "claimtier", folder / "gitlab")
    print("the steps of the action and of the GitLab job do what they say")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
