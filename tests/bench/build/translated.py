"""Our content as peers read it: the same bulletins, each in the words of the peer's own headers."""

import json
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from bantin.authority.bulletin_entries import Entry
from bantin.content.bulletin import Bulletin
from tests.bench.build.tree import Tree

_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def to_hugo(tree: Tree, content: Path) -> None:
    """A section for each month in one for each year; a term for each record, which is its page."""
    facts = tree.facts
    for entry, bulletin in tree.bulletins():
        _write_hugo(content / entry.address, _hugo_header(entry), bulletin.body)
    for month in {entry.address[: len("2020/07")] for entry in facts.entries}:
        year, _, number = month.partition("/")
        _write_hugo(content / year / "_index", {"title": f"Năm {year}", "layout": "year"})
        title = f"Tháng {number}/{year}"
        _write_hugo(content / month / "_index", {"title": title, "layout": "month"})
    for leader in facts.leaders.records.values():
        path = content / "leaders" / leader.id / "_index"
        _write_hugo(path, {"title": leader.name}, leader.life)
    for committee in facts.committees.records.values():
        path = content / "committees" / committee.id / "_index"
        _write_hugo(path, {"title": committee.name}, committee.description)
    for source in facts.sources:
        _write_hugo(content / "sources" / source.id / "_index", {"title": source.name})
    for page in facts.prose_pages:
        _write_hugo(content / page.address, {"title": page.title, "layout": "prose"}, page.body)
    for name, title in (("leaders", "Lãnh đạo"), ("committees", "Cơ quan"), ("sources", "Nguồn")):
        _write_hugo(content / name / "_index", {"title": title})
    unlisted = {"build": {"render": "never"}, "cascade": {"outputs": ["html"]}}
    _write_hugo(content / "periods" / "_index", unlisted)


def _hugo_header(entry: Entry) -> dict[str, object]:
    named = {
        "leaders": [leader.id for leader in entry.leaders],
        "committees": [committee.id for committee in entry.committees],
        "sources": [entry.source.id] if entry.source else [],
    }
    return {
        "title": entry.title,
        "date": entry.moment.timestamp(_ZONE),
        "summary": entry.lead,
        "source": entry.source.name if entry.source else "",
        "source_url": entry.source_url,
        **named,
        "periods": [f"{kind}/{id_}/{entry.day.year}" for kind, ids in named.items() for id_ in ids],
        "posts": {leader.id: leader.posts for leader in entry.leaders},
    }


def _write_hugo(path: Path, header: dict[str, object], body: str = "") -> None:
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in header.items())
    _write(path.with_suffix(".md"), f"---\n{''.join(lines)}---\n\n{body}")


def to_pelican(tree: Tree, content: Path) -> None:
    """Sources are its categories, committees its tags, leaders its authors."""
    for entry, bulletin in tree.bulletins():
        header = "".join(f"{key}: {value}\n" for key, value in _pelican_header(entry, bulletin))
        _write((content / entry.address).with_suffix(".md"), f"{header}\n{bulletin.body}")
    for page in tree.facts.prose_pages:
        text = f"Title: {page.title}\n\n{page.body}"
        _write((content / "pages" / page.address).with_suffix(".md"), text)


def _pelican_header(entry: Entry, bulletin: Bulletin) -> Iterator[tuple[str, str]]:
    yield "Title", entry.title
    yield "Date", bulletin.moment.day.isoformat()
    yield "Slug", entry.address.removesuffix(".html").replace("/", "-")
    yield "Summary", entry.lead
    if entry.source:
        yield "Category", entry.source.name
    for key, names in (("Tags", entry.committees), ("Authors", entry.leaders)):
        if names:
            yield key, "".join(f"{named.name};" for named in names)  # a name may have a comma


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
