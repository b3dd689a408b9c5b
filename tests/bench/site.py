#!/usr/bin/env python3
"""Writes a site for the benchmarks into a folder: 1,000 pages each as text, Markdown and HTML (4 KB of prose a page), 1,000 pages
of prose in which little is to be found, one long page of such prose (250 of them), and lists of 200, 500 and 2,000 phrases.

usage: site.py FOLDER [PAGES]

The same folder each time: the generator is seeded."""
import html
import itertools
import random
import re
import sys
from pathlib import Path

import words

SIZE = 3700  # characters of prose on a page
WIDTH = 92   # columns of Markdown and text

chance = random.Random(20261121)


def fill(sentence):
    choices = {"treatment": words.TREATMENTS, "condition": words.CONDITIONS, "part": words.PARTS, "tissue": words.TISSUES,
               "doctor": words.DOCTORS, "city": words.CITIES, "journal": words.JOURNALS}
    ranges = {"number": (2, 40), "percent": (60, 99), "year": (2009, 2025), "price": (99, 6000)}

    def value(match):
        name = match[1]
        return chance.choice(choices[name]) if name in choices else str(chance.randint(*ranges[name]))

    filled = re.sub(r"\{(\w+)\}", value, sentence)
    return filled[0].upper() + filled[1:]


def sentence(dense):
    if not dense:
        return fill(chance.choice(words.PROSE))
    part = chance.random()
    return fill(chance.choice(words.PROMISES if part < 0.16 else words.CREDITS if part < 0.26 else words.REMARKS + words.PROSE))


def blocks_of_page(dense):
    """A title, then headings, paragraphs, lists, quotations, tables and images as (kind, content)."""
    blocks = [("h1", fill("{treatment} for {condition} in {city}") if dense else fill("How to find us in {city}"))]
    size = 0
    while size < SIZE:
        part = chance.random()
        if part < 0.18:
            blocks.append(("h2", fill(chance.choice(words.HEADINGS)) if dense else "Before you come"))
        elif part < 0.30:
            blocks.append(("ul", [sentence(dense) for _ in range(chance.randint(3, 6))]))
        elif part < 0.34:
            blocks.append(("quote", f"{sentence(dense)} {sentence(dense)}"))
        elif part < 0.37 and dense:
            row = lambda: [chance.choice(words.TREATMENTS), chance.choice(words.CONDITIONS), f"${chance.randint(99, 6000)}"]
            blocks.append(("table", [["Treatment", "Condition", "Price"]] + [row() for _ in range(chance.randint(2, 5))]))
        elif part < 0.39:
            blocks.append(("img", fill("{doctor} beside the window")))
        else:
            blocks.append(("p", " ".join(sentence(dense) for _ in range(chance.randint(2, 6)))))
        size += len(str(blocks[-1][1]))
    return blocks


def wrap(text):
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) + 1 > WIDTH:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join(lines + [line])


def emphasise(text):
    """A word in bold, in a link or in italics, as writers do now and then."""
    parts = text.split(" ")
    if len(parts) < 7 or chance.random() > 0.16:
        return text
    at = chance.randrange(1, len(parts) - 2)
    form = chance.choice(["**{}**", "[{}](/treatments/knee)", "*{}*"])
    parts[at] = form.format(parts[at])
    return " ".join(parts)


def as_text(blocks):
    out = []
    for kind, content in blocks:
        if kind == "ul":
            out.append("\n".join(f"- {item}" for item in content))
        elif kind == "table":
            out.append("\n".join(" | ".join(row) for row in content))
        elif kind != "img":
            out.append(wrap(content))
    return "\n\n".join(out) + "\n"


def as_markdown(blocks, number):
    out = ["---", f'title: "{blocks[0][1]}"', f"slug: page-{number:04}", "---", ""]
    for kind, content in blocks:
        if kind in ("h1", "h2"):
            out.append("#" * int(kind[1]) + " " + content)
        elif kind == "ul":
            out.append("\n".join(f"- {emphasise(item)}" for item in content))
        elif kind == "quote":
            out.append("> " + wrap(content).replace("\n", "\n> "))
        elif kind == "table":
            rows = ["| " + " | ".join(row) + " |" for row in content]
            out.append("\n".join(rows[:1] + ["| --- | --- | --- |"] + rows[1:]))
        elif kind == "img":
            out.append(f"![{content}](/img/{chance.randint(1, 500)}.jpg)")
        else:
            out.append(wrap(emphasise(content)))
        out.append("")
    return "\n".join(out)


HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title} | Example Clinic</title>
<meta name="description" content="{title}">
<link rel="stylesheet" href="/themes/clinic/style.css?ver=6.4.2">
<style>.hero{{background:#0a3d62;color:#fff;padding:4rem 1rem}}.btn{{display:inline-block;border-radius:4px}}</style>
<script>window.queue=window.queue||[];function track(){{queue.push(arguments);}}track("js",new Date());</script>
</head>
<body class="page page-id-{number}">
<nav class="menu"><ul>
{menu}
</ul></nav>
<main id="content"><div class="container"><div class="row">
"""
FOOT = """</div></div></main>
<footer><p>&copy; 2026 Example Clinic. All rights reserved.</p></footer>
<script src="/js/site.min.js?ver=3.7.1"></script>
</body>
</html>
"""


def as_html(blocks, number):
    escape = lambda text: html.escape(text, quote=False).replace("'", "&rsquo;")
    menu = "\n".join(f'<li class="menu-item menu-item-{i}"><a href="/{name.lower()}/">{name}</a></li>'
                     for i, name in enumerate(["Home", "Treatments", "Conditions", "Prices", "Blog", "Contact"]))
    out = []
    for kind, content in blocks:
        if kind in ("h1", "h2"):
            out.append(f'<{kind} class="entry-{kind}">{escape(content)}</{kind}>')
        elif kind == "ul":
            out.append('<ul class="list">' + "".join(f"\n  <li>{escape(item)}</li>" for item in content) + "\n</ul>")
        elif kind == "quote":
            out.append(f"<blockquote><p>{escape(content)}</p></blockquote>")
        elif kind == "table":
            out.append("<table>" + "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in content) + "</table>")
        elif kind == "img":
            out.append(f'<img src="/img/{chance.randint(1, 500)}.jpg" alt="{escape(content)}" loading="lazy">')
        else:
            out.append(f'<div class="widget-container"><p>{escape(content).replace("therapy", "<strong>therapy</strong>", 1)}</p></div>')
    return HEAD.format(title=escape(blocks[0][1]), number=number, menu=menu) + "\n".join(out) + "\n" + FOOT


def phrases():
    """Set phrases, then all verbs with all objects, then those with an adverb: as many as are wanted."""
    objects = [name.lower() for name in words.CONDITIONS] + words.TISSUES + [f"your {part}" for part in words.PARTS]
    pairs = [f"{verb} {thing}" for verb, thing in itertools.product(words.VERBS, objects)]
    chance.shuffle(pairs)
    adverbs = ["quickly", "gently", "naturally", "safely", "fully", "finally", "truly", "always", "often", "simply", "almost", "largely",
               "really", "surely", "soon", "now", "slowly", "easily", "visibly", "reliably"]
    longer = [f"{adverb} {pair}" for adverb, pair in itertools.product(adverbs, pairs)]
    return words.SET_PHRASES + pairs + longer


def main():
    root = Path(sys.argv[1])
    pages = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    for kind in ("text", "markdown", "html", "prose", "long", "phrases"):
        (root / kind).mkdir(parents=True, exist_ok=True)
    for number in range(pages):
        blocks = blocks_of_page(dense=True)
        (root / "text" / f"page-{number:04}.txt").write_text(as_text(blocks))
        (root / "markdown" / f"page-{number:04}.md").write_text(as_markdown(blocks, number))
        (root / "html" / f"page-{number:04}.html").write_text(as_html(blocks, number))
        (root / "prose" / f"page-{number:04}.txt").write_text(as_text(blocks_of_page(dense=False)))
    all_phrases = phrases()
    for count in (200, 500, 2000):
        (root / "phrases" / f"{count}.txt").write_text("\n".join(all_phrases[:count]) + "\n")
    long_page = "\n".join(as_text(blocks_of_page(dense=False)) for _ in range(pages // 4))
    (root / "long" / "long.txt").write_text(long_page)


if __name__ == "__main__":
    main()
