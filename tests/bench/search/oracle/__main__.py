"""Hold our search against a reader of all texts, and its order against Tantivy's.

python -m tests.bench.search.oracle [--corpus JSONL[.xz]] [--texts N] [--queries N] [--work DIR]

Builds a site of the texts, unless --built says that the one in the work folder is of them, asks its scripts for whole
answers to queries of ten kinds and its page for some of them. Queries that were not answered rightly are in
`differences.jsonl` of the work folder. Needs Chromium and the package tantivy.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from bantin.language.named_days import named_days
from bantin.search.documents import Document
from bantin.search.query_hints import AbbreviationCounts
from tests.bench.search.build_index import document_of
from tests.bench.search.built import clear
from tests.bench.search.bulletins import bulletins
from tests.bench.search.corpus import SYNTHETIC, read, repeated, synthetic
from tests.bench.search.oracle import names
from tests.bench.search.oracle.engine import OurSearch, our_search
from tests.bench.search.oracle.figures import Judged, table
from tests.bench.search.oracle.judging import FIRST, Titles, prints
from tests.bench.search.oracle.queries import MISSPELT, Query, drawn
from tests.bench.search.oracle.tantivy_peer import Tantivy
from tests.bench.search.ours import build_site
from tests.bench.search.progress import say
from tests.search.indexes import definitions_in
from tests.support.browsers import chromium
from tests.support.search_oracle.oracle import Oracle
from tests.support.search_oracle.queries import parse

_PEOPLE, _ROWS = 60, 200  # names


def main() -> int:
    options = _options()
    options.work.mkdir(parents=True, exist_ok=True)
    corpus = options.corpus
    texts = list(read(corpus, options.texts)) if corpus else synthetic(options.texts or SYNTHETIC)
    count = options.texts or len(texts)
    site = options.work / "ours"
    if not options.built:
        site = build_site(texts, count, options.work)
    documents = [document_of(one) for one in bulletins(repeated(texts, count), count)]
    abbreviations = _abbreviations(documents)
    queries = drawn(documents, abbreviations, options.queries, options.seed)
    say(f"{count} texts, {len(queries)} queries")
    oracle = Oracle(documents, abbreviations, named_days)
    peer, titles = Tantivy(documents), Titles(documents)
    with chromium() as browser, our_search(site, browser) as ours:
        judged = list(_judged(queries, ours, oracle, peer, titles))
        sys.stdout.writelines(f"{line}\n" for line in table(judged))
        sys.stdout.write(f"{_counts(judged, documents)}\n")
        for what, some in (
            ("people", names.people(documents, _PEOPLE, options.seed)),
            ("capitalised rows", names.rows(documents, _ROWS, options.seed)),
        ):
            sys.stdout.write(f"{_printed(what, some, ours, documents)}\n")
        sys.stdout.write(f"{_page(judged[: options.shown], ours)}\n")
    _keep(options.work / "differences.jsonl", judged)
    clear(options.work)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.search.oracle",
        description=__doc__.partition("\n\n")[2],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("--corpus", type=Path, metavar="JSONL[.xz]")
    add("--texts", type=int, metavar="N", help=f"all of the corpus, or {SYNTHETIC} made up")
    add("--queries", type=int, default=100, metavar="N", help="of each kind, 100")
    add("--shown", type=int, default=60, metavar="N", help="queries that the page is asked, 60")
    add("--seed", type=int, default=1, metavar="N")
    add("--work", type=Path, default=Path("build/bench-search"), metavar="DIR")
    add("--built", action="store_true", help="the site is there already")
    return parser.parse_args()


def _abbreviations(documents: Sequence[Document]) -> list[tuple[str, str]]:
    """Those with a meaning that the site knows."""
    counts = AbbreviationCounts()
    for document in documents:
        counts.count(definitions_in(document))
    return [(one.abbreviation, one.text) for one in counts.meanings({}) if one.is_known]


def _judged(
    queries: Sequence[Query], ours: OurSearch, oracle: Oracle, peer: Tantivy, titles: Titles
) -> Iterator[Judged]:
    for query, answer in zip(queries, ours.answers(queries), strict=True):
        truth = oracle.found(answer.searched, passes=query.filter.passes)
        best = answer.places
        if query.kind == MISSPELT and query.place not in best[:FIRST] and answer.suggestion:
            best = next(ours.answers([replace(query, typed=answer.suggestion)])).places
        theirs = peer.places(query.typed, query.filter, FIRST)
        yield Judged(
            query,
            truth,
            answer,
            titles.judge(query, truth, best),
            titles.judge(query, truth, theirs),
        )


def _counts(judged: Sequence[Judged], documents: Sequence[Document]) -> str:
    """Whether the numbers in the panel of filters are those of the texts that match."""
    asked = [one for one in judged if one.answer.counts is not None]
    right = sum(
        one.answer.counts == _facets(documents, one.truth.all) for one in map(_sorted, asked)
    )
    return f"numbers of sources, committees and leaders true: {right} of {len(asked)}"


def _sorted(one: Judged) -> Judged:
    counts = {
        kind: sorted((id_, n) for id_, n in some)
        for kind, some in (one.answer.counts or {}).items()
    }
    return replace(one, answer=replace(one.answer, counts=counts))


def _facets(
    documents: Sequence[Document], places: frozenset[int]
) -> dict[str, list[tuple[str, int]]]:
    """How many of the documents have each source, committee and leader, by id."""
    counts: dict[str, dict[str, int]] = {"sources": {}, "committees": {}, "leaders": {}}
    for place in places:
        document = documents[place]
        for kind, facets in (
            ("sources", (document.source,) if document.source else ()),
            ("committees", document.committees),
            ("leaders", document.leaders),
        ):
            for facet in facets:
                counts[kind][facet.id] = counts[kind].get(facet.id, 0) + 1
    return {kind: sorted(some.items()) for kind, some in counts.items()}


def _printed(
    what: str, some: Sequence[Query], ours: OurSearch, documents: Sequence[Document]
) -> str:
    missed = []
    for query, answer in zip(some, ours.answers(some), strict=True):
        (row,) = parse(query.typed).runs
        if not answer.places or not prints(documents[answer.places[0]], row):
            missed.append(query.typed)
    told = f": not {', '.join(missed)}" if missed else ""
    return f"first result prints the name, {what}: {len(some) - len(missed)} of {len(some)}{told}"


def _page(judged: Sequence[Judged], ours: OurSearch) -> str:
    """Whether the page shows what its scripts answer: the number of all, that of the close ones, the first results."""
    differing = []
    for one in judged:
        shown, answer = ours.shown(one.query), one.answer
        numbers = {answer.total, answer.close, answer.total - answer.close} & set(shown.numbers)
        same = shown.places == answer.places[: len(shown.places)]
        if not (shown.total == answer.total and same and (numbers or not answer.total)):
            differing.append(one.query.typed)
    told = f": not {'; '.join(differing)}" if differing else ""
    return f"the page shows what its scripts answer: {len(judged) - len(differing)} of {len(judged)}{told}"


def _keep(path: Path, judged: Sequence[Judged]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        for one in judged:
            if not one.is_right:
                lines.write(json.dumps(one.told(), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    sys.exit(main())
