#!/usr/bin/env python3
"""A machine without the libraries: the first error names the Debian packages, all of them.

    missing_packages_test.py SOURCE_DIR
"""
import os
import sys
import tempfile
from pathlib import Path

from sandbox import expect, run

FOUND_BY_CMAKE = {"CLI11": "libcli11-dev", "fmt": "libfmt-dev", "nlohmann_json": "nlohmann-json3-dev",
                  "pugixml": "libpugixml-dev"}
FOUND_BY_PKG_CONFIG = ["libcpp-httplib-dev", "libmd4c-dev", "libminizip-dev", "libre2-dev", "libtomlplusplus-dev", "libyaml-cpp-dev", "zlib1g-dev"]


def configure(source: Path, build: Path, *options: str) -> str:
    env = {**os.environ, "PKG_CONFIG_LIBDIR": "/nonexistent"}
    done = run("cmake", "-S", source, "-B", build, "-G", "Ninja", *options, env=env)
    expect(done.returncode != 0, "configuring fails", done.stdout)
    expect(done.stdout.count("CMake Error") == 1, "with one error", done.stdout)
    return done.stdout


def main(source: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        hidden = [f"-DCMAKE_DISABLE_FIND_PACKAGE_{name}=ON" for name in FOUND_BY_CMAKE]
        text = configure(source, Path(folder) / "all", *hidden)
        line = f"apt-get install {' '.join([*FOUND_BY_CMAKE.values(), *FOUND_BY_PKG_CONFIG])}\n"
        expect(line in text, f"all are named: {line}", text)
        text = configure(source, Path(folder) / "some")
        expect(f"apt-get install {' '.join(FOUND_BY_PKG_CONFIG)}\n" in text, "what is there is not named", text)
        text = configure(source, Path(folder) / "alone", "-DCLAIMTIER_SERVE=OFF")
        expect(f"apt-get install {' '.join(FOUND_BY_PKG_CONFIG[1:])}\n" in text, "without the local page less is needed", text)
        text = configure(source, Path(folder) / "none", *hidden, "-DCMAKE_DISABLE_FIND_PACKAGE_PkgConfig=ON")
        expect("apt-get install pkg-config " in text, "pkg-config is named too", text)
    print("what is missing is named in one go")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
