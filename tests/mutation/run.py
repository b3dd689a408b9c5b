"""Changes one decision of the program at a time in a throw-away copy, and looks whether a test notices.

  run.py --check                        only whether every change still applies
  run.py [--rest] [--jobs N] [WORD...]  all changes, or those whose file, kind or name holds one of the words; --rest: of these
                                        those that were not tried or survived before; writes docs/mutation.md

Exit status: 0 all caught or known to be equivalent, 1 some survived, 2 the table or the copy is at fault.
The copies stand in build/mutation, results of earlier runs in build/mutation/results.json.
"""
import argparse
import json
import os
import pathlib
import queue
import re
import resource
import subprocess
import sys
import threading

import page
import table

FOLDER = table.ROOT / "build/mutation"
RESULTS = FOLDER / "results.json"
BUILD_SECONDS, TEST_SECONDS = 900, 240
NOT_BUILT = "does not build"
MEMORY = 3 << 30  # of a test whose loop no longer ends

# Test programs with their filters. What is slow or about something else is left out: fuzzing, valgrind, browsers, packages, large files.
SEGMENT, CONTEXT, VERDICT, MATCH = ("segment", "*"), ("context", "*"), ("verdict", "*"), ("match", "*")
LINT, RULES, CORPUS = ("lint", "-LimitChecks.*"), ("project", "Rules.*"), ("project", "Corpus.*")
PAGES = ("project", "-Layering.*:Rules.*:Corpus.*")
PROGRAM = ("program", "Case/*:BaselineRun.*:Readme.*:Suppressions.*:Profiles.*:Limits.AreSettingsToo")
ALL = [SEGMENT, CONTEXT, VERDICT, MATCH, LINT, RULES, CORPUS, PAGES, PROGRAM]
# In the order in which they are tried: those of the stage, then from quick to slow.
BROAD = [RULES, CORPUS, LINT, PAGES, PROGRAM]
ORDER = {
    "segment": [SEGMENT, CONTEXT, VERDICT, MATCH, *BROAD],
    "match": [MATCH, CONTEXT, VERDICT, *BROAD],
    "verdict": [VERDICT, CONTEXT, *BROAD],
    "lint": [LINT, VERDICT, CONTEXT, *BROAD],
    "context": [CONTEXT, RULES, VERDICT, CORPUS, LINT, PAGES, PROGRAM],  # rules/context too
}
FROM_FOLDER = [CONTEXT, RULES]  # read the rules from their folder: nothing is built


class Fault(Exception):
    """The copy cannot be made or built."""


def tests_for(file):
    return ORDER[file.split("/")[1]]


class Copy:
    def __init__(self, number):
        self.tree = FOLDER / f"copy{number}"
        self.build = self.tree / "build/release"
        self.changed = True  # what is built may hold a change

    def prepare(self):
        listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=table.ROOT, check=True,
                                capture_output=True, text=True).stdout.split("\0")
        files = {name for name in listed if name and (table.ROOT / name).is_file()}
        for name in files:
            self.write(name, (table.ROOT / name).read_bytes())
            (self.tree / name).chmod((table.ROOT / name).stat().st_mode)
        for path in self.tree.rglob("*"):
            name = str(path.relative_to(self.tree))
            if path.is_file() and not name.startswith("build/") and name not in files:
                path.unlink()
        if not (self.build / "build.ninja").exists():
            self.call(["cmake", "--preset", "release", "-D", "CLAIMTIER_SERVE=OFF"])
        self.make({target for target, _ in ALL})
        for target, names in ALL if self.tree.name == "copy0" else []:
            if failed := self.failing(target, names):
                raise Fault(f"{failed} fails without any change")

    def write(self, name, content):
        path = self.tree / name
        if path.is_file() and path.read_bytes() == content:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def call(self, command):
        done = subprocess.run(command, cwd=self.tree, capture_output=True, text=True, timeout=BUILD_SECONDS)
        if done.returncode != 0:
            raise Fault(f"{' '.join(command)}\n{done.stdout[-3000:]}{done.stderr[-2000:]}")

    def make(self, targets):
        self.call(["cmake", "--build", str(self.build), "-j1", "--target", *(f"{target}_test" for target in sorted(targets))])

    def failing(self, target, tests):
        """The first test that fails, or ""."""
        command = [str(self.build / "tests" / f"{target}_test"), f"--gtest_filter={tests}", "--gtest_fail_fast"]
        limit = lambda: resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        environment = {name: value for name, value in os.environ.items() if name != "UPDATE_EXPECTED"}
        try:
            done = subprocess.run(command, cwd=self.tree, capture_output=True, timeout=TEST_SECONDS, preexec_fn=limit, env=environment)
        except subprocess.TimeoutExpired as late:
            return f"{failed_test(late.stdout or b'')} (no end)"
        return "" if done.returncode == 0 else failed_test(done.stdout)

    def try_out(self, mutation):
        """What catches the change: a test; "" where it survives, NOT_BUILT where it is no program."""
        of_rules = mutation.file.startswith("rules/")
        if of_rules and self.changed:
            self.make({target for target, _ in FROM_FOLDER})
            self.changed = False
        original = (self.tree / mutation.file).read_bytes()
        try:
            self.write(mutation.file, mutation.applied_to(original.decode()).encode())
            if of_rules:
                found = self.first_failing(FROM_FOLDER, build=False)
                return found or self.first_failing([test for test in tests_for(mutation.file) if test not in FROM_FOLDER])
            return self.first_failing(tests_for(mutation.file))
        finally:
            self.write(mutation.file, original)

    def first_failing(self, tests, build=True):
        for target, names in tests:
            try:
                if build:
                    self.changed = True
                    self.make({target})
            except Fault:
                return NOT_BUILT
            if found := self.failing(target, names):
                return found
        return ""


def failed_test(output):
    """The first that failed; else the last that was started, for the program broke off in it."""
    text = output.decode(errors="replace")
    failed = re.findall(r"^\[  FAILED  \] ([^\s,]+)", text, re.M)
    started = re.findall(r"^\[ RUN      \] (\S+)", text, re.M)
    return failed[0] if failed else started[-1] if started else "the start of the tests"


def run(mutations, jobs, results):
    waiting, lock, faults = queue.Queue(), threading.Lock(), []
    for mutation in mutations:
        waiting.put(mutation)

    def work(number):
        try:
            copy = Copy(number)
            copy.prepare()
            while True:
                mutation = waiting.get_nowait()
                caught = copy.try_out(mutation)
                with lock:
                    results[mutation.key] = caught
                    RESULTS.write_text(json.dumps(results, indent=1))
                    print(f"{'caught by ' + caught if caught else 'SURVIVED':60} {mutation.key}", flush=True)
        except queue.Empty:
            pass
        except (Fault, OSError, subprocess.SubprocessError) as fault:
            faults.append(fault)

    workers = [threading.Thread(target=work, args=(number,)) for number in range(jobs)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if faults:
        raise faults[0]


def main():
    options = argparse.ArgumentParser(description="Looks whether a test notices each change of a decision.")
    options.add_argument("words", nargs="*", default=[""])
    options.add_argument("--check", action="store_true")
    options.add_argument("--rest", action="store_true")
    options.add_argument("--jobs", type=int, default=1)
    chosen = options.parse_args()
    mutations, complaints = table.load()
    for complaint in complaints:
        print(f"mutation: {complaint}", file=sys.stderr)
    if complaints:
        return 2
    if chosen.check:
        print(f"{len(mutations)} changes apply")
        return 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    results = json.loads(RESULTS.read_text()) if RESULTS.is_file() else {}
    wanted = list(dict.fromkeys(m for word in chosen.words for m in mutations if word in m.kind or word in m.key))
    if chosen.rest:
        wanted = [m for m in wanted if results.get(m.key, NOT_BUILT) in ("", NOT_BUILT)]
    try:
        run(wanted, chosen.jobs, results)
    except (Fault, OSError, subprocess.SubprocessError) as fault:
        print(f"mutation: {fault}", file=sys.stderr)
        return 2
    tried = [m for m in mutations if m.key in results]
    broken = [m for m in tried if results[m.key] == NOT_BUILT]
    for mutation in broken:
        print(f"mutation: {NOT_BUILT}: {mutation.key}", file=sys.stderr)
    if broken:
        return 2
    pathlib.Path(table.ROOT / "docs/mutation.md").write_text(page.text(tried, len(mutations), results), encoding="utf-8")
    survivors = [m for m in tried if not results[m.key] and not m.equivalent]
    print(f"{len(tried)} of {len(mutations)} changes tried, {len(survivors)} survived")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
