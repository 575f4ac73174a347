"""What some part of a build wrote, or found to be up to date."""

from dataclasses import dataclass, field

from bantin.build.cache_database import CacheRecord
from bantin.content.findings import Finding
from bantin.search.documents import Document
from bantin.site.sitemap import Located


@dataclass
class BuildResults:
    """`files` maps each address to whether its file had to be written; `rendered` counts pages.

    `cache_records` are for the next build, `located` are lines of the sitemap, and `recent` are documents of
    the newest bulletins, which the search index holds whole, by address.
    """

    files: dict[str, bool] = field(default_factory=dict)
    rendered: int = 0
    cache_records: list[CacheRecord] = field(default_factory=list)
    located: list[Located] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    recent: dict[str, Document] = field(default_factory=dict)

    def add(self, other: "BuildResults") -> None:
        """Take the results of another part in; ValueError if both have a file of one address."""
        if twice := self.files.keys() & other.files.keys():
            raise ValueError(f"Two files for one address: {', '.join(sorted(twice))}")
        self.files.update(other.files)
        self.rendered += other.rendered
        self.cache_records += other.cache_records
        self.located += other.located
        self.findings += other.findings
        self.recent.update(other.recent)
