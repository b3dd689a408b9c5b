#!/usr/bin/env python3
"""The npm packages, installed into an empty project without a registry, and run by npx as lint-staged runs it.

    npm_test.py BUILD_DIR SOURCE_DIR
"""
import os
import shutil
import sys
import tempfile
from pathlib import Path

from sandbox import HONEST, OVER_CLAIM, expect, must, run, skip, works


def main(build: Path, source: Path) -> None:
    if shutil.which("npm") is None:
        skip("npm is not installed (Debian package npm)")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        env = {**os.environ, "HOME": str(folder), "npm_config_cache": str(folder / "cache"), "npm_config_offline": "true",
               "npm_config_update_notifier": "false"}
        must("cpack", "--config", build / "CPackConfig.cmake", "-G", "TGZ", "-B", folder)
        must("tar", "-xzf", next(folder.glob("*.tar.gz")), "-C", folder)
        prefix = next(path for path in folder.glob("claimtier-*") if path.is_dir())
        must(sys.executable, source / "packaging/npm/pack.py", prefix, folder / "npm", env=env)
        starter, program = sorted((folder / "npm").glob("*.tgz"), key=lambda path: path.stat().st_size)

        project = folder / "project"
        project.mkdir()
        (project / "package.json").write_text('{"name": "site", "version": "1.0.0"}\n')
        must("npm", "install", "--no-audit", "--no-fund", program, starter, cwd=project, env=env)
        works("npx", "claimtier", env=env, cwd=project)
        for page, text, status in (("a page.md", HONEST, 0), ("over.md", OVER_CLAIM, 1)):
            (project / page).write_text(text)
            done = run(project / "node_modules/.bin/claimtier", "check", "--quiet", page, cwd=project, env=env)
            expect(done.returncode == status, f"{page} ends with {status}", done.stdout)

        shutil.rmtree(project / "node_modules/@claimtier")
        done = run("npx", "claimtier", "--version", cwd=project, env=env)
        expect(done.returncode == 2 and "@claimtier/linux-" in done.stdout, "a missing program is named", done.stdout)
    print("npx claimtier works from the packed packages")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
