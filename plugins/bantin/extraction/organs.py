"""Finds the organs that texts name: those with a known name, and others by the way they are named."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bantin.extraction.mentions import TextReading
from bantin.extraction.names import place_end
from bantin.extraction.organ_words import ELSEWHERE, HEADS_OF_ORGANS, LONGER_BEFORE, NOT_IN_ORGANS
from bantin.extraction.places_of_text import PlaceKey, is_about, named_places, place_at
from bantin.extraction.words import Words, is_joint, words_of

_Key = tuple[str, ...]
_LONGEST_LIST = 6  # elements of "Tỉnh ủy, HĐND, UBND, Ủy ban MTTQ tỉnh"
_LONGEST_PROPOSAL = 14  # words


@dataclass(frozen=True, slots=True)
class KnownOrgan:
    """An organ that is looked for: its id, the names that it has on the day of the text, and its place, for example "Hà Nam".

    The place is "" for an organ of the archive's own province whose name does not say so.
    """

    id: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedOrgan:
    """An organ that a text names; `id` is that of the known one, "" for an organ that is only proposed."""

    name: str
    id: str = ""


class OrganNames:
    """The names of known organs, and the places that they are of."""

    def __init__(self, organs: Iterable[KnownOrgan]):
        claims: dict[_Key, set[str]] = {}
        self._commas: set[_Key] = set()
        self.places: set[PlaceKey] = set()
        for organ in organs:
            for name in organ.names:
                words = words_of(name)
                key = words.keys(0, words.count)
                claims.setdefault(key, set()).add(organ.id)
                if "," in name:
                    self._commas.add(key)
                self.places |= {place for at in range(words.count) if (place := place_at(words, at))}
        self._ids = {key: min(ids) for key, ids in claims.items() if len(ids) == 1}
        self._lengths: dict[str, list[int]] = {}
        for key in self._ids:
            lengths = self._lengths.setdefault(key[0], [])
            if len(key) not in lengths:
                lengths.append(len(key))
                lengths.sort(reverse=True)
