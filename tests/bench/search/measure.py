"""Asks one search all queries in a browser: what it finds, what an answer weighs, how long it takes."""

import statistics
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice

from playwright.sync_api import Browser
from playwright.sync_api import Error as BrowserError

from tests.bench.search.browser import SearchPage, Seconds
from tests.bench.search.built import Built
from tests.bench.search.bulletins import place_in
from tests.bench.search.progress import say
from tests.bench.search.queries import KINDS, MISSPELT, PLAIN, Query
from tests.bench.search.server import Sent, Traffic, counting
from tests.support.browsers import chromium

Figures = dict[str, float]  # by name; a name tells the unit
AT_ONCE = f"{MISSPELT}, before the suggestion"
_EVERY = 20  # queries between two lines of progress
_APART = len(PLAIN) + 1  # queries in order: nearer ones may be the same words without marks
_NONE = float("inf")


@dataclass
class Answers:
    """All that was seen; a rank is the place of the right bulletin in the first ten, from 0."""

    ranks: dict[str, list[float]] = field(
        default_factory=lambda: {k: [] for k in (*KINDS, AT_ONCE)}
    )
    sent: list[Sent] = field(default_factory=list)
    misspelt: list[Sent] = field(default_factory=list)
    whole: list[Sent] = field(default_factory=list)
    with_filters: list[Sent] = field(default_factory=list)
    cold: list[Seconds] = field(default_factory=list)
    next: list[Seconds] = field(default_factory=list)
    typed: list[Seconds] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def measure(built: Built, queries: Sequence[Query], timed: int, originals: int) -> Figures:
    """All figures. A text may be in the corpus again and again, every so many (`originals`)."""
    answers = Answers()
    with counting(built.folder) as traffic, chromium() as browser:
        search = _Search(browser, traffic, built, originals, answers)
        search.warm_up(queries[0])
        for done, query in enumerate(queries, 1):
            with search.forgiving(query):
                search.look_for(query)
            _tell("looked for", done, len(queries))
        plain = [query for query in queries if query.kind in PLAIN]
        turns = (plain[at:] + plain[:at] for at in (0, _APART, 2 * _APART))
        rounds = list(islice(zip(*turns, strict=True), timed))
        for done, three in enumerate(rounds, 1):
            with search.forgiving(three[0]):
                search.time(*three)
            _tell("timed", done, len(rounds))
    return {
        "index: time to build, s": built.cost.seconds,
        "index: memory at most, MB": built.cost.peak / 1e6,
        "index: size, MB": built.size / 1e6,
        "index: files": built.files,
        **_figures(answers),
        "files asked for that are missing": traffic.missing,
    }


@dataclass
class _Search:
    browser: Browser
    traffic: Traffic
    built: Built
    originals: int
    answers: Answers

    def opened(self, *, slow: bool = False, whole: bool = False) -> SearchPage:
        page = self.built.whole_page if whole else self.built.page
        return SearchPage(self.browser, self.traffic.root + page, slow=slow)

    def warm_up(self, query: Query) -> None:
        """The browser's own first page costs more than those after it."""
        with self.opened() as page:
            page.open(query.typed)

    @contextmanager
    def forgiving(self, query: Query) -> Iterator[None]:
        try:
            yield
        except (TimeoutError, BrowserError) as error:
            self.answers.failed.append(query.typed)
            say(f"  no answer to “{query.typed}”: {error}")

    def look_for(self, query: Query) -> None:
        """What gets no answer is not found."""
        at_once = rank = _NONE
        self.traffic.take()
        try:
            with self.opened() as page:
                page.open(query.typed)
                at_once = rank = self._rank(page, query)
                if query.kind in PLAIN:
                    self._weigh(page)
                else:
                    self.answers.misspelt.append(self.traffic.take())
                    if rank == _NONE and page.follow_suggestion():
                        rank = self._rank(page, query)
            if query.kind in PLAIN:
                self._weigh_whole(query)
        finally:
            self.answers.ranks[query.kind].append(rank)
            if query.kind == MISSPELT:
                self.answers.ranks[AT_ONCE].append(at_once)

    def _weigh(self, page: SearchPage) -> None:
        sent = self.traffic.take()
        self.answers.sent.append(sent)
        if page.open_filters():
            self.answers.with_filters.append(sent + self.traffic.take())

    def _weigh_whole(self, query: Query) -> None:
        self.traffic.take()
        with self.opened(whole=True) as page:
            page.open(query.typed)
            self.answers.whole.append(self.traffic.take())

    def _rank(self, page: SearchPage, query: Query) -> float:
        places = [place_in(address) for address in page.first_ten()]
        right = (
            i for i, p in enumerate(places) if p is not None and p % self.originals == query.place
        )
        return next(right, _NONE)

    def time(self, cold: Query, following: Query, by_hand: Query) -> None:
        with self.opened(slow=True) as page:
            self.answers.cold.append(page.open(cold.typed))
            self.answers.next.append(page.ask(following.typed))
            self.answers.typed.append(page.ask(by_hand.typed, by_hand=True))


def _figures(answers: Answers) -> Figures:
    figures: Figures = {}
    for label, most in (("in the first ten", 10), ("in first place", 1)):
        for kind, ranks in answers.ranks.items():
            figures[f"share {label}: {kind}"] = (
                statistics.fmean(rank < most for rank in ranks) if ranks else 0
            )
    weighed = {
        "cold query": answers.sent,
        "a letter wrong": answers.misspelt,
        "whole answer": answers.whole,
        "with filters open": answers.with_filters,
    }
    for label, sent in weighed.items():
        _spread(figures, f"{label}: bytes, kB", [s.body / 1e3 for s in sent])
        _spread(
            figures, f"{label}: bytes if texts are gzipped, kB", [s.gzipped / 1e3 for s in sent]
        )
        _spread(figures, f"{label}: heads besides, kB", [s.head / 1e3 for s in sent])
        _spread(figures, f"{label}: requests", [s.answers for s in sent])
    timed = {"cold": answers.cold, "next": answers.next, "next, typed": answers.typed}
    for which, seconds in timed.items():
        label = f"slow phone, {which} query"
        _spread(figures, f"{label}: ten results, s", [s.listed for s in seconds])
        _spread(figures, f"{label}: and passages, s", [s.complete for s in seconds])
    figures["queries without an answer"] = len(answers.failed)
    return figures


def _spread(figures: Figures, label: str, values: Sequence[float]) -> None:
    """Median and 95th percentile, if there is anything."""
    if len(values) > 1:
        figures[f"{label}, median"] = statistics.median(values)
        figures[f"{label}, p95"] = statistics.quantiles(values, n=20, method="inclusive")[-1]


def _tell(what: str, done: int, of: int) -> None:
    if done % _EVERY == 0 or done == of:
        say(f"  {what}: {done} of {of}")
