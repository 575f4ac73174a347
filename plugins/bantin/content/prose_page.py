"""Pages of prose, such as "Giới thiệu": content like any other, so their header decides no address."""

import re
from dataclasses import dataclass

from bantin.content import addresses
from bantin.content.field_reader import FieldReader
from bantin.content.findings import Finding, finding, has_errors
from bantin.content.header import parse_header
from bantin.content.record_fields import ID
from bantin.language.slugs import slug

_LANGUAGE = re.compile("[a-z]{2}")


@dataclass(frozen=True, slots=True)
class ProsePage:
    """A page of prose; `pages/gioi-thieu.md` stands at `gioi-thieu.html`."""

    path: str
    title: str
    summary: str
    lang: str
    body: str

    @property
    def address(self) -> str:
        return page_address(self.path)


def page_address(path: str) -> str:
    return path.removeprefix("pages/").removesuffix(".md") + ".html"


def parse_page(text: str, path: str) -> tuple[ProsePage | None, list[Finding]]:
    """Read clean text; None when a finding among those returned is an error."""
    header, findings = parse_header(text, path)
    if header is None:
        return None, findings
    read = FieldReader(header.fields, ("title", "summary", "lang"), path)
    page = ProsePage(
        path, read.text("title"), read.text("summary"), read.text("lang") or "vi", header.body
    )
    if not page.title:
        read.findings.append(finding("P01", path, read.line_of("title")))
    name = page.address.removesuffix(".html")
    if page.address in addresses.ROOT:
        read.findings.append(finding("P02", path, address=page.address))
    elif not ID.fullmatch(name):
        read.findings.append(finding("R01", path, example=slug(name) or "ten-khong-dau"))
    if not _LANGUAGE.fullmatch(page.lang):
        expected = "mã ngôn ngữ hai chữ, như vi hay en"
        read.findings.append(
            finding("H05", path, read.line_of("lang"), key="lang", expected=expected)
        )
    findings += read.findings
    return (None if has_errors(findings) else page), findings
