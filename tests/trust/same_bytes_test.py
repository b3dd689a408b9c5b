#!/usr/bin/env python3
"""The same input gives the same bytes: whatever the number of jobs, the locale, the time zone, the working directory, the addresses that
the system gives to memory. And the same rules give the same image, wherever they lie.

    same_bytes_test.py CLAIMTIER CLAIMTIER_PACK SOURCE_DIR
"""
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FORMATS = ["text", "json", "jsonl", "sarif", "github", "gitlab", "rdjson", "junit", "checkstyle", "csv", "markdown", "html"]
PAGES = 12


def check(condition: bool, what: str) -> None:
    if not condition:
        sys.exit(f"FAILED: {what}")


def locales(folder: Path) -> list[str]:
    """Those with a decimal comma and with another lower case of I, made where the system lacks them and can make them."""
    names = ["C", "C.UTF-8"]
    for name in ("de_DE", "tr_TR"):
        made = subprocess.run(["localedef", "-i", name, "-f", "UTF-8", "--no-archive", str(folder / f"{name}.UTF-8")], capture_output=True, check=False)
        known = (folder / f"{name}.UTF-8").exists() or made.returncode == 0
        print(f"{name}: {'made' if known else 'cannot be made here; the name alone is tried'}")
        names.append(f"{name}.UTF-8")
    return names


def outputs(program: Path, folder: Path, options: list[str], env: dict[str, str], prefix: tuple = ()) -> dict[str, str]:
    """The hash of each format, of the register and of the baseline."""
    out = folder / "out"
    out.mkdir()
    base = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1795219200", **env}
    ends = {"check": [word for form in FORMATS for word in ("--format", f"{form}=out/{form}")], "claims": ["--format", "csv=out/claims"],
            "baseline": ["--baseline", "out/baseline"]}
    for command, more in ends.items():
        done = subprocess.run([*prefix, program, command, "--no-config", *options, *more, "site"], cwd=folder, env=base, capture_output=True, check=False)
        check(done.returncode in (0, 1), f"{command}: {done.stderr.decode()}")
    hashes = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(out.iterdir())}
    shutil.rmtree(out)
    return hashes


def same_reports(program: Path, pages: Path, folder: Path) -> int:
    here, there = folder / "here", folder / "a much longer name of another folder"
    for place in (here, there):
        (place / "site").mkdir(parents=True)
        for page in sorted(pages.iterdir())[:PAGES]:
            shutil.copy(page, place / "site" / page.name)
    first = outputs(program, here, ["--jobs", "1"], {})
    check(len(first) == len(FORMATS) + 2, f"outputs: {sorted(first)}")
    turns = [(here, ["--jobs", "2"], {}, ()), (here, ["--jobs", "8"], {}, ()), (there, [], {}, ())]
    turns += [(here, [], {"LOCPATH": str(folder), "LC_ALL": name, "LANG": name}, ()) for name in locales(folder)]
    turns += [(here, [], {"TZ": zone}, ()) for zone in ("Pacific/Kiritimati", "America/Adak")]
    turns += [(here, ["--jobs", "8"], {"MALLOC_PERTURB_": "165"}, ()), (here, ["--jobs", "2"], {"MALLOC_ARENA_MAX": "1"}, ("setarch", "-R"))]
    for place, options, env, prefix in turns:
        found = outputs(program, place, options, env, prefix)
        differing = [name for name in first if found.get(name) != first[name]]
        check(not differing, f"{options} {env} {prefix} in {place.name}: {differing} differ")
    return len(turns)


def same_image(program: Path, pack: Path, rules: Path, folder: Path) -> str:
    """Of the rules as they lie and of a copy whose files were made in the opposite order."""
    copy = folder / "copy" / "of" / "rules"
    for file in sorted(rules.rglob("*.toml"), reverse=True):
        target = copy / file.relative_to(rules)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    images = []
    for name, source in (("one", rules), ("two", copy)):
        subprocess.run([pack, source, folder / name], check=True)
        images.append((folder / name).read_bytes())
    check(images[0] == images[1], "the same rules gave two images")
    check(images[0] in program.read_bytes(), "the image is the one inside the program")
    said = json.loads(subprocess.run([program, "check", "--no-config", "--format", "json", "-"], input="", capture_output=True, text=True, check=True).stdout)
    hashes = [said["tool"][part]["sha256"] for part in ("rules", "evidence")]
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    check(all(one[:12] in version for one in hashes), "--version prints the hashes")
    return hashlib.sha256(images[0]).hexdigest()


def main(program: Path, pack: Path, source: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        image = same_image(program, pack, source / "rules", Path(name))
        turns = same_reports(program, source / "corpus/pages", Path(name))
    print(f"{turns} ways to run give the same bytes in {len(FORMATS)} formats, register and baseline; image {image}")


if __name__ == "__main__":
    os.environ.pop("SOURCE_DATE_EPOCH", None)
    main(*(Path(argument).resolve() for argument in sys.argv[1:4]))
