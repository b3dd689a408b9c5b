"""What the tests of the packages share: commands that must succeed, skipping with a reason, and trying an installed program."""
import os
import signal
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

SKIPPED = 77  # SKIP_RETURN_CODE in tests/CMakeLists.txt
OVER_CLAIM = "# Knee pain\n\nOur stem cell injections cure knee arthritis, guaranteed.\n"
HONEST = "# Knee pain\n\nStem cell injections do not cure knee arthritis.\n"


def run(*command: object, cwd: Path | None = None, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(word) for word in command], cwd=cwd, env=env, text=True, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def must(*command: object, cwd: Path | None = None, env: dict[str, str] | None = None) -> str:
    done = run(*command, cwd=cwd, env=env)
    if done.returncode != 0:
        sys.exit(f"{' '.join(str(word) for word in command)} failed with {done.returncode}:\n{done.stdout}")
    return done.stdout


def expect(condition: bool, what: str, output: str = "") -> None:
    if not condition:
        sys.exit(f"FAILED: {what}\n{output}")


def skip(reason: str) -> None:
    print(f"SKIPPED: {reason}")
    sys.exit(SKIPPED)


def bare(path: str = "/usr/bin:/bin") -> dict[str, str]:
    """The environment of somebody who set nothing: no library paths, no settings."""
    return {"PATH": path, "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"}


def works(*program: object, env: dict[str, str] | None = None, cwd: Path | None = None) -> None:
    """The program has its rules, is silent about an honest page, and reports an over-claim with status 1."""
    version = must(*program, "--version", env=env, cwd=cwd)
    expect(version.startswith("claimtier ") and "evidence" in version, "--version", version)
    with tempfile.TemporaryDirectory() as folder:
        for name, text, status in (("honest.md", HONEST, 0), ("over.md", OVER_CLAIM, 1)):
            page = Path(folder) / name
            page.write_text(text)
            done = run(*program, "check", page, env=env, cwd=cwd)
            expect(done.returncode == status, f"{name}: status {done.returncode}, not {status}", done.stdout)
        expect("over.md:3" in done.stdout, "the finding names its line", done.stdout)


def serves(program: Path, env: dict[str, str]) -> None:
    """The local page is there, with its rules; Ctrl-C ends it."""
    started = subprocess.Popen([program, "--no-config", "--port", "0"], env=env, stdout=subprocess.PIPE, text=True)
    try:
        address = started.stdout.readline().strip()
        page = urllib.request.urlopen(address, timeout=10).read().decode()
        expect("<textarea" in page and "Florida" in page, f"{program} shows its page", page)
        started.send_signal(signal.SIGINT)
        expect(started.wait(10) == 0, f"{program} ends with 0")
    finally:
        started.kill()
        started.communicate()


def scikit_build(folder: Path, env: dict[str, str]) -> str | None:
    """Why pip cannot get scikit-build-core, or None. What pip may look up otherwise, it looks up then too."""
    done = run(sys.executable, "-m", "venv", folder / "probe")
    expect(done.returncode == 0, "python3 -m venv (Debian package python3-venv)", done.stdout)
    done = run(folder / "probe/bin/pip", "download", "--no-deps", "--dest", folder / "wheels", "scikit-build-core>=0.10", env=env)
    return None if done.returncode == 0 else done.stdout.strip().splitlines()[-1]


def packaged(binary: Path) -> dict[str, str]:
    """Packages the program that was built, unless CLAIMTIER_TEST_FULL=1 asks to compile it again as pip does, for minutes."""
    if os.environ.get("CLAIMTIER_TEST_FULL") == "1":
        return {}
    return {"SKBUILD_CMAKE_DEFINE": f"CLAIMTIER_PROGRAM={binary}"}
