"""Finds the places at which a text names people and posts."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from bantin.extraction.name_words import HONORIFICS, PLURALS, RANKS
from bantin.extraction.names import address_end, end_of_things_name, name_end, place_end
from bantin.extraction.place_words import UNITS
from bantin.extraction.post_words import BEFORE_HEADS, HEADS
from bantin.extraction.posts import Chain, chain_at, head_end
from bantin.extraction.words import Words, keys_of

# The keys of words in small letters at which a name with its words of address, or a post, may begin.
_BEFORE_NAMES = HONORIFICS.first_words | RANKS.first_words | UNITS.first_words
_UNITS = UNITS.first_words
_BEFORE_ITEMS = _BEFORE_NAMES | HEADS.first_words | BEFORE_HEADS
_GIVEN_WITH_MIDDLE = 2  # words by which somebody is called after the whole name
NameKey = tuple[str, ...]  # the keys of a name's words


@dataclass(frozen=True, slots=True)
class Mention:
    """A place at which a text names a person: the words from `start`, those of address included, to before `end`."""

    key: NameKey
    start: int
    end: int
    is_addressed: bool
    is_plural: bool  # whether "các", "hai" or the like stands before, so that others follow


Item = Mention | Chain


class KnownNames:
    """The names of people that texts show to be names somewhere, for which the same texts are then searched throughout."""

    def __init__(self, rows: Sequence[Words]):
        self.printed: dict[NameKey, str] = {}
        in_capitals = list[str]()
        places = {place for words in rows for place in _places(words)}
        for words in rows:
            for start, end in _shown_names(words, places):
                name = words.printed(start, end)
                (in_capitals.append if name.isupper() else self._add)(name)
        for name in in_capitals:
            self._add(_in_ordinary_case(name))
        self._longest = max(map(len, self.printed), default=0)
        self._by_given: dict[str, list[NameKey]] = {}
        for key in self.printed:
            self._by_given.setdefault(key[-1], []).append(key)
        self._whole = {key: whole for key in self.printed if (whole := self._longer_name(key))}

    def _add(self, name: str) -> None:
        has_slip = any(syllable[0].islower() for syllable in name.split())
        self.printed.setdefault(keys_of(name), _in_ordinary_case(name) if has_slip else name)

    def _longer_name(self, key: NameKey) -> NameKey | None:
        """Return the only known name that ends with the two words of a name, as "Lâm Thị Phương Thanh" does with "Phương Thanh"."""
        if len(key) != _GIVEN_WITH_MIDDLE:
            return None
        longer = [one for one in self._by_given[key[-1]] if len(one) > len(key) and one[-2:] == key]
        return longer[0] if len(longer) == 1 else None

    def whole(self, key: NameKey) -> NameKey:
        """Return the longer name of the person whom a name of two words means, or the name itself."""
        return self._whole.get(key, key)

    def end_at(self, words: Words, start: int) -> int:
        """Return the index after the longest known name that begins at a word, in any case, or `start` if none does."""
        if not words[start].is_capitalised:
            return start
        for length in range(self._longest, 1, -1):
            run = words.keys(start, start + length)
            if run in self.printed and all(words[start + i].gap == " " for i in range(1, length)):
                return start + length
        return start

    def with_given_name(self, word: str) -> NameKey | None:
        """Return the only known name that ends with a word; None if there is none or there are several."""
        keys = self._by_given.get(word, ())
        return keys[0] if len(keys) == 1 else None


def items_of(words: Words, names: KnownNames) -> list[Item]:
    """Return the mentions and chains of posts in a text, in order. In a text all in capitals no posts are looked for."""
    items, at = list[Item](), 0
    has_posts = not words.text.isupper()
    while at < words.length:
        if not (words[at].is_capitalised or words[at].key in _BEFORE_ITEMS):
            at += 1
            continue
        item = _mention_at(words, at, names) or (chain_at(words, at) if has_posts else None)
        if item:
            items.append(item)
        at = item.end if item else at + 1
    return items


def _mention_at(words: Words, at: int, names: KnownNames) -> Mention | None:
    start = address_end(words, at)
    is_addressed = start > at
    if is_addressed and words[start].gap.strip() not in ("", ".", ","):
        return None
    end = names.end_at(words, start)
    if end > start and (is_addressed or end_of_things_name(words, start) == start):
        key = names.whole(words.keys(start, end))
    elif is_addressed and words[start].is_capitalised and not _goes_on(words, start + 1):
        given = names.with_given_name(words[start].key)
        if given is None:
            return None
        key, end = given, start + 1
    else:
        return None
    first = words[at].key
    is_plural = is_addressed and (first == "các" or PLURALS.end_at(words, at - 1) == at)
    return Mention(key, at, end, is_addressed, is_plural)


def _goes_on(words: Words, index: int) -> bool:
    """Whether a word belongs to the name before it: it is capitalised, and only a space stands between."""
    return words[index].is_capitalised and words[index].gap == " "


def _places(words: Words) -> Iterator[NameKey]:
    """Yield the names of places that a text calls so by a word such as "huyện", each as the keys of its words."""
    for at, word in enumerate(words[: words.length]):
        if word.key in _UNITS and not word.is_capitalised:
            end = place_end(words, at)
            start = next((i for i in range(at, end) if words[i].is_capitalised), end)
            yield words.keys(start, end)


def _shown_names(words: Words, places: Container[NameKey]) -> Iterator[tuple[int, int]]:
    """Yield the first word of each name that a text shows to be one, and the index after its last word.

    What the texts call a place somewhere is a name only after a word of address.
    """
    at = 0
    while at < words.length:
        if not (words[at].is_capitalised or words[at].key in _BEFORE_NAMES):
            at += 1
            continue
        place = place_end(words, at)
        if place > at:
            at = place
            continue
        start = address_end(words, at)
        thing = end_of_things_name(words, at)
        if start == at < thing:
            at = thing
            continue
        is_addressed = start > at and words[start].gap.strip() in ("", ".", ",")
        end = name_end(words, start, is_addressed=is_addressed)
        if not is_addressed and words.keys(start, end) in places:
            at = end
        elif end > start:
            if is_addressed and end - start == 2 and _is_slip(words, end):
                end += 1
            yield start, end
        at = max(end, at + 1)


def _is_slip(words: Words, end: int) -> bool:
    """Whether a small word after a name belongs to it by a slip of case ("Trần Hương giang, Bí thư …"): a post follows it."""
    word, following = words[end], words[end + 1]
    is_before_post = following.gap.strip() in (",", "-", "–") and head_end(words, end + 1) > end + 1
    return word.gap == " " and word.text.isalpha() and is_before_post


def _in_ordinary_case(name: str) -> str:
    return " ".join(syllable.capitalize() for syllable in name.split())
