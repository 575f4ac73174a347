"""Finds the abbreviations in a text of which readers are told no meaning.

Neither the text defines such a word, nor do the glossary and the records of the archive know it. It is a list for a person: a
brand or a foreign word in capitals is in it, too.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

from bantin.comparison.comparing import FileVersions
from bantin.content.bulletin import parse_bulletin
from bantin.content.content_files import text_of
from bantin.content.content_tree import sort_files
from bantin.language.diacritics import toneless
from bantin.markup.abbreviation_definitions import definitions_in
from bantin.markup.links import Resolved
from bantin.markup.rendering_limits import excess
from bantin.markup.safe_html import sanitise
from bantin.markup.text_rendering import TextRenderer

# Two to eight capitals, no part of a number of a document ("12/QĐ-UBND"), of a code ("QL1A") or of an address.
_CAPITALS = r"[A-ZĂÂĐÊÔƠƯ]"
_WORD = re.compile(rf"(?<![\w/.@&-]){_CAPITALS}(?:{_CAPITALS}|&(?={_CAPITALS})){{1,7}}(?![\w/@&-])")
_LETTERS = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def newly_unexplained(
    files: Iterable[FileVersions], known: Collection[str]
) -> dict[str, list[str]]:
    """Return the unexplained abbreviations that bulletins use in the later version and did not use in the earlier one.

    Each is given with the content paths of these bulletins. `files` are those that differ; `known` are all abbreviations
    that the archive explains.
    """
    found: dict[str, list[str]] = defaultdict(list)
    files = list(files)
    bulletins = {*sort_files([one.path for one in files])[0].bulletins}
    renderer = TextRenderer(sanitise)
    for path, before, now in files:
        if path in bulletins:
            then = _of_bulletin(renderer, before, path, known)
            for abbreviation in _of_bulletin(renderer, now, path, known):
                if abbreviation not in then:
                    found[abbreviation].append(path)
    return dict(found)


def _of_bulletin(
    renderer: TextRenderer, data: bytes | None, path: str, known: Collection[str]
) -> list[str]:
    """Return the unexplained abbreviations in the title and the body of a bulletin; none if it can't be read."""
    text = text_of(data, path)[0] if data else None
    bulletin = parse_bulletin(text, path)[0] if text is not None else None
    if bulletin is None or excess(bulletin.body):
        return []
    blocks = renderer.render(bulletin.body, lambda _target: Resolved(""), {}).blocks
    return unexplained([bulletin.title, *blocks], known)


def unexplained(blocks: Iterable[str], known: Collection[str]) -> list[str]:
    """Return the unexplained abbreviations of a text in the order of their first use.

    `blocks` are its paragraphs as plain text; `known` are all abbreviations that the archive explains.
    """
    blocks = list(blocks)
    explained = {word for one in (*known, *definitions_in(blocks)) for word in _words(one)}
    return list(
        dict.fromkeys(
            word for block in blocks for word in _abbreviations(block) if word not in explained
        )
    )


def _words(abbreviation: str) -> list[str]:
    """Return the words of an abbreviation, such as "TP" and "HCM"."""
    return re.findall(r"[\w&]+", abbreviation)


def _abbreviations(block: str) -> Iterator[str]:
    """Yield the words in capitals of a paragraph that may be abbreviations."""
    in_headings = _starts_in_headings(block)
    for match in _WORD.finditer(block):
        if match.start() not in in_headings and not _ROMAN.fullmatch(match[0]):
            yield match[0]


def _starts_in_headings(block: str) -> set[int]:
    """Return where the words of headings begin: two or more words in capitals in a row, one of which has a tone."""
    runs = groupby(_LETTERS.finditer(block), key=lambda word: word[0].isupper())
    starts = set[int]()
    for is_upper, run in runs:
        words = list(run)
        toned = any(toneless(word[0]) != word[0] for word in words)
        if is_upper and toned and len(words) > 1:
            starts.update(word.start() for word in words)
    return starts
