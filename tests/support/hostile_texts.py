"""Texts that are as costly to render as 512 KB of Markdown can be: the shapes that tests of the limits repeat."""

from collections.abc import Iterator

LARGEST = 512 * 1024 - 300  # bytes of a text at the limit of a file, with room for a header

# Each is repeated until the text is full.
REPEATED = (
    "[", "![a](", "](", "[a]: b\n", "[a]: b\n\n", "[a][b] ", "[a](b) ", "[a](b)\n\n", "![a](b.png) ", "[a]", "[[a]] ",
    "<img ", "<a href='", "*[a]: b\n", "<!--", "<![", "<a@b> ", "<http://a> ", "<", "&", "&#", "&amp; ", "&#x41;",
    "> ", ">", "> a\n", "> a\n\n", "> a\n\nb\n\n", "> - a\n", "> - a\n\n", "- > a\n",
    "*", "*a* ", "*a*\n\n", "**a ", "**a** ", "***a", "*_", "*a _b ", "_a__ ", "_a_ ", "*a ", "a* ", "_a ", "__", "2*3 ",
    "`", "`a` ", "`` ` ", "``a` ", "```\n", "```\na\n", "\\", "\\* ", "a\\\n",
    "# a\n", "# a\n\n", "a\n===\n", "a\n---\n", "a\n===\n\n", "---\n", "***\n", "- a\n", "- a\n\n", "* a\n\nb\n\n",
    "1. a\n", "1. a\n\n", "5. a\n\nb\n\n", "- ", "1. ", "- - - a\n", "1. 1. ", "+ a\n- b\n", "- a\n  - b\n", "-\n",
    "– a\n", "a) b\n", "•\n", "-a\n", "a|\n", "|", "|\n", "|a|b|\n", "|a|b|\n|-|-|\n", "|a|\n|-|\n|b|\n\n", "a|b\n-|-\n\n",
    "    a\n", "\ta\n\n", "\t", " ", "\n", "a  \n", "a\n", "a\n\n", "a ", "a", "ậ", ".", "(AB) ", "AB ", "AB,", "AB-", "A",
    "a b (AB)\n\n", "<p>", "</div>", "&nbsp;", "a\tb\n", "a\tb\n\n", "http://a.vn/b ", "<b>a</b> ", "\x02wzxhzdk:0\x03",
)  # fmt: skip


def full(pattern: str) -> str:
    """Return as many repetitions of a pattern as a file may hold."""
    size = len(pattern.encode())
    return pattern * (LARGEST // size)


def table(columns: int, rows: int, row: str = "|") -> str:
    """Return a table of so many columns whose rows, after the head, are all `row`."""
    return "|a" * columns + "|\n" + "|-" * columns + "|\n" + f"{row}\n" * rows


def composed() -> Iterator[tuple[str, str]]:
    """Yield names and texts of shapes that are no simple repetitions."""
    yield "table 600 x 600", table(600, 600)
    yield "table 5000 x 5000", table(5000, 5000)
    yield "table 100000 x 1", table(100_000, 1)
    yield "table 2 x 100000", table(2, 100_000, "|a|b|")
    yield "table 90 x 200 of marks", table(90, 200, "|*a*`b`&amp;" * 90)
    yield "tables 100 x 30", (table(100, 30) + "\n") * 800
    yield "items, ever deeper", "".join(" " * (2 * i) + "- a\n" for i in range(700))
    yield "items, deep and again", "".join(" " * (2 * (i % 10)) + "- a\n" for i in range(40_000))
    yield "quotations, ever deeper", "".join("> " * i + "a\n" for i in range(700))
    yield "quotation in quotation", ">" * 250_000 + "a\n" + "> a\n" * 60_000
    yield "item in item", "- " * 120_000 + "a\n" + "a\n" * 120_000
    yield "one long word", "a" * LARGEST
    yield "one long line", "an " * (LARGEST // 3)
    yield (
        "one long target, many links",
        "[a]: http://a.vn/" + "b" * 250_000 + "\n\n" + "[a] " * 60_000,
    )
    yield (
        "one long target, links in paragraphs",
        "[a]: http://a.vn/" + "b" * 250_000 + "\n\n" + "[a]\n\n" * 50_000,
    )
    yield "many targets", "".join(f"[{i}]: http://a.vn/{i}\n" for i in range(18_000))
    yield "many targets and links", "".join(f"[{i}][{i}] " for i in range(9_000)) + "\n\n" + "".join(
        f"[{i}]: http://a.vn/{i}\n" for i in range(9_000)
    )  # fmt: skip
    yield "open brackets, then closed", "[" * 250_000 + "]" * 250_000
    yield "open parentheses in a link", "[a](" + "(" * 250_000 + ")" * 250_000
    yield "stars, then a word, then stars", "*" * 250_000 + "a" + "*" * 250_000
    yield "nested emphasis", "*a **b " * 30_000 + "b** a*" * 30_000
    yield "marks in paragraphs", ("*a* " * 200 + "\n\n") * 640
    yield "code of growing length", "".join("`" * i + "a" for i in range(1, 1000))
    yield "many definitions", "".join(
        f"{a.lower()} {b.lower()} {c.lower()} ({a}{b}{c})\n\n"
        for a in "ABCDEGHIKLMNOPQRSTUVXYZ" for b in "ABCDEGHIKLMNOPQRSTUVXYZ" for c in "ABCDEGHIKLMNOPQRSTUVXYZ"
    )  # fmt: skip
    yield "many definitions in a paragraph", "".join(
        f"{a.lower()} {b.lower()} {c.lower()} ({a}{b}{c}), "
        for a in "ABCDEGHIKLMNOPQRSTUVXYZ" for b in "ABCDEGHIKLMNOPQRSTUVXYZ" for c in "ABCDEGHIKLMNOPQRSTUVXYZ"
    )  # fmt: skip
    yield "definitions and marks", ("a b (AB) *c* " * 20 + "\n\n") * 1500
    yield "table at its limit", table(100, 199, "|*a*" * 24)
    yield "blocks at their limit", "- a\n" * 14_900
    yield "lists at their limit", "- a\n+ b\n" * 7_450
    yield "quoted lists at their limit", "> - a\n\n" * 7_450
    yield "headings at their limit", "# (AB) a\n" * 14_900
    yield (
        "targets at the limit of marks",
        "[a]: http://a.vn/" + "b" * 900 + "\n\n" + ("[a] " * 900 + "\n\n") * 11,
    )
    for name, sign in (("emphasis", "*a "), ("closed emphasis", "*a* "), ("strong", "**a**"), ("code", "`a "), ("brackets", "[a "),
                       ("closed brackets", "[a] "), ("links", "[a](b) "), ("pictures", "![a](b "), ("nested", "["),
                       ("underscores", "_a "), ("entities", "&amp; "), ("tags", "<a@"), ("breaks", "a  \n"),
                       ("parentheses", "[a](("), ("quotes in a link", '[a](b "')):  # fmt: skip
        dense = sign * (1900 // len(sign)) + "\n\n"
        yield (
            f"{name} in dense blocks",
            dense * (9_900 // (dense.count(sign) * sum(map(sign.count, "*_`[<&")) or 999)),
        )
        yield f"{name} before a long block", sign * 7 + "a " * 200_000
    yield "all limits at once", (
        table(100, 150, "|a" * 100) + "\n" + "- a\n+ b\n" * 7_450 + "\n\n" + ("[a]((*b _c " * 210 + "\n\n") * 11 + "a b (AB) c d (CD) " * 18_000
    )  # fmt: skip
    yield "blank lines of blanks", ("\n" + " " * 50) * 10_000


def shapes() -> dict[str, str]:
    """Return all hostile texts by name, each at most as long as a file may be."""
    texts = {repr(pattern): full(pattern) for pattern in REPEATED} | dict(composed())
    return {name: text.encode()[:LARGEST].decode(errors="ignore") for name, text in texts.items()}
