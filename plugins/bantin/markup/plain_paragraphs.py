"""Splits texts without Markdown, as most bulletins are, into paragraphs without parsing.

The Markdown parser takes more than a millisecond for a text, this module a tenth of that. The parser
defines what a text means: this module accepts only texts that the parser would leave unchanged but for the
spaces around lines, and tests compare the results of both.
"""

import re

# "\]" before a colon is not an escape: Markdown looks for "[a]: target" first, despite a backslash in it.
_ESCAPE = re.compile(r"(?<!\\)\\([*_{}\[()>#+\-.!|]|\](?!:))")
# As in Python-Markdown, an escaped character is replaced by its code point between STX and ETX while
# the text is searched, so that it is not taken for Markdown.
_ESCAPED = re.compile(r"\x02(\d+)\x03")
# Spaces that mean nothing: the indentation of a line, and a single space at its end.
_SPACES_AROUND_LINES = re.compile(r"^[ \t]+|(?<! ) $", re.MULTILINE)
# Each branch begins with one fixed character, which lets the scan skip what is between them.
_MARKDOWN = re.compile(
    r"""
      \n(?: [>=|:]              # a quotation, a line under a heading, a row of a table
          | \#{1,6}\            # a heading
          | [-*+_](?![^\W_])    # a list or a rule, unless a word follows at once
          | [0-9]{1,3}[.)](?:\s|\Z)    # a numbered list
          | (?<=[^\n]\n)[-+–—―•●○◦▪▫■□‣·➢✓]    # within a paragraph: what offices type before items
          | (?<=[^\n]\n)(?:[0-9]{1,3}|[a-zđ])[.)]
          | [ \t] | (?<=\ \n)    # indentation, or a line break
        )
    | \*[^\s*].*\*              # emphasis: a sign that could open it, with another after it
    | _[^\s_].*_
    | \][(:]                    # a link, or the target of one
    | &[^\s&;]*;                # a character by its name
    | \\(?:\\|\n)               # an escaped backslash, which tables read in their own way; a line break
    """,
    re.DOTALL | re.VERBOSE,
)


def plain_paragraphs(text: str) -> list[str] | None:
    """Return the paragraphs of a text, or None if the text may contain Markdown.

    `text` has to be in the form that `language.normalization.clean` gives.
    Line breaks are kept, without spaces around them. Backslash escapes are allowed and are replaced by the
    characters that they stand for.
    """
    paragraphs = _paragraphs(text)
    if (
        paragraphs is None
    ):  # few texts have such spaces, so they are removed only if they may be the reason
        without_spaces = _SPACES_AROUND_LINES.sub("", text)
        if without_spaces != text:
            paragraphs = _paragraphs(without_spaces)
    return paragraphs


def _paragraphs(text: str) -> list[str] | None:
    """Do the same for a text in which spaces around lines count as Markdown."""
    if "`" in text or "<" in text or "\t" in text:  # code, raw HTML, a tab that may indent
        return None
    escapes = "\\" in text
    if escapes:
        text = _ESCAPE.sub(lambda m: f"\x02{ord(m[1])}\x03", text)
    if _MARKDOWN.search(f"\n{text}"):
        return None
    if escapes:
        text = _ESCAPED.sub(lambda m: chr(int(m[1])), text)
    blocks = (block.strip(" \n") for block in text.split("\n\n"))
    return [block for block in blocks if block]
