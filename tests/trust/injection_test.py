#!/usr/bin/env python3
"""What a hostile site writes comes out as words, in whatever the program prints: each output is read by the parser of its format, and
none holds a character that a terminal obeys or a line that a CI log obeys.

    injection_test.py CLAIMTIER [CLAIMTIER_SERVE]
"""
import csv
import html.parser
import http.client
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
import urllib.parse
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import hostile

CLAIMTIER = os.path.abspath(sys.argv[1])
BASE = ["--no-config", "--as-of", "2026-11-21"]
OWN = ["--rules", "rules", "--evidence", "ours"]
OBEYED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
COMMAND = re.compile(r"^\s*::|##[A-Za-z]*\[", re.M)
FORMULA = re.compile("\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20]")
PLAIN = {"document", "paragraph", "text", "softbreak", "linebreak", "heading", "list", "item", "table", "table_header", "table_row", "table_cell"}


def check(condition: bool, what: str) -> None:
    if not condition:
        sys.exit(f"FAILED: {what}")


def around(text: str, found: re.Match) -> str:
    return repr(text[max(0, found.start() - 80):found.end() + 80])


def is_inert(text: str, name: str, commands_are_its_format: bool = False) -> None:
    found = OBEYED.search(text)
    check(found is None, f"{name}: a character that a terminal obeys: {found and around(text, found)}")
    check("\r" not in text.replace("\r\n", ""), f"{name}: a bare carriage return")
    found = None if commands_are_its_format else COMMAND.search(text)
    check(found is None, f"{name}: a command for a CI log: {found and around(text, found)}")


def run(*arguments: str, folder: Path, name: str) -> str:
    done = subprocess.run([CLAIMTIER, *arguments], cwd=folder, capture_output=True, check=False, timeout=120, stdin=subprocess.DEVNULL)
    error = done.stderr.decode("utf-8")
    check(done.returncode in (0, 1), f"{name}: exit status {done.returncode}: {error[:300]!r}")
    is_inert(error, f"{name}: standard error")
    return done.stdout.decode("utf-8")


def markdown(text: str, name: str, also: frozenset = frozenset()) -> str:
    """The words that GitHub's own parser reads; nothing but words may come from a page."""
    command = ["cmark-gfm", "--extension", "table", "--extension", "strikethrough", "--to", "xml"]
    carried = re.sub("[\ufffe\uffff]", "", text)  # no characters, so nothing obeys them; XML cannot carry them
    done = subprocess.run(command, input=carried.encode(), capture_output=True, check=True)
    root = ElementTree.fromstring(done.stdout)
    for element in root.iter():
        tag = element.tag.split("}")[1]
        breaks = tag == "html_inline" and element.text == "<!-- -->"  # inside "@name", so that nobody is called
        check(breaks or tag in PLAIN | also, f"{name}: words became {tag}: {element.text!r}")
    check(re.search(r"@\w|#\d", re.sub(r"\\.", "", text)) is None, f"{name}: it calls somebody, or a thread")
    return "".join(element.text or "" for element in root.iter() if not element.tag.endswith("html_inline"))


class Html(html.parser.HTMLParser):
    VOID = {"meta", "input", "br", "link", "img", "hr", "wbr"}
    MAY = {"html", "head", "meta", "title", "style", "script", "body", "header", "main", "footer", "nav", "section", "article", "h1", "h2", "h3", "h4", "h5",
           "h6", "p", "div", "span", "dl", "dt", "dd", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "small", "b", "i", "em", "strong", "a", "mark",
           "details", "summary", "label", "input", "select", "option", "button", "sup", "sub", "blockquote", "br", "aside", "figure", "figcaption", "code", "pre"}

    def __init__(self, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self.name, self.words, self.scripts = name, "", 0

    def handle_starttag(self, tag: str, attributes: list) -> None:
        check(tag in self.MAY, f"{self.name}: <{tag}> {attributes}")
        self.scripts += tag == "script"
        for key, value in attributes:
            check(not key.startswith("on") and key not in ("style", "src", "srcdoc", "action", "formaction"), f"{self.name}: <{tag} {key}={value!r}>")
            if key == "href":
                check(re.match(r"#|https?://", value) is not None and "evil" not in value, f"{self.name}: a link to {value}")

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        check(False, f"{self.name}: a comment: {data[:100]!r}")


def read_html(text: str, name: str, scripts: int) -> str:
    page = Html(name)
    page.feed(text)
    page.close()
    check(page.scripts == scripts, f"{name}: {page.scripts} scripts")
    return page.words


def read_csv(text: str, name: str) -> str:
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    check(len({len(row) for row in rows}) == 1, f"{name}: rows of different length")
    check(len(rows) == text.count("\n"), f"{name}: a line break inside a cell")
    for row in rows:
        for cell in row:
            check(FORMULA.match(cell) is None, f"{name}: a formula: {cell!r}")
    return "\n".join(cell for row in rows for cell in row)


def strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [one for key, item in value.items() for one in [key, *strings(item)]]
    return [one for item in value for one in strings(item)] if isinstance(value, list) else [value] if isinstance(value, str) else []


def read_sarif(text: str, name: str) -> str:
    report = json.loads(text)["runs"][0]
    for result in report["results"]:
        check("](" not in result["message"]["text"], f"{name}: a link in a message")
    for rule in report["tool"]["driver"]["rules"]:
        markdown(rule["help"]["markdown"], f"{name}: help", frozenset({"strong"}))
    return "\n".join(strings(report))


def read_rdjson(text: str, name: str) -> str:
    return "\n".join(markdown(one["message"], name) for one in json.loads(text)["diagnostics"])


def read_xml(text: str, name: str) -> str:
    root = ElementTree.fromstring(text)
    known = {"testsuites", "testsuite", "properties", "testcase", "failure", "error", "system-out", "system-err", "checkstyle", "file"}
    check({element.tag for element in root.iter()} <= known, f"{name}: words became elements")
    return "\n".join(part or "" for element in root.iter() for part in (element.text, *element.attrib.values()))


def read_json(text: str, _: str) -> str:
    return "\n".join(strings(json.loads(text)))


def read_lines(text: str, _: str) -> str:
    return "\n".join(one for line in text.splitlines() for one in strings(json.loads(line)))


def read_github(text: str, name: str) -> str:
    for line in text.split("\n")[:-1]:
        check(re.match(r"::(error|warning|notice) file=[^:]*::", line) is not None, f"{name}: {line[:120]!r}")
    return urllib.parse.unquote(text)


def as_it_is(text: str, _: str) -> str:
    return text


READERS = {"text": as_it_is, "json": read_json, "jsonl": read_lines, "sarif": read_sarif, "github": read_github, "gitlab": read_json, "rdjson": read_rdjson,
           "junit": read_xml, "checkstyle": read_xml, "csv": read_csv, "markdown": markdown, "html": lambda text, name: read_html(text, name, 1)}


def reports(folder: Path) -> None:
    for form, read in READERS.items():
        for profile in ("general", "zz"):
            name = f"check {form}, profile {profile}"
            # Inside the folder, so that names begin with what they begin with; and from above it, with own rules and evidence.
            inside = run("check", *BASE, "--format", form, "--explain", "--green", ".", folder=folder / "site", name=name)
            above = run("check", *BASE, *OWN, "--profile", profile, "--format", form, "--explain", "--green", "site", folder=folder, name=name)
            for text in (inside, above):
                is_inert(text, name, form == "github")
                seen = read(text, name)
                check("stem cells" in seen and "pwn" in seen, f"{name}: the hostile words are not there, so nothing was tried")
    colored = run("check", *BASE, *OWN, "--color", "always", "site", folder=folder, name="colour")
    is_inert(re.sub("\x1b\\[[0-9;]*m", "", colored), "colour")


def registers(folder: Path) -> None:
    for form, read in {"json": read_json, "csv": read_csv, "markdown": markdown, "html": lambda text, name: read_html(text, name, 0)}.items():
        text = run("claims", *BASE, *OWN, "--decisions", "claims.toml", "--format", form, "site", folder=folder, name=f"claims {form}")
        is_inert(text, f"claims {form}")
        check("pwn" in read(text, f"claims {form}"), f"claims {form}: too tame")
    for form, read in {"json": read_json, "csv": read_csv, "markdown": markdown, "text": as_it_is}.items():
        options = [] if form == "text" else ["--format", form]
        text = run("evidence", "--no-config", "--evidence", "ours", *options, "gout", folder=folder, name=f"evidence {form}")
        is_inert(text, f"evidence {form}")
        check("pwn" in read(text, f"evidence {form}"), f"evidence {form}: too tame")


def others(folder: Path) -> None:
    for what in (["explain", "hype/bees"], ["explain", "zz"], ["rules", "list"]):
        text = run(*what, "--no-config", *OWN, folder=folder, name=" ".join(what))
        is_inert(text, " ".join(what))
    for stage in ("blocks", "sentences", "tokens", "matches", "claims"):
        for page in ("text.txt", "page.md", "page.html"):
            is_inert(run("dump", "--no-config", "--stage", stage, f"site/{page}", folder=folder, name=f"dump {stage}"), f"dump {stage} {page}")
    run("baseline", *BASE, "--baseline", "base.toml", "site", folder=folder, name="baseline")
    check(len(tomllib.loads((folder / "base.toml").read_text("utf-8"))["findings"]) > 20, "baseline: entries")
    run("claims", *BASE, "--decisions", "new.toml", "--write-decisions", "site", folder=folder, name="decisions")
    tomllib.loads((folder / "new.toml").read_text("utf-8"))
    (folder / "wrong/claims/hype").mkdir(parents=True)
    (folder / "wrong/claims/hype/x.toml").write_text(f"code = {hostile.toml(hostile.OWN)}\n", encoding="utf-8")
    is_inert(run("rules", "lint", "wrong", folder=folder, name="rules lint"), "rules lint")
    wrong = subprocess.run([CLAIMTIER, "check", "--no-config", "::error::x", "##[x]", "\x1b[2J"], cwd=folder, capture_output=True, text=True, check=False)
    is_inert(wrong.stderr, "a wrong path")


def only_changed(folder: Path) -> None:
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "init.defaultBranch=main"]
    for command in (["init", "-q"], ["commit", "-q", "--allow-empty", "-m", "x"], ["add", "-A"]):
        subprocess.run([*git, *command], cwd=folder / "site", check=True, capture_output=True)
    for form, read in READERS.items():
        text = run("check", *BASE, "--staged", "--format", form, folder=folder / "site", name=f"staged {form}")
        is_inert(text, f"staged {form}", form == "github")
        check("pwn" in read(text, f"staged {form}"), f"staged {form}: too tame")


class Served:
    def __init__(self, program: str) -> None:
        self.process = subprocess.Popen([program, "--no-config", "--port", "0"], stdout=subprocess.PIPE, text=True)
        self.port = int(re.search(r":(\d+)/", self.process.stdout.readline())[1])

    def ask(self, path: str, body: bytes) -> tuple[int, str, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("POST", path, body, {"Content-Type": "application/octet-stream"})
        answer = connection.getresponse()
        return answer.status, answer.getheader("Content-Type"), answer.read().decode("utf-8")


def served(program: str, folder: Path) -> None:
    server = Served(program)
    try:
        for name in ("text.txt", "page.md", "page.html"):
            body = (folder / "site" / name).read_bytes()
            query = urllib.parse.urlencode({"name": f"##[x]<script>{name}", "profile": "general"})
            status, kind, text = server.ask(f"/check?{query}", body)
            check((status, kind) == (200, "application/json"), f"serve: {status} {kind} {text[:200]}")
            is_inert(text, "serve")
            check("pwn" in read_html(json.loads(text)["html"], "serve", 0), "serve: too tame")
            for form in ("html", "json", "csv", "markdown"):
                status, _, text = server.ask(f"/report?{query}&as={form}", body)
                check(status == 200, f"serve: {form}: {text[:200]}")
                is_inert(text, f"serve {form}")
                READERS[form](text, f"serve {form}")
        for wrong in ("format", "profile", "as", "intervention"):
            status, kind, text = server.ask("/report?" + urllib.parse.urlencode({wrong: hostile.OWN, "name": "x.md"}), b"x")
            check(status == 400 and kind.startswith("text/plain"), f"serve: wrong {wrong}: {status} {kind}")
            is_inert(text, f"serve: wrong {wrong}")
    finally:
        server.process.kill()
        server.process.communicate()


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        hostile.make(folder)
        reports(folder)
        registers(folder)
        others(folder)
        only_changed(folder)
        if len(sys.argv) > 2:
            served(os.path.abspath(sys.argv[2]), folder)
    print(f"{len(hostile.ALL)} kinds of hostile words and {len(hostile.NAMES)} names are words in {len(READERS)} formats and whatever else is printed")


if __name__ == "__main__":
    main()
