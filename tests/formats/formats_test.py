#!/usr/bin/env python3
"""Every format as its reader sees it: valid by the schema (schemas/*.json) or read by the parser that people use, within the
limits of who takes it, and with the very findings of the JSON report. The pages are made to break formats: markup, control
characters, commands.

    formats_test.py BINARY PAGES      PAGES: a folder of real pages, read as well

docs/formats.md says how each format was also held against the official schemas, which are not part of this project.
"""
import csv
import functools
import gzip
import html.parser
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import jsonschema
import junitparser

SCHEMAS = Path(__file__).parent / "schemas"
LEVELS = {"error": "error", "warning": "warning", "notice": "note", "major": "error", "minor": "warning", "info": "note"}
GITHUB_MOST_BYTES = 10_000_000  # of a SARIF file, compressed; docs.github.com, "SARIF support for code scanning"

HOSTILE = """# Stem cells for knee pain | ]]> & <b>

Our stem cells cure knee osteoarthritis ]]> & "guaranteed" 100%0A.

::error file=x,line=1::Our stem cells cure knee osteoarthritis%0D

##[error]Our PRP regrows cartilage in the knee.

Our stem cells cure\x01 knee\x1b[31m osteoarthritis \U0001F600 | \u202e forever.

\U0001F9EC\U0001F9EC Our PRP cures `knee` | *arthritis* \ufffe\uffff <i>for good</i>, no risk!

PRP is a natural treatment.

PRP may help some people with knee pain; our revolutionary PRP therapy | is a miracle.

<!-- claimtier-disable-next-line R1: reason="agreed | ]]> & <b>" by="A. Editor" until=2027-06-30 -->
Our stem cells cure arthritis.

<!-- claimtier-disable-next-line R99: reason="x" by="A. Editor" until=2027-06-30 -->
PRP is natural. Our stem cells cure\x00 knee arthritis \udcff\udcfe always.
"""

# Plain text, so that nothing of it is markup and all of it stands in the messages.
HOSTILE_TEXT = """
Our stem cells cure *knee* `osteoarthritis`.

Our stem cells cure <b>knee</b> osteoarthritis.

Our stem cells cure knee ]]> osteoarthritis & pain.

Our stem cells cure knee & osteoarthritis.

Our stem cells cure ,,knee \\ osteoarthritis.
"""


class Reports:
    """The reports of one folder in all formats, and the findings that each must hold."""

    def __init__(self, binary: Path, folder: Path) -> None:
        self.folder = folder
        self.binary = binary
        report = json.loads(self.text("json"))
        self.files = report["files"]
        self.findings = [(file["path"], finding) for file in self.files for finding in file["findings"]
                         if finding["polarity"] != "green" and finding["suppressed"] is None]

    def text(self, form: str) -> str:
        command = [self.binary, "check", "--as-of", "2026-11-21", "--format", form, "."]
        done = subprocess.run(command, cwd=self.folder, capture_output=True)
        check(done.returncode in (0, 1), f"{form}: exit status {done.returncode}: {done.stderr.decode()}")
        return done.stdout.decode("utf-8")  # fails where it is none

    def places(self, *fields: str) -> list[tuple]:
        return [(path, *(finding["span"][field] for field in fields)) for path, finding in self.findings]

    def messages(self) -> list[str]:
        return [finding["message"] for _, finding in self.findings]

    def levels(self) -> list[str]:
        return [finding["severity"] for _, finding in self.findings]


def check(condition: bool, what: str) -> None:
    if not condition:
        sys.exit(f"FAILED: {what}")


def same(found: list, wanted: list, what: str) -> None:
    check(len(found) == len(wanted), f"{what}: {len(found)} instead of {len(wanted)}")
    for one, other in zip(found, wanted):
        check(one == other, f"{what}: {one!r} instead of {other!r}")


@functools.cache
def validator(name: str, part: str) -> object:
    schema = json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))
    if part:
        schema = {**schema["$defs"][part], "$schema": schema["$schema"], "$defs": schema["$defs"]}
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def validate(document: object, name: str, part: str = "") -> None:
    for problem in validator(name, part).iter_errors(document):
        sys.exit(f"FAILED: {name}: {'/'.join(map(str, problem.absolute_path))}: {problem.message[:500]}")


def check_json(text: str, reports: Reports) -> None:
    validate(json.loads(text), "claimtier")


def check_jsonl(text: str, reports: Reports) -> None:
    lines = [json.loads(line) for line in text.split("\n")[:-1]]
    for line in lines:
        validate(line, "claimtier", "line")
    check((lines[0]["type"], lines[-1]["type"]) == ("run", "summary"), "jsonl: opens with the run and ends with the summary")
    wanted = [{"type": "finding", "path": file["path"], **finding} for file in reports.files for finding in file["findings"]]
    same(lines[1:-1], wanted, "jsonl")


def check_sarif(text: str, reports: Reports) -> None:
    report = json.loads(text)
    validate(report, "sarif")
    check(len(gzip.compress(text.encode())) <= GITHUB_MOST_BYTES, "sarif: too large for GitHub")
    run = report["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    check(len(set(rules)) == len(rules), "sarif: a rule is listed twice")
    found = []
    for result in run["results"]:
        check(rules[result["ruleIndex"]] == result["ruleId"], f"sarif: rule {result['ruleId']} is not at its index")
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        path = urllib.parse.unquote(place["artifactLocation"]["uri"])
        found.append((path, region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]))
    same(found, reports.places("line", "column", "endLine", "endColumn"), "sarif: place")
    same([result["level"] for result in run["results"]], reports.levels(), "sarif: level")


def check_gitlab(text: str, reports: Reports) -> None:
    issues = json.loads(text)
    validate(issues, "gitlab")
    prints = [issue["fingerprint"] for issue in issues]
    check(len(set(prints)) == len(prints), "gitlab: a fingerprint is there twice, and one of the two findings would be hidden")
    begin = [(issue["location"]["path"], *issue["location"]["positions"]["begin"].values()) for issue in issues]
    same(begin, reports.places("line", "column"), "gitlab: place")
    same([LEVELS[issue["severity"]] for issue in issues], reports.levels(), "gitlab: level")


def check_rdjson(text: str, reports: Reports) -> None:
    report = json.loads(text)
    validate(report, "rdjson")
    messages = [re.sub(r"\\([!-/:-@\[-`{-~])|<!-- -->", r"\1", diagnostic["message"]) for diagnostic in report["diagnostics"]]
    same(messages, [visible(message) for message in reports.messages()], "rdjson: message")
    for diagnostic, (path, finding) in zip(report["diagnostics"], reports.findings):
        start, end = diagnostic["location"]["range"]["start"], diagnostic["location"]["range"]["end"]
        if start["line"] != end["line"] or path.endswith(".html") or finding["polarity"] == "tool":
            continue
        page = (reports.folder / path).read_bytes().split(b"\n")  # columns count bytes
        words = page[start["line"] - 1][start["column"] - 1:end["column"] - 1]
        if b"\0" not in words and b"\xff" not in words:
            same([words.decode()], [finding["text"]], "rdjson: words at the place")


def unescaped(text: str) -> str:
    for code, character in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, character)
    return text


def check_github(text: str, reports: Reports) -> None:
    """As the runner reads it (github.com/actions/runner, ActionCommand; the escapes: actions/toolkit, command.ts)."""
    check(not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]", text), "github: control characters")
    found = []
    for line in text.split("\n")[:-1]:
        command = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.+)", line)
        check(command is not None, f"github: no command: {line!r}")
        fields = {name: unescaped(value) for name, value in (field.split("=", 1) for field in command[2].split(","))}
        check(set(fields) <= {"file", "line", "endLine", "col", "endColumn", "title"}, f"github: unknown property in {fields}")
        found.append((LEVELS[command[1]], fields["file"], int(fields["line"])))
    wanted = [(finding["severity"], path, finding["span"]["line"]) for path, finding in reports.findings]
    order = ["error", "warning", "note"]
    same(found, sorted(wanted, key=lambda item: order.index(item[0])), "github")


def xml_text(text: str) -> str:
    """What XML 1.0 cannot carry, replaced."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)


def check_checkstyle(text: str, reports: Reports) -> None:
    root = ElementTree.fromstring(text)
    check(root.tag == "checkstyle" and bool(root.get("version")), "checkstyle: the root names a version")
    same([file.get("name") for file in root], [xml_text(file["path"]) for file in reports.files], "checkstyle: files")
    errors = [(file, error) for file in root for error in file]
    for _, error in errors:
        keys = {"line", "column", "severity", "message", "source"}
        check((error.tag, set(error.keys())) == ("error", keys), "checkstyle: attributes")
        check(error.get("severity") in ("error", "warning", "info"), "checkstyle: severity")
        source = error.get("source")
        check(re.fullmatch(r"claimtier\.[RT]\d+\.[\w/-]+", source) is not None, f"checkstyle: source {source}")
    places = [(file.get("name"), int(error.get("line")), int(error.get("column"))) for file, error in errors]
    same(places, reports.places("line", "column"), "checkstyle: place")
    wanted = [xml_text(message) for message in reports.messages()]
    same([error.get("message") for _, error in errors], wanted, "checkstyle: message")


def check_junit(text: str, reports: Reports) -> None:
    """Read by junitparser; then what Ant's schema asks for beyond it (ant.apache.org/manual/Tasks/junitreport.html)."""
    suites = list(junitparser.JUnitXml.fromstring(text.encode()))
    same([suite.name for suite in suites], [xml_text(file["path"]) for file in reports.files], "junit: suites")
    failures = []
    for suite in suites:
        cases = list(suite)
        names = [(case.classname, case.name) for case in cases]
        check(len(set(names)) == len(names), f"junit: two cases of one name in {suite.name}")
        failed = [result for case in cases for result in case.result if isinstance(result, junitparser.Failure)]
        same([suite.tests, suite.failures, suite.errors], [len(cases), len(failed), 0], f"junit: counts of {suite.name}")
        check(len(cases) > 0, f"junit: {suite.name} has no case")
        failures += [result.message for result in failed]
    wanted = [xml_text(finding["message"]) for _, finding in reports.findings if finding["severity"] in ("error", "warning")]
    same(failures, wanted, "junit: failures")
    for index, suite in enumerate(ElementTree.fromstring(text)):
        keys = {"name", "package", "id", "timestamp", "hostname", "tests", "failures", "errors", "time"}
        check(set(suite.keys()) == keys, "junit: attributes of a suite")
        check(suite.get("id") == str(index) and suite.get("timestamp") == "2026-11-21T00:00:00", "junit: suite")
        tags, cases = [child.tag for child in suite], list(suite.iter("testcase"))
        check(tags == ["properties", *["testcase"] * len(cases), "system-out", "system-err"], "junit: order of the elements")
        check(all(set(case.keys()) == {"name", "classname", "time"} and len(case) <= 1 for case in cases), "junit: case")


def check_csv(text: str, reports: Reports) -> None:
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    check(all(len(row) == 12 for row in rows), "csv: a row has too many cells or too few")
    check(not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row), "csv: a cell is a formula")
    found = [(row[0].removeprefix("'"), int(row[1]), int(row[2])) for row in rows[1:]]
    same(found, reports.places("line", "column"), "csv: place")
    words = [finding["matched"].removeprefix("'") for _, finding in reports.findings]
    words = [visible(re.sub(r"\s", " ", word)) for word in words]
    same([row[8].removeprefix("'") for row in rows[1:]], words, "csv: words")
    messages = [visible(message.removeprefix("'")) for message in reports.messages()]
    same([row[9].removeprefix("'") for row in rows[1:]], messages, "csv: message")


def visible(text: str) -> str:
    """Control characters, marks that turn the direction of text and commands of CI logs as the program writes them: \\x1b, \\u202e, ##\\x5b."""
    text = re.sub("[\0-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]",
                  lambda match: f"\\x{ord(match[0]):02x}" if ord(match[0]) < 256 else f"\\u{ord(match[0]):04x}", text)
    return re.sub(r"(##[A-Za-z]*)\[", r"\1\\x5b", re.sub(r"(?<![!-~])::", r"\\x3a:", text))


def check_markdown(text: str, reports: Reports) -> None:
    """As GitHub reads it, by its own parser."""
    command = ["cmark-gfm", "--extension", "table", "--to", "xml"]
    done = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
    tree = ElementTree.fromstring(done.stdout)
    name = {"table": "table", "row": "table_row", "cell": "table_cell"}
    spaced = {key: "{http://commonmark.org/xml/1.0}" + value for key, value in name.items()}
    inside = {element.tag.split("}")[1] for table in tree.iter(spaced["table"]) for element in table.iter()}
    check(inside <= {"table", "table_header", *name.values(), "text"}, f"markdown: page text became markup: {inside}")
    rows = [["".join(cell.itertext()).strip() for cell in row] for row in tree.iter(spaced["row"])]
    check(all(len(row) == 5 for row in rows), "markdown: a row has too many cells or too few")
    same([row[0] for row in rows], [f"{path}:{finding['span']['line']}" for path, finding in reports.findings], "markdown: place")
    same([row[2] for row in rows], [finding["code"] for _, finding in reports.findings], "markdown: code")
    wanted = [re.sub(r"\s+", " ", visible(finding["message"])) for _, finding in reports.findings]
    same([re.sub(r"\s+", " ", row[3]) for row in rows], wanted, "markdown: message")


class Marked(html.parser.HTMLParser):
    """The cards of an HTML report (path:line:column, code, kind) and the words of the marks that name each."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.cards, self.words, self.open, self.links = [], {}, [], []

    def handle_starttag(self, tag: str, attributes: list) -> None:
        fields = dict(attributes)
        check(tag not in ("img", "iframe", "link", "object", "base", "form") and "src" not in fields, f"html: <{tag}> loads something")
        check(not any(name.startswith("on") or name == "style" for name in fields), f"html: <{tag}> with a script or a style of its own")
        self.links += [fields["href"]] if "href" in fields else []
        if tag == "details" and "data-kind" in fields:
            self.cards.append({"id": fields["id"], "code": fields["data-code"], "kind": fields["data-kind"], "place": ""})
        if tag not in ("meta", "input", "br"):
            self.open.append((tag, fields))

    def handle_endtag(self, tag: str) -> None:
        check(bool(self.open) and self.open[-1][0] == tag, f"html: </{tag}> ends {self.open[-1:]}")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        tag, fields = self.open[-1] if self.open else ("", {})
        if tag == "mark":
            for item in fields["data-items"].split():
                self.words[item] = self.words.get(item, "") + data
        elif fields.get("class") == "place":
            self.cards[-1]["place"] += data


def check_html(text: str, reports: Reports) -> None:
    """All findings are there, suppressed ones and credits too, and each is marked at its very words."""
    check("\x1b" not in text and not re.search("[\u202a-\u202e]", text), "html: control characters")
    report = Marked()
    report.feed(text)
    report.close()
    check(report.open == [], f"html: not closed: {report.open}")
    check(all(re.match("#|https?://", link) for link in report.links), "html: a link that leads neither here nor to the web")
    found = {card["id"]: card for card in report.cards}
    for number, file in enumerate(reports.files, 1):
        wanted = [(f"{visible(file['path'])}:{finding['span']['line']}:{finding['span']['column']}", finding["code"], kind_in_html(finding))
                  for finding in file["findings"]]
        of_file = [card for card in report.cards if card["id"].startswith(f"p{number}-") and card["kind"] != "allowed"]
        same(sorted((card["place"], card["code"], card["kind"]) for card in of_file), sorted(wanted), "html: cards")
        marked = [report.words[card["id"]] for card in of_file if card["id"] in report.words]
        words = [visible(finding["matched"]) for finding in file["findings"] if is_marked(finding)]
        same(sorted(one for one in marked if one in words), sorted(words), f"html: marked words of {file['path']}")
    check(all(item in found for item in report.words), "html: a mark without a card")


def kind_in_html(finding: dict) -> str:
    if finding["suppressed"] is not None:
        return "suppressed"
    return "credit" if finding["polarity"] == "green" else finding["severity"]


def is_marked(finding: dict) -> bool:
    """By its words in the text: not what is about the whole page, about a suppression, or a citation, which may stand in the markup."""
    return finding["scope"] != "page" and finding["polarity"] != "tool" and finding["code"] != "R11"


CHECKS = {"json": check_json, "jsonl": check_jsonl, "sarif": check_sarif, "github": check_github, "gitlab": check_gitlab,
          "rdjson": check_rdjson, "junit": check_junit, "checkstyle": check_checkstyle, "csv": check_csv,
          "markdown": check_markdown, "html": check_html}


def hostile_site(folder: Path) -> Path:
    (folder / "a & <b>").mkdir()
    (folder / "a & <b>" / "100%,ü:x.md").write_bytes(HOSTILE.encode("utf-8", "surrogateescape"))
    (folder / "=1+1|*x*.txt").write_text(HOSTILE_TEXT)
    (folder / "hours.md").write_text("# Hours\n\nWe are open on Monday.\n")
    return folder


def known_formats(binary: Path) -> set[str]:
    done = subprocess.run([binary, "check", "--format", "none-of-these"], capture_output=True, text=True)
    return set(done.stderr.strip().partition("known: ")[2].split(", "))


def main(binary: Path, pages: Path) -> None:
    os.environ.pop("SOURCE_DATE_EPOCH", None)
    missing = known_formats(binary) - set(CHECKS) - {"text"}
    check(not missing, f"nothing here checks {missing}")
    with tempfile.TemporaryDirectory() as folder:
        hostile = Reports(binary, hostile_site(Path(folder)))
        hidden = [finding for file in hostile.files for finding in file["findings"] if finding["suppressed"] is not None]
        severities = set(hostile.levels())
        check(severities == {"error", "warning", "note"} and len(hidden) > 0, f"too tame: {severities}, {len(hidden)} suppressed")
        for reports in (hostile, Reports(binary, pages)):
            for form, check_format in CHECKS.items():
                check_format(reports.text(form), reports)
            print(f"{len(CHECKS)} formats, {len(reports.files)} files, {len(reports.findings)} findings in each")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
