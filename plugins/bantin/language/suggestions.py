"""“Did you mean …?”: the known word nearest to a misspelt one."""

from collections.abc import Collection
from functools import lru_cache

from rapidfuzz import process

from bantin.language.diacritics import fold


def did_you_mean(word: str, known: Collection[str]) -> str:
    """ " Ý bạn là “…”?" with the nearest known word, marks aside; empty when none is near."""
    folded = _by_fold(tuple(known))
    best = process.extractOne(fold(word), folded.keys(), score_cutoff=78)
    return f" Ý bạn là “{folded[best[0]]}”?" if best else ""


@lru_cache(maxsize=16)
def _by_fold(known: tuple[str, ...]) -> dict[str, str]:
    return {fold(k): k for k in sorted(known, reverse=True)}
