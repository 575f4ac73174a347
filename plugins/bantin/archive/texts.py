"""Renders the texts of an archive, each when it is asked for, and finds what is wrong in them."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.authority.bulletin_entries import Entry
from bantin.content.committee import Committee
from bantin.content.content_files import read_data, text_of
from bantin.content.kinds import KINDS
from bantin.content.leader import Leader
from bantin.content.prose_page import ProsePage
from bantin.content.source import SourceRecord
from bantin.errors import ContentChangedError
from bantin.findings.findings import Finding, finding
from bantin.fingerprints import fingerprint
from bantin.headers.header import body_of
from bantin.markup.links import relative
from bantin.markup.picture_sizes import shows
from bantin.markup.rendering_limits import excess
from bantin.markup.safe_html import sanitise
from bantin.markup.text_findings import excess_finding, text_findings
from bantin.markup.text_rendering import RenderedText, TextRenderer


class CheckedText(NamedTuple):
    """A rendered text, and the findings about it; the text is empty if it would be too costly to render."""

    rendered: RenderedText
    findings: tuple[Finding, ...]


class ArchiveTexts:
    """Renders the texts of bulletins, records and prose pages.

    `fingerprints` maps the path of each file to the fingerprint of its bytes when `facts` was read.
    """

    def __init__(self, root: Path, facts: ArchiveFacts, fingerprints: dict[str, bytes]):
        self._root, self._facts = root, facts
        self.fingerprints = fingerprints
        self._meanings = facts.glossary.unambiguous()
        self._renderer = TextRenderer(sanitise)

    def of_bulletin(self, entry: Entry) -> CheckedText:
        """Read the file of a bulletin again and render its text, which is within all limits: others are withheld.

        Raises ContentChangedError if the file has changed since the archive was read.
        """
        data, _ = read_data(self._root, entry.path)
        if data is None or fingerprint(data) != self.fingerprints[entry.path]:
            raise ContentChangedError(entry.path)
        text, _ = text_of(data, entry.path)
        body, first_line = body_of(text or "")
        rendered, findings = self._rendered(body, entry.path, entry.address, first_line)
        return CheckedText(rendered, (*self._undescribed_image(entry, rendered), *findings))

    def _undescribed_image(self, entry: Entry, text: RenderedText) -> Iterator[Finding]:
        """Yield a finding if the header's picture has no description; the text has one if it shows the picture."""
        said, found = entry.image, self._facts.image(entry)
        if not said or not found or said.alt:
            return
        if not shows(text.html, relative(found.href, entry.address)):
            yield finding("B26", entry.path, said.line, file=said.file)

    def of_leader(self, leader: Leader) -> CheckedText:
        """Render the life of a leader, that is the body of the leader's record."""
        address = KINDS.leader.page(leader.id)
        return self._render(leader.life, leader.path, address, leader.body_line)

    def of_committee(self, committee: Committee) -> CheckedText:
        """Render the description of a committee, that is the body of its record."""
        address = KINDS.committee.page(committee.id)
        return self._render(committee.description, committee.path, address, committee.body_line)

    def of_source(self, source: SourceRecord) -> CheckedText:
        """Render the description of a source, that is the body of its record."""
        address = KINDS.source.page(source.id)
        return self._render(source.description, source.path, address, source.body_line)

    def of_prose_page(self, page: ProsePage) -> CheckedText:
        """Render the text of a prose page."""
        return self._render(page.body, page.path, page.address, page.body_line)

    def _render(self, source: str, path: str, address: str, first_line: int) -> CheckedText:
        """Render Markdown that begins at line `first_line` of the file at `path` and is shown at `address`.

        A text that would be too costly to render gives an empty text and a finding.
        """
        if too_much := excess(source):
            return CheckedText(RenderedText(""), (excess_finding(too_much, path, first_line),))
        return self._rendered(source, path, address, first_line)

    def _rendered(self, source: str, path: str, address: str, first_line: int) -> CheckedText:
        """Do the same for a text that is known to be within the limits of rendering."""
        rendered = self._renderer.render(
            source, lambda target: self._facts.links.resolve(target, path, address), self._meanings
        )
        return CheckedText(rendered, tuple(text_findings(rendered, source, path, first_line)))
