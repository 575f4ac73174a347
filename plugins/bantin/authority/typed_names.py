"""The names that readers type for a committee, besides those on its record.

They write abbreviations in full or the other way round (UBND tỉnh Hà Nam), put the word for a province or a district before the
name of the place or leave it out (Sở Y tế Hà Nam), or leave out the end that tells whose committee it is (Ban Dân vận, for
Ban Dân vận Tỉnh ủy Hà Nam).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from bantin.authority.record_names import names_of
from bantin.content.committee import Committee
from bantin.content.glossary import Glossary
from bantin.language.name_keys import name_key

_UNITS = ("tỉnh", "thành phố", "quận", "huyện", "thị xã", "xã", "phường", "thị trấn")
_UNIT_AND_REST = re.compile(rf" ({'|'.join(_UNITS)}) (?=[^\W\d_])")
_PLACE_WORDS = (2, 3, 1)  # how many words the name of a place has, the usual number first
# A shorter beginning of a name is a common word, for example "thanh tra" (inspection) or "công an" (police).
_LEAST_WORDS = 3
_NO_END = frozenset(("và", "-", "–"))  # words that no name ends in


class TypedNames:
    """What readers type for the names of all committees of an archive."""

    def __init__(self, committees: Iterable[Committee], glossary: Glossary):
        self._glossary = glossary
        self._shorts = {
            meaning.casefold(): short
            for short, meaning in glossary.unambiguous().items()
            if " " in meaning
        }
        longest_first = sorted(self._shorts, key=lambda meaning: (-len(meaning), meaning))
        either = "|".join(map(re.escape, longest_first)) or r"(?!)"
        self._meanings = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
        self._units: dict[str, set[str]] = defaultdict(set)  # of each place
        self._tails = set(_UNITS)  # name keys of what may be left out at the end of a name
        for name in (one.name for committee in committees for one in names_of(committee)):
            self._tails.add(name_key(name))
            if divided := _divided(name):
                _, unit, place = divided
                self._units[place].add(unit)
                self._tails |= {name_key(place), name_key(f"{unit} {place}")}

    def of(self, committee: Committee) -> tuple[str, ...]:
        """Return what readers type for a committee, without the names on its record."""
        names = [one.name for one in names_of(committee)]
        typed = {name_key(text): text for name in names for text in self._writings(name)}
        known = {name_key(name) for name in names}
        return tuple(text for key, text in typed.items() if key not in known)

    def _writings(self, name: str) -> Iterator[str]:
        for written in dict.fromkeys((name, self._glossary.expand(name), self._abbreviated(name))):
            yield written
            yield from self._with_other_place(written)
            words, keys = written.split(), name_key(written).split()
            for count in range(_LEAST_WORDS, len(words)):
                if keys[count - 1] not in _NO_END and " ".join(keys[count:]) in self._tails:
                    yield " ".join(words[:count])

    def _abbreviated(self, name: str) -> str:
        return self._meanings.sub(lambda found: self._shorts[found[0].casefold()], name)

    def _with_other_place(self, name: str) -> Iterator[str]:
        """Yield a name that ends in a place without the unit of the place or, if it has none there, with it."""
        if divided := _divided(name):
            yield f"{divided[0]} {divided[2]}"
            return
        for count in _PLACE_WORDS:
            begin, *place = name.rsplit(maxsplit=count)
            units = self._units.get(" ".join(place), set())
            if len(units) == 1:
                yield f"{begin} {min(units)} {' '.join(place)}"
                return


def _divided(name: str) -> tuple[str, str, str] | None:
    """Return the beginning, the unit and the place of a name that ends in both, for example "tỉnh Hà Nam"; else None.

    Each word of a place begins with a capital.
    """
    for found in _UNIT_AND_REST.finditer(name):
        place = name[found.end() :]
        if all(word[0].isupper() for word in place.split()):
            return name[: found.start()], found[1], place
    return None
