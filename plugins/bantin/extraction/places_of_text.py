"""Tells whether texts mean the organs of the archive's own province where they name no place: "UBND tỉnh", "Sở Y tế"."""

from collections import Counter
from collections.abc import Container, Iterator
from typing import NamedTuple

from bantin.extraction.mentions import Mention
from bantin.extraction.names import place_end
from bantin.extraction.place_words import CITIES, PROVINCES, UNITS
from bantin.extraction.text_reading import TextReading
from bantin.extraction.words import Words, words_of

_UNITS = UNITS.first_words
PlaceKey = tuple[str, ...]  # the keys of the words of a place's name, without a word such as "tỉnh"


def place_at(words: Words, start: int) -> PlaceKey:
    """Return the name of the place that begins at a word, with or without a unit before it; () if none does."""
    end = place_end(words, start)
    name = UNITS.end_at(words, start)
    if name < end:
        return words.keys(name, end)
    return words.keys(start, end) if PROVINCES.end_at(words, start) == end else ()


def is_province(place: PlaceKey) -> bool:
    """Whether a place is a province, a city that is named without its province, or an urban district (which a few cities have)."""
    return place in PROVINCES or place in CITIES or place[:1] == ("quận",)


class Whereabouts(NamedTuple):
    """How often texts name places: those of the archive's own province, and the most named one of all other provinces.

    `unknown` counts districts and communes that are not known to be in the own province.
    """

    home: int
    elsewhere: int
    unknown: int


def whereabouts(
    reading: TextReading, province: PlaceKey, parts: Container[PlaceKey]
) -> Whereabouts:
    """Count the places that texts name; `parts` are places in the archive's own `province`."""
    home, unknown, others = 0, 0, Counter[PlaceKey]()
    for words, items in zip(reading.rows, reading.items, strict=True):
        names = {
            at for item in items if isinstance(item, Mention) for at in range(item.start, item.end)
        }
        for place in _places(words, names, province):
            if place == province or place in parts:
                home += 1
            elif is_province(place):
                others[place] += 1
            else:
                unknown += 1
    return Whereabouts(home, max(others.values(), default=0), unknown)


def _places(words: Words, names: Container[int], province: PlaceKey) -> Iterator[PlaceKey]:
    """Yield the places that a text names, except within names of people."""
    at = 0
    while at < words.length:
        word, end = words[at], at
        if at not in names and (word.is_capitalised or word.key in _UNITS):
            end = place_end(words, at)
            city = CITIES.end_at(words, at)
            if province and word.is_capitalised and words.keys(at, at + len(province)) == province:
                yield province
            elif word.key == "quận" and end > at + 1:
                yield words.keys(at, end)
            elif end > at and (place := place_at(words, at)):
                yield place
            elif city > at:
                yield words.keys(at, city)
        at = max(end, at + 1)


def province_in(name: str) -> str:
    """Return the province that the name of an organ ends in ("Sở Y tế tỉnh Hà Nam"), as it is printed; "" if there is none."""
    words = words_of(name)
    for at in range(words.length):
        if words.keys(at, at + 2) == ("tỉnh", "ủy") and at + 2 < words.length:
            return words.printed(at + 2, words.length)
        place = place_at(words, at)
        end = place_end(words, at)
        if place and end == words.length and (words[at].key == "tỉnh" or place in PROVINCES):
            return words.printed(end - len(place), end)
    return ""
