"""Where the readers of a former address are led, now that its page is elsewhere or no longer there."""

import re
from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from bantin.archive.past_addresses import PastAddresses, owner_of
from bantin.content import addresses
from bantin.content.kinds import KINDS

# The address of a part of a page, such as the list of a year or the feed: `co-quan/ID/2020.html`, `co-quan/ID.xml`.
_PART = re.compile(r"(?P<whole>[a-z-]+/[^/.]+)(?P<part>/[^/]+\.html|\.xml)")
_POST = re.compile(rf"{KINDS.post.address_folder}/(?P<id>[^/.]+)(?P<rest>[/.].+)")
_YEAR, _MONTH = re.compile(r"[0-9]{4}\.html"), re.compile(r"([0-9]{4})-[0-9]{2}\.html")


class Destinations(NamedTuple):
    """Where readers of former addresses are led: by former address, usually one address, or none.

    `lasting` has those that follow from moves alone, and so will never change but by another move. `nearest` has all: a
    former list that came of no move leads to the nearest list around it, as long as it does not come back.
    """

    nearest: Mapping[str, tuple[str, ...]]
    lasting: Mapping[str, tuple[str, ...]]


def destinations(past: PastAddresses, files: Collection[str]) -> Destinations:
    """Return where each former address leads; `files` are the addresses of the site's present files."""
    there = {*files, *past.tombstones}
    former = sorted({*past.ledger.addresses, *past.moved} - there)
    moves = _Moves(past.moved)

    def nearest(address: str) -> list[str]:
        return moves.of(address) or _list_around(address)

    lasting = {address: _followed(address, moves.of, there) for address in former}
    return Destinations(
        {
            address: found or _followed(address, nearest, there)
            for address, found in lasting.items()
        },
        lasting,
    )


def _followed(
    address: str, next_of: Callable[[str], list[str]], there: Collection[str]
) -> tuple[str, ...]:
    """Return the addresses among those that are `there` to which an address leads, by way of others that are not.

    Each address is followed once, since files may name each other as their former places.
    """
    found, seen, to_follow = [], {address}, [address]
    for one in to_follow:  # which grows meanwhile
        if one in there:
            found.append(one)
            continue
        new = [other for other in dict.fromkeys(next_of(one)) if other not in seen]
        seen.update(new)
        to_follow += new
    return tuple(found)


class _Moves:
    """The moves of pages, and what follows from them for the addresses that begin or end with that of a moved page."""

    def __init__(self, moved: Mapping[str, tuple[str, ...]]):
        self._moved = moved
        folder = f"{KINDS.committee.address_folder}/"
        self._organs = [
            (_id(former), new) for former, new in moved.items() if former.startswith(folder)
        ]

    def of(self, address: str) -> list[str]:
        """Return the addresses to which the page or feed at an address moved, none if nothing is known of a move."""
        if address in self._moved:
            return list(self._moved[address])
        if match := _PART.fullmatch(address):
            whole, part = f"{match['whole']}.html", match["part"]
            if whole in self._moved:
                return [f"{one.removesuffix('.html')}{part}" for one in self._moved[whole]]
        if match := _POST.fullmatch(address):  # the id of a post ends with that of its committee
            role, rest = match["id"], match["rest"]
            return [
                f"{KINDS.post.address_folder}/{role.removesuffix(former)}{_id(one)}{rest}"
                for former, new in self._organs
                if role.endswith(f"-{former}")
                for one in new
            ]
        return []


def _id(address: str) -> str:
    """Return the id in the address of a record's page."""
    return address.rpartition("/")[2].removesuffix(".html")


def _list_around(address: str) -> list[str]:
    """Return the address of the list around a page that belongs to no single file, or of the list of a longer time."""
    if owner_of(address) or not address.endswith(".html"):
        return []
    folder, _, name = address.rpartition("/")
    if match := _MONTH.fullmatch(name):
        return [f"{folder}/{match[1]}.html"]
    if _YEAR.fullmatch(name):
        return [f"{folder}.html"]
    if name == addresses.HOME:
        folder = folder.rpartition("/")[0]
    return [f"{folder}/{addresses.HOME}".removeprefix("/")]
