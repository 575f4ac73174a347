"""The page for editors: what the last build held back, the drafts, and what should be looked at.

Readers can open it, too. So it tells the titles of drafts only in a preview, and elsewhere only how many there are.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from urllib.parse import quote

from bantin.archive.bulletin_counts import sum_of
from bantin.archive.drafts import Draft
from bantin.archive.finding_groups import FindingGroup, grouped
from bantin.archive.reading import ReadArchive
from bantin.content import addresses
from bantin.findings.findings import Finding
from bantin.site.page import NamedLink, Page
from bantin.site.site_settings import SiteSettings

TITLE = "Việc cần xem"
_GROUPS = 50  # of each kind that are shown, so that the page stays light however much is wrong
_PLACES = 10  # of each group
_DRAFTS = 200


class Place(NamedTuple):
    """Where something stands: a content path, perhaps with a line, and the forge's page for changing the file, "" if unknown."""

    text: str
    url: str


class ReviewGroup(NamedTuple):
    """Findings with one cause: what they say, where the first ones stand, and how many are not shown."""

    code: str
    message: str
    remedy: str
    files: int
    places: Sequence[Place]
    rest: int


class ReviewPart(NamedTuple):
    """The errors or the warnings: a heading, the groups, and how many findings are in groups that are not shown."""

    heading: str
    groups: Sequence[ReviewGroup]
    rest: int


class UnfinishedFile(NamedTuple):
    """A draft: where it is, its title or name, and what it still lacks, in sentences."""

    place: Place
    title: str
    lacks: Sequence[str]


class ReviewContext(NamedTuple):
    """The context of `review.html`: `counts` is a phrase with the numbers of bulletin files, `drafts` are those that are shown, `drafts_count` is the number of all."""

    counts: str
    parts: Sequence[ReviewPart]
    drafts: Sequence[UnfinishedFile]
    drafts_count: int


def page(archive: ReadArchive, findings: Iterable[Finding], config: SiteSettings) -> Page:
    """Return the page; `findings` are all of the build."""
    edit, drafts = config.edit_file, archive.drafts
    groups = grouped(findings)
    errors = [group for group in groups if group.first.severity == "error"]
    warnings = [group for group in groups if group.first.severity == "warning"]
    context = ReviewContext(
        sum_of(archive.facts.counts),
        [_part("Bị giữ lại hay có lỗi", errors, edit), _part("Nên xem lại", warnings, edit)],
        [_unfinished(draft, edit) for draft in drafts[:_DRAFTS]] if config.drafts else [],
        len(drafts),
    )
    return Page(
        addresses.REVIEW,
        "review.html",
        TITLE,
        "Những tệp bị giữ lại, bản nháp, và những điều nên xem lại, theo lần dựng trang gần nhất.",
        context,
        (NamedLink(TITLE, addresses.REVIEW),),
        indexed=False,
    )


def _part(heading: str, groups: Sequence[FindingGroup], edit: str) -> ReviewPart:
    rest = sum(len(group.findings) for group in groups[_GROUPS:])
    return ReviewPart(heading, [_group(group, edit) for group in groups[:_GROUPS]], rest)


def _group(group: FindingGroup, edit: str) -> ReviewGroup:
    first, found = group.first, group.findings
    return ReviewGroup(
        first.code,
        first.message,
        first.remedy,
        group.files,
        [Place(f"{one.path}:{one.line}", _url(edit, one.path)) for one in found[:_PLACES]],
        max(len(found) - _PLACES, 0),
    )


def _unfinished(draft: Draft, edit: str) -> UnfinishedFile:
    lacks = dict.fromkeys(one.message for one in draft.findings if one.severity == "error")
    return UnfinishedFile(Place(draft.path, _url(edit, draft.path)), draft.title, list(lacks))


def _url(edit: str, path: str) -> str:
    return edit.replace("{path}", quote(path))
