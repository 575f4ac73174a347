"""The whole archive: every file read, every name resolved, everything wrong found.

Metadata stays in memory as small records; texts are read again when their page is made.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TypeVar

from msgspec import msgpack

from bantin.archive import consistency_checks
from bantin.archive.address_conflicts import one_source_an_address, without_rivals
from bantin.archive.bulletin_reading import Brief, read_brief
from bantin.authority.bulletin_entries import Entry, Resolver, Source
from bantin.authority.lineage import lineage_of
from bantin.authority.post_titles import PostNames
from bantin.authority.posts import Posts, Sighting
from bantin.authority.record_names import Names
from bantin.content import addresses
from bantin.content.committee import parse_committee
from bantin.content.content_files import content_files, read_data, text_of
from bantin.content.content_tree import PICTURES, lay_out
from bantin.content.dates import Moment
from bantin.content.findings import Finding, finding, has_errors
from bantin.content.glossary import Glossary, parse_glossary
from bantin.content.header import body_of
from bantin.content.leader import parse_leader
from bantin.content.prose_page import parse_page
from bantin.errors import ContentChangedError
from bantin.fingerprints import digest
from bantin.markup.abbreviations import definitions
from bantin.markup.links import Links
from bantin.markup.markdown_html import Body, Renderer
from bantin.markup.text_limits import bomb
from bantin.parallel.parallel_map import Each, one_by_one

T = TypeVar("T")
_SHARE = 200  # bulletins that are read at once
_BRIEFS = msgpack.Decoder(Brief)  # from another process, faster so than pickled


@dataclass(frozen=True, slots=True)
class Counts:
    """Bulletin files: found = published + quarantined + ignored."""

    found: int
    published: int
    quarantined: int
    ignored: int


class Archive:
    """Everything that content says. Lists of entries are in order of time, then of path.

    `recall` gives what is known of a bulletin's file as it is now; others are read, and `learn` is told of
    each: its path, its brief, and that as bytes.
    """

    def __init__(
        self,
        root: Path,
        each: Each = one_by_one,
        recall: Callable[[str], Brief | None] = lambda _path: None,
        learn: Callable[[str, Brief, bytes], None] = lambda _path, _brief, _data: None,
    ):
        self.root = root
        self._each, self._recall, self._learn = each, recall, learn
        self.digests: dict[str, bytes] = {}  # of all texts, by path; empty if one can't be read
        self.read = 0  # bulletins that were read and not recalled
        self.findings: list[Finding] = []
        self._renderer = Renderer()
        self.files, refused = content_files(root)
        self.findings += refused
        layout = self._noting(lay_out(self.files))
        self.attachments = layout.attachments
        self.glossary = self._read_glossary(layout.glossary)
        self._meanings = self.glossary.sure()
        self.leaders = Names(self._parsed(layout.leaders, parse_leader))
        self.committees = Names(self._parsed(layout.committees, parse_committee))
        self.lineage = self._noting(lineage_of(self.committees.records))
        self.entries = self._read_entries(layout.bulletins)
        self.pages = self._parsed(layout.pages, parse_page)
        self.counts = _counts(refused, layout.unused, layout.bulletins, self.entries)
        self._index()
        self.posts = self._read_posts()
        self.links = Links(self._addresses(), addresses.FIXED)
        self.findings += consistency_checks.shared_names(self.committees)
        self.findings += consistency_checks.loose_organs(self.leaders, self.committees)
        self.findings += consistency_checks.outlived(self.leaders, self.committees)
        self.findings += consistency_checks.contradictions(self.entries, self.posts)
        self.findings += (
            finding("L04", entry.path, target=entry.image[:80])
            for entry in self.entries
            if entry.image and not self.image(entry)
        )
        self.findings.sort()

    def _noting(self, result: tuple[T, list[Finding]]) -> T:
        """What was read, its findings noted."""
        value, found = result
        self.findings += found
        return value

    def _text(self, path: str) -> str | None:
        data = self._noting(read_data(self.root, path))
        self.digests[path] = b"" if data is None else digest(data)
        return None if data is None else self._noting(text_of(data, path))

    def _parsed(
        self, paths: Iterable[str], parse: Callable[[str, str], tuple[T | None, list[Finding]]]
    ) -> list[T]:
        texts = ((path, self._text(path)) for path in paths)
        parsed = (self._noting(parse(text, path)) for path, text in texts if text is not None)
        return [one for one in parsed if one is not None]

    def _read_glossary(self, paths: list[str]) -> Glossary:
        text = self._text(paths[0]) if paths else None
        return self._noting(parse_glossary(text)) if text is not None else Glossary()

    def _read_entries(self, paths: list[str]) -> list[Entry]:
        self.bulletins = self._noting(without_rivals(paths))  # paths, of those kept back too
        resolver = Resolver(self.leaders, self.committees)
        entries = [
            entry
            for path, brief in self._briefs(self.bulletins)
            if (entry := self._entry(path, brief, resolver))
        ]
        return self._noting(one_source_an_address(sorted(entries, key=time_order)))

    def _briefs(self, paths: list[str]) -> Iterator[tuple[str, Brief]]:
        """One by one: their parts are kept, but not the whole."""
        new = []
        for path in paths:
            if known := self._recall(path):
                yield path, known
            else:
                new.append(path)
        self.read = len(new)
        shares = [new[i : i + _SHARE] for i in range(0, len(new), _SHARE)]
        read = chain.from_iterable(self._each(_read_briefs, self.root, shares))
        for path, data in zip(new, read, strict=True):
            brief = _BRIEFS.decode(data)
            self._learn(path, brief, data)
            yield path, brief

    def _entry(self, path: str, brief: Brief, resolver: Resolver) -> Entry | None:
        self.digests[path] = brief.digest
        found = list(brief.findings)
        self.findings += found
        if brief.bulletin is None:
            return None
        entry = self._noting(resolver.resolve(brief.bulletin))
        return None if has_errors(found) else entry

    def _index(self) -> None:
        self.of_leader: dict[str, list[Entry]] = defaultdict(list)
        self.of_committee: dict[str, list[Entry]] = defaultdict(list)
        self.of_source: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            for who in entry.leaders:
                self.of_leader[who.id].append(entry)
            for organ in entry.committees:
                self.of_committee[organ.id].append(entry)
            if entry.source:
                self.of_source[entry.source.id].append(entry)

    def _read_posts(self) -> Posts:
        leaders = self.leaders.records.values()
        sightings = (
            Sighting(who.id, entry.day, title)
            for entry in self.entries
            for who in entry.leaders
            for title in who.posts
        )
        return Posts(leaders, sightings, PostNames(self.committees, self.glossary, leaders))

    @cached_property
    def marks(self) -> dict[str, bytes]:
        """What stands for all that an entry says, by its path."""
        return {entry.path: digest(msgpack.encode(entry)) for entry in self.entries}

    def _addresses(self) -> dict[str, str]:
        return {
            **{entry.path: entry.address for entry in self.entries},
            **{r.path: addresses.leader(r.id) for r in self.leaders.records.values()},
            **{r.path: addresses.committee(r.id) for r in self.committees.records.values()},
            **{page.path: page.address for page in self.pages},
            **self.attachments,
        }

    @property
    def sources(self) -> list[Source]:
        """By id; a source is written as its first bulletin writes it."""
        entries = (self.of_source[id_][0] for id_ in sorted(self.of_source))
        return [e.source for e in entries if e.source]

    def all_findings(self) -> list[Finding]:
        """Everything wrong, what only rendering tells included; this renders every text."""
        for entry in self.entries:
            self.body(entry)
        for page in self.pages:
            self.render(page.body, page.path, page.address)
        for leader in self.leaders.records.values():
            self.render(leader.life, leader.path, addresses.leader(leader.id))
        for committee in self.committees.records.values():
            self.render(committee.description, committee.path, addresses.committee(committee.id))
        return self.told()

    def told(self) -> list[Finding]:
        """What is known to be wrong so far, each once."""
        return sorted(set(self.findings))

    def image(self, entry: Entry) -> str:
        """The address of a bulletin's picture; empty without one in the archive."""
        href = self.links.resolve(entry.image, entry.path, "").href if entry.image else ""
        local = not href.startswith(("http:", "https:"))
        return href if local and href.lower().endswith(PICTURES) else ""

    def attachment(self, path: str) -> bytes | None:
        """The bytes of a file that is published as it is; None, and a finding, if unreadable."""
        try:
            return (self.root / path).read_bytes()
        except OSError as error:
            self.findings.append(finding("F06", path, reason=error.strerror))
            return None

    def body(self, entry: Entry) -> tuple[Body, dict[str, str]]:
        """The rendered text of a bulletin, and what the abbreviations in it mean.

        ContentChangedError if the file is no more what the entry was made of.
        """
        data, _ = read_data(self.root, entry.path)
        if data is None or digest(data) != self.digests[entry.path]:
            raise ContentChangedError(entry.path)
        text, _ = text_of(data, entry.path)
        body, line = body_of(text or "")
        return self.render(body, entry.path, entry.address, line)

    def render(
        self, source: str, path: str, address: str, first_line: int = 1
    ) -> tuple[Body, dict[str, str]]:
        """The Markdown of a content file as safe HTML for the page at `address`.

        Targets that lead nowhere join the findings; `first_line` is where the text begins in its file.
        """
        sign = bomb(source)
        if sign:
            self.findings.append(finding("B13", path, first_line, text=sign))
            return Body(""), {}
        meanings = {**self._meanings, **definitions(source)}
        body = self._renderer.render(
            source, lambda target: self.links.resolve(target, path, address), meanings
        )
        for target, code in body.bad_targets:
            at = max(source.find(f"]({target}"), source.find(f"<{target}"), 0)
            line = first_line + source.count("\n", 0, at)
            self.findings.append(finding(code, path, line, target=target))
        return body, {abbr: meanings[abbr] for abbr in body.abbreviations}


def _read_briefs(root: Path, paths: list[str]) -> list[bytes]:
    return [msgpack.encode(read_brief(root, path)) for path in paths]


def _counts(
    refused: list[Finding], unused: list[str], paths: list[str], entries: list[Entry]
) -> Counts:
    """Of the files under bulletins/ that are or should be texts."""
    folder = "bulletins/"
    kept_back = sum(f.path.startswith(folder) for f in refused)
    ignored = sum(path.startswith(folder) for path in unused)
    return Counts(
        found=len(paths) + kept_back + ignored,
        published=len(entries),
        quarantined=len(paths) - len(entries) + kept_back,
        ignored=ignored,
    )


def time_order(entry: Entry) -> tuple[Moment, str]:
    """The order of every list of entries."""
    return entry.moment, entry.path
