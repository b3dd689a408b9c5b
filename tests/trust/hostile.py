"""A site that tries everything: words, headings, attributes, file names, own rules, a profile, own evidence, suppressions and decisions that carry
what browsers, spreadsheets, terminals, CI logs and Markdown would obey. All of it is made up here.
"""
import os
from pathlib import Path

SCRIPTS = ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "</title></style></script><iframe src=//evil.example>",
           "' onmouseover='alert(1)", "javascript:alert(1)", "]]> -->", "<!--", "&lt;b&gt; &#x3c;i&#x3e;"]
MARKUP = ["[click](https://evil.example/)", "![x](https://evil.example/p.png)", "`code`", "**bold** _thin_ ~~gone~~", "| cell | cell |", "@victim",
          "#1", "$x^2$", "<https://evil.example/>", "<b>tag</b>", "\\[x\\](y)"]
COMMANDS = ["##[stop-commands]pwn", "##[add-mask]e", "##vso[task.setvariable variable=x]y", "##teamcity[x]", "::stop-commands::pwn", "%0A::error::pwn",
            "\u00a0::add-mask::e"]
TERMINAL = ["\x1b[2J", "\x1b]0;title\x07", "\x1b]8;;http://evil.example\x1b\\link", "\x9b31m", "\x85", "\x07\x08", "\x7f", "\x90q\x9c"]
DIRECTIONS = ["\u202egnp\u202c", "\u2066a\u2069", "\u200b", "\u061c", "\u2028", "\ufeff", "\ufff9", "\U000e0041"]
NO_XML = ["\x01", "\x0b", "\x0c", "\x1f", "\ufffe", "\uffff"]
FORMULAS = ["=cmd|' /C calc'!A0", "+1+cmd", "-1+cmd", "@SUM(1)", "\t=1+1", " =1+1", "\uff1d1+1"]
ALL = SCRIPTS + MARKUP + COMMANDS + TERMINAL + DIRECTIONS + NO_XML + FORMULAS
NAMES = ["=cmd.md", "+1.md", "-1.md", "@victim #1.md", "::stop-commands::pwn.md", "##[stop-commands]pwn.md", "<img src=x onerror=alert(1)>.md", "\"><svg onload=x>.md",
         "[click](x).md", "esc\x1b[2J\x1b]0;t\x07.md", "line\n::error::pwn.md", "gnp\u202e.md", "| a | b |.md", "c1\x9b31m.md", "%0A::error::x,y:z.md"]
OWN = "".join(ALL)


def toml(text: str) -> str:
    """A basic string of TOML."""
    return '"' + "".join(f"\\u{ord(c):04X}" if ord(c) < 32 or c in '"\\\x7f' else c for c in text) + '"'


def words(poison: str) -> str:
    """Sentences that are flagged, with the poison inside the words that are marked and at the beginning of a line."""
    one = poison.replace("\n", " ")
    return f"Our stem cells cure {one} osteoarthritis.\n\n{one} Our stem cells cure arthritis. {one}\n\n"


def pages(site: Path) -> None:
    (site / "text.txt").write_text("".join(words(poison) for poison in ALL), encoding="utf-8")
    (site / "page.md").write_text("".join(f"# Stem cells for knee pain {poison}\n\n{words(poison)}" for poison in ALL) +
                                  "".join(f"<!-- claimtier-disable-next-line R1: reason=\"{reason}\" by=\"{reason}\" until=2027-06-30 -->\nOur stem cells cure arthritis.\n\n"
                                          for reason in [*MARKUP[:8], *COMMANDS, *TERMINAL, *DIRECTIONS, "<script>alert(1)</script>"]), encoding="utf-8")
    attributes = "".join(f"<p title='{p}'><img src=x.png alt='Our stem cells cure {p} arthritis.'>Our stem cells cure {p.replace('<', '&lt;')} arthritis.</p>\n"
                         for p in ALL if "'" not in p)
    (site / "page.html").write_text(f"<!doctype html><title>Stem cells cure {MARKUP[0]} arthritis</title>"
                                    f"<meta name=description content='Our stem cells cure ##[x] arthritis &lt;script>'>{attributes}", encoding="utf-8")
    for name in NAMES:
        with open(os.fsencode(site) + b"/" + name.encode(), "w", encoding="utf-8") as page:
            page.write("Our stem cells cure arthritis.\n")


def own_rules(rules: Path) -> None:
    (rules / "claims/hype").mkdir(parents=True)
    (rules / "profiles").mkdir()
    own = toml(FORMULAS[0] + OWN)
    (rules / "claims/hype/bees.toml").write_text(
        f"code = \"R7\"\nverdict = \"red\"\nsummary = {own}\nmessage = {toml(FORMULAS[0] + OWN.replace('{', '') + ' {match}')}\nadvice = {own}\nsources = [\"ftc-hpcg\"]\n"
        "patterns = [\"bee knees\"]\n[examples]\nred = [\"Our injection is the [[bee's knees]].\"]\nneutral = [\"The bees visit the garden.\"]\n", encoding="utf-8")
    (rules / "profiles/zz.toml").write_text(
        f"id = \"zz\"\nname = {own}\nsummary = {own}\nreviewed = 2026-11-21\n[[family]]\ncode = \"R7\"\nseverity = \"warning\"\nrule = {own}\n"
        f"source = \"ftc-hpcg\"\nwhy = {own}\n", encoding="utf-8")


def own_evidence(folder: Path) -> None:
    (folder / "evidence").mkdir(parents=True)
    own = toml(FORMULAS[0] + OWN)
    (folder / "sources.toml").write_text(f"[[source]]\nkey = \"ours\"\ncitation = {own}\nyear = 2026\nregistry = \"NCT01234567\"\n", encoding="utf-8")
    (folder / "evidence/gout.toml").write_text(f"condition = \"gout\"\n[[entry]]\nintervention = \"prp\"\noutcome = \"pain\"\ntier = \"B\"\nreason = {own}\n"
                                               f"reviewed = 2026-11-01\nsources = [\"ours\"]\n", encoding="utf-8")


def make(folder: Path) -> None:
    """site/, rules/, ours/ and claims.toml in the folder."""
    (folder / "site").mkdir(parents=True)
    pages(folder / "site")
    (folder / "site/own.txt").write_text("PRP relieves the pain of gout.\n\nOur knee injection is the bee's knees.\n", encoding="utf-8")
    own_rules(folder / "rules")
    own_evidence(folder / "ours")
    own = toml(FORMULAS[0] + OWN)
    (folder / "claims.toml").write_text(f"[[claim]]\nid = \"1111111111111111\"\ndecision = \"remove\"\nreviewer = {own}\nnote = {own}\ndate = 2026-11-20\n"
                                        f"about = {own}\nplace = {own}\nwording = {own}\n", encoding="utf-8")
