#!/usr/bin/env python3
"""What CMake and CPack make, each unpacked into a folder of its own and run from there with an empty environment.

    packages_test.py BUILD_DIR
"""
import re
import sys
import tempfile
from pathlib import Path

from sandbox import bare, expect, must, serves, works

SHARED = ["man/man1/claimtier.1", "man/man1/claimtier-serve.1", "bash-completion/completions/claimtier", "fish/vendor_completions.d/claimtier.fish",
          "doc/claimtier/README.md", "doc/claimtier/LICENSE", "doc/claimtier/docs/install.md",
          "doc/claimtier/SECURITY.md", "doc/claimtier/claimtier.spdx.json"]
LINKED = [f"doc/claimtier/libraries/{name}.txt" for name in ("libre2-dev", "libfmt-dev", "libstdc++-12-dev", "nlohmann-json3-dev")]
OF_THE_SYSTEM = re.compile(r"^(linux-vdso|lib(c|m|dl|rt|pthread)\.so|/lib64/ld-linux|/lib/ld-linux)")


def has_files(prefix: Path, *more: str) -> None:
    for name in [*SHARED, *more]:
        file = prefix / "share" / name
        expect(file.is_file() and file.stat().st_size > 0, f"share/{name} is there and not empty")


def libraries(program: Path) -> dict[str, Path]:
    """Name and place of each library that is loaded, but for those of the C library."""
    lines = [line.strip() for line in must("ldd", program, env=bare()).splitlines()]
    found = [(line, re.fullmatch(r"(\S+) => (.+) \(0x[0-9a-f]+\)", line)) for line in lines if not OF_THE_SYSTEM.match(line)]
    for line, parts in found:
        expect(parts is not None, f"{program} finds every library", line)
    return {parts[1]: Path(parts[2]) for _, parts in found if parts}


def installed(build: Path, folder: Path) -> None:
    must("cmake", "--install", build, "--prefix", folder / "prefix")
    works(folder / "prefix/bin/claimtier", env=bare())
    serves(folder / "prefix/bin/claimtier-serve", bare())
    has_files(folder / "prefix", "zsh/site-functions/_claimtier")


def tarball(packages: Path, folder: Path) -> None:
    must("tar", "-xzf", next(packages.glob("*.tar.gz")), "-C", folder)
    moved = next(folder.glob("claimtier-*")).rename(folder / "somewhere else")
    (folder / "link").symlink_to(moved / "bin/claimtier")
    works(folder / "link", env=bare())
    serves(moved / "bin/claimtier-serve", bare())
    for program in ("claimtier", "claimtier-serve"):
        loaded = libraries(moved / "bin" / program)
        expect(len(loaded) > 0, "the program has libraries", str(loaded))
        if program == "claimtier":
            expect(list(loaded) == ["libmd4c.so.0"], "what is packed as an archive is linked in, so that the program starts at once", str(loaded))
        for name, place in loaded.items():
            expect(place.resolve().is_relative_to(moved), f"{name} comes from the tarball", str(place))
    for library in (moved / "lib").iterdir():
        libraries(library)
    expect((moved / "share/doc/claimtier/libraries/libmd4c0.txt").is_file(), "the licence of a library that is brought along is there")
    has_files(moved, "zsh/site-functions/_claimtier", *LINKED)


def debian(packages: Path, folder: Path) -> None:
    package = next(packages.glob("*.deb"))
    must("dpkg-deb", "-x", package, folder / "root")
    works(folder / "root/usr/bin/claimtier", env=bare())
    serves(folder / "root/usr/bin/claimtier-serve", bare())
    has_files(folder / "root/usr", "zsh/vendor-completions/_claimtier", "doc/claimtier/copyright", *LINKED)
    control = folder / "check/debian/control"
    control.parent.mkdir(parents=True)
    control.write_text("Source: claimtier\n\nPackage: claimtier\nArchitecture: any\n")
    programs = [folder / "root/usr/bin" / program for program in ("claimtier", "claimtier-serve")]
    shlibs = must("dpkg-shlibdeps", "-O", "--ignore-missing-info", *programs, cwd=folder / "check")
    needed = set(re.findall(r"^shlibs:Depends=(.*)$", shlibs, re.M)[0].split(", "))
    declared = set(must("dpkg-deb", "-f", package, "Depends").strip().split(", "))
    expect(needed == declared, "the dependencies are those that dpkg-shlibdeps finds", f"{needed}\n{declared}")
    for program in programs:
        expect("PATH" not in re.sub(r"\[.*?\]", "", must("readelf", "-d", program)), f"{program.name} of the .deb has no library path of its own")


def main(build: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        must("cpack", "--config", build / "CPackConfig.cmake", "-B", folder / "packages")
        for part in (installed, tarball, debian):
            (folder / part.__name__).mkdir()
            part(build if part is installed else folder / "packages", folder / part.__name__)
    print("cmake --install, the tarball and the .deb each give a program that works, with its manual and completions")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
