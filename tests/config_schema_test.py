#!/usr/bin/env python3
"""The JSON Schema of claimtier.toml says what the program takes: the shipped copy is what `config schema` prints, and files are right or
wrong by both. The file of `init`, with every setting switched on, is right.

    config_schema_test.py BINARY SOURCE
"""
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import jsonschema

WRONG = [
    "fial_on = 'error'", "fail_on = 'fatal'", "profile = 'us'", "strict = 1", "max_warnings = -1", "[severity]\nR4 = 'fatal'",
    "[[overrides]]\nprofile = ['us']", "[[overrides]]\npaths = ['a']\nfail_on = 'error'", "color = 'red'", "exclude = 'a'",
]


def takes(binary, text, folder):
    (folder / "claimtier.toml").write_text(text)
    run = subprocess.run([binary, "config", "show"], cwd=folder, capture_output=True, text=True)
    return run.returncode == 0, run.stderr


def main():
    binary, source = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    printed = subprocess.run([binary, "config", "schema"], capture_output=True, text=True, check=True).stdout
    assert printed == (source / "docs/claimtier.schema.json").read_text(), "docs/claimtier.schema.json: write it again by `config schema`"
    schema = json.loads(printed)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([binary, "init"], cwd=folder, capture_output=True, check=True)
        starter = (folder / "claimtier.toml").read_text()
        assert tomllib.loads(starter) == {}, "nothing is changed yet"
        on = re.sub(r"^# (?=[a-z_\"\[R].* = |\[)", "", starter, flags=re.M)
        for made in ("rules", "evidence"):  # folders that a starter cannot know
            on = re.sub(rf"^{made} = .*$", "", on, flags=re.M)
        settings = tomllib.loads(on)
        missing = set(schema["properties"]) - set(settings) - {"rules", "evidence"}
        assert not missing, f"init does not show {missing}"
        validator.validate(settings)
        assert takes(binary, on, folder) == (True, ""), takes(binary, on, folder)
        for text in WRONG:
            assert not validator.is_valid(tomllib.loads(text)), f"the schema takes {text!r}"
            taken, error = takes(binary, text, folder)
            assert not taken and "claimtier.toml:" in error, f"the program takes {text!r}: {error}"
    print(f"{len(schema['properties'])} settings, {len(WRONG)} wrong files")


main()
