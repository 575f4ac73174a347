"""Renders the texts of an archive, each when it is asked for, and finds what is wrong in them."""

from pathlib import Path
from typing import NamedTuple

from bantin.archive.facts import ArchiveFacts
from bantin.authority.bulletin_entries import Entry
from bantin.content.committee import Committee
from bantin.content.content_files import read_data, text_of
from bantin.content.findings import Finding, finding
from bantin.content.header import body_of
from bantin.content.kinds import KINDS
from bantin.content.leader import Leader
from bantin.content.prose_page import ProsePage
from bantin.errors import ContentChangedError
from bantin.fingerprints import fingerprint
from bantin.language.suggestions import question_whether
from bantin.markup.rendering_limits import excessive_sign
from bantin.markup.text_rendering import RenderedText, TextRenderer


class CheckedText(NamedTuple):
    """A rendered text, and the findings about it: broken links, or signs that make it too costly to render."""

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
        self._renderer = TextRenderer()

    def of_bulletin(self, entry: Entry) -> CheckedText:
        """Read the file of a bulletin again and render its text.

        Raises ContentChangedError if the file has changed since the archive was read.
        """
        data, _ = read_data(self._root, entry.path)
        if data is None or fingerprint(data) != self.fingerprints[entry.path]:
            raise ContentChangedError(entry.path)
        text, _ = text_of(data, entry.path)
        body, first_line = body_of(text or "")
        return self._render(body, entry.path, entry.address, first_line)

    def of_leader(self, leader: Leader) -> CheckedText:
        """Render the life of a leader, that is the body of the leader's record."""
        address = KINDS.leader.page(leader.id)
        return self._render(leader.life, leader.path, address, leader.body_line)

    def of_committee(self, committee: Committee) -> CheckedText:
        """Render the description of a committee, that is the body of its record."""
        address = KINDS.committee.page(committee.id)
        return self._render(committee.description, committee.path, address, committee.body_line)

    def of_prose_page(self, page: ProsePage) -> CheckedText:
        """Render the text of a prose page."""
        return self._render(page.body, page.path, page.address, page.body_line)

    def _render(self, source: str, path: str, address: str, first_line: int) -> CheckedText:
        """Render Markdown that begins at line `first_line` of the file at `path` and is shown at `address`.

        A text that would be too costly to render gives an empty text and a finding.
        """
        sign = excessive_sign(source)
        if sign:
            return CheckedText(RenderedText(""), (finding("B13", path, first_line, text=sign),))
        rendered = self._renderer.render(
            source, lambda target: self._facts.links.resolve(target, path, address), self._meanings
        )
        found = []
        for target, link in rendered.broken_links:
            at = max(source.find(f"]({target}"), source.find(f"<{target}"), 0)
            line = first_line + source.count("\n", 0, at)
            suggestion = question_whether(link.nearest)
            found.append(finding(link.problem, path, line, target=target, suggestion=suggestion))
        return CheckedText(rendered, tuple(found))
