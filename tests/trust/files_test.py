#!/usr/bin/env python3
"""Files as a hostile or unlucky disk has them: links, pipes, devices, no permission, names that no format can hold, readers that go away.

    files_test.py CLAIMTIER
"""
import csv
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.parse
import xml.etree.ElementTree as ElementTree
from pathlib import Path

CLAIMTIER = os.path.abspath(sys.argv[1])
CLAIM = "Our stem cells cure arthritis.\n"
OUT = "a link out of the folder is not followed (--follow-links)"


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="claimtier-"))
        self.site = self.folder / "site"
        self.site.mkdir()
        self.addCleanup(shutil.rmtree, self.folder)

    def run_in(self, *arguments, command="check", **options):
        return subprocess.run([CLAIMTIER, command, "--no-config", "--as-of", "2026-11-21", *arguments], cwd=self.folder, capture_output=True,
                              timeout=60, stdin=subprocess.DEVNULL, **options)

    def found(self, *arguments):
        done = self.run_in("--format", "json", *arguments)
        return [file["path"] for file in json.loads(done.stdout)["files"]], done.stderr.decode()


class Links(Case):
    def setUp(self):
        super().setUp()
        (self.folder / "outside").mkdir()
        (self.folder / "outside/far.md").write_text(CLAIM)
        (self.folder / "outside/back").symlink_to("../site")
        (self.site / "page.md").write_text(CLAIM)

    def test_out_of_the_folder_are_named_and_not_followed(self):
        (self.site / "file.md").symlink_to("../outside/far.md")
        (self.site / "folder").symlink_to("../outside")
        (self.site / "picture.png").symlink_to("../outside/far.md")
        files, said = self.found("site")
        self.assertEqual(files, ["site/page.md"])
        self.assertEqual(said, f"claimtier: site/file.md: {OUT}\nclaimtier: site/folder: {OUT}\n")

    def test_out_of_the_folder_are_followed_where_that_is_asked_for(self):
        (self.site / "file.md").symlink_to("../outside/far.md")
        (self.site / "folder").symlink_to("../outside")
        self.assertEqual(self.found("--follow-links", "site"), (["site/file.md", "site/folder/far.md", "site/page.md"], ""))

    def test_that_are_named_are_read(self):
        (self.site / "file.md").symlink_to("../outside/far.md")
        (self.folder / "link").symlink_to("outside")
        self.assertEqual(self.found("site/file.md"), (["site/file.md"], ""))
        self.assertEqual(self.found("link")[0], ["link/far.md"])

    def test_inside_the_folder_are_files(self):
        (self.site / "other.md").symlink_to("page.md")
        self.assertEqual(self.found("site"), (["site/other.md", "site/page.md"], ""))

    def test_in_circles_end(self):
        (self.site / "loop").symlink_to(".")
        (self.site / "self.md").symlink_to("self.md")
        (self.site / "up").symlink_to("..")
        (self.site / "root").symlink_to(".")
        self.assertEqual(self.found("site")[0], ["site/page.md"])
        self.assertEqual(self.found("--follow-links", "site")[0], ["site/page.md", "site/up/outside/far.md"])
        self.assertEqual(self.found("site/self.md")[1], "claimtier: site/self.md: cannot read: Too many levels of symbolic links\n")

    def test_that_cannot_be_followed_are_said(self):
        (self.site / "nowhere.md").symlink_to("../outside/none.md")
        (self.site / "through.md").symlink_to("page.md/none.md")
        (self.site / "long.md").symlink_to("d" * 300)
        (self.site / "long.png").symlink_to("d" * 300)
        self.assertEqual(self.found("site"), (["site/page.md"], "claimtier: site/long.md: cannot read: File name too long\n"))

    def test_cannot_hide_a_folder_from_an_exact_ignore_file(self):
        (self.folder / "outside/ignore").write_text("*.md\n")
        (self.site / ".gitignore").symlink_to("../outside/ignore")
        self.assertEqual(self.found("site")[0], ["site/page.md"])

    def test_to_a_report_are_written_through_and_elsewhere_refused(self):
        (self.folder / "report.json").symlink_to("nowhere/report.json")
        done = self.run_in("--output", "report.json", "site")
        self.assertEqual((done.returncode, done.stderr), (2, b"claimtier: report.json: cannot write: No such file or directory\n"))


class Unlucky(Case):
    def setUp(self):
        super().setUp()
        (self.site / "page.md").write_text(CLAIM)

    def test_pipes_and_devices_in_a_folder_are_left_alone(self):
        os.mkfifo(self.site / "pipe.md")
        os.mkfifo(self.site / ".gitignore")
        (self.site / "zero.md").symlink_to("/dev/zero")
        self.assertEqual(self.found("site")[0], ["site/page.md"])

    def test_what_is_found_by_itself_must_be_a_file(self):
        for name, command in (("claimtier.toml", "check"), ("claimtier-baseline.toml", "check"), ("claimtier-baseline.toml", "baseline"),
                              ("claims.toml", "claims")):
            for make in (os.mkfifo, os.mkdir):
                make(self.folder / name)
                done = subprocess.run([CLAIMTIER, command, "site/page.md"], cwd=self.folder, capture_output=True, text=True, timeout=60)
                self.assertEqual((done.returncode, done.stderr), (2, f"claimtier: {name}: is no file; remove it or name another\n"), command)
                (os.unlink if make is os.mkfifo else os.rmdir)(self.folder / name)

    def test_settings_without_end_are_refused(self):
        too_large = "claimtier: /dev/zero: not read: larger than 64 MiB\n"
        for command, option in (("check", "--config"), ("check", "--policy"), ("check", "--baseline"), ("baseline", "--baseline"),
                                ("claims", "--decisions")):
            done = subprocess.run([CLAIMTIER, command, option, "/dev/zero", "site"], cwd=self.folder, capture_output=True, text=True,
                                  timeout=60)
            self.assertEqual((done.returncode, done.stdout, done.stderr), (2, "", too_large), option)

    def test_a_path_that_is_too_long_is_said(self):
        here = os.getcwd()
        os.chdir(self.site)
        for _ in range(20):
            os.mkdir("d" * 250)
            os.chdir("d" * 250)
        Path("page.md").write_text("Stem cells cure arthritis.\n")
        os.chdir(here)
        found, said = self.found("site")
        self.assertEqual(found, ["site/page.md"])
        self.assertRegex(said, r"\Aclaimtier: site/d+[d/]*: cannot read: File name too long\n\Z")

    def test_a_pipe_that_is_named_is_read(self):
        os.mkfifo(self.folder / "pipe.md")
        writer = subprocess.Popen(["sh", "-c", "cat site/page.md > pipe.md"], cwd=self.folder)
        self.assertEqual(self.found("pipe.md"), (["pipe.md"], ""))
        writer.wait(10)

    def test_no_permission_is_said_and_the_run_goes_on(self):
        """As root nothing is forbidden: the program then runs as a user who owns nothing."""
        (self.site / "locked").mkdir()
        (self.site / "locked/a.md").write_text(CLAIM)
        (self.site / "secret.md").write_text(CLAIM)
        self.folder.chmod(0o755)
        for name, mode in (("locked", 0), ("secret.md", 0)):
            (self.site / name).chmod(mode)
        self.addCleanup((self.site / "locked").chmod, 0o700)
        user = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        program = self.folder / "claimtier"
        shutil.copy(CLAIMTIER, program)
        done = subprocess.run([program, "check", "--no-config", "--quiet", "site"], cwd=self.folder, capture_output=True, text=True, timeout=60, **user)
        self.assertEqual(done.returncode, 2)
        self.assertIn("site/page.md:1:16: error R1", done.stdout)
        self.assertEqual(sorted(done.stderr.splitlines()), ["claimtier: site/locked: cannot read: Permission denied",
                                                             "claimtier: site/secret.md: cannot read: Permission denied"])
        done = subprocess.run([program, "check", "--no-config", "--output", "report.txt", "site"], cwd=self.folder, capture_output=True, text=True,
                              timeout=60, **user)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertEqual(done.stderr, "claimtier: report.txt: cannot write: Permission denied\n")

    def test_a_file_that_vanishes_is_an_error_of_its_own(self):
        """The first page is a pipe that is filled when the second is gone."""
        os.mkfifo(self.folder / "first.md")
        run = subprocess.Popen([CLAIMTIER, "check", "--no-config", "--quiet", "--jobs", "1", "first.md", "site"], cwd=self.folder,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        with open(self.folder / "first.md", "w", encoding="utf-8") as pipe:  # opens when the program does
            (self.site / "page.md").unlink()
            pipe.write(CLAIM)
        out, error = run.communicate(timeout=60)
        self.assertEqual(run.returncode, 2)
        self.assertTrue(out.startswith("first.md:1:16: error R1"), out)
        self.assertEqual(error, "claimtier: site/page.md: cannot read: No such file or directory\n")

    def test_a_reader_that_goes_away_ends_nothing(self):
        (self.site / "page.md").write_text(CLAIM * 3000)
        for form in ("text", "json", "html", "csv", "junit", "jsonl"):
            run = subprocess.Popen([CLAIMTIER, "check", "--no-config", "--format", form, "--format", "sarif=report.sarif", "site"],
                                   cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            run.stdout.read(10)
            run.stdout.close()
            error = run.stderr.read()
            run.stderr.close()
            self.assertEqual((run.wait(120), error), (1, b""), form)
            json.loads((self.folder / "report.sarif").read_text())

    def test_a_closed_output_is_no_file_of_the_run(self):
        done = subprocess.run(["sh", "-c", f"'{CLAIMTIER}' check --no-config --format sarif=report.sarif site >&-"], cwd=self.folder,
                              capture_output=True, timeout=60)
        self.assertIn(done.returncode, (1, 2), done.stderr)
        text = (self.folder / "report.sarif").read_text() if (self.folder / "report.sarif").exists() else "{}"
        json.loads(text)

    def test_a_full_disk_is_said(self):
        done = self.run_in("site", "--format", "text=/dev/full")
        self.assertEqual((done.returncode, done.stderr), (2, b"claimtier: /dev/full: cannot write: No space left on device\n"))

    def test_no_copy_of_a_draft_is_made(self):
        """Every file that is opened for writing is one that was asked for."""
        if shutil.which("strace") is None:
            self.skipTest("needs strace")
        subprocess.run(["strace", "-f", "-e", "trace=open,openat,creat", "-o", "calls", CLAIMTIER, "check", "--no-config", "site", "-", "--format",
                        "html=r.html"], cwd=self.folder, input=CLAIM.encode(), capture_output=True, check=False, timeout=60)
        written = [line for line in (self.folder / "calls").read_text().splitlines() if "O_WRONLY" in line or "O_RDWR" in line or "O_CREAT" in line]
        self.assertTrue(written)
        self.assertTrue(all("r.html." in line and ".tmp" in line for line in written), written)


NAMES = [b" leading and trailing .md", b"line\nbreak.md", b"bad\xff\xfe.md", b"tab\there.md", b"quote\"'.md", b"caf\xc3\xa9.md", b"-dash.md",
         b"esc\x1b[31m.md", b"over\xe2\x80\xaeride.md", b"per%20cent.md", b"back\\slash.md", b"=1+1.md"]


class Names(Case):
    def setUp(self):
        super().setUp()
        for name in NAMES:
            with open(os.fsencode(self.site) + b"/" + name, "w", encoding="utf-8") as page:
                page.write(CLAIM)
        self.names = [b"site/" + name for name in sorted(NAMES)]

    def text(self, form):
        done = self.run_in("--format", form, "site")
        self.assertEqual((done.returncode, done.stderr), (1, b""), form)
        return done.stdout.decode("utf-8")

    def shown(self, replace="\ufffd"):
        """As UTF-8, what is none replaced."""
        return [name.decode("utf-8", "replace").replace("\ufffd", replace) for name in self.names]

    def test_are_whole_in_json(self):
        self.assertEqual([file["path"] for file in json.loads(self.text("json"))["files"]], self.shown())
        lines = [json.loads(line) for line in self.text("jsonl").splitlines()]
        self.assertEqual([line["path"] for line in lines if line["type"] == "finding"], self.shown())
        self.assertEqual([issue["location"]["path"] for issue in json.loads(self.text("gitlab"))], self.shown())
        self.assertEqual([one["location"]["path"] for one in json.loads(self.text("rdjson"))["diagnostics"]], self.shown())

    def test_are_exact_in_the_addresses_of_sarif(self):
        results = json.loads(self.text("sarif"))["runs"][0]["results"]
        uris = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results]
        self.assertEqual([urllib.parse.unquote_to_bytes(uri) for uri in uris], self.names)

    def test_are_held_by_xml(self):
        xml = [name.replace("\x1b", "\ufffd") for name in self.shown()]
        self.assertEqual([suite.get("name") for suite in ElementTree.fromstring(self.text("junit"))], xml)
        self.assertEqual([file.get("name") for file in ElementTree.fromstring(self.text("checkstyle"))], xml)

    def test_are_one_line_each_where_people_read(self):
        visible = [name.replace("\x1b", "\\x1b").replace("\n", "\\x0a").replace("\t", "\\x09").replace("\u202e", "\\u202e")
                   for name in (name.decode("utf-8", "backslashreplace") for name in self.names)]
        done = self.run_in("--quiet", "site").stdout.decode()
        self.assertEqual([line.rsplit(":1:16: ", 1)[0] for line in done.splitlines()], visible)
        rows = list(csv.reader(io.StringIO(self.text("csv"), newline="")))[1:]
        self.assertEqual([row[0] for row in rows], visible)
        self.assertTrue(all(line.startswith("::error file=") for line in self.text("github").splitlines()))
        self.assertEqual(len([line for line in self.text("markdown").splitlines() if line.startswith("| site/")]), len(NAMES))

    def test_come_back_from_a_baseline(self):
        self.assertEqual(self.run_in("--baseline", "base.toml", "site", command="baseline").returncode, 0)
        done = self.run_in("--baseline", "base.toml", "site")
        self.assertEqual((done.returncode, done.stderr), (0, b""), done.stdout.decode())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
