"""Reads pages of prose, for example "Giới thiệu" (About).

The file name, not a field of the header, determines the address, so that no header can replace another
page of the site.
"""

from dataclasses import dataclass, field

from bantin.content import addresses
from bantin.content.content_paths import page_address
from bantin.content.draft_field import says_draft
from bantin.content.moves_and_withdrawals import NO_PAST, Past, take_past
from bantin.content.record_fields import ID
from bantin.findings.findings import Finding, finding, has_errors
from bantin.headers.field_reader import FieldReader
from bantin.headers.header import parse_header
from bantin.headers.header_schema import PROSE_PAGE
from bantin.language.slugs import slug


@dataclass(frozen=True, slots=True)
class ProsePage:
    """A page of prose; for example, `pages/gioi-thieu.md` has the address `gioi-thieu.html`.

    `body` is Markdown and begins at line `body_line` of the file; `lang` is a language code of two letters, "vi" if the header gives none.
    """

    path: str
    title: str
    summary: str
    lang: str
    body: str
    past: Past = NO_PAST
    draft: bool = False
    body_line: int = field(default=1, compare=False, repr=False)

    @property
    def address(self) -> str:
        return page_address(self.path)


def parse_page(text: str, path: str) -> tuple[ProsePage | None, list[Finding]]:
    """Read the text of a prose page's file, which `language.normalization.clean` has normalised.

    Return the page and all findings; the page is None if any finding is an error.
    """
    header, findings = parse_header(text, path)
    if header is None:
        return None, findings
    reader = FieldReader(header.fields, PROSE_PAGE, path)
    values = reader.values()
    past, found = take_past(values, path, reader.line_of)
    page = ProsePage(
        path,
        values["title"],
        values["summary"],
        values["lang"] or "vi",
        header.body,
        past,
        says_draft(header.fields),
        header.body_line,
    )
    reader.note_missing()
    findings += reader.findings + found
    name = page.address.removesuffix(".html")
    if page.address in addresses.ROOT:
        findings.append(finding("P02", path, address=page.address))
    elif not ID.fullmatch(name):
        findings.append(finding("R01", path, example=slug(name) or "ten-khong-dau"))
    return (None if has_errors(findings) else page), findings
