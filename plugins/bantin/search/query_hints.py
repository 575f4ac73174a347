"""Query hints: what the words of a query tell besides the bulletins they find.

A hint is an abbreviation's meaning, a meaning's abbreviation, or a record of that name. Hints are stored in
the posting files of pairs, under the hash of all their words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from bantin.language.name_keys import name_key
from bantin.search.named_records import NamedRecord

_MIN_TEXTS = 2  # texts that must agree on a meaning that the glossary does not have
_MAX_MEANINGS = 3  # of one abbreviation: a query is widened by so many at most


class AbbreviationCounts:
    """How many texts give an abbreviation each of its meanings."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self._first_spelling: dict[tuple[str, str], str] = {}

    def count(self, defined: dict[str, str]) -> None:
        """Count the definitions of one text, by abbreviation."""
        for short, long in defined.items():
            meaning = (short, name_key(long))
            self._counts[meaning] += 1
            self._first_spelling.setdefault(meaning, long)

    def meanings(self, glossary: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
        """Yield (abbreviation, meaning): those of the glossary, then those that enough texts agree on."""
        known = {(short, name_key(long)) for short, all_ in glossary.items() for long in all_}
        meanings: dict[str, list[str]] = defaultdict(list)
        for short, all_ in glossary.items():
            meanings[short] += all_
        frequent = sorted(
            (-count, meaning)
            for meaning, count in self._counts.items()
            if count >= _MIN_TEXTS and meaning not in known
        )
        for _, meaning in frequent:
            meanings[meaning[0]].append(self._first_spelling[meaning])
        for short in sorted(meanings):
            yield from ((short, long) for long in meanings[short][:_MAX_MEANINGS])


def query_hints(
    records: Iterable[NamedRecord], abbreviations: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, list[str]]]:
    """Yield (text, hint): a query that has the words of the text in a row gets the hint.

    A hint is ["=", other writing, text] or [kind, id, name, description, text].
    """
    abbreviations = list(abbreviations)
    meaning_counts = Counter(short for short, _ in abbreviations)
    for short, long in abbreviations:
        yield short, ["=", long, short]
        # An abbreviation of several meanings, as CT (chairman, directive, company), is no other writing of any.
        if meaning_counts[short] == 1:
            yield long, ["=", short, long]
    for record in records:
        for text in dict.fromkeys((record.name, *record.other_names)):
            yield text, [record.kind, record.id, record.name, record.description, text]
