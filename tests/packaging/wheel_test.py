#!/usr/bin/env python3
"""`pip install` of the source folder into a new virtual environment puts a program on its path that works.

    wheel_test.py BINARY SOURCE_DIR
"""
import importlib.util
import os
import sys
import tempfile
from pathlib import Path

from sandbox import bare, expect, must, packaged, scikit_build, skip, works


def main(binary: Path, source: Path) -> None:
    env = {**os.environ, **packaged(binary)}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        unreachable = scikit_build(folder, env)
        local = importlib.util.find_spec("scikit_build_core") is not None
        if unreachable and not local:
            skip(f"no scikit-build-core here, and the package index cannot be reached: {unreachable}")
        must(sys.executable, "-m", "venv", *(["--system-site-packages"] if unreachable else []), folder / "venv")
        must(folder / "venv/bin/pip", "install", "--no-deps", *(["--no-build-isolation"] if unreachable else []), source, env=env)
        works(folder / "venv/bin/claimtier", env=bare())
        listed = must(folder / "venv/bin/pip", "show", "--files", "claimtier")
        expect("bin/claimtier" in listed and "LICENSE" in listed, "pip knows the program and its licence", listed)
    print("a wheel was built and installed" + (" with the scikit-build-core of this machine" if unreachable else ""))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
