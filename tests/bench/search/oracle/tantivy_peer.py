"""Tantivy on the same texts: each of title, lead and body exact and without diacritics.

A word typed with diacritics is looked for as it is, another one without diacritics; all words are needed.
"""

import datetime
from collections.abc import Iterable, Sequence

import tantivy
from tantivy import FieldType, Occur

from bantin.language.diacritics import fold, old_tone
from bantin.search.documents import Document
from tests.bench.search.oracle.queries import Filter
from tests.support.search_oracle.queries import Query, Row, parse
from tests.support.search_oracle.words import Word

_PARTS = {"title": 3.0, "lead": 1.5, "body": 1.0}  # with their weights
_FUZZY_FROM = 3  # letters of a word
_FACETS = ("sources", "committees", "leaders")


class Tantivy:
    """An index in memory."""

    def __init__(self, documents: Sequence[Document]) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("place", stored=True, indexed=True, fast=True)
        builder.add_integer_field("day", indexed=True)
        for name in _FACETS:
            builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
        for part in _PARTS:
            builder.add_text_field(f"{part}_exact")
            builder.add_text_field(f"{part}_folded")
        self._schema = builder.build()
        index = tantivy.Index(self._schema)
        writer = index.writer(num_threads=1)
        for place, document in enumerate(documents):
            writer.add_document(_indexed(place, document))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()
        self._count = len(documents)

    def places(self, typed: str, narrowed: Filter, most: int | None = None) -> list[int]:
        """The places of all texts that match, or of the best; if none does, of those with a letter otherwise."""
        query = parse(typed)
        return self._found(query, narrowed, most) or self._found(query, narrowed, most, fuzzy=True)

    def _found(
        self, query: Query, narrowed: Filter, most: int | None, *, fuzzy: bool = False
    ) -> list[int]:
        clauses = [
            *((Occur.Must, self._word(word, fuzzy)) for run in query.runs for word in run),
            *((Occur.Should, self._row(run)) for run in query.runs if len(run) > 1),
            *((Occur.Must, self._row(row)) for row in query.phrases),
            *((Occur.MustNot, self._row(row)) for row in query.excluded),
            *((Occur.Must, one) for one in self._date(query)),
            *((Occur.Must, one) for one in self._filter(narrowed)),
        ]
        if all(occur == Occur.MustNot for occur, _ in clauses):
            clauses.append((Occur.Must, tantivy.Query.all_query()))
        hits = self._searcher.search(
            tantivy.Query.boolean_query(clauses), limit=most or self._count
        ).hits
        addresses = [address for _, address in hits]
        return [int(place or 0) for place in self._searcher.fast_field_values("place", addresses)]

    def _word(self, word: Word, fuzzy: bool = False) -> tantivy.Query:
        if fuzzy and len(word.text) >= _FUZZY_FROM:
            return _any(
                (
                    tantivy.Query.fuzzy_term_query(self._schema, f"{part}_folded", fold(word.text)),
                    weight,
                )
                for part, weight in _PARTS.items()
            )
        return self._row((word,))

    def _row(self, row: Row) -> tantivy.Query:
        """In a row in one part: with the diacritics of all words if one has any."""
        texts = [word.text for word in row]
        exact = any(text != fold(text) for text in texts)
        terms = [old_tone(text) if exact else fold(text) for text in texts]
        fields = [
            (f"{part}_{'exact' if exact else 'folded'}", weight) for part, weight in _PARTS.items()
        ]
        return _any(
            (
                tantivy.Query.phrase_query(self._schema, name, list(terms))
                if len(terms) > 1
                else tantivy.Query.term_query(self._schema, name, terms[0]),
                weight,
            )
            for name, weight in fields
        )

    def _date(self, query: Query) -> Iterable[tantivy.Query]:
        """Published then, or the date in a row as it was typed."""
        if query.date:
            then = _range(self._schema, query.date.first, query.date.last)
            yield _any([(then, 1), (self._row(query.date_typed), 1)])

    def _filter(self, narrowed: Filter) -> Iterable[tantivy.Query]:
        for name in _FACETS:
            for id_ in getattr(narrowed, name):
                yield tantivy.Query.term_query(self._schema, name, id_)
        if narrowed.first or narrowed.last:
            day = datetime.date.fromisoformat
            yield _range(
                self._schema,
                day(narrowed.first) if narrowed.first else datetime.date.min,
                day(narrowed.last) if narrowed.last else datetime.date.max,
            )


def _indexed(place: int, document: Document) -> tantivy.Document:
    parts = {
        "title": [document.title],
        "lead": [document.lead],
        "body": list(document.paragraphs),
    }
    one = tantivy.Document(place=place, day=document.day.toordinal())
    for name in _FACETS:
        facets = (
            [document.source]
            if name == "sources" and document.source
            else getattr(document, name, ())
        )
        for facet in facets:
            one.add_text(name, facet.id)
    for part, lines in parts.items():
        for line in lines:
            one.add_text(f"{part}_exact", " ".join(old_tone(word) for word in line.lower().split()))
            one.add_text(f"{part}_folded", fold(line))
    return one


def _any(queries: Iterable[tuple[tantivy.Query, float]]) -> tantivy.Query:
    return tantivy.Query.boolean_query(
        [(Occur.Should, tantivy.Query.boost_query(query, weight)) for query, weight in queries]
    )


def _range(schema: tantivy.Schema, first: datetime.date, last: datetime.date) -> tantivy.Query:
    return tantivy.Query.range_query(
        schema, "day", FieldType.Integer, first.toordinal(), last.toordinal()
    )
