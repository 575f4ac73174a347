"""Query hints: what an index knows about some words of a query, besides the bulletins that contain them.

There are three sorts of hints for a text: if the text is an abbreviation, its meaning; if the text is the
meaning of an abbreviation, this abbreviation; if the text is a name of a record, the record. Hints are
stored in the posting files of pairs, under the hash of all words of their text. They cost no further
request, because a query for these words fetches that file anyway.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from bantin.language.name_keys import name_key
from bantin.search.named_records import NamedRecord

_MIN_TEXTS = 2  # texts that must define a meaning if the glossary does not have it
_MAX_MEANINGS = 3  # of one abbreviation, because a query is widened by each meaning


class AbbreviationCounts:
    """Counts, for each abbreviation and meaning, how many texts define the abbreviation so."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self._first_spelling: dict[tuple[str, str], str] = {}

    def count(self, defined: dict[str, str]) -> None:
        """Count the definitions of one text: `defined` maps its abbreviations to their meanings.

        Spellings of a meaning that have the same name key are counted as one meaning.
        """
        for short, long in defined.items():
            meaning = (short, name_key(long))
            self._counts[meaning] += 1
            self._first_spelling.setdefault(meaning, long)

    def meanings(self, glossary: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
        """Yield (abbreviation, meaning), in alphabetical order of abbreviations and at most `_MAX_MEANINGS` for each.

        The meanings of the `glossary` come first. Then come the meanings that at least `_MIN_TEXTS` of the
        counted texts define, the most frequent first.
        """
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
    """Yield (text, hint): the hint is for queries that contain the words of the text in a row.

    `abbreviations` are pairs (abbreviation, meaning). A hint is a JSON value: ["=", other writing, text] if
    the text can also be written otherwise, [kind, id, name, description, text] if the text names a record.
    """
    abbreviations = list(abbreviations)
    meaning_counts = Counter(short for short, _ in abbreviations)
    for short, long in abbreviations:
        yield short, ["=", long, short]
        # If an abbreviation has several meanings, a query for one of them is not widened by the abbreviation,
        # for example CT: chủ tịch (chairman), chỉ thị (directive), công ty (company).
        if meaning_counts[short] == 1:
            yield long, ["=", short, long]
    for record in records:
        for text in dict.fromkeys((record.name, *record.other_names)):
            yield text, [record.kind, record.id, record.name, record.description, text]
