"""Texts in which Markdown would find nothing to do, as most bulletins are: paragraphs without parsing.

Python-Markdown takes more than a millisecond for a text; this takes a tenth. Python-Markdown decides what a
text means: this module only knows texts that it leaves alone, and tests hold the two against each other.
"""

import re

# Code, raw HTML, tabs, and characters that Markdown or the sanitiser would write in another way.
_STRANGE = re.compile(r"[`<\x00-\x09\x0b-\x1f\x7f-\xa0\ud800-\udfff]")
# Not before a colon: Markdown looks for "[a]: target" first, and a backslash does not hinder it.
_ESCAPE = re.compile(r"(?<!\\)\\([*_{}\[()>#+\-.!|]|\](?!:))")
# As in Python-Markdown, an escaped character is kept as its code point, so that it has no meaning meanwhile.
_ESCAPED = re.compile(r"\x02(\d+)\x03")
# Each branch begins with one fixed character, which lets the scan skip what is between them.
_MARKDOWN = re.compile(
    r"""
      \n(?: [#>=|:]             # a heading, a quotation, a line under a heading, a row of a table
          | [^\S\n]             # code, or something that belongs to a list
          | [-*+_](?![^\W_])    # a list or a rule, unless a word follows at once
          | \d+\.\s             # a numbered list
          | (?<=\ \ \n)         # a line break
        )
    | \*[^\s*].*\*              # emphasis: a sign that could open it, with another after it
    | _[^\s_].*_
    | \][(:]                    # a link, or the target of one
    | &[^\s&;]*;                # a character by its name
    | \\\\                      # an escaped backslash, which tables read in their own way
    """,
    re.DOTALL | re.VERBOSE,
)


def plain_paragraphs(text: str) -> list[str] | None:
    """The paragraphs of a text without Markdown, line breaks kept; None if it may hold Markdown."""
    if _STRANGE.search(text):
        return None
    escapes = "\\" in text
    if escapes:
        text = _ESCAPE.sub(lambda m: f"\x02{ord(m[1])}\x03", text)
    if _MARKDOWN.search(f"\n{text}"):
        return None
    if escapes:
        text = _ESCAPED.sub(lambda m: chr(int(m[1])), text)
    blocks = (block.strip("\n") for block in text.split("\n\n"))
    return [block for block in blocks if block]
