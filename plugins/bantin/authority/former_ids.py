"""Finds the records that had an id before, and replaces such ids of committees in records that still name them so."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from bantin.content.committee import Committee
from bantin.content.leader import Leader

Record = TypeVar("Record", Leader, Committee)


def by_former_id(records: Mapping[str, Record]) -> dict[str, list[Record]]:
    """Return the records that say they had an id before, usually one, by this id; `records` are by their present ids.

    An id that a record has now means that record, whoever had it before.
    """
    claims: dict[str, list[Record]] = defaultdict(list)
    for record in records.values():
        for id_ in record.former_ids:
            if id_ not in records:
                claims[id_].append(record)
    return claims


def with_present_ids(
    leaders: Iterable[Leader], committees: Iterable[Committee]
) -> tuple[list[Leader], list[Committee]]:
    """Return the records with the present id wherever they give a former id of a single committee."""
    leaders, committees = list(leaders), list(committees)
    claims = by_former_id({committee.id: committee for committee in committees})
    present = {former: found[0].id for former, found in claims.items() if len(found) == 1}
    if not present:
        return leaders, committees
    return (
        [
            replace(
                leader,
                posts=tuple(
                    replace(post, committee=present.get(post.committee, post.committee))
                    for post in leader.posts
                ),
            )
            for leader in leaders
        ],
        [
            replace(
                committee,
                parent=present.get(committee.parent, committee.parent),
                predecessors=tuple(present.get(id_, id_) for id_ in committee.predecessors),
                successors=tuple(present.get(id_, id_) for id_ in committee.successors),
            )
            for committee in committees
        ],
    )
