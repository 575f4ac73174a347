"""The whole archive: every file read, every name resolved, everything wrong found.

Metadata stays in memory as small records; texts are read again when their page is made.
"""

import posixpath
from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from plugins.archive.authority import Names, lineage_of
from plugins.archive.body import Body, Renderer
from plugins.archive.bulletin import address_of, parse_bulletin
from plugins.archive.dates import Moment
from plugins.archive.entries import Appearance, Entry, Resolver, Source
from plugins.archive.findings import Finding, finding, has_errors
from plugins.archive.glossary import PATH as GLOSSARY_PATH
from plugins.archive.glossary import Glossary, definitions, parse_glossary
from plugins.archive.links import Links
from plugins.archive.pages import parse_page
from plugins.archive.posts import PostNames, Posts, Sighting, is_former
from plugins.archive.reading import content_files, read_text
from plugins.archive.records import parse_committee, parse_leader
from plugins.archive.vietnamese import name_key

T = TypeVar("T")

ATTACHMENTS = frozenset((".gif", ".jpeg", ".jpg", ".pdf", ".png", ".webp"))
_EXTRA = ATTACHMENTS | {"", ".ico", ".txt"}  # for the site's root: CNAME, proofs of ownership


@dataclass(frozen=True, slots=True)
class Counts:
    """Bulletin files: found = published + quarantined + ignored."""

    found: int
    published: int
    quarantined: int
    ignored: int


class Archive:
    """Everything that content says. Lists of entries are in order of time, then of path."""

    def __init__(self, root: Path, site_pages: Collection[str] = ()):
        """Read all under `root`; texts may also link to `site_pages`, addresses the site makes."""
        self.root = root
        self.findings: list[Finding] = []
        self._renderer = Renderer()
        self.files, found = content_files(root)
        self.findings += found
        self._refused = [f for f in found if f.path.startswith("bulletins/")]
        self._read_glossary()
        self.leaders = Names(self._parsed("leaders/", parse_leader))
        self.committees = Names(self._parsed("committees/", parse_committee))
        self.lineage, found = lineage_of(self.committees.records)
        self.findings += found
        self._note_shared_names()
        self._note_loose_organs()
        self._resolver = Resolver(self.leaders, self.committees)
        self.entries = self._entries()
        self._index()
        names = PostNames(self.committees, self.glossary, self.leaders.records.values())
        sightings = (
            Sighting(who.id, entry.day, title)
            for entry in self.entries
            for who in entry.leaders
            for title in who.posts
        )
        self.posts = Posts(self.leaders.records.values(), sightings, names)
        self._note_contradictions()
        self.pages = self._parsed("pages/", parse_page)
        self.attachments = self._attachments()
        self.links = Links(self._addresses(), site_pages)
        self._note_lost_images()
        self.findings.sort()

    # Reading

    def _text(self, path: str) -> str | None:
        text, found = read_text(self.root, path)
        self.findings += found
        return text

    def _read_glossary(self) -> None:
        self.glossary = Glossary()
        text = self._text(GLOSSARY_PATH) if GLOSSARY_PATH in self.files else None
        if text is not None:
            self.glossary, found = parse_glossary(text)
            self.findings += found
        self._meanings = self.glossary.sure()

    def _parsed(
        self, folder: str, parse: Callable[[str, str], tuple[T | None, list[Finding]]]
    ) -> list[T]:
        parsed: list[T] = []
        for path in self.files:
            if path.startswith(folder) and path.endswith(".md"):
                text = self._text(path)
                if text is not None:
                    one, found = parse(text, path)
                    self.findings += found
                    parsed += [one] if one else []
        return parsed

    def _note_shared_names(self) -> None:
        for name, id_, other in self.committees.overlapping():
            self.findings.append(
                finding("R07", f"committees/{id_}.md", name=name, id=id_, other=other)
            )

    def _note_loose_organs(self) -> None:
        for leader in self.leaders.records.values():
            for held in leader.posts:
                hint = self.committees.hint(held.committee)
                if hint is not None:
                    values = {"name": held.committee, "suggestion": hint}
                    self.findings.append(finding("R08", leader.path, held.line, **values))

    # Bulletins

    def _entries(self) -> list[Entry]:
        paths = [p for p in self.files if p.startswith("bulletins/") and p.endswith(".md")]
        others = [p for p in self.files if p.startswith("bulletins/") and p not in set(paths)]
        ignored = [p for p in others if posixpath.splitext(p)[1].lower() not in ATTACHMENTS]
        for path in ignored:
            suffix = posixpath.splitext(path)[1] or posixpath.basename(path)
            self.findings.append(finding("F05", path, suffix=suffix))
        rivals = self._rivals(paths)
        entries = [e for p in paths if p not in rivals and (e := self._entry(p)) is not None]
        entries = self._one_source_an_address(sorted(entries, key=time_order))
        self.counts = Counts(
            found=len(paths) + len(ignored) + len(self._refused),
            published=len(entries),
            quarantined=len(paths) - len(entries) + len(self._refused),
            ignored=len(ignored),
        )
        return entries

    def _rivals(self, paths: list[str]) -> set[str]:
        """The files that claim another's address; the one whose name is the address keeps it."""
        claims: dict[str, list[str]] = defaultdict(list)
        for path in paths:
            address = address_of(path)
            if address:
                claims[address].append(path)
        rivals = set()
        for address, claimants in claims.items():
            exact = [p for p in claimants if p == f"bulletins/{address.removesuffix('.html')}.md"]
            for path in claimants if len(claimants) > 1 else ():
                if path not in exact:
                    other = next(p for p in (*exact, *claimants) if p != path)
                    self.findings.append(finding("B06", path, address=address, other=other))
                    rivals.add(path)
        return rivals

    def _entry(self, path: str) -> Entry | None:
        text = self._text(path)
        if text is None:
            return None
        bulletin, found = parse_bulletin(text, path)
        if bulletin:
            entry, more = self._resolver.resolve(bulletin)
            found += more
        self.findings += found
        return entry if bulletin and not has_errors(found) else None

    def _one_source_an_address(self, entries: list[Entry]) -> list[Entry]:
        """Sources are told apart by name; one whose id another name has is refused."""
        first: dict[str, Entry] = {}
        kept = []
        for entry in entries:
            source = entry.source
            other = first.setdefault(source.id, entry) if source else entry
            known = other.source
            if source and known and name_key(source.name) != name_key(known.name):
                self.findings.append(
                    finding("B12", entry.path, name=source.name, other=known.name, where=other.path)
                )
            else:
                kept.append(entry)
        return kept

    # What follows from all of them

    def _index(self) -> None:
        self.by_address = {e.address: e for e in self.entries}
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

    @property
    def sources(self) -> list[Source]:
        """By id; a source is written as its first bulletin writes it."""
        entries = (self.of_source[id_][0] for id_ in sorted(self.of_source))
        return [e.source for e in entries if e.source]

    def _note_contradictions(self) -> None:
        for entry in self.entries:
            for who in entry.leaders:
                for title in who.posts:
                    if not is_former(title):
                        self._note_contradiction(entry, who, title)

    def _note_contradiction(self, entry: Entry, who: Appearance, title: str) -> None:
        post = self.posts.meant(title, entry.day, who.id)
        dated = [
            t.period
            for t in self.posts.by_leader[who.id]
            if t.post == post and (t.period.start or t.period.to)
        ]
        if dated and not any(period.covers(entry.day) for period in dated):
            words = ", ".join(
                f"từ {p.start.in_words if p.start else '?'} đến {p.to.in_words if p.to else 'nay'}"
                for p in dated
            )
            self.findings.append(
                finding("B15", entry.path, who.line, name=who.name, post=title, period=words)
            )

    def _attachments(self) -> dict[str, str]:
        """Files beside the texts, path to address, as they may be published."""
        owners = {"robots.txt": "tệp mà trang mạng tự tạo"}
        for path in self.files:
            folder, _, rest = path.partition("/")
            suffix = posixpath.splitext(path)[1]
            allowed = _EXTRA if folder == "extra" else ATTACHMENTS
            if folder not in ("bulletins", "extra") or suffix.lower() not in allowed:
                if folder == "extra":
                    self.findings.append(finding("F05", path, suffix=suffix))
            elif rest in owners:
                found = finding("B06", path, address=rest, other=owners[rest])
                self.findings.append(found)
            else:
                owners[rest] = path
        return {path: address for address, path in owners.items() if address != "robots.txt"}

    def _addresses(self) -> dict[str, str]:
        addresses = {e.path: e.address for e in self.entries}
        addresses |= {r.path: f"lanh-dao/{r.id}.html" for r in self.leaders.records.values()}
        addresses |= {r.path: f"co-quan/{r.id}.html" for r in self.committees.records.values()}
        addresses |= self.attachments
        return addresses | {page.path: page.address for page in self.pages}

    def _note_lost_images(self) -> None:
        for entry in self.entries:
            problem = self.links.resolve(entry.image, entry.path, entry.address).problem
            if entry.image and problem:
                self.findings.append(finding(problem, entry.path, target=entry.image[:80]))

    def body(self, entry: Entry) -> tuple[Body, dict[str, str]]:
        """The rendered text of a bulletin, and what the abbreviations in it mean."""
        text, _ = read_text(self.root, entry.path)
        bulletin, _ = parse_bulletin(text or "", entry.path)
        source = bulletin.body if bulletin else ""
        return self.render(source, entry.path, entry.address)

    def image(self, entry: Entry) -> str:
        """The address of a bulletin's picture; empty without one in the archive."""
        if not entry.image:
            return ""
        resolved = self.links.resolve(entry.image, entry.path, "")
        if resolved.problem:
            self.findings.append(finding(resolved.problem, entry.path, target=entry.image))
        return "" if resolved.href.startswith(("http:", "https:", "mailto:")) else resolved.href

    def render(self, source: str, path: str, address: str) -> tuple[Body, dict[str, str]]:
        """The Markdown of a content file as safe HTML for the page at `address`.

        Targets that lead nowhere join the findings.
        """
        meanings = {**self._meanings, **definitions(source)}
        body = self._renderer.render(
            source, lambda target: self.links.resolve(target, path, address), meanings
        )
        self.findings += [finding(code, path, target=target) for target, code in body.bad_targets]
        return body, {abbr: meanings[abbr] for abbr in body.abbreviations}

    def link_findings(self, entry: Entry) -> list[Finding]:
        """The links of a bulletin that lead nowhere; this renders its text."""
        body, _ = self.body(entry)
        return [finding(code, entry.path, target=target) for target, code in body.bad_targets]


def time_order(entry: Entry) -> tuple[Moment, str]:
    """The order of every list of entries."""
    return entry.moment, entry.path
