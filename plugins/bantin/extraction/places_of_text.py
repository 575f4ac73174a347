"""Tells the organs of which province a text means where it names no place: "UBND tỉnh", "Sở Y tế"."""

from collections import Counter
from collections.abc import Iterable

from bantin.extraction.names import place_end
from bantin.extraction.place_words import PROVINCES, UNITS
from bantin.extraction.words import Words

PlaceKey = tuple[str, ...]  # the keys of the words of a place's name, without a word such as "tỉnh"


def place_at(words: Words, start: int) -> PlaceKey:
    """Return the name of the place that begins at a word, with or without a unit before it; () if none does."""
    end = place_end(words, start)
    name = UNITS.end_at(words, start)
    if name >= end:
        name = start if PROVINCES.end_at(words, start) == end else end
    return words.keys(name, end)


def named_places(rows: Iterable[Words]) -> Counter[PlaceKey]:
    """Return how often texts name each place."""
    found: Counter[PlaceKey] = Counter()
    for words in rows:
        at = 0
        while at < words.count:
            end = place_end(words, at)
            place = place_at(words, at)
            if place:
                found[place] += 1
            at = max(end, at + 1)
    return found


def is_about(places: Counter[PlaceKey], home: Iterable[PlaceKey]) -> bool:
    """Whether texts that name these places can mean the organs of `home` by names without a place.

    They can if they name no place, or if they name `home` and its parts as often as any other place.
    """
    own = set(home)
    at_home = sum(count for place, count in places.items() if place in own)
    elsewhere = max((count for place, count in places.items() if place not in own), default=0)
    return not places or at_home >= max(elsewhere, 1)
