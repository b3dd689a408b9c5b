#!/usr/bin/env python3
"""The completions in the real shells and the manual page in the real readers. What is not installed is named, and the test counts
as skipped then, after the others ran.

    shells_test.py BINARY
"""
import os
import pty
import re
import select
import shutil
import sys
import tempfile
import time
from pathlib import Path

from sandbox import expect, must, skip

BASH = r"""source "$1"; shift
complete -p claimtier >/dev/null || exit 3
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _claimtier; printf '%s\n' "${COMPREPLY[@]}"
"""

# The words of the command line, the last being completed, and what must and must not be offered.
CASES = [
    (["claimtier", "ch"], ["check"], ["claims"]),
    (["claimtier", ""], ["check", "completion", "manual"], ["--format"]),
    (["claimtier", "check", "--fail"], ["--fail-on"], ["--format"]),
    (["claimtier", "check", "--fail-on", ""], ["error", "never"], ["check", "--format"]),
    (["claimtier", "check", "--format", "s"], ["sarif"], ["json"]),
    (["claimtier", "claims", "--format", ""], ["html"], ["sarif"]),
    (["claimtier", "rules", "t"], ["test"], ["lint"]),
    (["claimtier", "completion", ""], ["bash", "zsh", "fish"], ["check"]),
]
BASH_ONLY = [
    (["claimtier", "check", "--format", "=", "s"], ["sarif"], ["json"]),
    (["claimtier", "check", "--fail-on", "="], ["error", "never"], []),
    (["claimtier", "check", "--output", ""], [], ["error", "--format"]),
]


def offered(shell: str, words: list[str], text: str, wanted: list[str], unwanted: list[str]) -> None:
    offers = [line.split("\t")[0].strip() for line in text.splitlines()]
    for word in wanted:
        expect(word in offers, f"{shell} offers {word} for {words}", text)
    for word in unwanted:
        expect(word not in offers, f"{shell} does not offer {word} for {words}", text)


def bash(binary: Path, folder: Path) -> None:
    script = folder / "claimtier.bash"
    script.write_text(must(binary, "completion", "bash"))
    must("bash", "-n", script)
    for words, wanted, unwanted in CASES + BASH_ONLY:
        offered("bash", words, must("bash", "--norc", "-c", BASH, "bash", script, *words), wanted, unwanted)


def fish(binary: Path, folder: Path) -> None:
    script = folder / "claimtier.fish"
    script.write_text(must(binary, "completion", "fish"))
    must("fish", "--no-execute", script)
    env = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    for words, wanted, unwanted in CASES:
        line = " ".join(words)
        offered("fish", words, must("fish", "--no-config", "-c", f"source '{script}'; complete -C '{line}'", cwd=folder, env=env),
                wanted, unwanted)


def typed(folder: Path, line: str) -> str:
    """What a zsh at a terminal shows when the line is typed and completed."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        env = {"PATH": os.environ["PATH"], "HOME": str(folder), "TERM": "dumb", "COLUMNS": "200"}
        os.execvpe("zsh", ["zsh", "-f", "-i"], env)
    # The prompt is written in two parts, so that the echo of this line does not look like it.
    setup = f"fpath=('{folder}' $fpath); autoload -U compinit; compinit -u -D; bindkey '^I' list-choices; PS1=REA'DY> '\n"
    os.write(terminal, setup.encode())
    read_until(terminal, "READY> ")
    os.write(terminal, line.encode() + b"\t")
    shown = read_until(terminal, f"READY> {line.rstrip()}")
    os.write(terminal, b"\x03exit\n")
    os.close(terminal)
    os.waitpid(child, 0)
    return shown


def read_until(terminal: int, end: str) -> str:
    text, deadline = "", time.monotonic() + 60
    while end not in text:
        expect(time.monotonic() < deadline, f"zsh shows {end!r} within a minute", text)
        if select.select([terminal], [], [], 0.1)[0]:
            text = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", text + os.read(terminal, 65536).decode(errors="replace"))
    return text


def zsh(binary: Path, folder: Path) -> None:
    script = folder / "_claimtier"
    script.write_text(must(binary, "completion", "zsh"))
    must("zsh", "-n", script)
    for words, wanted, unwanted in CASES:
        lines = typed(folder, " ".join(words)).splitlines()
        # "word  -- description", or words in columns; the line that was typed is shown before and after.
        listed = [line.split(" -- ")[0] for line in lines]
        listed = [line for line in listed if "claimtier " not in line]
        offered("zsh", words, "\n".join(" ".join(listed).split()), wanted, unwanted)


def mandoc(binary: Path, folder: Path) -> None:
    must("mandoc", "-T", "lint", "-W", "warning", page_of(binary, folder))


def groff(binary: Path, folder: Path) -> None:
    text = must("groff", "-man", "-ww", "-T", "utf8", page_of(binary, folder))
    expect(": warning:" not in text and ": error:" not in text, "groff does not complain", text)
    shown = re.sub(r"\x1b\[[0-9;]*m|.\x08", "", text)
    for part in ("claimtier - puts each medical claim", "--fail-on", "claimtier evidence knee", "EXIT STATUS\n"):
        expect(part in shown, f"the manual shows {part}", shown[:3000])


def page_of(binary: Path, folder: Path) -> Path:
    page = folder / "claimtier.1"
    page.write_text(must(binary, "manual", "--as-of", "2026-11-21"))
    return page


def main(binary: Path) -> None:
    missing = []
    for check in (bash, fish, zsh, mandoc, groff):
        if shutil.which(check.__name__) is None:
            missing.append(check.__name__)
            continue
        with tempfile.TemporaryDirectory() as folder:
            check(binary, Path(folder).resolve())
            print(f"{check.__name__}: as it should be")
    if missing:
        skip(f"not installed: {', '.join(missing)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
