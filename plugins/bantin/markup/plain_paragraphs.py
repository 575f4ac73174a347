"""Texts in which Markdown would find nothing to do, as most bulletins are: HTML without parsing.

Python-Markdown says what a text means; this module only knows what it leaves alone, and when unsure
gives the text back. Tests hold the two against each other.

The result needs no sanitiser: its tags are <p>, written here, and <abbr>, sanitised one by one; all
else is text without "<", in which "&" and ">" are escaped.
"""

import re
from functools import lru_cache
from xml.etree.ElementTree import Element

import nh3
from markdown.serializers import to_html_string

from bantin.markup.abbreviations import FirstUses

# Code, raw HTML, tabs, and characters that Markdown or the sanitiser would write in another way.
_STRANGE = re.compile(r"[`<\x00-\x09\x0b-\x1f\x7f-\xa0\ud800-\udfff]")
# Not before a colon: Markdown looks for "[a]: target" first, and a backslash does not hinder it.
_ESCAPE = re.compile(r"(?<!\\)\\([*_{}\[()>#+\-.!|]|\](?!:))")
# As Markdown does, an escaped character waits as its number, so that it means nothing on the way.
_WAITING = re.compile(r"\x02(\d+)\x03")
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


def plain_html(text: str, uses: FirstUses) -> str | None:
    """Paragraphs in HTML, first uses of abbreviations marked; None if the text may hold Markdown."""
    if _STRANGE.search(text):
        return None
    if "\\" in text:
        text = _ESCAPE.sub(lambda m: f"\x02{ord(m[1])}\x03", text)
    if _MARKDOWN.search(f"\n{text}"):
        return None
    blocks = (block.strip("\n") for block in text.split("\n\n"))
    return "\n".join(f"<p>{_marked(block, uses)}</p>" for block in blocks if block)


def _marked(block: str, uses: FirstUses) -> str:
    parts = uses.split(block)
    for at, part in enumerate(parts):
        parts[at] = _abbr(part, uses.found[part]) if at % 2 else _escaped(part)
    return "".join(parts)


def _escaped(text: str) -> str:
    text = _WAITING.sub(lambda m: chr(int(m[1])), text)
    return text.replace("&", "&amp;").replace(">", "&gt;")


@lru_cache(maxsize=1024)
def _abbr(abbr: str, meaning: str) -> str:
    element = Element("abbr", {"title": meaning})
    element.text = abbr
    return nh3.clean(to_html_string(element), tags={"abbr"}, attributes={"abbr": {"title"}})
