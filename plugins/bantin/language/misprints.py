"""Finds, among known names, the one of which another name is a misprint: a single slip in one syllable."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from bantin.language.name_keys import name_key
from bantin.language.normalization import one_line


class Misprints:
    """Known names, found by names that differ from them by one slip of the keyboard.

    A slip is one letter too many, one too few, another letter, or two neighbouring letters in the wrong order. What
    `name_key` ignores is no difference. Digits and other signs count as no slip ("Sở 1" and "Sở 2" are two names),
    nor does any change of an abbreviation in capitals ("VTV" and "VOV"). All names are indexed by what is left when
    one character is removed, so that a search takes the time of a few look-ups, however many names are known.
    """

    def __init__(self, known: Iterable[str]):
        self._by_rest: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name in known:
            key = name_key(name)
            for rest in _one_removed(key):
                self._by_rest[rest].append((key, name))

    def intended(self, name: str) -> str | None:
        """Return the first known name that `name` is a misprint of; None if there is none."""
        key = name_key(name)
        return next(
            (
                known
                for rest in _one_removed(key)
                for known_key, known in self._by_rest.get(rest, ())
                if _is_slip(one_line(name), key, known_key)
            ),
            None,
        )


def _one_removed(key: str) -> Iterator[str]:
    """Yield the text, and the text without each of its letters in turn; spaces stay."""
    yield key
    for i, letter in enumerate(key):
        if not letter.isspace():
            yield key[:i] + key[i + 1 :]


def _is_slip(printed: str, key: str, known: str) -> bool:
    """Whether one slip of the keyboard in a word makes the known key into the key of what is printed."""
    if key == known:
        return False
    start = next((i for i, (a, b) in enumerate(zip(key, known, strict=False)) if a != b), None)
    start = min(len(key), len(known)) if start is None else start
    end = 0
    while end < min(len(key), len(known)) - start and key[-1 - end] == known[-1 - end]:
        end += 1
    here, there = key[start : len(key) - end], known[start : len(known) - end]
    swapped = len(here) == 2 and here == there[::-1]
    if not swapped and max(len(here), len(there)) > 1:
        return False
    words, place = printed.split(), key[:start].count(" ")
    return (here + there).isalpha() and not (words[place].isupper() and len(words[place]) > 1)
