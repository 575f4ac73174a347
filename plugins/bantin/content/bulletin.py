"""Bulletins as their files give them, read and written; names are not resolved to records here."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bantin.content.bulletin_checks import check_letters, check_order, check_text, check_title
from bantin.content.content_paths import bulletin_address, bulletin_day
from bantin.content.draft_field import dump_draft, says_draft
from bantin.content.file_limits import excess_of_path
from bantin.content.intended_paths import intended_bulletin_path
from bantin.content.moves_and_withdrawals import NO_PAST, Past, dump_past, take_past
from bantin.findings.findings import Finding, finding, has_errors
from bantin.headers.dates import Moment
from bantin.headers.field_reader import FieldReader, Item
from bantin.headers.header import parse_header
from bantin.headers.header_schema import BULLETIN
from bantin.headers.header_writer import Plain, dump_header

UNKNOWN_MOMENT = Moment(datetime.date.min)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a leader or committee as a bulletin's header prints it, not resolved to a record.

    `posts` are the posts that the header gives for the name; `line` is the line of the file.
    """

    name: str
    posts: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction of a published bulletin: when it was made, and what was corrected."""

    moment: Moment
    note: str


@dataclass(frozen=True, slots=True)
class HeaderImage:
    """The picture that a bulletin's header names: its file as written, and what is said about it, "" if nothing.

    `alt` describes the picture for readers who do not see it; `line` is the line of the file.
    """

    file: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    line: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Bulletin:
    """One news item as its file gives it; `body` is Markdown, `source` the name of the news source.

    `path` is relative to the content folder, determines the bulletin's address and has to contain the
    day of `moment`. A draft may have no title and an UNKNOWN_MOMENT. `body_line` is the line of the file where the body begins, `source_line` the line of
    the field `source`.
    """

    path: str
    title: str
    moment: Moment
    body: str
    source: str = ""
    source_url: str = ""
    author: str = ""
    summary: str = ""
    image: HeaderImage | None = None
    modified: Moment | None = None
    corrections: tuple[Correction, ...] = ()
    committees: tuple[Mention, ...] = ()
    leaders: tuple[Mention, ...] = ()
    past: Past = NO_PAST
    draft: bool = False
    body_line: int = field(default=1, compare=False)
    source_line: int = field(default=1, compare=False)

    @property
    def day(self) -> datetime.date:
        return self.moment.day


def parse_bulletin(text: str, path: str) -> tuple[Bulletin | None, list[Finding]]:
    """Read the text of a bulletin's file, which `language.normalization.clean` has normalised.

    Return the bulletin and all findings; the bulletin is None if any finding is an error.
    """
    header, findings = parse_header(text, path)
    if header is None:
        return None, findings + _path_findings(path, None, 1)
    reader = FieldReader(header.fields, BULLETIN, path)
    values = reader.values()
    moment = values.pop("date")
    corrections = values.pop("corrections")
    past, found = take_past(values, path, reader.line_of)
    image = values.pop("image")
    values["draft"] = says_draft(header.fields)
    bulletin = Bulletin(
        path=path,
        moment=moment or UNKNOWN_MOMENT,
        body=header.body,
        body_line=header.body_line,
        source_line=reader.line_of("source"),
        image=HeaderImage(**image.values, line=image.line) if image else None,
        corrections=tuple(Correction(item["date"], item["note"]) for item, _ in corrections),
        committees=_mentions(values.pop("committees")),
        leaders=_mentions(values.pop("leaders")),
        past=past,
        **values,
    )
    reader.note_missing()
    findings += reader.findings + found
    findings += _path_findings(path, moment, reader.line_of("date"))
    if moment:
        later = [("B19", item["date"], line) for item, line in corrections]
        if bulletin.modified:
            later.insert(0, ("B18", bulletin.modified, reader.line_of("modified")))
        findings += check_order(moment, later, path)
    if past.withdrawal is None:
        findings += _content_findings(bulletin, reader.line_of)
    return (None if has_errors(findings) else bulletin), findings


def _mentions(items: tuple[Item, ...]) -> tuple[Mention, ...]:
    return tuple(Mention(**item, line=line) for item, line in items)


def _content_findings(bulletin: Bulletin, line_of: Callable[[str], int]) -> Iterator[Finding]:
    """Yield findings about what the title, the names and the text of a bulletin say."""
    path, title, body = bulletin.path, bulletin.title, bulletin.body
    if title:
        yield from check_title(title, path, line_of("title"))
    single = [("title", title), ("source", bulletin.source), ("author", bulletin.author)]
    names = [
        *((key, text, line_of(key)) for key, text in single),
        *(("committees", mention.name, mention.line) for mention in bulletin.committees),
        *(("leaders", mention.name, mention.line) for mention in bulletin.leaders),
    ]
    yield from check_letters(names, path)
    if body.strip():
        yield from check_text(body, title, path, bulletin.body_line)
    else:
        yield finding("B11", path, bulletin.body_line)


def _path_findings(path: str, moment: Moment | None, line: int) -> list[Finding]:
    """Return the findings on a bulletin's path; `line` is that of the date."""
    path_day, address = bulletin_day(path), bulletin_address(path)
    if not path_day or not address:
        right = intended_bulletin_path(path, moment.day if moment else None)
        return [finding("B05", path, right=right)]
    if excess := excess_of_path(address):
        right = intended_bulletin_path(path, moment.day if moment else None)
        return [finding("F21", path, **excess._asdict(), right=right)]
    if moment and path_day != moment.day.isoformat():
        return [finding("B04", path, line, day=moment.day.isoformat(), path_day=path_day)]
    return []


def dump_bulletin(bulletin: Bulletin) -> str:
    """Return the text of a bulletin's file in canonical form; reading that text gives the same bulletin.

    A draft without a title or a day has empty fields for them.
    """

    def mention(m: Mention) -> Plain:
        return {"name": m.name, "posts": m.posts} if m.posts else m.name

    def image(i: HeaderImage) -> Plain:
        about = {"alt": i.alt, "caption": i.caption, "credit": i.credit}
        return {"file": i.file, **about} if any(about.values()) else i.file

    head: dict[str, Plain] = {
        "title": bulletin.title,
        "date": "" if bulletin.moment == UNKNOWN_MOMENT else str(bulletin.moment),
        "source": bulletin.source,
        "source_url": bulletin.source_url,
        "author": bulletin.author,
        "summary": bulletin.summary,
        "image": image(bulletin.image) if bulletin.image else "",
        "modified": str(bulletin.modified or ""),
        "corrections": [{"date": str(c.moment), "note": c.note} for c in bulletin.corrections],
        "committees": [mention(m) for m in bulletin.committees],
        "leaders": [mention(m) for m in bulletin.leaders],
        **dump_draft(bulletin.draft),
        **dump_past(bulletin.past),
    }
    needed = ("title", "date") if bulletin.draft else ()
    return f"{dump_header(head, needed)}\n{bulletin.body}"
