"""Checks one bulletin by itself and against the records, as `bantin check` does.

What only the whole archive tells (pictures, links to other files, contradictions between files) is left to `bantin check`.
"""

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from bantin.authority.bulletin_entries import EntryResolver
from bantin.authority.contradicted_posts import contradicted_posts
from bantin.content.bulletin import Bulletin, parse_bulletin
from bantin.desk.desk_records import DeskRecords
from bantin.findings.findings import Finding, finding
from bantin.language.date_words import day_in_words
from bantin.language.normalization import clean
from bantin.markup.links import Links, Resolved
from bantin.markup.rendering_limits import excess
from bantin.markup.text_findings import excess_finding, text_findings
from bantin.markup.text_rendering import RenderedText, TextRenderer

_FIELD = re.compile(r"(\w+):")
_DATE_LINE = 3  # of a file as `dump_bulletin` writes it


class CheckedBulletin(NamedTuple):
    """What the check of a bulletin found: the rendered body, and each finding with the name of the field it is about."""

    text: RenderedText
    findings: tuple[tuple[str, Finding], ...]


class BulletinCheck:
    """Checks bulletins against the records of an archive."""

    def __init__(self, records: DeskRecords) -> None:
        self._resolver = EntryResolver(records.known.leaders, records.known.committees)
        self._posts = records.known.posts
        self._meanings = records.glossary.unambiguous()
        self._renderer = TextRenderer(_unchanged)

    def check(self, file: str, path: str, today: datetime.date) -> CheckedBulletin:
        """Return what is to be told about the text of a bulletin's file, as `dump_bulletin` has written it."""
        file = clean(file)
        bulletin, found = parse_bulletin(file, path)
        text = RenderedText("")
        if bulletin:
            text, more = self._text(bulletin)
            found += [*more, *self._names(bulletin)]
            if bulletin.day > today:
                day = day_in_words(bulletin.day)
                found.append(finding("B17", path, _DATE_LINE, key="date", day=day))
        return CheckedBulletin(text, tuple((_field_at(file, one), one) for one in sorted(found)))

    def _names(self, bulletin: Bulletin) -> Iterator[Finding]:
        """Yield the findings about the names and posts that a bulletin's header gives."""
        entry, found = self._resolver.resolve(bulletin)
        yield from found
        if entry:
            yield from contradicted_posts(entry, self._posts)

    def _text(self, bulletin: Bulletin) -> tuple[RenderedText, list[Finding]]:
        """Return the rendered body and the findings about it; an empty text if it would be too costly to render."""
        body, path, line = bulletin.body, bulletin.path, bulletin.body_line
        if too_much := excess(body):
            return RenderedText(""), [excess_finding(too_much, path, line)]
        links = Links({})

        def resolve(target: str) -> Resolved:
            found = links.resolve(target, path, "")
            return Resolved(target) if found.problem == "L01" else found  # the desk knows no files

        text = self._renderer.render(body, resolve, self._meanings)
        return text, list(text_findings(text, body, path, line))


def _unchanged(html: str) -> str:
    """Return the HTML as it is: the frame that shows it runs no scripts."""
    return html


def _field_at(file: str, found: Finding) -> str:
    """Return the name of the field in whose lines of the file a finding stands; "body" for the text below the header."""
    return next(_fields_above(file, found.line), "title" if found.line <= 1 else "body")


def _fields_above(file: str, line: int) -> Iterator[str]:
    lines = file.split("\n")
    end = next((at for at, text in enumerate(lines) if at and text == "---"), 0)
    if line > end + 1:
        return
    for text in reversed(lines[:line]):
        if field := _FIELD.match(text):
            yield field[1]
