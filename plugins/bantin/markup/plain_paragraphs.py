"""Splits texts without Markdown, as most bulletins are, into paragraphs without parsing.

Python-Markdown takes more than a millisecond for a text, this module a tenth of that. Python-Markdown
defines what a text means: this module accepts only texts that Python-Markdown would leave unchanged,
and tests compare the results of both.
"""

import re

# Code, raw HTML, tabs, and characters that Markdown or the sanitiser would change.
_STRANGE = re.compile(r"[`<\x00-\x09\x0b-\x1f\x7f-\xa0\ud800-\udfff]")
# "\]" before a colon is not an escape: Markdown looks for "[a]: target" first, despite a backslash in it.
_ESCAPE = re.compile(r"(?<!\\)\\([*_{}\[()>#+\-.!|]|\](?!:))")
# As in Python-Markdown, an escaped character is replaced by its code point between STX and ETX while
# the text is searched, so that it is not taken for Markdown.
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
    """Return the paragraphs of a text, line breaks kept, or None if the text may contain Markdown.

    Backslash escapes are allowed and are replaced by the characters that they stand for.
    """
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
