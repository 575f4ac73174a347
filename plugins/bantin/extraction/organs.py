"""Finds the organs that texts name: known ones by their names, others by the way in which organs are named."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from bantin.extraction.organ_lists import department_end, listed_organs
from bantin.extraction.organ_names import OrganNames, OrganRow, organ_row
from bantin.extraction.organ_words import (
    BEFORE_NO_PROPOSAL,
    ELSEWHERE,
    HEADS_OF_ORGANS,
    NOT_IN_ORGANS,
    PASSING_BEFORE,
)
from bantin.extraction.people import NamedPerson
from bantin.extraction.places_of_text import place_at, whereabouts
from bantin.extraction.post_words import STOP_PHRASES
from bantin.extraction.posts import Chain
from bantin.extraction.text_reading import TextReading
from bantin.extraction.words import Words, is_joint

_LONGEST_PROPOSAL = 14  # words
_LONGEST_SHARING = 10  # words of an organ before one whose last words it shares
_MOST_UNKNOWN = 1  # districts without a record that texts may name which name the province nowhere


@dataclass(frozen=True, slots=True)
class NamedOrgan:
    """An organ that a text names. `id` is that of a known one; it is "" for an organ that is only proposed."""

    name: str
    id: str = ""


def organs_in(
    reading: TextReading,
    people: Iterable[NamedPerson],
    known: OrganNames,
    meanings: Mapping[str, str],
) -> tuple[NamedOrgan, ...]:
    """Return the organs that texts name outside people's posts, in the order in which they are first named, each once.

    `people` are those whom the texts name, `meanings` the abbreviations that the texts define. Organs of other places are left out.
    A known organ has the name by which it is first printed; an organ without a record is proposed if it is a department ("Sở …"), if
    its name ends in "tỉnh" (province) or in the name of the province, or in a list of organs.
    """
    is_home = _is_home(reading, people, known)
    found: dict[str, NamedOrgan] = {}
    for words, items in zip(reading.rows, reading.items, strict=True):
        masked = {
            at for item in items if isinstance(item, Chain) for at in range(item.start, item.end)
        }
        row = organ_row(words, meanings)
        for organ in _organs_of_row(row, known, masked, is_home=is_home):
            found.setdefault(organ.id or organ.name, organ)
    return tuple(found.values())


def _is_home(reading: TextReading, people: Iterable[NamedPerson], known: OrganNames) -> bool:
    """Whether names of organs without a place, such as "Sở Y tế", mean those of the archive's own province.

    They do if the texts name that province and its parts at least as often as any other one. Texts that name neither do so if they
    print for somebody a post without a place ("Bí thư Tỉnh ủy"), and so take the province for granted.
    """
    places = whereabouts(reading, known.province, known.parts)
    if places.home:
        return places.home >= places.elsewhere
    if places.elsewhere or places.unknown > _MOST_UNKNOWN:
        return False
    return any(known.ends_without_place(post) for person in people for post in person.posts)


def _organs_of_row(
    row: OrganRow, known: OrganNames, masked: Container[int], *, is_home: bool
) -> Iterator[NamedOrgan]:
    position, passing = 0, -1
    while position < len(row.keys):
        listed = list(listed_organs(row, position, known)) if is_home else []
        if listed and row.at[position] not in masked:
            for organ in listed:
                yield NamedOrgan(organ.name, known.id_of(organ.key) or "")
            position = listed[-1].end
            continue
        if row.at[position] in masked or not row.words[row.at[position]].is_capitalised:
            position += 1
            continue
        end = known.match_at(row, position)
        is_proposed = end == position and is_home
        if is_proposed:
            end = _proposal_end(row, position, known, masked)
        if end > position:
            if _is_passing(row, position, passing):
                passing = end
            elif is_proposed:
                yield NamedOrgan(row.printed(position, end))
            elif _is_whole(row, position, end, known) and (
                is_home or known.has_place(row.keys[position:end])
            ):
                yield from _sharing(row, position, end, known)
                yield NamedOrgan(
                    row.printed(position, end), known.id_of(row.keys[position:end]) or ""
                )
        position = max(end, position + 1)


def _is_passing(row: OrganRow, start: int, passing: int) -> bool:
    """Whether an organ is named in passing, as the place of work of people who attend: "lãnh đạo Sở Y tế, Sở Nội vụ".

    `passing` is the position after the last organ that was named so; what follows it in the same list is, too.
    """
    is_next = start == passing or (start == passing + 1 and row.keys[passing] == "và")
    goes_on = is_next and row.words[row.at[start]].gap in (", ", " ")
    return goes_on or PASSING_BEFORE.ends_at(row.words, row.at[start])


def _is_whole(row: OrganRow, start: int, end: int, known: OrganNames) -> bool:
    """Whether a name is no part of the name of another organ, nor of one of another place ("Tỉnh ủy Quảng Nam")."""
    words, first = row.words, row.at[start]
    if _goes_on_a_name(words, first):
        return False
    after = row.at[end] if end < len(row.at) else words.length
    if after > row.at[end - 1] + 1 or is_joint(words[after].gap):
        place = place_at(words, after)
        if place and place != known.province and place not in known.parts:
            return False
        return ELSEWHERE.end_at(words, after) == after
    return True


def _goes_on_a_name(words: Words, index: int) -> bool:
    """Whether a word stands within the name of an organ that begins before it, as in "Ban Pháp chế HĐND tỉnh"."""
    if words[index].gap == " " and words[index - 1].is_capitalised:
        return words[index - 1].gap in (" ", " - ") or HEADS_OF_ORGANS.ends_at(words, index)
    for at in range(index - 1, index - _LONGEST_PROPOSAL, -1):
        word = words[at]
        if (
            words[at + 1].gap != " "
            or word.key in NOT_IN_ORGANS
            or word.key == words[index - 1].key == "và"
        ):
            return False
        if word.is_capitalised and HEADS_OF_ORGANS.end_at(words, at) > at:
            return not any(STOP_PHRASES.end_at(words, i) > i for i in range(at, index))
    return False


def _sharing(row: OrganRow, start: int, end: int, known: OrganNames) -> Iterator[NamedOrgan]:
    """Yield the organs before a name that share its last words: "HĐND, UBND" in "HĐND, UBND, Ủy ban MTTQ tỉnh"."""
    unit = next(
        (i for i in range(start, end) if row.keys[i] in ("tỉnh", "huyện", "thành", "thị")), end
    )
    shared = row.keys[unit:end]
    found = list[NamedOrgan]()
    last = start
    while shared and last > 0 and _separates(row, last):
        stop = last - 1 if row.keys[last - 1] == "và" else last
        first = stop - 1
        while (
            first > 0
            and stop - first < _LONGEST_SHARING
            and not _separates(row, first)
            and row.keys[first - 1] != "và"
        ):
            first -= 1
        while first < stop and known.id_of((*row.keys[first:stop], *shared)) is None:
            first += 1
        if first == stop:
            break
        id_ = known.id_of((*row.keys[first:stop], *shared)) or ""
        found.append(NamedOrgan(f"{row.printed(first, stop)} {row.printed(unit, end)}", id_))
        last = first
    yield from reversed(found)


def _separates(row: OrganRow, position: int) -> bool:
    """Whether a comma or "và" stands before a position, so that a list goes on there."""
    begins_word = row.at[position] != row.at[position - 1]  # and is not within an abbreviation
    is_after_comma = begins_word and row.words[row.at[position]].gap == ", "
    return is_after_comma or row.keys[position - 1] == "và"


def _proposal_end(row: OrganRow, start: int, known: OrganNames, masked: Container[int]) -> int:
    """Return the position after the name of an organ without a record that begins at a position, or `start` if none does."""
    words, first = row.words, row.at[start]
    department = department_end(row, start)
    if department > start:
        return department if _is_whole(row, start, department, known) else start
    head = HEADS_OF_ORGANS.end_at(words, first)
    if (
        head == first
        or words[first - 1].key in BEFORE_NO_PROPOSAL
        or not words[head].is_capitalised
    ):
        return start
    for end in range(start + 2, min(start + _LONGEST_PROPOSAL, len(row.keys)) + 1):
        index = row.at[end - 1]
        if (
            index in masked
            or not row.is_unbroken(start, end)
            or known.match_at(row, end - 1) > end - 1
        ):
            return start
        word = words[index]
        if word.text.islower() and (
            word.key in NOT_IN_ORGANS or STOP_PHRASES.end_at(words, index) > index
        ):
            return start
        if row.keys[end - 1] == "tỉnh" or known.ends_in_province(row.keys[start:end]):
            return end if _is_whole(row, start, end, known) else start
    return start
