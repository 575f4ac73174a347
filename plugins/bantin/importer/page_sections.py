"""Splits a page into its title, dates, sources, authors and body.

The head of a page is all that is above the lead; the tail is the date, source and author lines below the article.
Whatever is below a heading such as "Các tin khác" (other news), or below the headline of another article, belongs to other articles.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from bantin.importer.author_line import author_of_line, split_glued_author
from bantin.importer.lead_paragraph import has_credit, is_caption, opens_with_day, split_prefix
from bantin.importer.portal_boilerplate import (
    is_boilerplate,
    is_head_boilerplate,
    is_site_name,
    is_tail_boilerplate,
    is_tail_heading,
)
from bantin.importer.publication_date_line import DateLine, parse_date_line
from bantin.importer.signature_line import signature_of
from bantin.importer.source_line import PrintedSource, labelled_source
from bantin.language.name_keys import name_key
from bantin.raw_files.raw_text import Line

# All three limits are numbers of words. Names of sections and sites above a title have at most 4, titles mostly more.
_NAVIGATION = 4
_LONGEST_TITLE = 45
# Titles, too, may begin like a lead ("Ngày 23/5, …" (On 23 May), "VNPT - …"), but seldom have more words than this.
_LONGEST_LEADLIKE_TITLE = 25


@dataclass(slots=True)
class PageSections:
    """The parts of one page; within each part, lines are in the order of the page.

    `dates` are all date lines of the article, `dates_below_title` those between title and lead. `left_out` are the lines that belong
    to the page around the article, and the title where it is repeated. `rest` is what is below the article: a heading such as
    "Các tin khác" (other news), or the headline of another article, and all that follows. `start` is the number of the line with
    which the page begins, in a file that has several.
    """

    start: int = 0
    title: Line | None = None
    body: list[Line] = field(default_factory=list)
    dates: list[DateLine] = field(default_factory=list)
    dates_below_title: list[DateLine] = field(default_factory=list)
    sources: list[PrintedSource] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    left_out: list[Line] = field(default_factory=list)
    rest: list[Line] = field(default_factory=list)


def split_page(lines: Sequence[Line]) -> PageSections:
    """Return the parts of a page that is given as lines, each of which must be a whole paragraph."""
    lead = _index_of_lead(lines)
    page = PageSections()
    _read_head(lines[:lead], page)
    end = next((i for i in range(lead, len(lines)) if _ends_article(lines, i, lead)), len(lines))
    article, page.rest = lines[lead:end], list(lines[end:])
    signatures = _read_tail(article, page)
    page.body += article[: len(article) - signatures]
    if page.body and not page.authors:
        _read_glued_author(page)
    return page


def _ends_article(lines: Sequence[Line], index: int, lead: int) -> bool:
    """Whether a line is a heading of the tail, or the headline of another article: below it stands another date."""
    if is_tail_heading(lines[index].text):
        return True
    following = lines[index + 1] if index + 1 < len(lines) else None
    return bool(index > lead and following and parse_date_line(following)) and is_headline(
        lines[index]
    )


def is_headline(line: Line) -> bool:
    """Whether a line reads like a headline: longer than the name of a section, and neither prose nor anything else."""
    is_long = len(line.text.split()) > _NAVIGATION
    others = (
        is_prose,
        is_caption,
        signature_of,
        lambda text: parse_date_line(Line(0, text)),
        is_boilerplate,
    )
    return is_long and not any(is_other(line.text) for is_other in others)


def _index_of_lead(lines: Sequence[Line]) -> int:
    """Return the index of the first line that reads like a lead, or the number of lines if there is none.

    If a date line follows the first such line, that one is a long title, and the second, if there is one, is the lead.
    """
    leads = (i for i, line in enumerate(lines) if _is_lead(line.text))
    first = next(leads, len(lines))
    if first + 1 < len(lines) and parse_date_line(lines[first + 1]):
        return next(leads, first)
    return first


def _is_lead(text: str) -> bool:
    """Whether a line reads like a lead: it is prose and no date line, source line, boilerplate or caption."""
    if parse_date_line(Line(0, text)) or _source_above(text) or is_head_boilerplate(text):
        return False
    opens_like_lead = opens_with_day(text) or split_prefix(text)[1] != text
    if opens_like_lead and len(text.split()) > _LONGEST_LEADLIKE_TITLE:
        return True
    return is_prose(text) and (opens_like_lead or not is_caption(text))


def is_prose(text: str) -> bool:
    """Whether a line is prose and not a title: it is long, or ends with a full stop, colon or semicolon."""
    ends = text.endswith((".", ":", ";")) and not text.endswith("..")
    return ends or len(text.split()) > _LONGEST_TITLE


def _read_head(lines: Sequence[Line], page: PageSections) -> None:
    """Read the lines above the lead into the page; lines below the title that are nothing else join the body."""
    rest = list[Line]()
    for line in lines:
        date, source = parse_date_line(line), _source_above(line.text)
        if date:
            page.dates.append(date)
            page.authors += [date.author] if date.author else []
        elif source:
            page.sources.append(source)
        else:
            (page.left_out if is_head_boilerplate(line.text) else rest).append(line)
    page.title = _title([line for line in rest if not _is_caption(line.text)])
    top = page.title.number if page.title else 0
    page.dates_below_title = [date for date in page.dates if date.line.number > top]
    above = rest.index(page.title) if page.title else 0
    page.left_out += rest[:above]
    for line in rest[above + 1 :] if page.title else rest:
        if page.title and name_key(line.text) == name_key(page.title.text):
            page.left_out.append(line)
        elif signed := author_of_line(line.text):
            page.authors.append(signed)
        else:
            page.body.append(line)


def _source_above(text: str) -> PrintedSource | None:
    """Return the source in a line above the lead, or None if it is not certainly a source line.

    A title may begin with the same word as a source, for example "Theo Bác …" (following Uncle Ho).
    """
    source = labelled_source(text)
    is_certain = source and (":" in text or text.startswith("(") or is_site_name(source.name))
    return source if is_certain else None


def _is_caption(text: str) -> bool:
    """Whether a line above the lead is a caption: stricter than `is_caption`, since titles begin like captions."""
    return has_credit(text) or (is_caption(text) and is_prose(text))


def _title(lines: Sequence[Line]) -> Line | None:
    """Return the line that is the title: one printed twice, else the first that is longer than names of sections.

    If all lines are short, return the first that is no author line or is in capitals; None if there is none.
    """
    seen: dict[str, Line] = {}
    for line in lines:
        if name_key(line.text) in seen:
            return seen[name_key(line.text)]
        seen[name_key(line.text)] = line
    long = (line for line in lines if len(line.text.split()) > _NAVIGATION)
    short = (line for line in lines if not author_of_line(line.text) or line.text.isupper())
    return next(chain(long, short), None)


def _read_tail(lines: Sequence[Line], page: PageSections) -> int:
    """Read date, source and author lines from the last line upwards into the page.

    Return how many lines at the end these take, boilerplate among them included.
    """
    taken = 0
    dates, sources, authors = list[DateLine](), list[PrintedSource](), list[str]()
    for line in reversed(lines):
        date = parse_date_line(line)
        signature = signature_of(line.text)
        if date:
            dates.append(date)
        elif signature:
            sources += [signature.source] if signature.source else []
            authors += [signature.author] if signature.author else []
        elif is_tail_boilerplate(line.text):
            page.left_out.append(line)
        else:
            break
        taken += 1
    page.dates += reversed(dates)
    page.sources += reversed(sources)
    page.authors += reversed(authors)
    return taken


def _read_glued_author(page: PageSections) -> None:
    """Move an author printed at the end of the body's last paragraph to the authors."""
    last = page.body[-1]
    text, signed = split_glued_author(last.text)
    if signed:
        page.authors.append(signed)
        page.body[-1] = Line(last.number, text)
