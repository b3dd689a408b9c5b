#!/usr/bin/env python3
"""A run that is killed at any moment while it writes a baseline and a report leaves the old file or the new one, whole.

    killed_test.py CLAIMTIER [KILLS]

Half of the runs end by SIGKILL, which no program can answer: what is left then beside the file is named FILE.PID.tmp and empty or a part of
the new file. The others end by SIGTERM and leave nothing.
"""
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

PAGES, SENTENCES = 4, 150
BASE, REPORT = "base.toml", "report.json"


class Scene:
    def __init__(self, program: str, folder: Path) -> None:
        self.program, self.folder = program, folder
        (folder / "site").mkdir()

    def write_pages(self, treatment: str) -> None:
        for i in range(PAGES):
            text = "".join(f"Our {treatment} cure arthritis in {i} {j} days.\n\n" for j in range(SENTENCES))
            (self.folder / "site" / f"{i}.md").write_text(text)

    def start(self, command: str) -> subprocess.Popen:
        options = {"baseline": ["--baseline", BASE], "check": ["--no-baseline", "--quiet", "--format", f"json={REPORT}"]}[command]
        return subprocess.Popen([self.program, command, "--no-config", "--as-of", "2026-11-21", *options, "site"], cwd=self.folder,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def whole(self, command: str) -> tuple[bytes, float]:
        """What an undisturbed run writes, and how long it takes."""
        begin = time.monotonic()
        self.start(command).wait(60)
        return (self.folder / {"baseline": BASE, "check": REPORT}[command]).read_bytes(), time.monotonic() - begin

    def litter(self) -> list[str]:
        return sorted(set(os.listdir(self.folder)) - {"site", BASE, REPORT})


def check(condition: bool, what: str) -> None:
    if not condition:
        sys.exit(f"FAILED: {what}")


def kill(scene: Scene, command: str, how: signal.Signals, moment: float) -> None:
    """At the moment; or, for a negative one, as soon as the file beside the old one is there."""
    run = scene.start(command)
    begin = time.monotonic()
    while run.poll() is None:
        if (moment >= 0 and time.monotonic() - begin >= moment) or (moment < 0 and scene.litter()):
            run.send_signal(how)
            break
    run.wait(60)


def one_kill(scene: Scene, turn: int, chance: random.Random, wholes: dict, results: Counter) -> None:
    command = "baseline" if turn % 2 == 0 else "check"
    how = signal.SIGKILL if turn % 4 < 2 else signal.SIGTERM
    name = BASE if command == "baseline" else REPORT
    old, new, seconds = wholes[command]
    (scene.folder / name).write_bytes(old)
    kill(scene, command, how, -1 if chance.random() < 0.5 else chance.uniform(0, 1.1 * seconds))
    bytes_now = (scene.folder / name).read_bytes()
    check(bytes_now in (old, new), f"{name} is neither old nor new: {len(bytes_now)} bytes")
    results[f"{name}: {'new' if bytes_now == new else 'old'}"] += 1
    for left in scene.litter():
        check(how == signal.SIGKILL, f"{left} is left by {how.name}")
        check(re.fullmatch(re.escape(name) + r"\.\d+\.tmp", left) is not None, f"{left} is no name of ours")
        check(new.startswith((scene.folder / left).read_bytes()), f"{left} is no part of the new file")
        (scene.folder / left).unlink()
        results["left by SIGKILL"] += 1


def main(program: str, kills: int) -> None:
    folder = Path(tempfile.mkdtemp(prefix="claimtier-"))
    try:
        scene = Scene(program, folder)
        wholes = {}
        for treatment in ("PRP injections", "stem cells"):
            scene.write_pages(treatment)
            for command in ("baseline", "check"):
                whole, seconds = scene.whole(command)
                wholes[command] = (wholes[command][0] if command in wholes else whole, whole, seconds)
        check(all(old != new and len(new) > 50000 for old, new, _ in wholes.values()), "the runs are too alike, or too short")
        check(not scene.litter(), f"left by whole runs: {scene.litter()}")
        results, chance = Counter(), random.Random(kills)
        for turn in range(kills):
            one_kill(scene, turn, chance, wholes, results)
        print(f"{kills} kills: " + ", ".join(f"{number} {what}" for what, number in sorted(results.items())))
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20)
