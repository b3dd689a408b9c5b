"""docs/mutation.md: which changes of a decision a test notices."""
import collections

HEAD = """# Mutation check

How far the tests can be trusted: each decision of the verdict is changed by itself, in a throw-away copy of the program, and a test must
notice. `./dev mutate` makes the changes and writes this page; it takes hours, so it is no part of `./dev test` nor of CI. What is changed
stands in `tests/mutation/*.toml`, one entry for each decision of `src/segment`, `src/match`, `src/context`, `src/verdict` and `src/lint`;
the changes of `rules/context` (each cue without its decoys, its stops, its reach; in the other direction; with another rung) are made from
the rule files. The tests run in the order from narrow to broad: unit tests, examples in the rules, cases of the whole program, and the golden
numbers of the corpus last. Fuzzing, valgrind, browsers and packages are left out.

For each change that went unnoticed a test was written, until none did: the share says that nothing on this list goes unnoticed, not that nothing
would. A result is kept until its change or its file is worked on again, so most are of an earlier commit than this page.
"""

SUITES = {"Rules": "examples in the rules", "Corpus": "the corpus alone", "Case/Cases": "cases of the program"}


def suite_of(test):
    return SUITES.get(test.rsplit(".", 1)[0], "unit tests and pages")


def row(*cells):
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |\n"


def counts(mutations, results):
    """By decision: changes, caught, equivalent, survived."""
    of_kind = collections.defaultdict(lambda: [0, 0, 0, 0])
    for mutation in mutations:
        outcome = 1 if results[mutation.key] else 2 if mutation.equivalent else 3
        of_kind[mutation.kind][0] += 1
        of_kind[mutation.kind][outcome] += 1
    return dict(sorted(of_kind.items()))


def summary(mutations, known, results):
    of_kind = counts(mutations, results)
    total = [sum(column) for column in zip(*of_kind.values())]
    caught = 100 * total[1] / (total[0] - total[2])
    made = f"{total[0]} of {known} changes were tried: {total[1]} caught, {total[3]} survived, {total[2]} that nobody could notice. "
    made += f"Of those that can be noticed {caught:.1f} % are.\n\n"
    made += row("decision", "changes", "caught", "equivalent", "survived") + row("---", "---:", "---:", "---:", "---:")
    for kind, numbers in of_kind.items():
        made += row(kind, *numbers)
    return made + row("**all**", *total)


def by_suite(mutations, results):
    number = collections.Counter(suite_of(results[mutation.key]) for mutation in mutations if results[mutation.key])
    made = row("caught first by", "changes") + row("---", "---:")
    for suite, times in number.most_common():
        made += row(suite, times)
    return made


def outcome_of(mutation, results):
    return results[mutation.key] or (f"equivalent: {mutation.equivalent}" if mutation.equivalent else "**survived**")


def every(mutations, results):
    made = row("decision", "file", "change", "caught by") + row(*["---"] * 4)
    for mutation in mutations:
        made += row(mutation.kind, mutation.file.removeprefix("src/"), mutation.name, outcome_of(mutation, results))
    return made


def text(mutations, known, results):
    """`mutations`: those that were tried, of `known` in the table."""
    missed = [mutation for mutation in mutations if not results[mutation.key]]
    made = HEAD + "\n" + summary(mutations, known, results) + "\n" + by_suite(mutations, results)
    if missed:
        made += "\n## Not caught\n\n" + every(missed, results)
    return made + "\n## All changes\n\n" + every(mutations, results)
