"""Reads raw text as bulletins, each as the file prints it, with doubts about what was read.

What is printed does not say which leaders and committees it names; `recognition` finds them.
"""

import datetime
from bisect import bisect, bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import NamedTuple

from bantin.importer import encoding_damage, publication_date_line
from bantin.importer.doubts import Code, Doubt, without_nones
from bantin.importer.lead_paragraph import index_of_lead, is_caption, old_event_doubt, split_prefix
from bantin.importer.line_unwrapping import unwrap_lines
from bantin.importer.page_sections import PageSections, is_prose, split_page
from bantin.importer.portal_boilerplate import is_boilerplate, is_tail_heading
from bantin.importer.raw_lines import clean_line
from bantin.importer.source_line import PrintedSource
from bantin.raw_files.raw_text import Line, RawText


@dataclass(frozen=True, slots=True)
class PrintedBulletin:
    """One bulletin as the raw file prints it; a part that the file does not print is None.

    `left_out` are the lines that belong to the page around the bulletin, or repeat what stands above them.
    """

    title: str | None
    day: datetime.date | None
    source: str | None
    source_url: str | None
    author: str | None
    paragraphs: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    left_out: tuple[Line, ...] = ()

    @property
    def lead(self) -> str | None:
        """The first paragraph that is no caption; None if there is no paragraph."""
        return self.paragraphs[index_of_lead(self.paragraphs)] if self.paragraphs else None

    @property
    def captions(self) -> tuple[str, ...]:
        """The paragraphs that are captions of photos, with their credits as printed."""
        return tuple(text for text in self.paragraphs if is_caption(text) and text != self.lead)


def printed_bulletins(raw: RawText) -> tuple[PrintedBulletin, ...]:
    """Return the bulletins in a raw text, the first one even if it is empty.

    What the file's format tells stands in for what the text does not print: the address and the name of a saved page's site.
    """
    bulletins = _bulletins_in_lines(raw.lines)
    first = bulletins[0]
    if first.source is None and raw.site:
        left = tuple(doubt for doubt in first.doubts if doubt.code != "no-source")
        first = replace(first, source=raw.site, doubts=left)
    of_file = (
        *([Doubt("converted", None, raw.encoding)] if raw.encoding else ()),
        *([Doubt("pictures", None, str(raw.pictures))] if raw.pictures else ()),
    )
    first = replace(
        first,
        source_url=first.source_url or raw.source_url or None,
        doubts=(*first.doubts, *of_file),
    )
    return (first, *bulletins[1:])


def _bulletins_in_lines(printed: Sequence[Line]) -> tuple[PrintedBulletin, ...]:
    cleaned = [clean_line(line) for line in printed]
    paragraphs = unwrap_lines([_without_boilerplate(line) for line in cleaned])
    pages = [split_page(paragraphs)]
    while _is_whole(page := split_page(below := _below(pages[-1]))):
        pages.append(page)
        page.start = below[0].number
    numbers = [line.number for line in cleaned]
    bounds = [0, *(bisect_left(numbers, page.start) for page in pages[1:]), len(numbers)]
    starts = [line.number for line in paragraphs]
    bulletins = [
        _bulletin_on_page(page, _Lines(printed[start:end], cleaned[start:end], starts))
        for page, (start, end) in zip(pages, pairwise(bounds), strict=True)
    ]
    others = [line for at, line in enumerate(below) if _is_other_headline(below, at)]
    if others:
        doubt = Doubt("other-bulletins", others[0].number, str(len(others)))
        bulletins[-1] = replace(bulletins[-1], doubts=(*bulletins[-1].doubts, doubt))
    return tuple(bulletins)


class _Lines(NamedTuple):
    """The lines of a file from the first line of a bulletin up to the next bulletin, as printed and cleaned.

    `starts` are the numbers of the lines with which all paragraphs of the file begin.
    """

    printed: Sequence[Line]
    cleaned: Sequence[Line]
    starts: Sequence[int]

    def left_out(self, paragraphs: Iterable[Line], below: int | None) -> Iterator[Line]:
        """Yield the lines of some paragraphs, those from the number `below` on, and boilerplate, which is in no paragraph."""
        wanted = {line.number for line in paragraphs}
        for line in self.cleaned:
            if line.text and (
                (below and line.number >= below)
                or is_boilerplate(line.text)
                or self.starts[max(bisect(self.starts, line.number) - 1, 0)] in wanted
            ):
                yield line


def _below(page: PageSections) -> Sequence[Line]:
    """Return what is below an article, without the heading that ends it."""
    return page.rest[1:] if page.rest and is_tail_heading(page.rest[0].text) else page.rest


def _bulletin_on_page(page: PageSections, lines: _Lines) -> PrintedBulletin:
    prefix, body = _without_prefix(page.body)
    date = publication_date_line.publication_date(page.dates, page.dates_below_title)
    source = _source(page, prefix)
    kept = [next(group) for _, group in groupby(body, lambda line: line.text)]
    repeated = set(body) - set(kept)
    return PrintedBulletin(
        title=page.title.text if page.title else None,
        day=date.day if date else None,
        source=source.name if source else None,
        source_url=source.url if source else None,
        author=", ".join(dict.fromkeys(page.authors)) or None,
        paragraphs=tuple(line.text for line in kept),
        doubts=(
            *without_nones(
                publication_date_line.weekday_doubt(page.dates),
                publication_date_line.two_dates_doubt(page.dates),
                publication_date_line.guessed_date_doubt(date),
                None if date else _missing("no-date"),
                None if page.title else _missing("no-title"),
                None if source else _missing("no-source"),
                _old_event_doubt(body, date.day) if date else None,
            ),
            *encoding_damage.encoding_doubts(lines.printed, lines.cleaned),
        ),
        left_out=tuple(
            lines.left_out((*page.left_out, *repeated), page.rest[0].number if page.rest else None)
        ),
    )


def _is_whole(page: PageSections) -> bool:
    """Whether what was read below an article is another whole one: a title, its date and prose."""
    return bool(page.title and page.dates and any(is_prose(line.text) for line in page.body))


def _is_other_headline(lines: Sequence[Line], at: int) -> bool:
    """Whether a line below the article has a date under it, as headlines have on a page that lists several bulletins."""
    is_date = publication_date_line.parse_date_line
    return at + 1 < len(lines) and not is_date(lines[at]) and bool(is_date(lines[at + 1]))


def _without_boilerplate(line: Line) -> Line:
    """Return the line, or an empty one for boilerplate. It is not removed, so that its neighbours are not joined."""
    return Line(line.number, "") if is_boilerplate(line.text) else line


def _without_prefix(body: Sequence[Line]) -> tuple[str | None, list[Line]]:
    """Return the source that the prefix of the lead names, or None, and the body without such prefixes.

    Prefixes are looked for as far as the paragraph after the lead, since some pages print the lead twice.
    """
    end = index_of_lead([line.text for line in body]) + 2
    opening = [split_prefix(line.text) for line in body[:end]]
    bare = [Line(line.number, text) for line, (_, text) in zip(body, opening, strict=False)]
    return next((name for name, _ in opening if name), None), [*bare, *body[end:]]


def _source(page: PageSections, prefix: str | None) -> PrintedSource | None:
    """Return the source that a page names, or None if it names none.

    It is in a line of its own, such as "Nguồn: Báo …" (source), the first of which that has a web address is best,
    or else in `prefix`, the words before the lead's first sentence, such as "(Chinhphu.vn) –".
    """
    lines = sorted(page.sources, key=lambda source: source.url is None)
    return next(iter(lines), PrintedSource(prefix) if prefix else None)


def _old_event_doubt(body: Sequence[Line], published: datetime.date) -> Doubt | None:
    lead = index_of_lead([line.text for line in body])
    return old_event_doubt(body[lead], published) if body else None


def _missing(code: Code) -> Doubt:
    return Doubt(code, None, "none is printed")
