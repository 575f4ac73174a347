"""Notes: what a query is answered with besides bulletins, kept in the files its terms are in."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bantin.language.name_keys import name_key
from bantin.search.compression import deflated_json

_SURE = 2  # texts that must give an abbreviation the same meaning, when the glossary has it not
_MEANINGS = 3  # a query is widened by so many at most


@dataclass(frozen=True, slots=True)
class Name:
    """A leader, a committee or a post; `kind` is the folder of its page, `id` the page's file.

    `hint` tells what it is to one who does not know: a post, a period. `others` are further names.
    """

    kind: str
    id: str
    name: str
    hint: str = ""
    others: tuple[str, ...] = ()


def names_file(names: Iterable[Name]) -> bytes:
    """Deflated JSON of [kind, id, name, hint, other names] for suggestions and for naming facets."""
    return deflated_json([[n.kind, n.id, n.name, n.hint, n.others] for n in names])


class Abbreviations:
    """The meanings that texts give to abbreviations, counted."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, str]] = Counter()
        self._written: dict[tuple[str, str], str] = {}

    def count(self, defined: dict[str, str]) -> None:
        """Count what a text defines."""
        for short, long in defined.items():
            meaning = (short, name_key(long))
            self._seen[meaning] += 1
            self._written.setdefault(meaning, long)

    def of(self, glossary: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
        """(abbreviation, meaning): the glossary's, then what enough texts agree on."""
        known = {(short, name_key(long)) for short, all_ in glossary.items() for long in all_}
        meanings: dict[str, list[str]] = defaultdict(list)
        for short, all_ in glossary.items():
            meanings[short] += all_
        often = sorted((-n, m) for m, n in self._seen.items() if n >= _SURE and m not in known)
        for _, meaning in often:
            meanings[meaning[0]].append(self._written[meaning])
        for short in sorted(meanings):
            yield from ((short, long) for long in meanings[short][:_MEANINGS])


def notes_of(
    names: Iterable[Name], abbreviations: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, list[str]]]:
    """(text, note): ["=", other writing, text] or [kind, id, name, hint, text].

    A query that has the words of the text in a row meets the note.
    """
    abbreviations = list(abbreviations)
    readings = Counter(short for short, _ in abbreviations)
    for short, long in abbreviations:
        yield short, ["=", long, short]
        # CT is a chairman, a directive, a company: it stands for none of them.
        if readings[short] == 1:
            yield long, ["=", short, long]
    for name in names:
        for text in dict.fromkeys((name.name, *name.others)):
            yield text, [name.kind, name.id, name.name, name.hint, text]
