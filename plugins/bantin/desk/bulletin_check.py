"""Checks one bulletin by itself and against the records, as `bantin check` does.

What only the whole archive tells (pictures, links to other files, contradictions between files) is left to `bantin check`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bantin.authority.bulletin_entries import EntryResolver
from bantin.content.bulletin import Bulletin, parse_bulletin
from bantin.desk.desk_records import DeskRecords
from bantin.findings.findings import Finding
from bantin.language.normalization import clean
from bantin.markup.links import Links, Resolved
from bantin.markup.rendering_limits import excess
from bantin.markup.text_findings import excess_finding, text_findings
from bantin.markup.text_rendering import RenderedText, TextRenderer

_FIELD = re.compile(r"(\w+):")


class CheckedBulletin(NamedTuple):
    """What the check of a bulletin found: the rendered body, and each finding with the name of the field it is about."""

    text: RenderedText
    findings: tuple[tuple[str, Finding], ...]


class BulletinCheck:
    """Checks bulletins against the records of an archive."""

    def __init__(self, records: DeskRecords) -> None:
        self._resolver = EntryResolver(records.known.leaders, records.known.committees)
        self._meanings = records.glossary.unambiguous()
        self._renderer = TextRenderer(_unchanged)

    def check(self, file: str, path: str) -> CheckedBulletin:
        """Return what is to be told about the text of a bulletin's file."""
        file = clean(file)
        bulletin, found = parse_bulletin(file, path)
        text = RenderedText("")
        if bulletin:
            found += self._resolver.resolve(bulletin)[1]
            text, more = self._text(bulletin)
            found += more
        return CheckedBulletin(text, tuple((_field_at(file, one), one) for one in sorted(found)))

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
