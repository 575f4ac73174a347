"""The names of known organs, and the words of a text as they are compared with them."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from bantin.extraction.organ_abbreviations import Key, abbreviation_at, written_out
from bantin.extraction.places_of_text import PlaceKey, is_province, place_at
from bantin.extraction.words import Words, is_joint, keys_of, words_of


@dataclass(frozen=True, slots=True)
class OrganRow:
    """The words of a text as they are compared with names: without abbreviations in brackets, other ones written out.

    `at` gives for each key the index of its word in `words`.
    """

    words: Words
    keys: Key
    at: tuple[int, ...]

    def is_unbroken(self, start: int, end: int) -> bool:
        """Whether only what may stand within a name is between the keys from `start` to `end`."""
        places = self.at[start:end]
        return all(
            index == before or index > before + 1 or is_joint(self.words[index].gap)
            for before, index in pairwise(places)
        )

    def printed(self, start: int, end: int) -> str:
        """Return the text of the words whose keys stand from `start` to before `end`, as it is printed."""
        return self.words.printed(self.at[start], self.at[end - 1] + 1)


def organ_row(words: Words, meanings: Mapping[str, str]) -> OrganRow:
    """Return the words of a text for the search for organs; `meanings` are the abbreviations that the text defines."""
    keys, at, index = list[str](), list[int](), 0
    while index < words.length:
        word = words[index]
        end, written = abbreviation_at(words, index)
        end = max(end, index + 1)
        is_bracketed = word.gap.endswith("(") and words[end].gap.startswith(")")
        if not (is_bracketed and word.is_in_capitals):
            if word.text in meanings:
                end, written = index + 1, keys_of(meanings[word.text])
            keys += written or (word.key,)
            at += [index] * max(len(written) - 1, 0) + [end - 1]
        index = end
    return OrganRow(words, tuple(keys), tuple(at))


class OrganNames:
    """The names of known organs on the day of a text, and the places that belong to the archive.

    `names` gives the id for each name. A name without a place ("Sở Y tế") is that of an organ of `home`, the name of a province.
    """

    def __init__(self, names: Mapping[str, str], home: str = ""):
        self._ids: dict[Key, str] = {}
        # By the first word of names: how many words such names have, the longest first.
        self._lengths: dict[str, list[int]] = {}
        self.province = keys_of(home)
        self.parts: set[PlaceKey] = set()
        for name, id_ in names.items():
            key = written_out(words_of(name))
            self._ids[key] = id_
            self.parts |= _parts_within(words_of(name))
            lengths = {*self._lengths.get(key[0], ()), len(key)}
            self._lengths[key[0]] = sorted(lengths, reverse=True)

    def id_of(self, key: Key) -> str | None:
        """Return the id of the organ whose name has these words, None if there is none."""
        return self._ids.get(key)

    def has_place(self, key: Key) -> bool:
        """Whether a name says which place it is of."""
        own = (self.province, *self.parts) if self.province else self.parts
        return any(key[at : at + len(place)] == place for place in own for at in range(len(key)))

    def ends_in_province(self, key: Key) -> bool:
        """Whether a name ends in that of the archive's own province."""
        return bool(self.province) and key[-len(self.province) :] == self.province

    def ends_without_place(self, post: str) -> bool:
        """Whether a post is one in a known organ by a name that does not say its place."""
        keys = written_out(words_of(post))
        ends = (keys[at:] for at in range(1, len(keys)))
        return any(end in self._ids and not self.has_place(end) for end in ends)

    def match_at(self, row: OrganRow, start: int) -> int:
        """Return the position after the longest known name that begins at a position, or `start` if none does."""
        for length in self._lengths.get(row.keys[start], ()):
            end = start + length
            if (
                end <= len(row.keys)
                and row.keys[start:end] in self._ids
                and row.is_unbroken(start, end)
            ):
                return end
        return start


def _parts_within(words: Words) -> set[PlaceKey]:
    """Return the places in the name of an organ that are no provinces, for example its district."""
    places = (place_at(words, at) for at in range(words.length))
    return {place for place in places if place and not is_province(place)}
