"""Two records of one person, organ or source as one: what both say together, and where they contradict each other."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from bantin.content.committee import Committee
from bantin.content.leader import HeldPost, Leader
from bantin.content.record_fields import OtherName
from bantin.content.source import SourceRecord
from bantin.headers.dates import PartialDate
from bantin.headers.periods import ALWAYS, Period
from bantin.language.name_keys import name_key

Record = TypeVar("Record", Leader, Committee, SourceRecord)
T = TypeVar("T")


class Contradictions:
    """Gathers, as Vietnamese phrases, where two records of one thing say different things."""

    def __init__(self) -> None:
        self.phrases: list[str] = []

    def one_of(self, what: str, kept: T, other: T) -> T:
        """Return the value that at least one record gives; an empty value gives nothing. Two different ones contradict."""
        if kept and other and kept != other:
            self.phrases.append(f"{what} là “{kept}” ở hồ sơ này và “{other}” ở hồ sơ kia")
        return kept or other

    def period(self, what: str, kept: Period, other: Period) -> Period:
        """Return the period of which each record gives all or a part; a year and a day in it are one date, the day."""
        start = self._date(f"ngày bắt đầu của {what}", kept.start, other.start)
        to = self._date(f"ngày kết thúc của {what}", kept.to, other.to)
        return Period(start, to, (kept.ended or other.ended) and to is None)

    def _date(
        self, what: str, kept: PartialDate | None, other: PartialDate | None
    ) -> PartialDate | None:
        if kept and other and kept.first <= other.first and other.last <= kept.last:
            return other
        if kept and other and other.first <= kept.first and kept.last <= other.last:
            return kept
        return self.one_of(what, kept, other)


def merged_leader(kept: Leader, other: Leader, found: Contradictions) -> Leader:
    """Return the record `kept` with what `other` says besides."""
    return replace(
        kept,
        other_names=_names(
            OtherName(kept.name),
            kept.other_names,
            [OtherName(other.name), *other.other_names],
            found,
        ),
        posts=_posts(kept.posts, other.posts, found),
        life=_texts(kept.life, other.life),
    )


def merged_committee(kept: Committee, other: Committee, found: Contradictions) -> Committee:
    """Return the record `kept` with what `other` says besides."""
    both = {kept.id, other.id}
    for one in (kept, other):
        if both & {one.parent, *one.predecessors, *one.successors}:
            found.phrases.append(
                "một cơ quan trực thuộc hay kế thừa cơ quan kia, nên là hai cơ quan"
            )
            break
    shorts = [OtherName(other.short)] if other.short and kept.short not in ("", other.short) else []
    names = [OtherName(other.name), *other.other_names, *shorts]
    return replace(
        kept,
        short=kept.short or other.short,
        other_names=_names(OtherName(kept.name), kept.other_names, names, found),
        abbreviations=_joined(kept.abbreviations, other.abbreviations),
        parent=found.one_of("cơ quan cấp trên", kept.parent, other.parent),
        period=found.period("cơ quan", kept.period, other.period),
        predecessors=_joined(kept.predecessors, other.predecessors),
        successors=_joined(kept.successors, other.successors),
        source=found.one_of("nguồn", kept.source, other.source),
        description=_texts(kept.description, other.description),
    )


def merged_source(kept: SourceRecord, other: SourceRecord, found: Contradictions) -> SourceRecord:
    """Return the record `kept` with what `other` says besides."""
    short = kept.short or other.short
    known = {*map(name_key, (*kept.names, short))}
    return replace(
        kept,
        short=short,
        other_names=(
            *kept.other_names,
            *(name for name in dict.fromkeys(other.names) if name_key(name) not in known),
        ),
        site=found.one_of("địa chỉ trang", kept.site, other.site),
        description=_texts(kept.description, other.description),
    )


def _names(
    main: OtherName, kept: Sequence[OtherName], others: Iterable[OtherName], found: Contradictions
) -> tuple[OtherName, ...]:
    """Return the other names of one record, with the names that only the other record has."""
    names = list(kept)
    for other in others:
        same = [one for one in (main, *names) if name_key(one.name) == name_key(other.name)]
        if not same:
            names.append(other)
        elif not any(one.period in (ALWAYS, other.period) for one in same):
            periods = " và ".join(
                one.period.in_words or "mọi thời gian" for one in (same[0], other)
            )
            found.phrases.append(f"tên “{other.name}” có hai thời gian: {periods}")
    return tuple(names)


def _posts(
    kept: Sequence[HeldPost], others: Iterable[HeldPost], found: Contradictions
) -> tuple[HeldPost, ...]:
    """Return the posts of both records; a post that both have at one time is one, with the dates that either gives."""
    posts = list(kept)
    for other in others:
        at_that_time = [
            index
            for index, post in enumerate(posts)
            if _same_post(post, other) and post.period.overlaps(other.period)
        ]
        if not at_that_time:
            posts.append(other)
        elif len(at_that_time) > 1:
            found.phrases.append(
                f"chức vụ “{other.title}” trùng thời gian với hai lần giữ ở hồ sơ này"
            )
        else:
            post = posts[at_that_time[0]]
            period = found.period(f"chức vụ “{other.title}”", post.period, other.period)
            notes = [other.note]
            if post.source and other.source not in ("", post.source):
                notes.append(f"Nguồn khác: {other.source}")
            posts[at_that_time[0]] = replace(
                post,
                period=period,
                source=post.source or other.source,
                note="; ".join(
                    [post.note] * bool(post.note) + [n for n in notes if n not in post.note]
                ),
            )
    return tuple(posts)


def _same_post(one: HeldPost, other: HeldPost) -> bool:
    return (name_key(one.title), one.committee) == (name_key(other.title), other.committee)


def _joined(kept: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*kept, *other)))


def _texts(kept: str, other: str) -> str:
    """Return both texts one below the other, a text that the first has already left out."""
    if other.strip() in kept:
        return kept
    return f"{kept.rstrip()}\n\n{other}" if kept.strip() else other
