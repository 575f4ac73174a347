"""The known word that is most similar to a misspelt one, and the question “Did you mean …?”."""

from collections.abc import Collection, KeysView
from difflib import get_close_matches
from functools import lru_cache

from bantin.language.diacritics import fold

try:
    from rapidfuzz.process import extractOne
except ImportError:  # in a browser, where no compiled package is installed
    extractOne = None  # type: ignore[assignment]

_LEAST_SIMILARITY = 78  # in per cent; less similar suggestions confuse more than they help


def did_you_mean(word: str, known: Collection[str]) -> str:
    """Return the question `" Ý bạn là “…”?"` (Did you mean …?) with the known word most similar to `word`.

    Return "" if no known word is similar enough. Diacritics and case do not count. The question begins
    with a space, so that it can follow another sentence.
    """
    return question_whether(most_similar(word, known) or "")


def most_similar(word: str, known: Collection[str]) -> str | None:
    """Return the known word most similar to `word`, or None if none is similar enough; diacritics and case do not count."""
    by_folded = _by_folded(tuple(known))
    nearest = _nearest(fold(word), by_folded.keys())
    return by_folded[nearest] if nearest is not None else None


def question_whether(word: str) -> str:
    """Return the question of `did_you_mean` about a word that was found elsewhere; "" if there is none."""
    return f" Ý bạn là “{word}”?" if word else ""


@lru_cache(maxsize=16)
def _by_folded(known: tuple[str, ...]) -> dict[str, str]:
    """Return the known words by their folded forms; of words with one folded form, the first in order."""
    return {fold(word): word for word in sorted(known, reverse=True)}


def _nearest(word: str, known: KeysView[str]) -> str | None:
    if extractOne is None:
        return _nearest_in_pure_python(word, known)
    best = extractOne(word, known, score_cutoff=_LEAST_SIMILARITY)
    return best[0] if best else None


def _nearest_in_pure_python(word: str, known: KeysView[str]) -> str | None:
    """Return the most similar known word, else the first that contains `word` as whole syllables, or None."""
    alike = get_close_matches(word, known, n=1, cutoff=_LEAST_SIMILARITY / 100)
    containing = (other for other in known if word and f" {word} " in f" {other} ")
    return alike[0] if alike else next(containing, None)
