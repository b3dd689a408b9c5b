#!/usr/bin/env python3
"""The bill of materials: what the build wrote agrees with the list of libraries, with docs/dependencies.md and with what the programs load,
and is valid by the validator of the SPDX project (where pip can get it).

    sbom_test.py BUILD_DIR SOURCE_DIR
"""
import json
import re
import sys
import tempfile
from pathlib import Path

from sandbox import expect, must, run, skip

LINKS = {"shared": "DYNAMIC_LINK", "static": "STATIC_LINK", "headers": "DEPENDS_ON"}
# Not ours to list: they come with the compiler.
OF_THE_COMPILER = re.compile(r"lib(c|m|gcc_s|stdc\+\+)\.so|ld-linux")


def rows_of_page(page: str) -> list[list[str]]:
    """The table below "In the programs"."""
    part = page.split("## In the programs")[1].split("\n\n")[1]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines()[2:]]


def agrees(sbom: dict, libraries: list[dict], programs: list[Path]) -> None:
    packages = {package["SPDXID"]: package for package in sbom["packages"]}
    expect(len(packages) == len(sbom["packages"]), "ids are unique")
    expect(all(package.get("versionInfo") for package in packages.values()), "each has a version", json.dumps(packages, indent=1))
    found = sorted((packages[one["spdxElementId"]]["name"], one["relationshipType"], packages[one["relatedSpdxElement"]]["name"])
                   for one in sbom["relationships"] if one["relationshipType"] != "DESCRIBES")
    names = [program.name for program in programs]
    wanted = sorted((program, LINKS[library["linked"]], library["name"]) for library in libraries for program in library["in"]
                    if program in names)
    expect(found == wanted, "the relations are those of the list", f"{found}\n{wanted}")
    licences = {package["name"]: package["licenseDeclared"] for package in packages.values()}
    expect(all(licences[library["name"]] == library["licence"] for library in libraries if library["name"] in licences), "licences")


def is_what_is_loaded(libraries: list[dict], program: Path) -> None:
    needed = [name for name in re.findall(r"NEEDED.*\[(.*)\]", must("readelf", "-dW", program)) if not OF_THE_COMPILER.match(name)]
    shared = [library["name"] for library in libraries if library["linked"] == "shared" and program.name in library["in"]]
    loaded = {re.sub(r"^lib|\.so.*$", "", name).removeprefix("lib") for name in needed}
    listed = {one.removeprefix("lib") for one in shared}
    expect(loaded == listed, f"{program.name} loads what packaging/dependencies.json lists as shared", f"{sorted(loaded)}\n{sorted(listed)}")


def is_valid(sbom: Path, folder: Path) -> None:
    must(sys.executable, "-m", "venv", folder / "env")
    got = run(folder / "env/bin/pip", "install", "--quiet", "spdx-tools>=0.8")
    if got.returncode != 0:
        skip(f"all but the validator of SPDX, which pip cannot get: {got.stdout.strip().splitlines()[-1]}")
    must(folder / "env/bin/pyspdxtools", "--infile", sbom)
    broken = folder / "broken.spdx.json"
    broken.write_text(sbom.read_text().replace('"DESCRIBES"', '"DESCRIBE"'))
    expect(run(folder / "env/bin/pyspdxtools", "--infile", broken).returncode != 0, "the validator finds what is broken")


def main(build: Path, source: Path) -> None:
    libraries = json.loads((source / "packaging/dependencies.json").read_text())["libraries"]
    file = build / "packaging/claimtier.spdx.json"
    programs = [build / name for name in ("claimtier", "claimtier-serve") if (build / name).exists()]
    sbom = json.loads(file.read_text())
    agrees(sbom, libraries, programs)
    for program in programs:
        is_what_is_loaded(libraries, program)
    page = rows_of_page((source / "docs/dependencies.md").read_text())
    listed = [[one["name"], one["package"], one["licence"], one["linked"]] for one in libraries]
    expect([[row[0], row[1], row[3], row[4]] for row in page] == listed, "docs/dependencies.md has the rows of the list", str(page))
    asked = re.findall(r"^\s*claimtier_(?:library|module)\((\S+) (\S+)\)", (source / "packaging/dependencies.cmake").read_text(), re.M)
    asked = [one for one in asked if one[0] != "benchmark"]  # for `./dev bench` alone
    expect(sorted(asked) == sorted((one["name"], one["package"]) for one in libraries), "the build looks for those of the list", str(asked))
    with tempfile.TemporaryDirectory() as folder:
        is_valid(file, Path(folder))
    print(f"{len(libraries)} libraries; the bill of materials is valid")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
