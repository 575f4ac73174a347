"""The results of one part of a build, which the build adds up: which files it wrote or found to be up to date."""

from dataclasses import dataclass, field

from bantin.archive.reading import ReadArchive
from bantin.building.build_report import BuildReport, Changes
from bantin.building.cache_database import CacheRecord
from bantin.building.published_bulletins import BulletinAddresses
from bantin.content import addresses
from bantin.findings.findings import Finding
from bantin.search.documents import Document


@dataclass
class BuildResults:
    """The results of one task, or of several after `add`.

    `files` maps the address of each file to whether it had to be written. `rendered` counts the rendered
    pages. `cache_records` are to be stored for the next build, and `indexed` are the addresses of pages in the sitemap.
    `former` are the addresses of pages that only stand at the former address of a bulletin.
    `recent` maps addresses to the documents of the recent bulletins, which the search index stores in full.
    """

    files: dict[str, bool] = field(default_factory=dict)
    rendered: int = 0
    cache_records: list[CacheRecord] = field(default_factory=list)
    indexed: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    recent: dict[str, Document] = field(default_factory=dict)
    former: set[str] = field(default_factory=set)

    def add(self, other: "BuildResults") -> None:
        """Add the results of another part to these. Raises ValueError if both contain a file of the same address."""
        if twice := self.files.keys() & other.files.keys():
            raise ValueError(f"Two files for one address: {', '.join(sorted(twice))}")
        self.files.update(other.files)
        self.rendered += other.rendered
        self.cache_records += other.cache_records
        self.indexed += other.indexed
        self.findings += other.findings
        self.recent.update(other.recent)
        self.former |= other.former

    def report(
        self, archive: ReadArchive, bulletins: BulletinAddresses, changes: Changes, removed: int
    ) -> BuildReport:
        """Return the report of the build that ends with these results and removed so many files."""
        written = sum(self.files.values())
        return BuildReport(
            archive.facts.counts,
            changes,
            archive.newly_read,
            self.rendered,
            written,
            len(self.files) - written,
            removed,
            self.findings,
            sorted(bulletins.moved),
            sorted(bulletins.withdrawn),
            is_new_edition=bool(removed or written > self.files.get(addresses.REVIEW, False)),
        )
