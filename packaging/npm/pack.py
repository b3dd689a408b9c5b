#!/usr/bin/env python3
"""The npm packages: `claimtier`, a starter for every platform, and `@claimtier/linux-x64` (or -arm64), the program with its
libraries.

    pack.py PREFIX OUT     PREFIX: an unpacked tarball of `./dev package`; OUT: a folder for two .tgz
"""
import json
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ABOUT = {"license": "Apache-2.0", "repository": "github:OWNER/claimtier"}
CPUS = {"x86_64": "x64", "aarch64": "arm64"}


def version_of(program: Path) -> str:
    return subprocess.run([program, "--version"], check=True, text=True, stdout=subprocess.PIPE).stdout.split()[1]


def describe(folder: Path, **fields: object) -> None:
    (folder / "package.json").write_text(json.dumps({**fields, **ABOUT}, indent=2) + "\n")


def asked_for(program: Path, folder: Path) -> list[Path]:
    """The libraries of a program, by the names that it asks for: npm packs no links, so libfmt.so.9 and not the libfmt.so.9.1.0 behind it."""
    loaded = subprocess.run(["ldd", program], check=True, text=True, stdout=subprocess.PIPE).stdout
    return [folder / name for name in re.findall(r"^\s*(\S+) => ", loaded, re.M) if (folder / name).exists()]


def program_package(folder: Path, prefix: Path, name: str, version: str, cpu: str) -> None:
    notices = prefix / "share/doc/claimtier"
    program = prefix / "bin/claimtier"  # and not claimtier-serve, which doubles the size
    for name_of_folder in ("bin", "lib"):
        (folder / name_of_folder).mkdir(parents=True)
    shutil.copy(program, folder / "bin")
    for library in asked_for(program, prefix / "lib"):
        shutil.copy(library, folder / "lib" / library.name)
    shutil.copytree(notices / "libraries", folder / "licences")
    shutil.copy(notices / "LICENSE", folder)
    describe(folder, name=name, version=version, description=f"The program of claimtier for Linux on {cpu}",
             os=["linux"], cpu=[cpu], libc=["glibc"], files=["bin", "lib", "licences"])


def starter_package(folder: Path, prefix: Path, program: str, version: str) -> None:
    (folder / "bin").mkdir(parents=True)
    shutil.copy(HERE / "claimtier.js", folder / "bin/claimtier.js")
    for name in ("LICENSE", "README.md"):
        shutil.copy(prefix / "share/doc/claimtier" / name, folder)
    describe(folder, name="claimtier", version=version, description="Puts each medical claim of a page beside its evidence tier",
             bin={"claimtier": "bin/claimtier.js"}, files=["bin"], engines={"node": ">=16"},
             optionalDependencies={program: version})


def main(prefix: Path, out: Path) -> None:
    cpu = CPUS[platform.machine()]
    name = f"@claimtier/linux-{cpu}"
    version = version_of(prefix / "bin/claimtier")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        program, starter = Path(scratch) / "program", Path(scratch) / "starter"
        program_package(program, prefix, name, version, cpu)
        starter_package(starter, prefix, name, version)
        for folder in (program, starter):
            subprocess.run(["npm", "pack", "--silent", "--pack-destination", str(out), str(folder)], check=True, cwd=scratch)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
