"""Tells whether two texts are the same bulletin: pasted twice, or published by two portals with a few words changed."""

import re
from collections.abc import Sequence
from zlib import crc32

from bantin.language.name_keys import name_key

Shingles = frozenset[int]

_WORD = re.compile(r"\w+")
_LENGTH = 5  # words that a shingle has
_ALIKE = (
    0.7  # of the shingles of the shorter text: two reports of one meeting by two papers share less
)


def shingles(paragraphs: Sequence[str]) -> Shingles:
    """Return what stands for a text in a comparison: a number for each run of five words, case and white space apart."""
    words = _WORD.findall(name_key(" ".join(paragraphs)))
    runs = zip(*(words[start:] for start in range(_LENGTH)), strict=False)
    return frozenset(crc32(" ".join(run).encode()) for run in runs)


def are_alike(first: Shingles, second: Shingles) -> bool:
    """Whether most of the shorter of two texts stands in the other."""
    shorter = min(len(first), len(second))
    return shorter > 0 and len(first & second) >= shorter * _ALIKE
