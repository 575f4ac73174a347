"""What a content file says, in the form in which two versions of it are compared."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias

from bantin.comparison.changes import Difference, Said, Subject, differences
from bantin.comparison.post_changes import post_differences
from bantin.content.bulletin import Bulletin, HeaderImage, Mention, parse_bulletin
from bantin.content.committee import Committee, parse_committee
from bantin.content.draft_field import title_of_draft
from bantin.content.leader import HeldPost, Leader, parse_leader
from bantin.content.moves_and_withdrawals import NO_PAST, Past
from bantin.content.prose_page import ProsePage, parse_page
from bantin.content.record_fields import OtherName
from bantin.content.source import SourceRecord, parse_source
from bantin.findings.findings import has_errors
from bantin.language.number_format import number


class FileSays(NamedTuple):
    """What a file says: its name or title, the fields of its header, the posts of a leader, the body, its past."""

    name: str
    said: Said
    body: str
    past: Past
    posts: tuple[HeldPost, ...] = ()


_DRAFT = "bản nháp"
Reader: TypeAlias = Callable[[str, str], FileSays | None]


def differences_of(
    before: FileSays, now: FileSays, organs: Mapping[str, str]
) -> tuple[Difference, ...]:
    """Return how two versions of a file differ; `organs` gives the name of each committee by its id."""
    found = [
        *differences(before.said, now.said),
        *post_differences(before.posts, now.posts, organs),
    ]
    if before.body != now.body:
        found.append(Difference("body", _length(before.body), _length(now.body)))
    return tuple(found)


def _length(body: str) -> str:
    return f"{number(len(body.split()))} chữ"


def _bulletin(text: str, path: str) -> FileSays | None:
    bulletin, _ = parse_bulletin(text, path)
    return _of_bulletin(bulletin) if bulletin else None


def _of_bulletin(one: Bulletin) -> FileSays:
    said: Said = {
        "title": one.title,
        "date": str(one.moment),
        "source": one.source,
        "source_url": one.source_url,
        "author": one.author,
        "summary": one.summary,
        "image": _image(one.image) if one.image else "",
        "modified": str(one.modified or ""),
        "corrections": tuple(f"{c.moment}: {c.note}" for c in one.corrections),
        "committees": tuple(map(_mention, one.committees)),
        "leaders": tuple(map(_mention, one.leaders)),
        "draft": _draft(one.draft),
    }
    return FileSays(one.title, said, one.body, one.past)


def _image(image: HeaderImage) -> str:
    return " – ".join(filter(None, (image.file, image.alt, image.caption, image.credit)))


def _draft(draft: bool) -> str:
    return _DRAFT if draft else ""


def _mention(one: Mention) -> str:
    return f"{one.name} ({'; '.join(one.posts)})" if one.posts else one.name


def _leader(text: str, path: str) -> FileSays | None:
    leader, found = parse_leader(text, path)
    if leader is None or has_errors(found):
        return None
    said: Said = {
        "name": leader.name,
        "other_names": _names(leader),
        "draft": _draft(leader.draft),
    }
    return FileSays(leader.name, said, leader.life, leader.past, leader.posts)


def _committee(text: str, path: str) -> FileSays | None:
    one, found = parse_committee(text, path)
    if one is None or has_errors(found):
        return None
    said: Said = {
        "name": one.name,
        "short": one.short,
        "other_names": _names(one),
        "abbreviations": one.abbreviations,
        "parent": one.parent,
        "period": one.period.in_words,
        "predecessors": one.predecessors,
        "successors": one.successors,
        "source": one.source,
        "draft": _draft(one.draft),
    }
    return FileSays(one.name, said, one.description, one.past)


def _names(record: Leader | Committee) -> tuple[str, ...]:
    return tuple(map(_other_name, record.other_names))


def _other_name(other: OtherName) -> str:
    return f"{other.name} ({other.period.in_words})" if other.period.in_words else other.name


def _source(text: str, path: str) -> FileSays | None:
    one, found = parse_source(text, path)
    return _of_source(one) if one and not has_errors(found) else None


def _of_source(one: SourceRecord) -> FileSays:
    said: Said = {
        "name": one.name,
        "short": one.short,
        "other_names": one.other_names,
        "site": one.site,
        "draft": _draft(one.draft),
    }
    return FileSays(one.name, said, one.description, one.past)


def _page(text: str, path: str) -> FileSays | None:
    page, _ = parse_page(text, path)
    return _of_page(page) if page else None


def _of_page(one: ProsePage) -> FileSays:
    said: Said = {
        "title": one.title,
        "summary": one.summary,
        "lang": one.lang,
        "draft": _draft(one.draft),
    }
    return FileSays(one.title, said, one.body, one.past)


def unfinished(text: str, path: str) -> FileSays | None:
    """Return what a draft says that can't be read as a whole: its title, or its path if it has none; None for no draft."""
    title = title_of_draft(text, path)
    return None if title is None else FileSays(title or path, {"draft": _DRAFT}, "", NO_PAST)


# How the text of a file is read, by what the file is about. A file with an error is not read: what it says is not sure.
READERS: dict[Subject, Reader] = {
    "bulletin": _bulletin,
    "leader": _leader,
    "committee": _committee,
    "source": _source,
    "page": _page,
}
