"""A bulletin's draft: what can be read from one raw file, and the doubts about it.

People and organs are not read here; they will be found in `Draft.paragraphs`.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from bantin.importer import encoding_damage, publication_date_line
from bantin.importer.doubts import Code, Doubt, Refusal, present
from bantin.importer.lead_paragraph import event_too_old, index_of_lead, split_prefix
from bantin.importer.line_unwrapping import joined
from bantin.importer.page_sections import Layout, lay_out
from bantin.importer.portal_boilerplate import is_noise
from bantin.importer.raw_lines import Line, clean_line, decode, printed_lines
from bantin.importer.source_line import Source


@dataclass(frozen=True, slots=True)
class Draft:
    """One bulletin as read; None where nothing is printed."""

    title: str | None
    day: datetime.date | None
    source: str | None
    source_url: str | None
    author: str | None
    paragraphs: tuple[str, ...]
    doubts: tuple[Doubt, ...]


def read(data: bytes) -> Draft | Refusal:
    """The draft of a plain text file, or why the file is not read."""
    text = decode(data)
    return text if isinstance(text, Refusal) else compose(printed_lines(text))


def compose(printed: Sequence[Line]) -> Draft | Refusal:
    """The draft of a page given as lines, as far as they can be trusted."""
    lines = [clean_line(line) for line in printed]
    refusal = encoding_damage.refusal(lines)
    if refusal:
        return refusal
    layout = lay_out(joined([_without_noise(line) for line in lines]))
    prefix, body = _without_prefix(layout.body)
    date = publication_date_line.publication(layout.dates)
    source = _source(layout, prefix)
    return Draft(
        title=layout.title.text if layout.title else None,
        day=date.day if date else None,
        source=source.name if source else None,
        source_url=source.url if source else None,
        author=", ".join(dict.fromkeys(layout.authors)) or None,
        paragraphs=tuple(text for text, _ in groupby(line.text for line in body)),
        doubts=(
            *present(
                publication_date_line.wrong_weekday(layout.dates),
                publication_date_line.two_dates(layout.dates),
                None if date else _missing("no-date"),
                None if layout.title else _missing("no-title"),
                None if source else _missing("no-source"),
                _event_too_old(body, date.day) if date else None,
            ),
            *encoding_damage.doubts(printed, lines),
        ),
    )


def _without_noise(line: Line) -> Line:
    """Noise leaves an empty line, which keeps the lines around it apart."""
    return Line(line.number, "") if is_noise(line.text) else line


def _without_prefix(body: Sequence[Line]) -> tuple[str | None, list[Line]]:
    """The prefix of the lead, and the body without it; a lead printed twice has it twice."""
    end = index_of_lead([line.text for line in body]) + 2
    opening = [split_prefix(line.text) for line in body[:end]]
    bare = [Line(line.number, text) for line, (_, text) in zip(body, opening, strict=False)]
    return next((name for name, _ in opening if name), None), [*bare, *body[end:]]


def _source(layout: Layout, prefix: str | None) -> Source | None:
    """A source line wins over a prefix; among lines, one with an address wins."""
    lines = sorted(layout.sources, key=lambda source: source.url is None)
    return next(iter(lines), Source(prefix) if prefix else None)


def _event_too_old(body: Sequence[Line], published: datetime.date) -> Doubt | None:
    lead = index_of_lead([line.text for line in body])
    return event_too_old(body[lead], published) if body else None


def _missing(code: Code) -> Doubt:
    return Doubt(code, None, "none is printed")
