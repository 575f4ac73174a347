"""Finds organs that a text names in a list, with the words that they share printed once.

"các sở: Tài chính, Xây dựng" are Sở Tài chính and Sở Xây dựng; "UBND các huyện Phan Khê, Trà Khúc" are the UBND of each district.
"""

from collections.abc import Iterator
from typing import NamedTuple

from bantin.extraction.names import place_end
from bantin.extraction.organ_abbreviations import Key, written_out
from bantin.extraction.organ_names import OrganNames, OrganRow
from bantin.extraction.words import keys_of, words_of

_DEPARTMENT = ("sở",)
# What the departments (sở) of provinces are for.
_DEPARTMENTS = frozenset(
    written_out(words_of(name.strip()))
    for name in """
    Tài chính; Kế hoạch và Đầu tư; Xây dựng; Giao thông vận tải; Công Thương; Y tế; Nội vụ; Tư pháp; Ngoại vụ; Du lịch
    Lao động - Thương binh và Xã hội; Lao động, Thương binh và Xã hội; Văn hóa, Thể thao và Du lịch; Văn hóa và Thể thao
    Thông tin và Truyền thông; Giáo dục và Đào tạo; Khoa học và Công nghệ; Tài nguyên và Môi trường; Dân tộc và Tôn giáo
    Nông nghiệp và Phát triển nông thôn; Nông nghiệp và Môi trường; Quy hoạch - Kiến trúc; Văn hóa - Thể thao và Du lịch
""".replace("\n", ";").split(";")
    if name.strip()
)
_LONGEST = max(map(len, _DEPARTMENTS))
# Organs that each district has.
_OF_DISTRICTS = tuple(
    sorted(
        (
            written_out(words_of(name.strip()))
            for name in "UBND, HĐND, Ủy ban MTTQ Việt Nam, Ủy ban MTTQ, Ban CHQS, Công an, Đảng bộ, Ban Thường vụ Huyện ủy, Huyện ủy".split(
                ","
            )
        ),
        key=len,
        reverse=True,
    )
)
_UNITS = {keys_of(unit) for unit in ("huyện", "thị xã", "thành phố")}


class ListedOrgan(NamedTuple):
    """An organ of a list: its keys, its name with the shared words, and the position in the row after it."""

    key: Key
    name: str
    end: int


def department_end(row: OrganRow, start: int) -> int:
    """Return the position after the name of a department ("Sở Xây dựng") that begins at a position, or `start` if none does."""
    if row.keys[start : start + 1] != _DEPARTMENT:
        return start
    end = _field_end(row, start + 1)
    return end if end > start + 1 else start


def listed_organs(row: OrganRow, start: int, known: OrganNames) -> Iterator[ListedOrgan]:
    """Yield the organs of the list that begins at a position, "các sở …" or "UBND các huyện …"; nothing if there is none."""
    if row.keys[start : start + 2] == ("các", "sở"):
        yield from _departments(row, start + 2)
        return
    for head in _OF_DISTRICTS:
        end = start + len(head)
        if row.keys[start:end] == head and row.keys[end : end + 1] == ("các",):
            yield from _of_districts(row, start, end, known)
            return


def _departments(row: OrganRow, start: int) -> Iterator[ListedOrgan]:
    position = start
    while (end := _field_end(row, position)) > position:
        yield ListedOrgan(
            (*_DEPARTMENT, *row.keys[position:end]), f"Sở {row.printed(position, end)}", end
        )
        position = _next(row, end)


def _field_end(row: OrganRow, start: int) -> int:
    """Return the position after what a department is for, the longest that begins at a position, or `start` if nothing does."""
    if start >= len(row.keys) or not row.words[row.at[start]].is_capitalised:
        return start
    ends = range(min(start + _LONGEST, len(row.keys)), start, -1)
    return next(
        (
            end
            for end in ends
            if row.keys[start:end] in _DEPARTMENTS and row.is_unbroken(start, end)
        ),
        start,
    )


def _of_districts(row: OrganRow, start: int, head: int, known: OrganNames) -> Iterator[ListedOrgan]:
    """Yield an organ for each district of the own province in a list; the head of the names ends before the position `head`."""
    position = head + 1
    unit = next((unit for unit in _UNITS if row.keys[position : position + len(unit)] == unit), ())
    position += len(unit)
    while unit and position < len(row.keys):
        place = row.keys[position : position + 2]
        first = row.at[position]
        is_place = row.words[first].is_capitalised and place_end(row.words, first) == first
        if not is_place or place not in known.parts:
            return
        yield ListedOrgan(
            (*row.keys[start:head], *unit, *place),
            f"{row.printed(start, head)} {' '.join(unit)} {row.printed(position, position + 2)}",
            position + 2,
        )
        position = _next(row, position + 2)


def _next(row: OrganRow, end: int) -> int:
    """Return the position of the next name of a list, after a comma or "và"; the end of the row if the list ends."""
    if end >= len(row.keys):
        return end
    if row.keys[end] == "và" and row.words[row.at[end]].gap == " ":
        return end + 1
    return end if row.words[row.at[end]].gap == ", " else len(row.keys)
