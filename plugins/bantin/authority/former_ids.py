"""Replaces ids that committees had before in records that still name them so."""

from collections.abc import Iterable
from dataclasses import replace

from bantin.content.committee import Committee
from bantin.content.leader import Leader


def with_present_ids(
    leaders: Iterable[Leader], committees: Iterable[Committee]
) -> tuple[list[Leader], list[Committee]]:
    """Return the records with the present id wherever they give a former id of a committee."""
    leaders, committees = list(leaders), list(committees)
    ids = {committee.id for committee in committees}
    present = {
        former: committee.id
        for committee in committees
        for former in committee.former_ids
        if former not in ids
    }
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
