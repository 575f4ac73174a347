"""The pages at former addresses: they lead to the present page, or say that what was there is withdrawn or missing."""

import datetime
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.archive.past_addresses import Tombstone
from bantin.content.content_paths import LEDGER
from bantin.content.kinds import KINDS
from bantin.findings.findings import finding
from bantin.language.number_format import number
from bantin.site.page import NamedLink, Page

_MOST_ONLY_IN_LEDGER = 5000  # pages; they take a second


class MovedContext(NamedTuple):
    """The context of `moved.html`: the pages that stand for the former one; their titles are "" if it was a list."""

    targets: list[NamedLink]


class WithdrawnContext(NamedTuple):
    """The context of `withdrawn.html`; `day` is None and `reason` is "" if nobody has said why the page is missing."""

    title: str
    day: datetime.date | None
    reason: str


def pages(facts: ArchiveFacts, destinations: Mapping[str, tuple[str, ...]]) -> Iterator[Page]:
    """Yield a page for each withdrawn page, and for each former address of a page (see `destinations`).

    A finding tells how many of those that only the ledger names get no page, since a budget of pages is used up.
    """
    for stone in facts.past.tombstones.values():
        yield _tombstone(stone)
    titles = _titles(facts, {address for found in destinations.values() for address in found})
    former = [address for address in destinations if address.endswith(".html")]
    only_in_ledger = [address for address in former if address not in facts.past.moved]
    left_out = set(only_in_ledger[_MOST_ONLY_IN_LEDGER:])
    told = (finding("A11", LEDGER, count=number(len(left_out))),) if left_out else ()
    for address in former:
        if address not in left_out:
            targets = [NamedLink(titles.get(one, ""), one) for one in destinations[address]]
            page = _moved(address, targets) if targets else _missing(address)
            yield page._replace(findings=told)
            told = ()  # once is enough


def _moved(address: str, targets: list[NamedLink]) -> Page:
    return Page(
        address,
        "moved.html",
        "Trang đã chuyển",
        context=MovedContext(targets),
        indexed=False,
        leads_to=targets[0].address if len(targets) == 1 else "",
    )


def _tombstone(stone: Tombstone) -> Page:
    return Page(
        stone.address,
        "withdrawn.html",
        "Trang đã rút",
        context=WithdrawnContext(stone.title, *stone.withdrawal),
        indexed=False,
    )


def _missing(address: str) -> Page:
    return Page(
        address,
        "withdrawn.html",
        "Trang này đang thiếu",
        context=WithdrawnContext("", None, ""),
        indexed=False,
    )


def _titles(facts: ArchiveFacts, wanted: Collection[str]) -> dict[str, str]:
    """Return the titles of those of the addresses that are the pages of a bulletin, a leader, a committee or a source."""
    if not wanted:
        return {}
    leaders, committees = facts.leaders.records.values(), facts.committees.records.values()
    named = {
        **{entry.address: entry.title for entry in facts.entries},
        **{KINDS.leader.page(leader.id): leader.name for leader in leaders},
        **{KINDS.committee.page(organ.id): organ.name for organ in committees},
        **{KINDS.source.page(source.id): source.name for source in facts.sources},
    }
    return {address: named[address] for address in wanted if address in named}
